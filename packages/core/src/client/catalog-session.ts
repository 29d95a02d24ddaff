import { isHttpError } from '../errors/http-error.ts'
import { readerLimits } from '../format/limits.ts'
import { parseRoot } from '../format/read-root.ts'
import { type CatalogReader, type Freshness, openCatalog } from './catalog-reader.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { keepLater, kept } from './kept.ts'
import type { ClientOptions } from './options.ts'
import { SharedCalls } from './shared-calls.ts'
import { checkTrust } from './trust.ts'

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
    this.options = options
    this.address = new URL(options.catalog, globalThis.document?.baseURI).href
  }

  /** The catalogue, fresh enough; the last good one where the server fails to give a newer. */
  async open(signal: AbortSignal | undefined, reload = false): Promise<CatalogReader> {
    signal?.throwIfAborted()
    const { maxAge = 60_000 } = this.options
    const last = this.reader
    if (last && !reload && Date.now() - this.#acceptedAt < maxAge) return last
    try {
      return await this.#calls.run('', signal, (shared) =>
        last ? this.#load(shared) : this.#openFirst(shared),
      )
    } catch (error) {
      if (!last || reload || signal?.aborted) throw error
      this.report(error)
      return this.accept({ ...last, freshness: 'offline' })
    }
  }

  /** Reads under the present root; where a page of it is gone, once more under the new one. */
  async read<T>(signal: AbortSignal | undefined, read: (reader: CatalogReader) => Promise<T>): Promise<T> {
    const reader = await this.open(signal)
    try {
      return await read(reader)
    } catch (error) {
      if (!isMissingPage(error)) throw error
      return read(await this.open(signal, true))
    }
  }

  /** Opens a root from its bytes. @throws the errors of data and trust */
  async openBytes(bytes: Uint8Array<ArrayBuffer>, freshness: Freshness): Promise<CatalogReader> {
    const root = parseRoot(bytes, this.address)
    const trust = await checkTrust(root, this.address, this.options)
    return openCatalog(root, this.address, trust, freshness, this.options)
  }

  /** Makes `reader` the present one. */
  accept(reader: CatalogReader): CatalogReader {
    const last = this.reader
    const isOffline = (one: CatalogReader) => one.freshness === 'offline'
    this.reader = reader
    this.#acceptedAt = Date.now()
    if (last && (last.root.revision !== reader.root.revision || isOffline(last) !== isOffline(reader))) {
      for (const tell of this.listeners) tell()
    }
    return reader
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

/** Whether a page is not there that was when the root was written. */
export function isMissingPage(error: unknown): boolean {
  return (
    isHttpError(error) && (error.status === 404 || error.status === 410) && error.address.includes('/pages/')
  )
}
