const encoder = new TextEncoder()

/** From so many letters on, the system's encoder is faster than a loop. */
const longText = 96

/** From so many bytes on, the system's copying is. */
const longBytes = 48

/** Views of so many bytes are kept: making one costs as much as filling it. */
const keptViews = 512

/**
 * Bytes that grow at their end. Rows are written once and moved as bytes from then on: of 25 million search rows, none
 * becomes a string again.
 */
export class ByteWriter {
  #buffer: Uint8Array<ArrayBuffer>
  #length = 0
  /** Of the bytes written, by their length. */
  #views: Uint8Array<ArrayBuffer>[] = []

  constructor(size = 1024) {
    this.#buffer = new Uint8Array(size)
  }

  get length(): number {
    return this.#length
  }

  /** What was written, in place: it changes with what is written next. */
  get bytes(): Uint8Array<ArrayBuffer> {
    const length = this.#length
    if (length >= keptViews) return this.#buffer.subarray(0, length)
    return (this.#views[length] ??= this.#buffer.subarray(0, length))
  }

  /** A text in UTF-8. */
  text(text: string): this {
    this.#reserve(3 * text.length)
    if (text.length < longText && this.#plain(text)) return this
    this.#length += encoder.encodeInto(text, this.#buffer.subarray(this.#length)).written
    return this
  }

  copy(bytes: Uint8Array): this {
    const { length } = bytes
    this.#reserve(length)
    const [buffer, start] = [this.#buffer, this.#length]
    if (length < longBytes) for (let i = 0; i < length; i += 1) buffer[start + i] = bytes[i]!
    else buffer.set(bytes, start)
    this.#length = start + length
    return this
  }

  byte(value: number): this {
    this.#reserve(1)
    this.#buffer[this.#length++] = value
    return this
  }

  /** Takes away what was written beyond the first `length` bytes. */
  cut(length = 0): this {
    this.#length = length
    return this
  }

  /** Writes a text of ASCII alone, as most short ones are. @returns whether it was one */
  #plain(text: string): boolean {
    const [buffer, start] = [this.#buffer, this.#length]
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i)
      if (unit > 0x7f) return false
      buffer[start + i] = unit
    }
    this.#length = start + text.length
    return true
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes
    if (needed <= this.#buffer.length) return
    const grown = new Uint8Array(Math.max(needed, 2 * this.#buffer.length))
    grown.set(this.bytes)
    this.#buffer = grown
    this.#views = []
  }
}
