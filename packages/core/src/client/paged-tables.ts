import { IntegrityError } from '../errors/integrity-error.ts'
import { readerLimits } from '../format/limits.ts'
import { pageName, pagePath } from '../format/pages.ts'
import { parseJson } from '../format/read-root.ts'
import type { TableReader } from '../format/read-table.ts'
import { type LoadPage, TreeReader } from '../format/read-tree.ts'
import { rowKey } from '../format/rows.ts'
import type { PagedTable } from '../format/table.ts'
import { BoundedCache } from './bounded-cache.ts'
import { fetchBytes } from './fetch-bytes.ts'
import type { ClientOptions } from './options.ts'
import { SharedCalls } from './shared-calls.ts'

/** Bytes of pages whose rows are kept in memory. */
const memoryBytes = 4 * 1024 * 1024

/** Pages by their names are the same in every revision, so they outlive the root they were first read under. */
const loaders = new WeakMap<ClientOptions, LoadPage>()

/** Opens a table that stands in pages beside the root at `address`. */
export function openPaged(
  table: PagedTable,
  name: keyof typeof rowKey,
  address: string,
  options: ClientOptions,
): TableReader {
  const loadPage = loaders.get(options) ?? pageLoader(address, options)
  loaders.set(options, loadPage)
  return new TreeReader(table, rowKey[name], loadPage, (error) => options.onProblem?.(error))
}

/** Loads pages that stand beside the root at `address`, each at most once while memory holds it. */
function pageLoader(address: string, options: ClientOptions): LoadPage {
  const pages = new BoundedCache<unknown[]>(memoryBytes)
  const calls = new SharedCalls()
  return async (name, signal) => {
    const kept = pages.get(name)
    if (kept) return kept
    return calls.run(name, signal, async (shared) => {
      const page = new URL(pagePath(name), address).href
      const bytes = await fetchBytes(page, {
        ...options,
        cache: 'default',
        maxBytes: readerLimits.pageBytes,
        signal: shared,
      })
      const rows = await parsePage(bytes, name, page)
      pages.set(name, rows, bytes.length)
      return rows
    })
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
