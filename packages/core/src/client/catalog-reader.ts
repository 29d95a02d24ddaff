import { compareKeys } from '../format/compare-keys.ts'
import { InlineReader, type KeyedRow, keyedRows, type TableReader } from '../format/read-table.ts'
import type { Root } from '../format/root.ts'
import { rowKey } from '../format/rows.ts'
import type { Table } from '../format/table.ts'
import type { ClientOptions } from './options.ts'
import type { Trust } from './trust.ts'

/** A root with its tables opened. */
export interface CatalogReader {
  root: Root
  address: string
  trust: Trust
  products: TableReader
  /** Villages by code, and `<village>/<product id>` for each product made there. */
  villages: TableReader
  /** `<category>/<village>/<product id>`. */
  categories: TableReader
}

/**
 * Opens the tables of a root. A small catalogue holds products and villages inline and nothing else: what the
 * other tables would say is derived from them.
 * @throws IntegrityError when a table breaks its order or the reader's bounds
 */
export async function openCatalog(
  root: Root,
  address: string,
  trust: Trust,
  options: ClientOptions,
): Promise<CatalogReader> {
  const { tables } = root
  const inline = (name: 'products' | 'villages') => keyedRows(inlineRows(tables[name]), rowKey[name], address)
  const postings = (by: 'villages' | 'categories') =>
    inline('products').flatMap(({ row }) => {
      const key = rowKey[by](row)
      return key === undefined ? [] : [{ key, row }]
    })
  const open = async (name: keyof typeof rowKey, derive: () => KeyedRow[]): Promise<TableReader> => {
    const table = tables[name]
    if (!table || !('top' in table)) return new InlineReader(derive())
    // The visitor of a small catalogue never loads this.
    const { openPaged } = await import('./paged-tables.ts')
    return openPaged(table, name, address, options)
  }
  return {
    root,
    address,
    trust,
    products: await open('products', () => inline('products')),
    villages: await open('villages', () => [...inline('villages'), ...postings('villages')].sort(byKey)),
    categories: await open('categories', () => postings('categories').sort(byKey)),
  }
}

const inlineRows = (table: Table) => ('inline' in table ? table.inline : [])
const byKey = (a: KeyedRow, b: KeyedRow) => compareKeys(a.key, b.key)
