import { parseRoot } from '../../format/read/read-root.ts'
import { InlineReader, keyedRows } from '../../format/read/read-table.ts'
import { rowKey } from '../../format/rows.ts'
import { keptName } from '../kept-name.ts'
import type { ClientOptions } from '../options.ts'
import { readProduct } from '../read-product.ts'
import { rememberRevision } from '../revisions.ts'
import { summaryOf } from '../summary-of.ts'
import { checkTrust, usableKeys } from '../trust.ts'

/**
 * A small catalogue out of the bytes of its root, checked as a client checks it, for whoever draws once and has a client for
 * all else: nothing is asked for, nothing is kept.
 * @returns nothing where there is more to read than the root
 * @throws the errors of data and trust
 */
export async function openAtOnce(bytes: Uint8Array<ArrayBuffer>, options: ClientOptions) {
  const address = options.catalog
  const root = parseRoot(bytes, address)
  const { products } = root.tables
  if (!('inline' in products) || root.revocations) return undefined
  const keys = usableKeys(options)
  const trust = await checkTrust(root, address, keys, options)
  const rows = new InlineReader(keyedRows(products.inline, rowKey.products, address))
  const reader = { root, address, trust, freshness: 'current', products: rows } as const
  if (trust === 'signed') rememberRevision(root, keys, options)
  return {
    summary: summaryOf(reader),
    /** @throws NotFoundError, DataError */
    product: (id: string) => readProduct(reader, rows, id, undefined),
  }
}

/** Whether an earlier visit kept a catalogue: a client begins with that. */
export async function isKept(address: string): Promise<boolean> {
  try {
    return (await caches.match(address, { cacheName: keptName })) !== undefined
  } catch {
    // Plain http, or a sandboxed frame.
    return false
  }
}
