import { type Product, summarize } from '@ovop-ntt/core'
import { type CatalogCounts, canonicalJson, facetValues, isRare, termRows } from '@ovop-ntt/core/format'

/** Tables whose rows are derived from products. */
export const listTables = ['villages', 'categories', 'terms', 'facets'] as const
export type ListTable = (typeof listTables)[number]

/** The rows of a list table that a product comes with, as canonical JSON. */
export function derivedRows(product: Product, table: ListTable, counts: CatalogCounts): string[] {
  if (table === 'terms') return termRows(product).map(canonicalJson)
  const summary = canonicalJson(summarize(product))
  if (table !== 'facets') return [summary]
  return facetValues(product)
    .filter((value) => isRare(countOf(counts, value), counts.products))
    .map((value) => `[${canonicalJson(value)},${summary}]`)
}

function countOf({ by }: CatalogCounts, fieldAndValue: string): number {
  const [field = '', value = ''] = fieldAndValue.split(/:(.*)/s)
  const counts = (by as Record<string, Record<string, number> | undefined>)[field]
  return (counts && Object.hasOwn(counts, value) ? counts[value] : undefined) ?? 0
}

/** The id of the product that a row of a list table is about; `undefined` for a village. */
export function productOf(row: unknown, table: ListTable): string | undefined {
  if (table === 'terms') return textOf((row as unknown[])[2])
  const product = table === 'facets' ? (row as unknown[])[1] : row
  return product instanceof Object && !('code' in product)
    ? textOf((product as { id?: unknown }).id)
    : undefined
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
