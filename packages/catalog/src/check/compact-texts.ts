const chunkBytes = 1 << 18

/** Short texts of ASCII, a byte a letter: a million ids as strings would take three times as much. */
export class CompactTexts {
  readonly #chunks: Uint8Array[] = []
  /** Free from here on; 0 is no place. */
  #next = 1

  /** @returns where it stands, from 1 on @throws RangeError for a text of more than 255 letters, or not of ASCII */
  add(text: string): number {
    if (text.length > 0xff || /[^\0-\x7f]/.test(text))
      throw new RangeError(`"${text}" is not a short text of ASCII`)
    // None lies across two chunks.
    if ((this.#next % chunkBytes) + 1 + text.length > chunkBytes)
      this.#next = Math.ceil(this.#next / chunkBytes) * chunkBytes
    const place = this.#next
    const chunk = (this.#chunks[Math.floor(place / chunkBytes)] ??= new Uint8Array(chunkBytes))
    const start = place % chunkBytes
    chunk[start] = text.length
    for (let i = 0; i < text.length; i += 1) chunk[start + 1 + i] = text.charCodeAt(i)
    this.#next += 1 + text.length
    return place
  }

  get(place: number): string {
    const chunk = this.#chunks[Math.floor(place / chunkBytes)]!
    const start = place % chunkBytes
    return String.fromCharCode(...chunk.subarray(start + 1, start + 1 + chunk[start]!))
  }
}
