import { checkProductSummary } from '../../checks/generated/summary-check.ts'
import { compareKeys } from '../../format/compare-keys.ts'
import { parseRoot } from '../../format/read/read-root.ts'
import { InlineReader, keyedRows } from '../../format/read/read-table.ts'
import { rowKey } from '../../format/rows.ts'
import type { ProductSummary } from '../../model/schema/product.ts'
import { matches, type ProductFilter } from '../filter.ts'
import { inCatalog } from '../in-catalog.ts'
import { keptName } from '../kept-name.ts'
import type { ClientOptions } from '../options.ts'
import { readSummary } from '../read-product.ts'
import { summaryOf } from '../summary-of.ts'
import { checkTrust, signatures, usableKeys } from '../trust.ts'

/** A small catalogue that was checked, see {@link openAtOnce}. */
export type OpenedAtOnce = NonNullable<Awaited<ReturnType<typeof openAtOnce>>>

/** Loads what {@link openAtOnce} needs for a catalogue that is to be signed, while its bytes come. */
export const prepareTrust = (options: ClientOptions): Promise<unknown> | undefined =>
  usableKeys(options).length > 0 ? signatures() : undefined

/**
 * A small catalogue out of the bytes of its root, checked as a client checks it, for whoever draws once and has a client for
 * all else: nothing is asked for, nothing is kept.
 * @returns nothing where there is more to read than the root
 * @throws the errors of data and trust
 */
export async function openAtOnce(bytes: Uint8Array<ArrayBuffer>, options: ClientOptions) {
  const address = options.catalog
  const root = parseRoot(bytes, address)
  const { products, villages } = root.tables
  if (!('inline' in products) || root.revocations) return undefined
  const keys = usableKeys(options)
  const trust = await checkTrust(root, address, keys, options)
  const rows = new InlineReader(keyedRows(products.inline, rowKey.products, address))
  const reader = { root, address, trust, freshness: 'current', products: rows } as const
  // Checked alone: a client lists by it.
  if ('inline' in villages) keyedRows(villages.inline, rowKey.villages, address)
  if (trust === 'signed') (await signatures()).rememberRevision(root, keys, options)
  return {
    reader,
    rows: products.inline,
    summary: summaryOf(reader),
    /** @throws NotFoundError, DataError */
    product: (id: string) => readSummary(reader, rows, id),
  }
}

/**
 * All products that pass, in the order of a client's list.
 * @returns nothing where one that is listed cannot be read: a client leaves it out, and tells of it
 */
export function listAtOnce(
  { reader, rows }: OpenedAtOnce,
  filter: ProductFilter,
): ProductSummary[] | undefined {
  const listed = rows
    .flatMap((row) => {
      const key = rowKey.villages(row)
      return key === undefined ? [] : [{ key, parsed: checkProductSummary(row) }]
    })
    .sort((a, b) => compareKeys(a.key, b.key))
  const products: ProductSummary[] = []
  for (const { parsed } of listed) {
    if (!parsed.success) return undefined
    if (matches(parsed.data, filter)) products.push(inCatalog(parsed.data, reader))
  }
  return products
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
