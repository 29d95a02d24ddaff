import { isHttpError } from '../errors/http-error.ts'
import { NotFoundError } from '../errors/not-found-error.ts'
import { isSignatureError } from '../errors/signature-error.ts'
import { readerLimits } from '../format/limits.ts'
import { parseRoot } from '../format/read-root.ts'
import type { KeyedRow, Range } from '../format/read-table.ts'
import type { CatalogAbout, CatalogCounts } from '../format/root.ts'
import type { Facets } from '../format/table.ts'
import { Village } from '../model/place.ts'
import { Product, ProductSummary } from '../model/product.ts'
import { type CatalogReader, openCatalog } from './catalog-reader.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { areaPrefix, matches, mayHold, type ProductFilter } from './filter.ts'
import type { ClientOptions } from './options.ts'
import { markOrigin } from './origin.ts'
import { rowError } from './row-error.ts'
import { SharedCalls } from './shared-calls.ts'
import { checkTrust, isStale, type Trust } from './trust.ts'

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
}

/** Reads one catalogue. Make one with {@link createClient}. */
export class Client {
  /** Absolute address of the root. */
  readonly address: string
  readonly #options: ClientOptions
  readonly #calls = new SharedCalls()
  #reader: CatalogReader | undefined
  #readAt = 0

  constructor(options: ClientOptions) {
    this.#options = options
    this.address = new URL(options.catalog, globalThis.document?.baseURI).href
  }

