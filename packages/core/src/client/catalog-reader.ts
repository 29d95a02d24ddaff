import { compareKeys } from '../format/compare-keys.ts'
import {
  checkTop,
  InlineReader,
  type KeyedRow,
  keyedRows,
  type LoadPage,
  type TableReader,
  TreeReader,
} from '../format/read-tree.ts'
import type { Root } from '../format/root.ts'
import { postingKey, rowKey } from '../format/rows.ts'
import type { Table } from '../format/table.ts'
import type { Trust } from './trust.ts'

/** A root with its tables opened. */
export interface CatalogReader {
  root: Root
  address: string
  trust: Trust
  products: TableReader
  /** Villages by code, and `<village>/<product id>` for each product made there. */
  villages: TableReader
  /** `<category>/<product id>`. */
  categories: TableReader
}

/**
 * Opens the tables of a root. A small catalogue holds products and villages inline and nothing else: what the
 * other tables would say is derived from them.
 * @throws IntegrityError when a table breaks its order or the reader's bounds
 */
export function openCatalog(
  root: Root,
  address: string,
  trust: Trust,
  loadPage: LoadPage,
  onProblem: (error: Error) => void,
): CatalogReader {
  const { tables } = root
  const inline = (name: 'products' | 'villages') => keyedRows(inlineRows(tables[name]), rowKey[name], address)
  const postings = (by: 'village' | 'category') =>
    inline('products').flatMap(({ row }) => {
      const key = postingKey(row, by)
      return key === undefined ? [] : [{ key, row }]
    })
  const open = (name: keyof typeof rowKey, derive: () => KeyedRow[]): TableReader => {
    const table = tables[name]
    if (!table || !('top' in table)) return new InlineReader(derive())
    checkTop(table, address)
    return new TreeReader(table, rowKey[name], loadPage, onProblem)
  }
  return {
    root,
    address,
    trust,
    products: open('products', () => inline('products')),
    villages: open('villages', () => [...inline('villages'), ...postings('village')].sort(byKey)),
    categories: open('categories', () => postings('category').sort(byKey)),
  }
}

const inlineRows = (table: Table) => ('inline' in table ? table.inline : [])
const byKey = (a: KeyedRow, b: KeyedRow) => compareKeys(a.key, b.key)
