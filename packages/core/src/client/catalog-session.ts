import { isSignatureError, type SignatureReason } from '../errors/signature-error.ts'
import { readerLimits } from '../format/limits.ts'
import { parseRoot } from '../format/read/read-root.ts'
import type { Overlaid } from '../model/overlaid.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import { type CatalogReader, type Freshness, openCatalog } from './catalog-reader.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { keepLater, kept } from './kept.ts'
import { isMissingPage } from './missing-page.ts'
import type { ClientOptions } from './options.ts'
import { SharedCalls } from './shared-calls.ts'
import { checkTrust, signatures, usableKeys } from './trust.ts'

/** A root to read under. */
export interface Attempt {
  readonly reader: CatalogReader
  /** A page that is not there is left out: it is gone for good. */
  readonly mayLack: boolean
  /** To be told when it could be read. */
  readonly onRead?: () => void
}

/** A catalogue under its present root, which becomes another in time. */
export class CatalogSession {
  /** Absolute address of the root. */
  readonly address: string
  readonly options: ClientOptions
  /** Told when {@link reader} becomes one with other data, or its server is lost or found again. */
  readonly listeners: ReadonlySet<() => void>
  /** The last good root, opened. */
  reader: CatalogReader | undefined
  /** The root before that one, of a catalogue in pages: what there is where pages of the newer are gone. */
  before: CatalogReader | undefined
  /** The revision of which pages were found to be gone, and until when it counts for that. */
  lacking = { revision: 0, until: 0 }
  readonly #calls = new SharedCalls()
  #acceptedAt = 0

  constructor(address: string, options: ClientOptions, listeners: ReadonlySet<() => void>) {
    const onProblem = (error: Error) => safely(() => options.onProblem?.(error))
    this.address = address
    this.options = { ...options, onProblem }
    this.listeners = listeners
  }

