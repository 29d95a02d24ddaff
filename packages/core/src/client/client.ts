import { NotFoundError } from '../errors/not-found-error.ts'
import type { CatalogAbout, CatalogCounts } from '../format/root.ts'
import type { Village } from '../model/place.ts'
import { Product, type ProductSummary } from '../model/product.ts'
import type { SearchOptions, SearchPage } from '../search/search.ts'
import type { Freshness } from './catalog-reader.ts'
import { CatalogSession } from './catalog-session.ts'
import type { FacetCounts } from './facet-counts.ts'
import type { ProductFilter } from './filter.ts'
import { inCatalog } from './in-catalog.ts'
import type { ClientOptions } from './options.ts'
import { rowError } from './row-error.ts'
import { summaryOf } from './summary-of.ts'
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
  items: ProductSummary[]
  /** For the next page's `after`; absent on the last. */
  next?: string
  /** How many products pass in all, where the root's counts say so. */
  total?: number
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

/** Reads one catalogue. Make one with {@link createClient}. */
export class Client {
  /** Absolute address of the root. */
  readonly address: string
  readonly #session: CatalogSession

  constructor(options: ClientOptions) {
    this.#session = new CatalogSession(options)
    this.address = this.#session.address
  }

  /**
   * A product, with all its fields. Follows a product that moved to another id.
   * @throws NotFoundError; DataError when the row is malformed; the errors of transport and trust
   */
  async product(id: string, { signal }: CallOptions = {}): Promise<Product> {
    return this.#session.read(signal, async (reader) => {
      let row = await reader.products.get(id, signal)
      // Bounded: a stub may point to one that points back.
      for (let moves = 0; isStub(row, 'movedTo'); moves += 1) {
        row = moves < maxMoves ? await reader.products.get(row.movedTo, signal) : undefined
      }
      if (isStub(row, 'goneAt')) throw new NotFoundError(id, row.goneAt)
      if (row === undefined) throw new NotFoundError(id)
      const parsed = Product.safeParse(row)
      if (!parsed.success) throw rowError(this.address, id, parsed.error)
      return inCatalog(parsed.data, reader)
    })
  }

  /**
   * Products that pass the filter, page after page as they are asked for, in the order of their villages' codes and
   * then their ids. A malformed one is left out and told to `onProblem`.
   */
  async *products(filter: ProductFilter = {}, { signal }: CallOptions = {}): AsyncGenerator<ProductSummary> {
    const { walkProducts } = await import('./lists.ts')
    for await (const { product } of walkProducts(this.#session, filter, undefined, signal)) yield product
  }

  /** Up to `limit` products that pass the filter, in the order of {@link products}, with where to go on. */
  async page(filter: ProductFilter = {}, options: PageOptions = {}): Promise<ProductPage> {
    const { pageOfProducts } = await import('./lists.ts')
    return pageOfProducts(this.#session, filter, options)
  }

  /**
   * How many products pass the filter under each value of each field, without the filter's own value of that field: what
   * a visitor would find by choosing another. A field is absent where counting it would mean to read the whole list.
   */
  async facets(filter: ProductFilter = {}, { signal }: CallOptions = {}): Promise<FacetCounts> {
    const { countFacets } = await import('./facet-counts.ts')
    return countFacets(this.#session, filter, signal)
  }

  /**
   * Products that have all words of a text, of which the last may be the beginning of one; in names, places, categories
   * and texts, the better field first. Without a word to look for there are none.
   * @example
   * const { items, next } = await ovop.search('kopi baj', { regency: '53.09', limit: 10 })
   */
  async search(text: string, options: SearchOptions = {}): Promise<SearchPage> {
    const { search } = await import('../search/search.ts')
    return search(this.#session, text, options)
  }

  /** Villages of an area, in the order of their codes; all of the catalogue without a filter. */
  async villages(
    filter: Pick<ProductFilter, 'regency' | 'district'> = {},
    { signal }: CallOptions = {},
  ): Promise<Village[]> {
    const { villagesOf } = await import('./lists.ts')
    return villagesOf(this.#session, filter, signal)
  }

  /** A village by its Kemendagri code. @throws NotFoundError */
  async village(code: string, { signal }: CallOptions = {}): Promise<Village> {
    const { villageOf } = await import('./lists.ts')
    return villageOf(this.#session, code, signal)
  }

  /** Title, publisher, dates, the programme's figures, and how far the catalogue may be trusted. */
  async summary({ signal }: CallOptions = {}): Promise<CatalogSummary> {
    return summaryOf(await this.#session.open(signal))
  }

  /**
   * Calls `listener` when what was read is no longer what would be read now: a newer revision has arrived, or the
   * server cannot be reached any more, or again.
   * @returns ends it
   * @example
   * const end = ovop.on('update', async () => show(await ovop.product(id)))
   */
  on(_event: 'update', listener: () => void): () => void {
    const { listeners } = this.#session
    const own = () => listener()
    listeners.add(own)
    return () => listeners.delete(own)
  }
}

/** Stubs followed from one product to another. */
const maxMoves = 8

/**
 * A client for one catalogue.
 * @example
 * const ovop = createClient({ catalog: 'https://produk.example/catalog.json' })
 * const kopi = await ovop.product('53.09-kopi-arabika-bajawa')
 * for await (const product of ovop.products({ regency: '53.09', payment: 'kkpd' })) console.log(product.id)
 * @throws TypeError when the address is none
 */
export function createClient(options: ClientOptions): Client {
  return new Client(options)
}

function isStub<F extends 'movedTo' | 'goneAt'>(row: unknown, field: F): row is Record<F, string> {
  return row instanceof Object && field in row && typeof (row as Record<F, unknown>)[field] === 'string'
}
