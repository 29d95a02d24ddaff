import type { availabilities } from '../model/vocabulary.ts'
import type { CallOptions } from './answers.ts'

/** What {@link createClient} takes. Only `catalog` is needed. */
export interface ClientOptions {
  /** Address of the root, `https://…/catalog.json`; relative ones are resolved against the page. */
  catalog: string
  /**
   * Offline keys the catalogue must be signed under: base64url of the raw P-256 point, several separated by
   * spaces. Without one the catalogue is `unsigned`, and no payment code is drawn from it.
   */
  catalogKey?: string | undefined
  /** `id` the catalogue must have. */
  catalogId?: string | undefined
  /** Another `fetch`, for servers and tests. */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Milliseconds for a whole read, retries included.
   * @default 20_000
   */
  timeout?: number | undefined
  /**
   * How many times a failed request is tried again (network errors, 408, 429, 5xx), with growing, random pauses.
   * @default 3
   */
  retry?: number | undefined
  /**
   * Milliseconds for which a root is taken as fresh. After that the server is asked, and where it is slow to answer, what
   * is in memory serves meanwhile; `update` then tells of what is newer. With 0 each call waits for the server.
   * @default 60_000
   */
  maxAge?: number | undefined
  /**
   * What is kept for later visits, by the Cache API of the browser or worker where it has one: the last good root and
   * the pages read. A visit begins with what is kept while the server is asked, and does without a server.
   * `false` keeps nothing.
   * @default { name: 'ovop-ntt', maxBytes: 8 * 1024 * 1024 }
   */
  cache?: false | KeepOptions | undefined
  /**
   * Where the highest revision seen is kept, against replays; `localStorage` by default where there is one. Without any,
   * or where it fails, an older catalogue that was signed once passes on a first visit, until its `staleAfter`.
   */
  revisions?: RevisionStore | undefined
  /** The host's own price and stock, shown in place of the catalogue's and as the host's. */
  overlay?: Overlay | undefined
  /**
   * Hears of rows and pages that were left out, of an overlay that could not be used, and of an earlier revision that could not
   * be compared with; of nothing else.
   */
  onProblem?: ((error: Error) => void) | undefined
}

/**
 * Price and stock that a host, as a marketplace, lays over the catalogue's. Each product that `product`, `products` and
 * `page` give is looked up then, those of a page eight at a time; where the host fails, is late or answers what cannot be used, the
 * catalogue's own values stand, and `onProblem` is told with an `OverlayError`. Filters, counts and search go by the
 * catalogue's own values.
 *
 * A payment code is not drawn for a price that is the host's: the code pays the seller, who never stated that price, and
 * what a visitor would type into the payment app would be signed by nobody. Stock alone takes no code away.
 * @example
 * createClient({ catalog, overlay: { by: 'Pasar Timor', lookUp: (id) => prices.get(id) } })
 * @example
 * const lookUp = async (id, { signal }) => (await fetch(`/api/stock/${id}`, { signal })).json()
 * // { "price": 65000, "availability": "in-stock" }, or a list: [{ "sku": "MADU-500", "price": 65000 }, …]
 */
export interface Overlay {
  /** The host's name as visitors read it: "Harga dan stok menurut Pasar Timor". */
  by: string
  /** What the host says of a product; `undefined` where it says nothing. A list where it is sold in several packs. */
  lookUp(id: string, options: CallOptions): OverlayAnswer | PromiseLike<OverlayAnswer>
  /**
   * Milliseconds that a product waits for `lookUp` from when its turn has come, and that each fifty products of a `page`
   * wait together: those not answered by then have the catalogue's own values, and `onProblem` is told.
   * @default 3_000
   */
  timeout?: number | undefined
}

export type OverlayAnswer = OverlayValues | readonly OverlayValues[] | undefined

/** What a host says of a pack: of that with this `sku` or `gtin`, or of all packs. A price is of one pack. */
export interface OverlayValues {
  sku?: string | undefined
  gtin?: string | undefined
  /** Whole rupiah for one pack. */
  price?: number | undefined
  availability?: (typeof availabilities)[number] | undefined
}

/** How much is kept for later visits, and where. */
export interface KeepOptions {
  /**
   * Name of the cache.
   * @default 'ovop-ntt'
   */
  name?: string | undefined
  /**
   * Bytes; beyond them what was used least lately goes.
   * @default 8 MiB
   */
  maxBytes?: number | undefined
}

/**
 * Remembers the highest revision seen of a catalogue, and which of its publishing keys were revoked: a number under a
 * name, whichever it is.
 */
export interface RevisionStore {
  get(catalog: string): number | undefined
  set(catalog: string, revision: number): void
}
