export type { SearchField, SearchHit } from '../search/candidate.ts'
export type { SearchOptions, SearchPage } from '../search/search.ts'
export type * from './answers.ts'
export type { Freshness } from './catalog-reader.ts'
export type { CatalogChanges } from './changes.ts'
export * from './client.ts'
export { type DataSource, dataSourceOf } from './data-source.ts'
export { type FacetCounts, facetCountsOf } from './facet-values.ts'
export type { ProductFilter } from './filter.ts'
export type {
  ClientOptions,
  KeepOptions,
  Overlay,
  OverlayAnswer,
  OverlayValues,
  RevisionStore,
} from './options.ts'
export { type Origin, originOf } from './origin.ts'
export { productAddress } from './product-address.ts'
export type { Trust } from './trust.ts'
