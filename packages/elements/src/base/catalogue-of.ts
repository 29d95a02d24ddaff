import { type CatalogSummary, type Client, originOf } from '@ovop-ntt/core'

/**
 * What is to be said of the catalogue of a product that the page gave: its own, where a client of another catalogue read
 * it; else that around the element, which need not be readable.
 */
export async function catalogueOf(
  product: object,
  client: Client | undefined,
  signal: AbortSignal,
): Promise<CatalogSummary | undefined> {
  const own = originOf(product)?.summary()
  if (!client || (own && own.address !== client.address)) return own
  return client.summary({ signal }).catch(() => own)
}
