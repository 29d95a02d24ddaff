/** Parts that grow each for itself: no more than one of them stands twice in memory at a time. */
const shards = 16
const shardBits = 28

/**
 * Remembers texts by their fingerprints, with a few numbers each and no text, so that a million product ids take tens of
 * megabytes. Two texts that share all 63 bits are taken for one: among a million the odds are 1 in 18 million.
 */
export class FingerprintTable {
  readonly #shards: Shard[]
  #size = 0

  /** @param width how many numbers are kept of a text */
  constructor(width: number) {
    this.#shards = Array.from({ length: shards }, () => new Shard(width))
  }

  get size(): number {
    return this.#size
  }

  /** The numbers kept of a text. */
  get(text: string): number[] | undefined {
    const [high, low] = fingerprint(text)
    return this.#shards[high >>> shardBits]!.get(high, low)
  }

  has(text: string): boolean {
    const [high, low] = fingerprint(text)
    return this.#shards[high >>> shardBits]!.has(high, low)
  }

  /** @param numbers from 0 to 2³² − 1, as many as the table is wide */
  set(text: string, numbers: readonly number[] = []): void {
    const [high, low] = fingerprint(text)
    if (this.#shards[high >>> shardBits]!.set(high, low, numbers)) this.#size += 1
  }
}

/** A hash table of fingerprints and numbers, side by side in one array. */
class Shard {
  readonly #stride: number
  #numbers: Uint32Array
  #size = 0

  constructor(width: number) {
    this.#stride = 2 + width
    this.#numbers = new Uint32Array(64 * this.#stride)
  }

  get(high: number, low: number): number[] | undefined {
    const at = this.#find(high, low)
    return this.#isFree(at) ? undefined : Array.from(this.#numbers.subarray(at + 2, at + this.#stride))
  }

  has(high: number, low: number): boolean {
    return !this.#isFree(this.#find(high, low))
  }

  /** @returns whether it is new */
  set(high: number, low: number, numbers: readonly number[]): boolean {
    const at = this.#find(high, low)
    const isNew = this.#isFree(at)
    this.#numbers[at] = high
    this.#numbers[at + 1] = low
    this.#numbers.set(numbers, at + 2)
    if (!isNew) return false
    this.#size += 1
    if (this.#size * this.#stride * 3 > this.#numbers.length * 2) this.#grow()
    return true
  }

  #isFree(at: number): boolean {
    return this.#numbers[at] === 0 && this.#numbers[at + 1] === 0
  }

  /** Where a key stands, or the free place for it. */
  #find(high: number, low: number): number {
    const numbers = this.#numbers
    for (let at = (high % (numbers.length / this.#stride)) * this.#stride; ; ) {
      if ((numbers[at] === high && numbers[at + 1] === low) || this.#isFree(at)) return at
      at += this.#stride
      if (at === numbers.length) at = 0
    }
  }

  /** By half, not to twice its size: less of it stands empty. */
  #grow(): void {
    const old = this.#numbers
    this.#numbers = new Uint32Array(Math.ceil((old.length * 1.5) / this.#stride) * this.#stride)
    for (let at = 0; at < old.length; at += this.#stride) {
      const [high, low] = [old[at]!, old[at + 1]!]
      if (high === 0 && low === 0) continue
      this.#numbers.set(old.subarray(at, at + this.#stride), this.#find(high, low))
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
