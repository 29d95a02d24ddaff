import { hash } from 'node:crypto'
import type { Product, ProductSummary } from '@ovop-ntt/core'
import {
  canonicalBytes,
  compareKeys,
  type Entry,
  type PagedTable,
  pagePath,
  type Root,
  rowKey,
  type TableName,
} from '@ovop-ntt/core/format'
import { type ReadFile, rowsOf } from '../build/change-cost.ts'

/**
 * The next revision of a large catalogue, in which one product costs a rupiah more (as many digits, so that no page ends
 * elsewhere): the pages on the way to its rows are written, with no build of a million rows.
 * @returns its root, not signed
 */
export function withChangedPrice(
  root: Root,
  product: Product,
  read: ReadFile,
  write: (path: string, bytes: Uint8Array) => void,
): Root {
  const tables: Record<string, unknown> = { ...root.tables }
  for (const [name, key] of rowsOf(root.counts, product)) {
    const table = tables[name] as PagedTable
    const leadTo = (entries: readonly Entry[], depth: number): Entry[] => {
      const at = entries.findLastIndex(([first]) => compareKeys(first, key) <= 0)
      const [first, page, ...counts] = entries[at]!
      const rows: unknown[] = JSON.parse(new TextDecoder().decode(read(pagePath(page))))
      const bytes = canonicalBytes(
        depth > 1 ? leadTo(rows as Entry[], depth - 1) : rows.map((row) => dearer(name, key, row)),
      )
      const renamed = hash('sha256', bytes).slice(0, 32)
      write(pagePath(renamed), bytes)
      return entries.with(at, [first, renamed, ...counts])
    }
    tables[name] = { ...table, top: leadTo(table.top, table.depth) }
  }
  return { ...root, tables, revision: root.revision + 1 } as Root
}

function dearer(table: TableName, key: string, row: unknown): unknown {
  if (rowKey[table](row) !== key) return row
  const raise = (product: ProductSummary) => ({
    ...product,
    packs: product.packs.map((pack) => ({ ...pack, price: (pack.price ?? 0) + 1 })),
  })
  return table === 'facets'
    ? [(row as [string])[0], raise((row as [string, ProductSummary])[1])]
    : raise(row as ProductSummary)
}
