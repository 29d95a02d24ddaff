import type { Client } from '@ovop-ntt/core'
import type { MapQuestion, MapVillage } from './map-data.ts'
import { readVillages } from './read-map.ts'

type Status = 'reading' | 'read' | 'failed'

/** Reads a large catalogue's villages a regency at a time, each once, when somebody looks there. */
export class RegencyReader {
  readonly #client: Client
  readonly #question: MapQuestion
  readonly #signal: AbortSignal
  readonly #found: (regency: string, villages: readonly MapVillage[]) => void
  readonly #failed: (error: Error) => void
  readonly #regencies = new Map<string, Status>()

  constructor(
    client: Client,
    question: MapQuestion,
    signal: AbortSignal,
    found: (regency: string, villages: readonly MapVillage[]) => void,
    failed: (error: Error) => void,
  ) {
    this.#client = client
    this.#question = question
    this.#signal = signal
    this.#found = found
    this.#failed = failed
  }

  look(regions: readonly { readonly code: string }[]): void {
    for (const { code } of regions) if (!this.#regencies.has(code)) this.#read(code)
  }

  /** Whether the villages of a regency are on their way, or nobody has asked for them yet. */
  isReading(code: string): boolean {
    return (this.#regencies.get(code) ?? 'reading') === 'reading'
  }

  /** Forgets what did not come, so that the next look asks again. Whether there was any. */
  retry(): boolean {
    const open = [...this.#regencies].filter(([, status]) => status !== 'read')
    for (const [code] of open) this.#regencies.delete(code)
    return open.length > 0
  }

  async #read(code: string): Promise<void> {
    this.#regencies.set(code, 'reading')
    try {
      const { villages } = await readVillages(this.#client, this.#question, code, this.#signal)
      this.#regencies.set(code, 'read')
      this.#found(code, villages)
    } catch (error) {
      if (this.#signal.aborted) return
      this.#regencies.set(code, 'failed')
      this.#failed(error as Error)
    }
  }
}
