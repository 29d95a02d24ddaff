/** Numbers kept for each text, after the two of its key. */
const width = 6
const stride = 2 + width

/** What is remembered of a text: numbers from 0 to 2³² − 1. */
export type Remembered = readonly [number, number, number, number, number, number]

/**
 * Remembers texts by their fingerprints, with six numbers each: 32 bytes and no text, so that a million product ids take
 * tens of megabytes. Two texts that share all 63 bits are taken for one: among a million the odds are 1 in 18 million.
 */
export class FingerprintTable {
  #numbers = new Uint32Array(1024 * stride)
  #size = 0

  get size(): number {
    return this.#size
  }

  get(text: string): Remembered | undefined {
    const at = this.#find(...fingerprint(text))
    return this.#isFree(at) ? undefined : (Array.from(this.#numbers.subarray(at + 2, at + stride)) as never)
  }

  has(text: string): boolean {
    return !this.#isFree(this.#find(...fingerprint(text)))
  }

  set(text: string, remembered: Remembered): void {
    const [high, low] = fingerprint(text)
    const at = this.#find(high, low)
    if (this.#isFree(at)) this.#size += 1
    this.#numbers.set([high, low, ...remembered], at)
    if (this.#size * stride * 3 > this.#numbers.length * 2) this.#grow()
  }

  #isFree(at: number): boolean {
    return this.#numbers[at] === 0 && this.#numbers[at + 1] === 0
  }

  /** Where a key stands, or the free place for it. */
  #find(high: number, low: number): number {
    const places = this.#numbers.length / stride
    for (let place = high % places; ; place = (place + 1) % places) {
      const at = place * stride
      if ((this.#numbers[at] === high && this.#numbers[at + 1] === low) || this.#isFree(at)) return at
    }
  }

  #grow(): void {
    const old = this.#numbers
    this.#numbers = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += stride) {
      const [high = 0, low = 0] = [old[at], old[at + 1]]
      if (high !== 0 || low !== 0) {
        this.#numbers.set(old.subarray(at, at + stride), this.#find(high, low))
      }
    }
  }
}

/** 63 bits of a text, never all zero: two rounds of multiplying hashes (cyrb53 by bryc, public domain). */
export function fingerprint(text: string): [high: number, low: number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return [b >>> 0, (a | 1) >>> 0]
}
