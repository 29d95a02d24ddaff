import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'

/** A file that is written piece by piece, and stands under its name only once it is whole. */
export class DraftFile {
  readonly path: string
  readonly #draft: string
  readonly #stream: WriteStream

  private constructor(path: string) {
    this.path = path
    this.#draft = `${path}.${randomUUID()}.tmp`
    this.#stream = createWriteStream(this.#draft)
    // Heard by whoever writes next, or closes.
    this.#stream.on('error', () => {})
  }

  static async create(path: string): Promise<DraftFile> {
    await mkdir(dirname(path), { recursive: true })
    return new DraftFile(path)
  }

  async write(text: string): Promise<void> {
    if (this.#stream.errored) throw this.#stream.errored
    if (!this.#stream.write(text)) await once(this.#stream, 'drain')
  }

  async finish(): Promise<void> {
    this.#stream.end()
    await finished(this.#stream)
    await rename(this.#draft, this.path)
  }

  async discard(): Promise<void> {
    this.#stream.destroy()
    await rm(this.#draft, { force: true })
  }
}