  /**
   * A product, with all its fields. Follows a product that moved to another id.
   * @throws NotFoundError; DataError when the row is malformed; the errors of transport and trust
   */
  async product(id: string, { signal }: CallOptions = {}): Promise<Product> {
    return this.#read(signal, async (reader) => {
      let row = await reader.products.get(id, signal)
      // One step: a stub that points to a stub is a circle waiting to happen.
      if (isStub(row, 'movedTo')) row = await reader.products.get(row.movedTo, signal)
      if (isStub(row, 'goneAt')) throw new NotFoundError(id, row.goneAt)
      if (row === undefined || isStub(row, 'movedTo')) throw new NotFoundError(id)
      const parsed = Product.safeParse(row)
      if (!parsed.success) throw rowError(this.address, id, parsed.error)
      return inCatalog(parsed.data, reader)
    })
  }

  /**
   * Products that pass the filter, page after page as they are asked for, in the order of the table that serves
   * the filter best. A malformed one is left out and told to `onProblem`.
   */
  async *products(filter: ProductFilter = {}, { signal }: CallOptions = {}): AsyncGenerator<ProductSummary> {
    for await (const { product } of this.#walk(filter, undefined, signal)) yield product
  }

  /** Up to `limit` products that pass the filter, with where to go on. */
  async page(filter: ProductFilter = {}, options: PageOptions = {}): Promise<ProductPage> {
    const { limit = 12, after, signal } = options
    const items: ProductSummary[] = []
    let last: string | undefined
    let next: string | undefined
    for await (const { key, product } of this.#walk(filter, after, signal)) {
      if (items.length === limit) {
        next = last
        break
      }
      items.push(product)
      last = key
    }
    const { root } = await this.#open(signal)
    const total = countOf(root.counts, filter)
    return { items, ...(next !== undefined && { next }), ...(total !== undefined && { total }) }
  }

  /** Villages of an area, in the order of their codes; all of the catalogue without a filter. */
  async villages(
    filter: Pick<ProductFilter, 'regency' | 'district'> = {},
    { signal }: CallOptions = {},
  ): Promise<Village[]> {
    const villages: Village[] = []
    for await (const { key, row } of this.#range('villages', { prefix: areaPrefix(filter), signal })) {
      if (key.includes('/')) continue
      const parsed = Village.safeParse(row)
      if (parsed.success) villages.push(parsed.data)
      else this.#report(rowError(this.address, key, parsed.error))
    }
    return villages
  }

  /** A village by its Kemendagri code. @throws NotFoundError */
  async village(code: string, { signal }: CallOptions = {}): Promise<Village> {
    return this.#read(signal, async (reader) => {
      const row = await reader.villages.get(code, signal)
      if (row === undefined) throw new NotFoundError(code)
      const parsed = Village.safeParse(row)
      if (!parsed.success) throw rowError(this.address, code, parsed.error)
      return parsed.data
    })
  }

  /** Title, publisher, dates, the programme's figures, and how far the catalogue may be trusted. */
  async summary({ signal }: CallOptions = {}): Promise<CatalogSummary> {
    const { root, address, trust } = await this.#open(signal)
    const { tables: _tables, keys: _keys, signatures: _signatures, spec: _spec, ...about } = root
    return { ...about, address, trust, stale: isStale(root) } as CatalogSummary
  }

  async *#walk(
    filter: ProductFilter,
    after: string | undefined,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<{ key: string; product: ProductSummary }> {
    const area = areaPrefix(filter)
    const table = area !== undefined ? 'villages' : filter.category !== undefined ? 'categories' : 'products'
    const prefix =
      table === 'villages' ? (filter.village ? `${area}/` : area) : filter.category && `${filter.category}/`
    const range = { prefix, after, mayHold: (facets: Facets) => mayHold(facets, filter), signal }
    for await (const { key, row, reader } of this.#range(table, range)) {
      const isProduct = table !== 'villages' || key.includes('/')
      if (!isProduct || isStub(row, 'movedTo') || isStub(row, 'goneAt')) continue
      const parsed = ProductSummary.safeParse(row)
      if (!parsed.success) this.#report(rowError(this.address, key, parsed.error))
      else if (matches(parsed.data, filter)) yield { key, product: inCatalog(parsed.data, reader) }
    }
  }

  /** Walks a table; where a page is gone since the root was read, goes on under the new root. */
  async *#range(
    table: 'products' | 'villages' | 'categories',
    range: Range,
  ): AsyncGenerator<KeyedRow & { reader: CatalogReader }> {
    let { after } = range
    let reader = await this.#open(range.signal)
    for (let reloaded = false; ; reloaded = true) {
      try {
        for await (const keyed of reader[table].range({ ...range, after })) {
          after = keyed.key
          yield { ...keyed, reader }
        }
        return
      } catch (error) {
        if (reloaded || !isMissing(error)) throw error
        reader = await this.#open(range.signal, true)
      }
    }
  }

  /** Reads under the present root; where a page of it is gone, once more under the new one. */
  async #read<T>(signal: AbortSignal | undefined, read: (reader: CatalogReader) => Promise<T>): Promise<T> {
    const reader = await this.#open(signal)
    try {
      return await read(reader)
    } catch (error) {
      if (!isMissing(error)) throw error
      return read(await this.#open(signal, true))
    }
  }

  /** The catalogue, fresh enough; the last good one where the server fails to give a newer. */
  async #open(signal: AbortSignal | undefined, reload = false): Promise<CatalogReader> {
    const { maxAge = 60_000 } = this.#options
    const kept = this.#reader
    if (kept && !reload && Date.now() - this.#readAt < maxAge) return kept
    try {
      return await this.#calls.run('root', signal, async (shared) => {
        this.#reader = await this.#load(shared)
        this.#readAt = Date.now()
        return this.#reader
      })
    } catch (error) {
      if (!kept || reload || signal?.aborted || isSignatureError(error)) throw error
      this.#report(error as Error)
      return kept
    }
  }

  async #load(signal: AbortSignal): Promise<CatalogReader> {
    const maxBytes = readerLimits.rootBytes
    const bytes = await fetchBytes(this.address, { ...this.#options, cache: 'no-cache', maxBytes, signal })
    const root = parseRoot(bytes, this.address)
    const trust = await checkTrust(root, this.address, this.#options)
    return openCatalog(root, this.address, trust, this.#options)
  }

  #report(error: Error): void {
    this.#options.onProblem?.(error)
  }
}

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

/** A page that was there when the root was written, and is not any more. */
function isMissing(error: unknown): boolean {
  return (
    isHttpError(error) && (error.status === 404 || error.status === 410) && error.address.includes('/pages/')
  )
}

function isStub<F extends 'movedTo' | 'goneAt'>(row: unknown, field: F): row is Record<F, string> {
  return row instanceof Object && field in row && typeof (row as Record<F, unknown>)[field] === 'string'
}

/** A product as it stands in its catalogue: pictures with absolute addresses, "contoh" and trust handed down. */
function inCatalog<T extends ProductSummary>(product: T, { root, address, trust }: CatalogReader): T {
  const images = product.images.map((image) => ({ ...image, src: new URL(image.src, address).href }))
  const placed = { ...product, images, ...(root.sample && { sample: true }) }
  return markOrigin(placed, { trust, stale: isStale(root) })
}

/** How many products pass, where the root's counts know it. */
function countOf(counts: CatalogCounts, filter: ProductFilter): number | undefined {
  const asked = Object.keys(filter).filter((name) => filter[name as keyof ProductFilter] !== undefined)
  const { regency, category, payment, mentoring } = filter
  const { by, matrix } = counts
  if (asked.length === 0) return counts.products
  if (asked.length === 1 && regency) return by.regency[regency] ?? 0
  if (asked.length === 1 && category) return by.category[category] ?? 0
  if (asked.length === 1 && payment) return by.payment[payment] ?? 0
  if (asked.length === 1 && mentoring) return by.mentoring[mentoring] ?? 0
  if (asked.length === 2 && regency && category) return matrix && (matrix[regency]?.[category] ?? 0)
  return undefined
}
