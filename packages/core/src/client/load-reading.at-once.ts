import { CatalogSession, readProduct, summaryOf } from './reading.ts'

/** In place of `load-reading.ts` in a script whose first card reads. */
export const loadReading = async (): Promise<typeof import('./reading.ts')> => ({
  CatalogSession,
  readProduct,
  summaryOf,
})
