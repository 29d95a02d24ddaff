import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { Run } from './merge-runs.ts'

/** Bytes of the length that stands before each value: a little-endian number of 32 bits. */
export const lengthBytes = 4

/**
 * A sorted run on disk: groups one after the other, each its name's length, its name, the number of its lines, and
 * its lines, each after its length; lengths in 32 bits.
 */
export class RunWriter {
  readonly #file: number
  readonly #buffer = Buffer.allocUnsafeSlow(256 * 1024)
  #used = 0

  constructor(path: string) {
    this.#file = openSync(path, 'wx', 0o600)
  }

  startGroup(name: string, lines: number): void {
    const bytes = Buffer.byteLength(name)
    this.#makeRoom(2 * lengthBytes + bytes)
    this.#writeNumber(bytes)
    this.#used += this.#buffer.write(name, this.#used)
    this.#writeNumber(lines)
  }

  /** Copies a line that already has its length before it. */
  copyLine(from: Buffer, start: number, end: number): void {
    this.#makeRoom(end - start)
    if (end - start > this.#buffer.length) {
      this.#writeOut(from, start, end)
      return
    }
    this.#used += from.copy(this.#buffer, this.#used, start, end)
  }

  close(): void {
    try {
      this.#flush()
    } finally {
      closeSync(this.#file)
    }
  }

  #writeNumber(value: number): void {
    this.#used = this.#buffer.writeUInt32LE(value, this.#used)
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes > this.#buffer.length) this.#flush()
  }

  #flush(): void {
    this.#writeOut(this.#buffer, 0, this.#used)
    this.#used = 0
  }

  #writeOut(bytes: Buffer, start: number, end: number): void {
    for (let done = start; done < end; ) done += writeSync(this.#file, bytes, done, end - done)
  }
}

/** Reads a run from its first group to its last, through a window onto the file. */
export class RunReader implements Run {
  #group: string | undefined
  readonly #file: number
  #window = Buffer.allocUnsafeSlow(64 * 1024)
  #start = 0
  #end = 0
  #linesLeft = 0

  constructor(path: string) {
    this.#file = openSync(path, 'r')
    this.nextGroup()
  }

  get group(): string | undefined {
    return this.#group
  }

  nextGroup(): void {
    while (this.#linesLeft > 0) this.nextLine()
    this.#group = this.#has(lengthBytes) ? this.#readBytes().toString() : undefined
    if (this.#group !== undefined) this.#linesLeft = this.#readNumber()
  }

  nextLine(): Buffer | undefined {
    if (this.#linesLeft === 0) return undefined
    this.#linesLeft -= 1
    return this.#readBytes()
  }

  close(): void {
    closeSync(this.#file)
  }

  /** In the window: valid until more is read. */
  #readBytes(): Buffer {
    const length = this.#readNumber()
    this.#has(length)
    const start = this.#start
    this.#start += length
    return this.#window.subarray(start, this.#start)
  }

  #readNumber(): number {
    this.#has(lengthBytes)
    const value = this.#window.readUInt32LE(this.#start)
    this.#start += lengthBytes
    return value
  }

  /** Brings so many bytes into the window. */
  #has(bytes: number): boolean {
    const held = this.#end - this.#start
    if (held >= bytes) return true
    const window = bytes > this.#window.length ? Buffer.allocUnsafeSlow(2 * bytes) : this.#window
    this.#window.copy(window, 0, this.#start, this.#end)
    this.#window = window
    this.#start = 0
    this.#end = held
    while (this.#end < bytes) {
      const read = readSync(this.#file, window, this.#end, window.length - this.#end, null)
      if (read === 0) return false
      this.#end += read
    }
    return true
  }
}
