import type { Facets } from '../format/schema/table.ts'
import { type Facet, facetNames, facetsOf } from '../model/facets.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import { regencyOf } from '../standards/regency-of.ts'

export type FacetField = 'regency' | 'category' | Facet
export const facetFields: readonly FacetField[] = ['regency', 'category', ...facetNames]

/** How many products there are, and of each field how many with each value; what is not known is absent. */
export interface FacetCounts extends Partial<Record<FacetField, Record<string, number>>> {
  /** How many pass the whole filter. */
  products?: number
}

/** Under `halal` among the certificates stand the products that are certified, as a filter finds them. */
export function valuesIn(facets: Partial<Facets>, field: FacetField): Record<string, number> | undefined {
  const values = facets[field]
  if (field !== 'certificate' || !values || !facets.halal) return values
  const { halal: _stated, ...others } = values
  const certified = facets.halal.certified
  return certified === undefined ? others : { ...others, halal: certified }
}

/**
 * Counts products that are at hand, as {@link Client.facets} counts those of a catalogue: by the same fields, and under
 * the certificates only those that vouch for something.
 */
export function facetCountsOf(products: readonly ProductSummary[]): FacetCounts {
  const all = Object.fromEntries(facetFields.map((field) => [field, {} as Record<string, number>]))
  for (const product of products) {
    const values = {
      regency: [regencyOf(product.village)],
      category: [product.category],
      ...facetsOf(product),
    }
    for (const field of facetFields)
      for (const value of values[field]) all[field]![value] = (all[field]![value] ?? 0) + 1
  }
  const counts: FacetCounts = { products: products.length }
  for (const field of facetFields) counts[field] = valuesIn(all, field) ?? {}
  return counts
}
