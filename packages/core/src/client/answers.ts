import type { CatalogAbout, CatalogCounts } from '../format/schema/root.ts'
import type { Overlaid } from '../model/overlaid.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import type { Freshness } from './catalog-reader.ts'
import type { Trust } from './trust.ts'

export interface CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined
}

export interface PageOptions extends CallOptions {
  /** @default 12 */
  limit?: number | undefined
  /** `next` of the page before. */
  after?: string | undefined
}

/**
 * A page of a list. In a large catalogue one call asks a bounded number of times: where few products pass several common
 * values, it may hold fewer than asked for, or none yet, with `next` to look on.
 */
export interface ProductPage {
  items: (ProductSummary & Overlaid)[]
  /** For the next page's `after`; absent on the last. */
  next?: string
  /** How many products pass in all, where the root's counts say so. */
  total?: number
  /**
   * What went wrong with pages of the catalogue that could not be read, so that products in them are left out; each was
   * told to `onProblem` too. Where nothing at all could be read, the call rejects instead.
   */
  leftOut?: readonly Error[]
}

/** What a catalogue says of itself, with how far it may be trusted. */
export interface CatalogSummary extends CatalogAbout {
  address: string
  counts: CatalogCounts
  trust: Trust
  /** Past its `staleAfter`: to be shown with its date, and without payment codes. */
  stale: boolean
  /** Whether the server gave it, or an earlier visit kept it; with `offline`, to be shown with its date. */
  freshness: Freshness
}