  /**
   * The catalogue, fresh enough; the last good one where the server fails to give a newer, or is slow to: what then comes
   * is told to the listeners.
   */
  async open(signal: AbortSignal | undefined, reload = false): Promise<CatalogReader> {
    signal?.throwIfAborted()
    const { maxAge = 60_000 } = this.options
    const last = this.reader
    if (last && !reload && Date.now() - this.#acceptedAt < maxAge) return last
    const ask = async (shared: AbortSignal) => {
      if (!last) return this.#openFirst(shared)
      try {
        return await this.#load(shared)
      } catch (error) {
        if (reload || shared.aborted) throw error
        return this.fallBack(last, error)
      }
    }
    if (!last || reload || maxAge === 0) return this.#calls.run('', signal, ask)
    if (this.#calls.has('')) return last
    // Asked for all, whoever gives up.
    const soon = new Promise<CatalogReader>((resolve) => setTimeout(resolve, patience, last))
    const opened = await Promise.race([this.#calls.run('', undefined, ask), soon])
    signal?.throwIfAborted()
    return opened
  }

  /**
   * Reads under the present root; where a page of it is gone, once more under the new one. Where that is the same, the
   * server has nothing better than the root before, if that can be read; else what is there of the present one.
   * @param read is told the last time that a page may be lacking: it is gone for good
   */
  async read<T>(
    signal: AbortSignal | undefined,
    read: (reader: CatalogReader, mayLack: boolean) => Promise<T>,
  ): Promise<T> {
    const reader = await this.open(signal)
    try {
      return await read(reader, false)
    } catch (error) {
      for (const attempt of await this.attemptsAfter(error, reader, signal)) {
        try {
          const answer = await read(attempt.reader, attempt.mayLack)
          attempt.onRead?.()
          return answer
        } catch (failure) {
          if (attempt.mayLack) throw failure
        }
      }
      throw error
    }
  }

  /**
   * Under what to read again where a page is gone since the root was read. The last attempt may lack pages.
   * @throws `error`, where that is not what it says
   */
  async attemptsAfter(
    error: unknown,
    reader: CatalogReader,
    signal: AbortSignal | undefined,
  ): Promise<Attempt[]> {
    if (!isMissingPage(error)) throw error
    const { attemptsAfter } = await import('./read-again.ts').catch(() => {
      // Without a network the code does not come either.
      throw error
    })
    return attemptsAfter(this, error, reader, signal)
  }

  /** Opens a root from its bytes. @throws the errors of data and trust */
  async openBytes(bytes: Uint8Array<ArrayBuffer>, freshness: Freshness): Promise<CatalogReader> {
    const root = parseRoot(bytes, this.address)
    const keys = usableKeys(this.options)
    const trust = await checkTrust(root, this.address, keys, this.options)
    const reader = await openCatalog(root, this.address, trust, freshness, this.options)
    // Only now: a root that cannot be read must not bar the way for one that can.
    if (trust === 'signed') {
      const { rememberRevision, rememberRevocations, revokedKeys } = await signatures()
      rememberRevision(root, keys, this.options)
      if (root.revocations) rememberRevocations(root.id, await revokedKeys(root, keys), keys, this.options)
    }
    return reader
  }

  /** A product with the host's own price and stock, where it lays them over. */
  async overlaid<T extends ProductSummary>(
    product: T,
    signal: AbortSignal | undefined,
    deadline?: AbortSignal,
  ): Promise<T & Overlaid> {
    const { overlay } = this.options
    if (!overlay) return product
    try {
      const { layOver } = await import('./overlay.ts')
      return await layOver(product, overlay, signal, deadline)
    } catch (error) {
      signal?.throwIfAborted()
      this.report(error)
      return product
    }
  }

  /** The same of all products of a page, which wait for the host together. */
  async overlaidPage<T extends ProductSummary>(
    products: readonly T[],
    signal: AbortSignal | undefined,
  ): Promise<(T & Overlaid)[]> {
    const { overlay } = this.options
    if (!overlay) return [...products]
    // Where that code does not come, each product says so, and stands with the catalogue's values.
    const deadline = await import('./overlay.ts').then(
      ({ deadlineOf }) => deadlineOf(overlay, products.length),
      () => undefined,
    )
    return Promise.all(products.map((product) => this.overlaid(product, signal, deadline)))
  }

  /** Makes `reader` the present one. */
  accept(reader: CatalogReader): CatalogReader {
    const last = this.reader
    if (last && last.root.revision < reader.root.revision && 'top' in last.root.tables.products)
      this.before = last
    this.reader = reader
    this.#acceptedAt = Date.now()
    if (last && stateOf(last) !== stateOf(reader)) for (const tell of this.listeners) safely(tell)
    return reader
  }

  /** Goes on with what was read last, since the server gave nothing better. */
  fallBack(last: CatalogReader, error: unknown): CatalogReader {
    this.report(error)
    const isWithdrawn = last.isWithdrawn || (isSignatureError(error) && withdrawing.has(error.reason))
    return this.accept({ ...last, freshness: 'offline', isWithdrawn })
  }

  report(error: unknown): void {
    this.options.onProblem?.(error as Error)
  }

  /** What an earlier visit kept, then what the server gives, of which the listeners hear where it is newer; else that. */
  async #openFirst(signal: AbortSignal): Promise<CatalogReader> {
    const copy = this.#openKept(signal)
    const served = this.#load(signal, copy)
    const reader = await Promise.race([copy, served.catch(() => copy)])
    if (!reader) return served
    // Nobody waits for it any more.
    served.catch((error) => void this.fallBack(reader, error))
    return reader
  }

  async #openKept(signal: AbortSignal): Promise<CatalogReader | undefined> {
    const copy = await kept(this.address, this.options)
    if (!copy) return undefined
    try {
      const { openKept } = await import('./open-kept.ts')
      return await openKept(this, copy, signal)
    } catch {
      return undefined
    }
  }

  /**
   * @param first opens what an earlier visit kept, and is waited for a moment: of newer data some pages may be missing,
   * and the older cannot be opened any more once the newer was seen
   */
  async #load(signal: AbortSignal, first?: Promise<unknown>): Promise<CatalogReader> {
    const maxBytes = readerLimits.rootBytes
    // Comes with the root; whoever needs it hears of what fails.
    if (usableKeys(this.options).length > 0) signatures().catch(() => {})
    const bytes = await fetchBytes(this.address, { ...this.options, cache: 'no-cache', maxBytes, signal })
    if (first) await Promise.race([first, new Promise((resolve) => setTimeout(resolve, storePatience))])
    const opened = await this.openBytes(bytes, 'current')
    const { revision, until } = this.lacking
    if (this.reader && opened.root.revision === revision && Date.now() < until)
      return this.accept(this.reader)
    const reader = this.accept(opened)
    keepLater(this.address, bytes, this.options)
    return reader
  }
}

/** Milliseconds for which what is in memory waits for the server to say whether there is anything newer. */
const patience = 250

/** Milliseconds for which what the server gave waits for what an earlier visit kept. */
const storePatience = 1000

/** Reasons for which the key itself no longer vouches for what was read under it. A damaged or forged answer is none. */
const withdrawing: ReadonlySet<SignatureReason> = new Set(['key-expired', 'key-not-delegated', 'key-revoked'])

/** What of a reader its listeners are told of. */
const stateOf = ({ root, freshness, isWithdrawn = false }: CatalogReader): string =>
  `${root.revision} ${freshness === 'offline'} ${isWithdrawn}`

/** Of those who listen, one that throws breaks nothing; its error is the page's own, and told as such. */
function safely(tell: () => void): void {
  try {
    tell()
  } catch (error) {
    if (typeof reportError === 'function') reportError(error)
    else console.error(error)
  }
}
