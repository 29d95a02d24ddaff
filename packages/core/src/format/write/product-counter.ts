import { curationSteps, type Facet, facetNames, facetsByRegency, facetsOf } from '../../model/facets.ts'
import type { Product } from '../../model/schema/product.ts'
import { regencyOf } from '../../standards/regency-of.ts'
import type { RowFacets } from '../facet-tally.ts'
import { writerLimits } from '../limits.ts'
import type { CatalogCounts } from '../schema/root.ts'

/** Counts by two names: of a regency and of a value, or of a field and of a value. */
type Matrix = Map<string, Map<string, number>>

/** Counts the programme's figures, product by product. */
export class ProductCounter {
  #products = 0
  readonly #villages = new Set<string>()
  readonly #by: Matrix = new Map()
  readonly #matrix: Matrix = new Map()
  readonly #byRegency = new Map<Facet, Matrix>(facetsByRegency.map((name) => [name, new Map()]))

  get products(): number {
    return this.#products
  }

  add(product: Product, facets: RowFacets): void {
    const { village, category } = product
    const regency = regencyOf(village)
    this.#products += 1
    this.#villages.add(village)
    tally(this.#by, 'regency', regency)
    tally(this.#by, 'category', category)
    for (const field of facetNames) for (const value of facets[field] ?? []) tally(this.#by, field, value)
    for (const step of curationSteps(product)) tally(this.#by, 'curation', step)
    for (const [field, matrix] of this.#byRegency)
      for (const value of facets[field] ?? []) tally(matrix, regency, value)
    tally(this.#matrix, regency, category)
  }

  /** How many products so far have a value. */
  countOf(field: string, value: string): number {
    return this.#by.get(field)?.get(value) ?? 0
  }

  counts(): CatalogCounts {
    const fields = ['regency', 'category', ...facetNames, 'curation'] as const
    const by = Object.fromEntries(
      fields.map((field) => [field, toRecord(this.#by.get(field) ?? new Map())]),
    ) as CatalogCounts['by']
    const byRegency = Object.fromEntries(
      Array.from(this.#byRegency)
        .filter(([, matrix]) => cellsOf(matrix) <= writerLimits.matrixCells)
        .map(([field, matrix]) => [field, toRecords(matrix)]),
    )
    return {
      products: this.#products,
      regencies: this.#by.get('regency')?.size ?? 0,
      villages: this.#villages.size,
      by,
      matrix: toRecords(this.#matrix),
      byRegency,
    }
  }
}

/** The programme's figures from products that memory holds. */
export function countProducts(products: Iterable<Product>): CatalogCounts {
  const counter = new ProductCounter()
  for (const product of products) counter.add(product, facetsOf(product))
  return counter.counts()
}

function tally(counts: Matrix, field: string, value: string): void {
  const own = counts.get(field)
  if (own) own.set(value, (own.get(value) ?? 0) + 1)
  else counts.set(field, new Map([[value, 1]]))
}

/** An own property for every value, whatever it is called. */
function toRecord(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(counts)
}

function toRecords(matrix: Matrix): Record<string, Record<string, number>> {
  return Object.fromEntries(Array.from(matrix, ([name, counts]) => [name, toRecord(counts)]))
}

const cellsOf = (matrix: Matrix) => [...matrix.values()].reduce((sum, { size }) => sum + size, 0)
