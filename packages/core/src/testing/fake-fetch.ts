import type { MadeCatalog } from './make-catalog.ts'

/** How a server fails: no connection, or an answer with this status and nothing in it. */
export type Fault = 'offline' | 400 | 403 | 404 | 410 | 429 | 500 | 502 | 503 | 504

/** A `fetch` that serves a made catalogue, and fails when a test says so. */
export interface FakeFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** Addresses asked for, in order. */
  readonly requests: readonly string[]
  /**
   * From now on every request fails like this; without a fault it answers again.
   * @example fetch.fail('offline')
   */
  fail(fault?: Fault): void
  /**
   * From now on every request waits until this settles; where it rejects, the request does too. Without it they wait no
   * longer.
   * @example
   * const { promise, resolve } = Promise.withResolvers<void>()
   * fetch.waitFor(promise) // the page shows that it is loading
   * resolve() // and now the product
   */
  waitFor(settled?: Promise<unknown>): void
  /** From now on serves another catalogue at the same address, as after a publication. */
  serve(catalog: MadeCatalog): void
}

/**
 * A `fetch` for `createClient`, or for the elements by `setPageSettings`. It reaches nothing but the catalogue.
 * @example
 * const fetch = fakeFetch(catalog)
 * const client = createClient({ catalog: catalog.address, fetch, retry: 0, maxAge: 0 })
 * fetch.fail(404)
 * await expect(client.product(id)).rejects.toThrow()
 */
export function fakeFetch(catalog: MadeCatalog): FakeFetch {
  const base = new URL('.', catalog.address).href
  const requests: string[] = []
  let { files } = catalog
  let fault: Fault | undefined
  let settled: Promise<unknown> | undefined

  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const address = input instanceof Request ? input.url : String(input)
    const signal = init.signal ?? (input instanceof Request ? input.signal : undefined)
    signal?.throwIfAborted()
    requests.push(address)
    if (settled) await Promise.race([settled, ...(signal ? [aborted(signal)] : [])])
    // As browsers say it.
    if (fault === 'offline') throw new TypeError('Failed to fetch')
    if (fault !== undefined) return new Response(null, { status: fault })
    const path = address.startsWith(base) ? address.slice(base.length).replace(/[?#].*$/s, '') : undefined
    if (path === undefined) throw new TypeError(`${address} is not of the made catalogue at ${base}`)
    const bytes = files.get(path)
    if (!bytes) return new Response(null, { status: 404 })
    return new Response(bytes, { headers: { 'content-type': 'application/json' } })
  }
  return Object.assign(fetch, {
    requests,
    fail: (next?: Fault) => {
      fault = next
    },
    waitFor: (next?: Promise<unknown>) => {
      settled = next
    },
    serve: (next: MadeCatalog) => {
      files = next.files
    },
  })
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
