import { certificatesInForce, halalStatus } from './derived.ts'
import type { Product, ProductSummary } from './schema/product.ts'
import { curationAspects } from './vocabulary.ts'

/**
 * The fields by whose values products are counted, listed and filtered, each with how a product's values are read from
 * its summary. Rows, counts, the root, filters and search read this table: a field added here is in all of them.
 */
export const facets = {
  payment: ({ payments }) => [...new Set(payments)],
  mentoring: ({ mentoring }) => (mentoring ? [mentoring.status] : []),
  certificate: (product) => [...new Set(certificatesInForce(product).map(({ kind }) => kind))],
  halal: (product) => [halalStatus(product)],
  availability: ({ packs }) => [...new Set(packs.flatMap(({ availability }) => availability ?? []))],
  programme: ({ programme }) => (programme ? [programme] : []),
} as const satisfies Record<string, (product: ProductSummary) => string[]>

export type Facet = keyof typeof facets

export const facetNames = /* @__PURE__ */ Object.keys(facets) as readonly Facet[]

/** Facets that the root also counts by regency: what the programme's figures show of each. */
export const facetsByRegency = ['mentoring', 'certificate', 'halal', 'payment'] as const satisfies Facet[]

/** What a product has of each facet. */
export function facetsOf(product: ProductSummary | Product): Record<Facet, string[]> {
  const values = {} as Record<Facet, string[]>
  for (const name of facetNames) values[name] = facets[name](product)
  return values
}

/** The steps of curation that have a result, as the root counts them: `potential:passed`. */
export function curationSteps({ curation }: Pick<Product, 'curation'>): string[] {
  if (!curation) return []
  return curationAspects.flatMap((aspect) => (curation[aspect] ? [`${aspect}:${curation[aspect]}`] : []))
}
