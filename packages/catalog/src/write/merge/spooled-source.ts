import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CatalogSource } from '../../open/catalog/index.ts'

/** A catalogue behind an address, whose files are fetched once: read the second time, they are on the disk. */
export class SpooledSource implements CatalogSource {
  readonly name: string
  readonly rootPath: string
  readonly #source: CatalogSource
  readonly #scratch: string

  constructor(source: CatalogSource, scratch: string) {
    this.name = source.name
    this.rootPath = source.rootPath
    this.#source = source
    this.#scratch = scratch
  }

  async read(path: string, maxBytes: number, signal?: AbortSignal) {
    // Only a path of this very form becomes a file name on the disk: the other catalogue chooses it.
    const file = /^pages\/[0-9a-f]{2}\/[0-9a-f]{30}\.json$/.test(path) ? join(this.#scratch, path) : undefined
    const kept = file === undefined ? undefined : await readFile(file).catch(() => undefined)
    if (kept) return new Uint8Array(kept)
    const bytes = await this.#source.read(path, maxBytes, signal)
    if (bytes && file !== undefined) {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    }
    return bytes
  }
}
