import type { CatalogSummary } from './answers.ts'
import type { Trust } from './trust.ts'

/** Where a product comes from: how far its catalogue may be trusted, and whether its data is past its date. */
export interface Origin {
  trust: Trust
  stale: boolean
  /** What its catalogue said of itself when the product was read: whose data it is, whom to ask, where its page is. */
  summary: () => CatalogSummary
}

// Shared by all copies of this library on a page. Not enumerable: a copy of a product is its maker's own.
const originKey = Symbol.for('ovop-ntt origin')

/** Marks a product as read from a catalogue. */
export function markOrigin<T extends object>(product: T, origin: Origin): T {
  return Object.defineProperty(product, originKey, { value: origin })
}

/**
 * Where a product comes from; `undefined` for one that no client gave: the page made it, and vouches for it. A
 * payment code is drawn only from a `signed` catalogue that is not stale, or from the page's own product.
 */
export function originOf(product: object): Origin | undefined {
  return (product as { [originKey]?: Origin })[originKey]
}
