export { type CatalogSource, catalogAt } from './catalog-source.ts'
export { clientFor } from './client-for.ts'
export {
  type OpenedCatalog,
  type OpenOptions,
  openCatalogFrom,
  openTable,
  parsePage,
  readPage,
  readPageBytes,
} from './open-catalog.ts'
export { SourceError } from './source-error.ts'
export { type Visit, visit } from './source-fetch.ts'
