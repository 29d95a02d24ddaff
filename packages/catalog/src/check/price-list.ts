import type { RowNumber } from './identities.ts'

/** Prices and the rows they stand in: 16 bytes each. */
export class PriceList {
  #prices = new Float64Array(64)
  /** Sheet and row of each. */
  #places = new Uint32Array(128)
  #length = 0

  add(price: number, { sheet, row }: RowNumber): void {
    if (this.#length === this.#prices.length) this.#grow()
    this.#prices[this.#length] = price
    this.#places[2 * this.#length] = sheet
    this.#places[2 * this.#length + 1] = row
    this.#length += 1
  }

  /** In the order they were added. */
  get prices(): Float64Array {
    return this.#prices.subarray(0, this.#length)
  }

  placeOf(index: number): RowNumber {
    return { sheet: this.#places[2 * index]!, row: this.#places[2 * index + 1]! }
  }

  #grow(): void {
    const [prices, places] = [this.#prices, this.#places]
    const length = Math.ceil(1.5 * this.#length)
    this.#prices = new Float64Array(length)
    this.#places = new Uint32Array(2 * length)
    this.#prices.set(prices)
    this.#places.set(places)
  }
}
