import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { WaitingRoom, WaitingRow } from '../../browser.ts'

/** Bytes held before they are written. */
const heldBytes = 256 * 1024

/** Rows that wait for an id, in a file once they are many. Can be read several times, when all are in. */
export class SpooledRows implements WaitingRoom {
  readonly #path: string
  #file: number | undefined
  #held: string[] = []
  #heldLength = 0

  /** @param path of a scratch file, made when it is needed */
  constructor(path: string) {
    this.#path = path
  }

  push(row: WaitingRow): void {
    const line = JSON.stringify(row)
    this.#held.push(line)
    this.#heldLength += line.length
    if (this.#heldLength > heldBytes) this.#flush()
  }

  *[Symbol.iterator](): Generator<WaitingRow> {
    if (this.#file !== undefined) for (const line of linesOf(this.#file)) yield JSON.parse(line) as WaitingRow
    for (const line of this.#held) yield JSON.parse(line) as WaitingRow
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  #flush(): void {
    this.#file ??= openSync(this.#path, 'wx+', 0o600)
    const bytes = Buffer.from(`${this.#held.join('\n')}\n`)
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done)
    this.#held = []
    this.#heldLength = 0
  }
}

/** Through one window onto the file: a new one for each piece would stand in memory until it is collected. */
function* linesOf(file: number): Generator<string> {
  let window = Buffer.allocUnsafe(2 * heldBytes)
  let held = 0
  for (let position = 0; ; ) {
    if (held === window.length) window = Buffer.concat([window], 2 * window.length)
    const read = readSync(file, window, held, window.length - held, position)
    if (read === 0) return
    position += read
    const bytes = window.subarray(0, held + read)
    let start = 0
    for (let end = bytes.indexOf(10, held); end !== -1; end = bytes.indexOf(10, start)) {
      yield bytes.toString('utf8', start, end)
      start = end + 1
    }
    bytes.copy(window, 0, start)
    held = bytes.length - start
  }
}
