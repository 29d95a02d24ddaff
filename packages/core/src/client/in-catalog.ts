import type { ProductSummary } from '../model/schema/product.ts'
import type { CatalogReader } from './catalog-reader.ts'
import { markOrigin } from './origin.ts'
import { summaryOf } from './summary-of.ts'
import { isStale } from './trust.ts'

/** A product as it stands in its catalogue: pictures with absolute addresses, "contoh" and trust handed down. */
export function inCatalog<T extends ProductSummary>(product: T, reader: CatalogReader): T {
  const { root, address, trust } = reader
  const images = product.images.map((image) => ({ ...image, src: new URL(image.src, address).href }))
  const placed = { ...product, images, ...(root.sample && { sample: true }) }
  return markOrigin(placed, { trust, stale: isStale(reader, product.id), summary: () => summaryOf(reader) })
}
