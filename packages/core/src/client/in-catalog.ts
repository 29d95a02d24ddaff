import type { Overlaid } from '../model/overlaid.ts'
import type { ProductImage, ProductSummary } from '../model/schema/product.ts'
import type { CatalogReader } from './catalog-reader.ts'
import { markOrigin } from './origin.ts'
import { summaryOf } from './summary-of.ts'
import { isStale } from './trust.ts'

/** A product as it stands in its catalogue: pictures with absolute addresses, "contoh" and trust handed down. */
export function inCatalog<T extends ProductSummary>(product: T, reader: CatalogReader): T {
  const { root, address, trust } = reader
  const images = product.images.map((image) => placed(image, address))
  const whole = { ...product, images, ...(root.sample && { sample: true }) }
  // Only a host says that price and stock are its own.
  delete (whole as Overlaid).overlay
  return markOrigin(whole, { trust, stale: isStale(reader, product.id), summary: () => summaryOf(reader) })
}

function placed(image: ProductImage, address: string): ProductImage {
  const at = (src: string) => new URL(src, address).href
  const sources = image.sources?.map((source) => ({ ...source, src: at(source.src) }))
  return { ...image, src: at(image.src), ...(sources && { sources }) }
}
