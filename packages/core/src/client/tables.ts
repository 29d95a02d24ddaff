import { compareKeys } from '../format/compare-keys.ts'
import { InlineReader, type KeyedRow, keyedRows, type TableReader } from '../format/read/read-table.ts'
import { rowKey } from '../format/rows.ts'
import type { Root } from '../format/schema/root.ts'
import type { Table } from '../format/schema/table.ts'
import type { CatalogReader } from './catalog-reader.ts'
import type { ClientOptions } from './options.ts'
import type { PagedReading } from './paged-tables.ts'

/** The tables that list products by what they have in common. */
export type ListTable = 'villages' | 'categories' | 'facets'

const opened = new WeakMap<Root, Map<ListTable, TableReader>>()

/**
 * Opens a table of lists. A small catalogue holds products and villages inline and nothing else: what the other
 * tables would say is derived from them.
 * @param reading `more` bounds what is asked for, to so many pages more than a call for few results may; beyond, reading throws a
 * `BudgetSpent`
 * @throws IntegrityError when the table breaks its order or the reader's bounds
 */
export async function openTable(
  reader: CatalogReader,
  name: ListTable,
  options: ClientOptions,
  { more, ...reading }: { more?: number | undefined } & Omit<PagedReading, 'budget'> = {},
): Promise<TableReader> {
  const { root, address } = reader
  const tables = opened.get(root) ?? new Map<ListTable, TableReader>()
  opened.set(root, tables)
  const table = root.tables[name] as Table | undefined
  if (table && 'top' in table) {
    const { openPaged, ReadBudget } = await import('./paged-tables.ts')
    const budget = more === undefined ? undefined : new ReadBudget(more)
    return openPaged(table, name, address, options, { ...reading, budget })
  }
  const found = tables.get(name) ?? new InlineReader(derivedRows(root, name, address))
  tables.set(name, found)
  return found
}

function derivedRows({ tables }: Root, name: ListTable, address: string): KeyedRow[] {
  const products = inlineRows(tables.products).flatMap((row) => {
    const key = rowKey[name](row)
    return key === undefined ? [] : [{ key, row }]
  })
  const villages = name === 'villages' ? keyedRows(inlineRows(tables.villages), rowKey.villages, address) : []
  return [...villages, ...products].sort((a, b) => compareKeys(a.key, b.key))
}

const inlineRows = (table: Table) => ('inline' in table ? table.inline : [])
