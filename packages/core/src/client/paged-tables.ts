import { IntegrityError } from '../errors/integrity-error.ts'
import { readerLimits } from '../format/limits.ts'
import { pageName, pagePath } from '../format/pages.ts'
import { parseJson } from '../format/read/read-root.ts'
import { isBadPage, TreeReader } from '../format/read/read-tree.ts'
import type { LoadPage } from '../format/read/walk-tree.ts'
import { rowKey, type TableName } from '../format/rows.ts'
import type { PagedTable } from '../format/schema/table.ts'
import { BoundedCache } from './bounded-cache.ts'
import { fetchBytes, readBytes } from './fetch-bytes.ts'
import { keepLater, kept } from './kept.ts'
import { isMissingPage } from './missing-page.ts'
import type { ClientOptions } from './options.ts'
import { ReadBudget, sentBytes } from './read-budget.ts'
import { SharedCalls } from './shared-calls.ts'

// Loaded with the paged tables: nothing else has a use for it.
export { ReadBudget }

/** Bytes of pages whose rows are kept in memory. */
const memoryBytes = 4 * 1024 * 1024

// Pages are named by their content, so they outlive the root they were first read under, and serve every client.
const pages = new BoundedCache<unknown[]>(memoryBytes)
const calls = new SharedCalls()

/** How a table is read. */
export interface PagedReading {
  /** Of the call. */
  budget?: ReadBudget | undefined
  /** A page that is not there is left out of a walk as a damaged one is: the root was read anew, and it is gone for good. */
  mayLack?: boolean | undefined
  /** Hears of each page that is left out, after `onProblem`. */
  onLeftOut?: ((error: Error) => void) | undefined
}

/** Opens a table that stands in pages beside the root at `address`. */
export function openPaged(
  table: PagedTable,
  name: TableName,
  address: string,
  options: ClientOptions,
  { budget, mayLack, onLeftOut }: PagedReading = {},
): TreeReader {
  const load = pageLoader(address, options, budget)
  const leaveOut = (error: Error) => {
    options.onProblem?.(error)
    onLeftOut?.(error)
  }
  return new TreeReader(table, rowKey[name], load, leaveOut, mayLack ? isUnreadPage : undefined)
}

/** Whether a page is damaged or gone. */
export function isUnreadPage(error: unknown): error is Error {
  return isBadPage(error) || isMissingPage(error)
}

/**
 * Loads pages that stand beside the root at `address`, each at most once while memory holds it.
 * @param budget of the call, for pages that are neither in memory nor on their way
 */
function pageLoader(address: string, options: ClientOptions, budget?: ReadBudget): LoadPage {
  return async (name, signal) => {
    const page = new URL(pagePath(name), address).href
    const inMemory = pages.get(page)
    if (inMemory) return inMemory
    const spend = calls.has(page) ? undefined : budget?.reserve()
    return calls.run(page, signal, async (shared) => {
      const read = (await keptPage(page, name, options)) ?? (await servedPage(page, name, options, shared))
      spend?.(read.sent)
      pages.set(page, read.rows, read.bytes.length)
      keepLater(page, read.bytes, options)
      return read.rows
    })
  }
}

interface Page {
  rows: unknown[]
  bytes: Uint8Array<ArrayBuffer>
  /** Bytes that came over the network for it. */
  sent: number
}

async function servedPage(
  page: string,
  name: string,
  options: ClientOptions,
  signal: AbortSignal,
): Promise<Page> {
  const maxBytes = readerLimits.pageBytes
  let length: string | null = null
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await (options.fetch ?? globalThis.fetch)(input, init)
    length = response.headers.get('content-length')
    return response
  }
  const read = async (cache: 'default' | 'reload') => {
    const bytes = await fetchBytes(page, { ...options, fetch, cache, maxBytes, signal })
    return { rows: await parsePage(bytes, name, page), bytes, sent: sentBytes(bytes.length, length) }
  }
  try {
    return await read('default')
  } catch (error) {
    // Kept for ever by the browser, a bad answer would be bad for ever: once more from the server itself.
    if (!isBadPage(error)) throw error
    return read('reload')
  }
}

/** Held to the same checks as a page that is served: what does not pass them is read anew. */
async function keptPage(page: string, name: string, options: ClientOptions): Promise<Page | undefined> {
  try {
    const copy = await kept(page, options)
    if (!copy) return undefined
    const bytes = await readBytes(copy, page, readerLimits.pageBytes)
    return { rows: await parsePage(bytes, name, page), bytes, sent: 0 }
  } catch {
    return undefined
  }
}

/**
 * @throws IntegrityError when the bytes are not those that `name` names (checked where the page has WebCrypto),
 * DataError when they are not JSON
 */
async function parsePage(bytes: Uint8Array<ArrayBuffer>, name: string, address: string): Promise<unknown[]> {
  if (globalThis.crypto?.subtle && (await pageName(bytes)) !== name) {
    throw new IntegrityError(address, 'its bytes are not those its parent names')
  }
  const rows = parseJson(bytes, address)
  if (!Array.isArray(rows)) throw new IntegrityError(address, 'not a list of rows')
  return rows
}
