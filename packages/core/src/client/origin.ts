import type { CatalogSummary } from './answers.ts'
import type { Trust } from './trust.ts'

/** Where a product comes from: how far its catalogue may be trusted, and whether its data is past its date. */
export interface Origin {
  trust: Trust
  stale: boolean
  /** What its catalogue said of itself when the product was read: whose data it is, whom to ask, where its page is. */
  summary: () => CatalogSummary
}

/**
 * One map for all copies of this library on a page. The product itself carries nothing: it can be cloned, spread, sent to
 * a worker and wrapped in a proxy, and whatever comes of that is its maker's own and has no origin.
 */
const originsKey = Symbol.for('ovop-ntt origins')

function origins(): WeakMap<object, Origin> {
  const page = globalThis as { [originsKey]?: WeakMap<object, Origin> }
  page[originsKey] ??= new WeakMap()
  return page[originsKey]
}

/** Notes that a product was read from a catalogue. */
export function markOrigin<T extends object>(product: T, origin: Origin): T {
  origins().set(product, origin)
  return product
}

/**
 * Where a product comes from; `undefined` for one that no client gave, and for a copy or a proxy of one: it is unsigned. A
 * payment code is drawn only from a `signed` catalogue that is not stale, or where the page vouches for its own product
 * by marking the element `trusted`.
 */
export function originOf(product: object): Origin | undefined {
  return origins().get(product)
}
