import type { CatalogSummary } from './answers.ts'

/** Address of a product's own page, as the catalogue's `productUrl` names it. */
export function productAddress(
  summary: Pick<CatalogSummary, 'productUrl' | 'address'> | undefined,
  id: string,
): string | undefined {
  return summary?.productUrl && new URL(summary.productUrl.replace('{id}', id), summary.address).href
}
