import { regencyOf } from '../model/place.ts'
import type { Product } from '../model/product.ts'
import type { RowFacets } from './facet-tally.ts'
import type { CatalogCounts } from './root.ts'
import { facetsOf } from './rows.ts'

const facetFields = ['mentoring', 'certificate', 'payment', 'halal', 'availability', 'programme'] as const

/** Counts the programme's figures, product by product. */
export class ProductCounter {
  #products = 0
  readonly #villages = new Set<string>()
  readonly #by = new Map<string, Map<string, number>>()
  readonly #matrix = new Map<string, Map<string, number>>()

  get products(): number {
    return this.#products
  }

  add({ village, category }: Product, facets: RowFacets): void {
    const regency = regencyOf(village)
    this.#products += 1
    this.#villages.add(village)
    tally(this.#by, 'regency', regency)
    tally(this.#by, 'category', category)
    for (const field of facetFields) for (const value of facets[field] ?? []) tally(this.#by, field, value)
    tally(this.#matrix, regency, category)
  }

  /** How many products so far have a value. */
  countOf(field: string, value: string): number {
    return this.#by.get(field)?.get(value) ?? 0
  }

  counts(): CatalogCounts {
    const of = (field: string) => toRecord(this.#by.get(field) ?? new Map())
    return {
      products: this.#products,
      regencies: this.#by.get('regency')?.size ?? 0,
      villages: this.#villages.size,
      by: {
        regency: of('regency'),
        category: of('category'),
        mentoring: of('mentoring'),
        certificate: of('certificate'),
        payment: of('payment'),
        halal: of('halal'),
        availability: of('availability'),
        programme: of('programme'),
      },
      matrix: Object.fromEntries(Array.from(this.#matrix, ([regency, row]) => [regency, toRecord(row)])),
    }
  }
}

/** The programme's figures from products that memory holds. */
export function countProducts(products: Iterable<Product>): CatalogCounts {
  const counter = new ProductCounter()
  for (const product of products) counter.add(product, facetsOf(product))
  return counter.counts()
}

function tally(counts: Map<string, Map<string, number>>, field: string, value: string): void {
  const own = counts.get(field)
  if (own) own.set(value, (own.get(value) ?? 0) + 1)
  else counts.set(field, new Map([[value, 1]]))
}

/** An own property for every value, whatever it is called. */
function toRecord(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(counts)
}
