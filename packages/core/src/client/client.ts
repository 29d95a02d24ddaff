import type { Overlaid } from '../model/overlaid.ts'
import type { Village } from '../model/schema/place.ts'
import type { Product, ProductSummary } from '../model/schema/product.ts'
import type { SearchOptions, SearchPage } from '../search/search.ts'
import type { CallOptions, CatalogSummary, PageOptions, ProductPage } from './answers.ts'
import type { CatalogSession } from './catalog-session.ts'
import type { CatalogChanges } from './changes.ts'
import type { FacetCounts } from './facet-values.ts'
import type { ProductFilter } from './filter.ts'
import { loadReading } from './load-reading.ts'
import type { ClientOptions } from './options.ts'

/** Reads one catalogue. Make one with {@link createClient}. */
export class Client {
  /** Absolute address of the root. */
  readonly address: string
  readonly #options: ClientOptions
  readonly #listeners = new Set<() => void>()
  #session: CatalogSession | undefined

  constructor(options: ClientOptions) {
    if (options.overlay && !options.overlay.by?.trim())
      throw new TypeError('an overlay says in `by` whose price and stock it lays over')
    // Its own: what a page does with the object afterwards is no setting of this client.
    this.#options = { ...options }
    this.address = new URL(options.catalog, globalThis.document?.baseURI).href
  }

  /** Loads what it reads with, where that is the first thing asked; where it does not come, the next call tries again. */
  async #reading(signal?: AbortSignal) {
    signal?.throwIfAborted()
    const reading = await unlessAborted(loadReading(), signal)
    this.#session ??= new reading.CatalogSession(this.address, this.#options, this.#listeners)
    return { ...reading, session: this.#session }
  }

  /**
   * A product, with all its fields. Follows a product that moved to another id.
   * @throws NotFoundError; DataError when the row is malformed; the errors of transport and trust
   */
  async product(id: string, { signal }: CallOptions = {}): Promise<Product & Overlaid> {
    const { readProduct, session } = await this.#reading(signal)
    const own = await session.read(signal, (reader) => readProduct(reader, reader.products, id, signal))
    return session.overlaid(own, signal)
  }

  /**
   * Products that pass the filter, page after page as they are asked for, in the order of their villages' codes and
   * then their ids, or in that of the filter's `ids`. A malformed one is left out and told to `onProblem`.
   */
  async *products(
    filter: ProductFilter = {},
    { signal }: CallOptions = {},
  ): AsyncGenerator<ProductSummary & Overlaid> {
    const [{ session }, { walkProducts }] = await Promise.all([this.#reading(signal), import('./lists.ts')])
    for await (const { product } of walkProducts(session, filter, undefined, signal))
      yield await session.overlaid(product, signal)
  }

  /** Up to `limit` products that pass the filter, in the order of {@link products}, with where to go on. */
  async page(filter: ProductFilter = {}, options: PageOptions = {}): Promise<ProductPage> {
    const [{ session }, { pageOfProducts }] = await Promise.all([
      this.#reading(options.signal),
      import('./lists.ts'),
    ])
    return pageOfProducts(session, filter, options)
  }

  /**
   * How many products pass the filter under each value of each field, without the filter's own value of that field: what
   * a visitor would find by choosing another. A field is absent where counting it would mean to read the whole list.
   */
  async facets(filter: ProductFilter = {}, { signal }: CallOptions = {}): Promise<FacetCounts> {
    const [{ session }, { countFacets }] = await Promise.all([
      this.#reading(signal),
      import('./facet-counts.ts'),
    ])
    return countFacets(session, filter, signal)
  }

  /**
   * Products that have all words of a text, of which the last may be the beginning of one; in names, places, categories
   * and texts, the better field first. Without a word to look for there are none.
   * @example
   * const { items, next } = await ovop.search('kopi baj', { regency: '53.09', limit: 10 })
   */
  async search(text: string, options: SearchOptions = {}): Promise<SearchPage> {
    const [{ session }, { search }] = await Promise.all([
      this.#reading(options.signal),
      import('../search/search.ts'),
    ])
    return search(session, text, options)
  }

  /** Brings the code that {@link search} needs, so that it is there when the line is gone. @throws where it does not come */
  async prepareSearch(): Promise<void> {
    await Promise.all([this.#reading(), import('../search/search.ts')])
  }

  /** Villages of an area, in the order of their codes; all of the catalogue without a filter. */
  async villages(
    filter: Pick<ProductFilter, 'regency' | 'district'> = {},
    { signal }: CallOptions = {},
  ): Promise<Village[]> {
    const [{ session }, { villagesOf }] = await Promise.all([this.#reading(signal), import('./lists.ts')])
    return villagesOf(session, filter, signal)
  }

  /** A village by its Kemendagri code. @throws NotFoundError */
  async village(code: string, { signal }: CallOptions = {}): Promise<Village> {
    const [{ session }, { villageOf }] = await Promise.all([this.#reading(signal), import('./lists.ts')])
    return villageOf(session, code, signal)
  }

  /** Title, publisher, dates, the programme's figures, and how far the catalogue may be trusted. */
  async summary({ signal }: CallOptions = {}): Promise<CatalogSummary> {
    const { summaryOf, session } = await this.#reading(signal)
    return summaryOf(await session.open(signal))
  }

  /**
   * What became of the products since a revision that was read before, so that a copy of them is kept up to date: the
   * trees of both revisions are compared from their roots down, and no page is read that both have.
   * @example
   * const { revision, complete, added, changed, gone } = await ovop.changesSince(copy.revision)
   * if (!complete) copy.clear()
   * for (const id of gone) copy.delete(id)
   * for (const id of [...added, ...changed]) copy.set(id, await ovop.product(id))
   * copy.revision = revision
   * @throws the errors of transport and trust; IntegrityError where a page of the present revision cannot be read
   */
  async changesSince(revision: number, { signal }: CallOptions = {}): Promise<CatalogChanges> {
    const [{ session }, { changesSince }] = await Promise.all([this.#reading(signal), import('./changes.ts')])
    return changesSince(session, revision, signal)
  }

  /**
   * Calls `listener` when what was read is no longer what would be read now: a newer revision has arrived, or the
   * server cannot be reached any more, or again.
   * @returns ends it
   * @example
   * const end = ovop.on('update', async () => show(await ovop.product(id)))
   */
  on(_event: 'update', listener: () => void): () => void {
    const own = () => listener()
    this.#listeners.add(own)
    return () => this.#listeners.delete(own)
  }
}

/** What is loaded, for whoever still waits for it: loading itself cannot be stopped. */
function unlessAborted<T>(loading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return loading
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    loading.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/**
 * A client for one catalogue.
 * @example
 * const ovop = createClient({ catalog: 'https://produk.example/catalog.json' })
 * const kopi = await ovop.product('53.09-kopi-arabika-bajawa')
 * for await (const product of ovop.products({ regency: '53.09', payment: 'kkpd' })) console.log(product.id)
 * @throws TypeError when the address is none, or an overlay does not say whose it is
 */
export function createClient(options: ClientOptions): Client {
  return new Client(options)
}
