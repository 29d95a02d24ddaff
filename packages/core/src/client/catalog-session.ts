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
import { rememberRevision, rememberRevocations } from './revisions.ts'
import { SharedCalls } from './shared-calls.ts'
import { checkTrust, usableKeys } from './trust.ts'

/** A catalogue under its present root, which becomes another in time. */
export class CatalogSession {
  /** Absolute address of the root. */
  readonly address: string
  readonly options: ClientOptions
  /** Told when {@link reader} becomes one with other data, or its server is lost or found again. */
  readonly listeners = new Set<() => void>()
  /** The last good root, opened. */
  reader: CatalogReader | undefined
  readonly #calls = new SharedCalls()
  #acceptedAt = 0

  constructor(options: ClientOptions) {
    const onProblem = (error: Error) => safely(() => options.onProblem?.(error))
    if (options.overlay && !options.overlay.by?.trim())
      throw new TypeError('an overlay says in `by` whose price and stock it lays over')
    this.options = { ...options, onProblem }
    this.address = new URL(options.catalog, globalThis.document?.baseURI).href
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
   * Reads under the present root; where a page of it is gone, once more under the new one.
   * @param read is told the second time that a page may be lacking: it is gone for good
   */
  async read<T>(
    signal: AbortSignal | undefined,
    read: (reader: CatalogReader, mayLack: boolean) => Promise<T>,
  ): Promise<T> {
    const reader = await this.open(signal)
    try {
      return await read(reader, false)
    } catch (error) {
      if (!isMissingPage(error)) throw error
      return read(await this.open(signal, true), true)
    }
  }

  /** Opens a root from its bytes. @throws the errors of data and trust */
  async openBytes(bytes: Uint8Array<ArrayBuffer>, freshness: Freshness): Promise<CatalogReader> {
    const root = parseRoot(bytes, this.address)
    const keys = usableKeys(this.options)
    const trust = await checkTrust(root, this.address, keys, this.options)
    const reader = await openCatalog(root, this.address, trust, freshness, this.options)
    // Only now: a root that cannot be read must not bar the way for one that can.
    if (trust === 'signed') {
      rememberRevision(root, keys, this.options)
      if (root.revocations) {
        const { revokedKeys } = await import('../trust/verify-root.ts')
        rememberRevocations(root.id, await revokedKeys(root, keys), keys, this.options)
      }
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

  /** The same of all products of a page, which wait for the host together as long as one would. */
  async overlaidPage<T extends ProductSummary>(
    products: readonly T[],
    signal: AbortSignal | undefined,
  ): Promise<(T & Overlaid)[]> {
    const { overlay } = this.options
    if (!overlay) return [...products]
    const { deadlineOf } = await import('./overlay.ts')
    const deadline = deadlineOf(overlay)
    return Promise.all(products.map((product) => this.overlaid(product, signal, deadline)))
  }

  /** Makes `reader` the present one. */
  accept(reader: CatalogReader): CatalogReader {
    const last = this.reader
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

  /** What the server gives; what an earlier visit kept, where that is here sooner, or all there is. */
  async #openFirst(signal: AbortSignal): Promise<CatalogReader> {
    const copy = kept(this.address, this.options)
    const served = this.#load(signal)
    const found = await Promise.race([
      copy,
      served.then(
        () => undefined,
        () => copy,
      ),
    ])
    if (!found) return served
    const { openKept } = await import('./open-kept.ts')
    return openKept(this, found, served, signal)
  }

  async #load(signal: AbortSignal): Promise<CatalogReader> {
    const maxBytes = readerLimits.rootBytes
    const bytes = await fetchBytes(this.address, { ...this.options, cache: 'no-cache', maxBytes, signal })
    const reader = this.accept(await this.openBytes(bytes, 'current'))
    keepLater(this.address, bytes, this.options)
    return reader
  }
}

/** Milliseconds for which what is in memory waits for the server to say whether there is anything newer. */
const patience = 250

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
