import { hash } from 'node:crypto'

/** Sums of hashes of rows: of rows that are expected, less those that are found. */
export class RowSums {
  readonly #sums = new Map<string, [number, number]>()
  readonly #keyOf: (id: string) => string | undefined

  /** @param keyOf what rows are summed under; `undefined` leaves a row out */
  constructor(keyOf: (id: string) => string | undefined) {
    this.#keyOf = keyOf
  }

  expect(id: string, json: string): void {
    this.#add(id, json, 1)
  }

  find(id: string, json: string): void {
    this.#add(id, json, -1)
  }

  /** Under which keys other rows were found than expected. */
  differing(): string[] {
    return [...this.#sums].filter(([, [a, b]]) => a !== 0 || b !== 0).map(([key]) => key)
  }

  #add(id: string, json: string, sign: 1 | -1): void {
    const key = this.#keyOf(id)
    if (key === undefined) return
    const digest = hash('sha256', json, 'buffer')
    let sum = this.#sums.get(key)
    if (!sum) this.#sums.set(key, (sum = [0, 0]))
    sum[0] = (sum[0] + sign * digest.readUInt32LE(0)) | 0
    sum[1] = (sum[1] + sign * digest.readUInt32LE(4)) | 0
  }
}

/** A product's share of all: rows are first summed by bucket, so that memory does not grow with the catalogue. */
export function bucketOf(id: string): string {
  let sum = 0
  for (let i = 0; i < id.length; i += 1) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) | 0
  return String(sum & 0xfff)
}
