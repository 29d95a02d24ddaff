import { InlineReader, keyedRows, type TableReader } from '../format/read/read-table.ts'
import { rowKey } from '../format/rows.ts'
import type { Root } from '../format/schema/root.ts'
import type { ClientOptions } from './options.ts'
import type { Trust } from './trust.ts'

/**
 * Where the data comes from: `current` from the server; `cached`, kept from an earlier visit, while the server is being
 * asked; `offline`, the last good data, since the server gives no newer: to be shown with its date.
 */
export type Freshness = 'current' | 'cached' | 'offline'

/** A root with its products opened; the other tables are opened by what lists and searches. */
export interface CatalogReader {
  root: Root
  address: string
  trust: Trust
  freshness: Freshness
  /** The server no longer vouches for it: no payment code of it is shown. */
  isWithdrawn?: boolean
  products: TableReader
}

/** @throws IntegrityError when the table of products breaks its order or the reader's bounds */
export async function openCatalog(
  root: Root,
  address: string,
  trust: Trust,
  freshness: Freshness,
  options: ClientOptions,
): Promise<CatalogReader> {
  const { products } = root.tables
  const table =
    'inline' in products
      ? new InlineReader(keyedRows(products.inline, rowKey.products, address))
      : // The visitor of a small catalogue never loads this.
        (await import('./paged-tables.ts')).openPaged(products, 'products', address, options)
  return { root, address, trust, freshness, products: table }
}
