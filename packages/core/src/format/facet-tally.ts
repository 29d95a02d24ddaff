import type { Facets } from './schema/table.ts'

/** Values of a row by field: `{ payment: ['qris', 'cash'] }`. */
export type RowFacets = Readonly<Record<string, readonly string[]>>

/**
 * Counts of values below an entry. Rows that share one object of values are counted by that object and spread out
 * only when the counts are asked for: of 25 million search rows a page holds hundreds, with few combinations.
 */
export class FacetTally {
  readonly #rows = new Map<RowFacets, number>()
  readonly #counts = new Map<string, Map<string, number>>()

  add(facets: RowFacets): void {
    this.#rows.set(facets, (this.#rows.get(facets) ?? 0) + 1)
  }

  addCounts(counts: Facets): void {
    for (const [field, values] of Object.entries(counts)) {
      for (const [value, rows] of Object.entries(values)) this.#count(field, value, rows)
    }
  }

  /** @returns `undefined` where there are none */
  counts(): Facets | undefined {
    for (const [facets, rows] of this.#rows) {
      for (const [field, values] of Object.entries(facets)) {
        for (const value of values) this.#count(field, value, rows)
      }
    }
    this.#rows.clear()
    if (this.#counts.size === 0) return undefined
    return Object.fromEntries(Array.from(this.#counts, ([field, own]) => [field, Object.fromEntries(own)]))
  }

  #count(field: string, value: string, rows: number): void {
    const own = this.#counts.get(field)
    if (own) own.set(value, (own.get(value) ?? 0) + rows)
    else this.#counts.set(field, new Map([[value, rows]]))
  }
}
