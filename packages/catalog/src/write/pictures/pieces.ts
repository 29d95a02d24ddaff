/** Reads numbers and names of a binary file; a file that ends too soon is told by {@link CutError}. */
export class Pieces {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.length
  }

  /** Big-endian, as JPEG, PNG and AVIF write. */
  number(at: number, size: 1 | 2 | 4): number {
    this.#need(at, size)
    if (size === 1) return this.#view.getUint8(at)
    return size === 2 ? this.#view.getUint16(at) : this.#view.getUint32(at)
  }

  /** Little-endian, as WebP writes. */
  reverse(at: number): number {
    this.#need(at, 4)
    return this.#view.getUint32(at, true)
  }

  /** ASCII letters. */
  name(at: number, size: number): string {
    return String.fromCharCode(...this.slice(at, at + size))
  }

  slice(from: number, to: number): Uint8Array {
    this.#need(from, to - from)
    return this.bytes.subarray(from, to)
  }

  #need(at: number, size: number): void {
    if (at < 0 || size < 0 || at + size > this.bytes.length) throw new CutError()
  }
}

/** A picture's file is shorter than its own lengths say. */
export class CutError extends Error {
  override readonly name = 'CutError'
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
