import { summaryFieldNames } from '../checks/generated/summary-check.ts'
import type { Certificate } from './schema/certificate.ts'
import type { Pack } from './schema/pack.ts'
import type { ProductImage, ProductSummary } from './schema/product.ts'
import { type HalalStatus, halalStatuses, known } from './vocabulary.ts'

/** The certificates that a product may be found, counted and praised by. */
export function certificatesInForce({ certificates }: Pick<ProductSummary, 'certificates'>): Certificate[] {
  return certificates.filter(isInForce)
}

/** The certificate of a kind that is in force, if the product states one. */
export function certificateOf(product: ProductSummary, kind: string): Certificate | undefined {
  return product.certificates.find((certificate) => certificate.kind === kind && isInForce(certificate))
}

/** Addresses of a picture in all its sizes, the largest first. */
export function pictureAddresses({ src, sources = [] }: ProductImage): string[] {
  return [src, ...sources.map((source) => source.src)]
}

/** Pictures of the product itself, in order. */
export function productPictures({ images }: Pick<ProductSummary, 'images'>): ProductImage[] {
  return images.filter(({ shows }) => shows !== 'maker')
}

/** The portrait of who makes it, if there is one. */
export function makerPortrait({ images }: Pick<ProductSummary, 'images'>): ProductImage | undefined {
  return images.find(({ shows }) => shows === 'maker')
}

/** Whether nothing is known against a certificate; one that ran out, was suspended or revoked vouches for nothing. */
export function isInForce({ state = 'active' }: Certificate): boolean {
  return state === 'active'
}

/**
 * Halal status as it may be shown: `certified` needs the number of a certificate in force (UU 33/2014), else it is
 * `unknown`.
 */
export function halalStatus(product: ProductSummary): HalalStatus {
  if (certificateOf(product, 'halal')?.number) return 'certified'
  const stated = known(halalStatuses, product.halal, 'unknown')
  return stated === 'certified' ? 'unknown' : stated
}

/** The pack a card shows: the cheapest one that can be had, else the first. */
export function mainPack(product: ProductSummary): Pack | undefined {
  const forSale = product.packs.filter(
    (pack) => pack.price !== undefined && pack.availability !== 'out-of-stock',
  )
  return forSale.sort((a, b) => (a.price ?? 0) - (b.price ?? 0))[0] ?? product.packs[0]
}

/** What stands of a product in the list tables of a catalogue: first picture only, the rest as is. */
export function summarize(product: ProductSummary): ProductSummary {
  const summary: Record<string, unknown> = {}
  for (const field of summaryFieldNames) {
    const value = product[field]
    if (value !== undefined) summary[field] = value
  }
  if (product.images.length > 0) summary.images = productPictures(product).slice(0, 1)
  if (product.mentoring) summary.mentoring = { status: product.mentoring.status }
  return summary as ProductSummary
}
