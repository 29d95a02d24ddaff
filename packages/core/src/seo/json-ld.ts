import type {
  AdministrativeArea,
  Certification,
  ItemAvailability,
  Offer,
  Organization,
  Product as SchemaProduct,
  WithContext,
} from 'schema-dts'
import { isPictureAddress } from '../model/address.ts'
import { certificatesInForce, productPictures } from '../model/derived.ts'
import { overlayOf } from '../model/overlaid.ts'
import type { Pack } from '../model/schema/pack.ts'
import type { Product } from '../model/schema/product.ts'
import { localized } from '../model/text.ts'
import { availabilities, type units } from '../model/vocabulary.ts'
import { formatDigitalLink } from '../standards/digital-link.ts'
import { isRestrictedGtin, parseGtin } from '../standards/gtin.ts'
import { formatNetContent } from '../standards/net-content.ts'
import { regencyOf } from '../standards/regency-of.ts'
import { certificationOf } from './certification.ts'

export interface SeoOptions {
  /** The page of the product, absolute. */
  url: string
  /** Language of the texts. Default: `id`. */
  language?: string | undefined
  /** The catalogue's root, against which relative picture addresses count. Without it those are left out. */
  base?: string | undefined
  /** Decides whether a verified certificate has run out. Default: the current time. */
  now?: Date | undefined
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** A JSON-LD document of type Product. */
export interface ProductJsonLd {
  readonly '@context': 'https://schema.org'
  readonly '@type': 'Product'
  readonly [property: string]: JsonValue
}

/** GS1's own resolver: the canonical address of a GTIN. */
const resolver = 'https://id.gs1.org'

const stock = {
  'in-stock': 'https://schema.org/InStock',
  'made-to-order': 'https://schema.org/MadeToOrder',
  seasonal: 'https://schema.org/LimitedAvailability',
  'out-of-stock': 'https://schema.org/OutOfStock',
} as const satisfies Record<(typeof availabilities)[number], ItemAvailability>

/** Whether it is one of the model's; of a newer catalogue's nothing is said. */
export const isAvailability = (
  availability: string | undefined,
): availability is (typeof availabilities)[number] => availabilities.some((one) => one === availability)

/** UN/CEFACT Recommendation 20 codes. */
const unitCodes: Record<(typeof units)[number], string> = {
  g: 'GRM',
  kg: 'KGM',
  ml: 'MLT',
  l: 'LTR',
  cm: 'CMT',
  m: 'MTR',
  piece: 'H87',
  sheet: 'ST',
  set: 'SET',
}

const text = (value: string) => value.replace(/\s+/g, ' ').trim()

/** Name for people and machines; what is made up says so. */
export function productName(product: Product, language: string): string {
  return text(localized(product.name, language)) + (product.sample ? ' (contoh)' : '')
}

/** Absolute picture addresses, in order. */
export function pictureAddresses(product: Product, base: string | undefined): string[] {
  return productPictures(product).flatMap(({ src }) =>
    isPictureAddress(src) && URL.canParse(src, base) ? [new URL(src, base).href] : [],
  )
}

/** A GTIN that means something outside the shop. */
function publicGtin(pack: Pack | undefined): string | undefined {
  const gtin = parseGtin(pack?.gtin ?? '')
  return gtin.ok && !isRestrictedGtin(gtin.value) ? gtin.value : undefined
}

function areaOf({ village, place }: Product): AdministrativeArea {
  const area = (name: string, code: string) =>
    ({
      '@type': 'AdministrativeArea',
      name,
      identifier: { '@type': 'PropertyValue', propertyID: 'kemendagri', value: code },
    }) as const
  const province = village.slice(0, 2)
  const regency = area(place.regency, regencyOf(village))
  return {
    ...area(place.village, village),
    containedInPlace: {
      ...area(place.district, village.slice(0, 8)),
      containedInPlace:
        province === '53' ? { ...regency, containedInPlace: area('Nusa Tenggara Timur', province) } : regency,
    },
  }
}

function producerOf(product: Product): Organization {
  const { name, nib } = product.producer
  return {
    '@type': 'Organization',
    name,
    ...(nib && { identifier: { '@type': 'PropertyValue', propertyID: 'NIB', value: nib } as const }),
    location: areaOf(product),
  }
}

function offerOf(pack: Pack, product: Product, { url, language = 'id' }: SeoOptions): Offer | undefined {
  const { price, sku, container, netContent, availability } = pack
  if (price === undefined) return undefined
  const overlay = overlayOf(product)
  const gtin = publicGtin(pack)
  const content = netContent && formatNetContent(netContent, language)
  const name = text([container, content].filter(Boolean).join(' '))
  return {
    '@type': 'Offer',
    ...(name && { name }),
    price,
    priceCurrency: 'IDR',
    ...(isAvailability(availability) && { availability: stock[availability] }),
    itemCondition: 'https://schema.org/NewCondition',
    url,
    ...(sku && { sku }),
    ...(gtin && { gtin }),
    ...(netContent && {
      eligibleQuantity: {
        '@type': 'QuantitativeValue',
        value: netContent.value,
        ...(Object.hasOwn(unitCodes, netContent.unit)
          ? { unitCode: unitCodes[netContent.unit as keyof typeof unitCodes] }
          : { unitText: netContent.unit }),
      } as const,
    }),
    // Whose price it is.
    seller: { '@type': 'Organization', name: overlay?.price ? overlay.by : product.producer.name },
  }
}

/**
 * A product as schema.org data for search engines: offers per pack, producer, village in its regency in NTT,
 * certificates as stated. Contacts stay out. What cannot be said for sure is left out: a GTIN for use inside a
 * shop, a number that is not well-formed, an unverified certificate's status, a pack without price.
 *
 * Source: schema.org 29, Google's product structured data.
 * @example toJsonLd(product, { url: 'https://desa.example/produk/madu' })['@type'] // 'Product'
 */
export function toJsonLd(product: Product, options: SeoOptions): ProductJsonLd {
  const { url, language = 'id', base, now = new Date() } = options
  const description = text(localized(product.summary ?? product.story, language))
  const images = pictureAddresses(product, base)
  const gtin = product.packs.map(publicGtin).find((candidate) => candidate !== undefined)
  const digitalLink = gtin === undefined ? undefined : formatDigitalLink({ gtin }, resolver)
  const offers = product.packs
    .map((pack) => offerOf(pack, product, options))
    .filter((offer) => offer !== undefined)
  const certifications = certificatesInForce(product)
    .map((certificate) => certificationOf(certificate, now.toISOString().slice(0, 10)))
    .filter((certification): certification is Certification => certification !== undefined)
  const { grade } = product
  const document = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': `${url}#product`,
    name: productName(product, language),
    url,
    productID: product.id,
    sku: product.id,
    category: product.category,
    ...(description && { description }),
    ...(images.length > 0 && { image: images }),
    ...(gtin && { gtin }),
    ...(digitalLink?.ok && { hasGS1DigitalLink: digitalLink.value }),
    ...(product.tags?.length && { keywords: product.tags.join(', ') }),
    ...(grade && { award: `${grade.scheme} ${grade.year}: ${grade.stars}/5` }),
    countryOfOrigin: { '@type': 'Country', name: 'ID' },
    manufacturer: producerOf(product),
    ...(certifications.length > 0 && { hasCertification: certifications }),
    ...(offers.length > 0 && { offers }),
  } satisfies WithContext<SchemaProduct>
  return document as unknown as ProductJsonLd
}

/**
 * The text of a `<script type="application/ld+json">`, safe between its tags whatever the catalogue holds: `<`, `>`, `&`
 * and the two line separators of old JavaScript are written as escapes, which JSON reads as the same.
 * @example `<script type="application/ld+json">${jsonLdScript(product, { url })}</script>`
 */
export function jsonLdScript(product: Product, options: SeoOptions): string {
  return JSON.stringify(toJsonLd(product, options)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
