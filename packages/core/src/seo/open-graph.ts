import { formatLocale } from '../languages/format-locale.ts'
import { mainPack } from '../model/derived.ts'
import type { Product } from '../model/schema/product.ts'
import { localized } from '../model/text.ts'
import type { availabilities } from '../model/vocabulary.ts'
import { isAvailability, pictureAddresses, productName, type SeoOptions } from './json-ld.ts'

/** Meta's words for availability. */
const stock: Record<(typeof availabilities)[number], string> = {
  'in-stock': 'in stock',
  'made-to-order': 'available for order',
  seasonal: 'available for order',
  'out-of-stock': 'out of stock',
}

/**
 * Open Graph properties of a product's page, in order: what a link shows in WhatsApp and Facebook, and what Meta's
 * catalogue reads. Values are plain text: escape them for the attribute they go into.
 *
 * Source: ogp.me; Meta's microdata tags for catalogues.
 * @example
 * toOpenGraph(product, { url }).map(([property, content]) => html`<meta property=${property} content=${content}>`)
 */
export function toOpenGraph(product: Product, options: SeoOptions): [property: string, content: string][] {
  const { url, language = 'id', base } = options
  const { village, regency } = product.place
  const pack = mainPack(product)
  const description = localized(product.summary, language).replace(/\s+/g, ' ').trim()
  const availability = isAvailability(pack?.availability) ? stock[pack.availability] : undefined
  const properties: [string, string | undefined][] = [
    ['og:type', 'product'],
    ['og:title', productName(product, language)],
    ['og:description', description || `${village}, ${regency}`],
    ['og:url', url],
    ['og:locale', formatLocale(language).replace('-', '_')],
    ...pictureAddresses(product, base).map((address): [string, string] => ['og:image', address]),
    ['product:retailer_item_id', product.id],
    ['product:brand', product.producer.name],
    ['product:condition', 'new'],
    ['product:availability', availability],
    ['product:price:amount', pack?.price?.toString()],
    ['product:price:currency', pack?.price === undefined ? undefined : 'IDR'],
  ]
  return properties.filter((property): property is [string, string] => property[1] !== undefined)
}
