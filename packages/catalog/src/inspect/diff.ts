import type { Product } from '@ovop-ntt/core'
import { type Root, rowKey, type TableName } from '@ovop-ntt/core/format'
import { canonicalText, whyNoText } from '../open/catalog/canonical-text.ts'
import { catalogAt, type OpenedCatalog, openCatalogFrom, SourceError } from '../open/catalog/index.ts'
import { walkPages } from '../open/catalog/walk-pages.ts'

/** A product that is in both catalogues, and not the same. */
export interface ChangedProduct {
  id: string
  /** Fields of the product that differ. */
  fields: string[]
}

/** A row that has no canonical JSON, as where its text was cut within a letter. */
export interface UnreadRow {
  id: string
  /** Catalogue, page and row. */
  place: string
  message: string
}

export interface CatalogDiff {
  from: Root
  to: Root
  added: string[]
  /** Gone without a trace or with a stub. */
  removed: string[]
  /** Ids that another took the place of. */
  moved: { id: string; movedTo: string }[]
  changed: ChangedProduct[]
  /** Rows of either that are not compared with their like, since they cannot be. */
  unread: UnreadRow[]
  /** Page files by table: how many only the second has, and how many only the first. */
  pages: { table: TableName; added: number; gone: number; kept: number }[]
}

export interface DiffOptions {
  signal?: AbortSignal | undefined
}

/**
 * What differs between two catalogues, folders or addresses. Pages that both have are not looked into, so that two
 * revisions of a million products are compared by what changed.
 * @throws SourceError
 */
export async function diff(from: string, to: string, options: DiffOptions = {}): Promise<CatalogDiff> {
  const [a, b] = await Promise.all([open(from, options), open(to, options)])
  const products = await compareRows(a, b, options)
  const pages: CatalogDiff['pages'] = []
  for (const table of Object.keys(rowKey) as TableName[]) {
    const [before, after] = [await pageNames(a, table, options), await pageNames(b, table, options)]
    if (before.size + after.size === 0) continue
    const kept = [...after].filter((name) => before.has(name)).length
    pages.push({ table, added: after.size - kept, gone: before.size - kept, kept })
  }
  return { from: a.root, to: b.root, ...products, pages }
}

async function open(place: string, { signal }: DiffOptions): Promise<OpenedCatalog> {
  const source = catalogAt(place)
  const opened = await openCatalogFrom(source, { signal })
  if (!opened) throw new SourceError(`${source.name} ${source.rootPath}`, 'tidak ada')
  return opened
}

interface Rows {
  byId: Map<string, Record<string, unknown>>
  unread: UnreadRow[]
}

async function compareRows(a: OpenedCatalog, b: OpenedCatalog, options: DiffOptions) {
  const [namesA, namesB] = [await pageNames(a, 'products', options), await pageNames(b, 'products', options)]
  const [outsideB, outsideA] = [await rowsOutside(a, namesB, options), await rowsOutside(b, namesA, options)]
  const [before, after] = [outsideB.byId, outsideA.byId]
  const unread = [...outsideB.unread, ...outsideA.unread]
  const areUnread = new Set(unread.map(({ id }) => id))
  const found = {
    added: [] as string[],
    removed: [] as string[],
    moved: [] as CatalogDiff['moved'],
    changed: [] as ChangedProduct[],
    unread,
  }
  for (const [id, row] of after) {
    const former = before.get(id)
    if (isProduct(row)) {
      if (!isProduct(former)) found.added.push(id)
      else if (!areUnread.has(id)) {
        const fields = differing(former, row)
        if (fields.length > 0) found.changed.push({ id, fields })
      }
    } else if (typeof row.movedTo === 'string' && row.movedTo !== former?.movedTo) {
      found.moved.push({ id, movedTo: row.movedTo })
    } else if (isProduct(former)) found.removed.push(id)
  }
  for (const [id, row] of before) if (isProduct(row) && !after.has(id)) found.removed.push(id)
  found.removed.sort()
  return found
}

const isProduct = (row: Record<string, unknown> | undefined): row is Record<string, unknown> & Product =>
  row !== undefined && 'packs' in row

function differing(a: Record<string, unknown>, b: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => canonicalText(a[field]) !== canonicalText(b[field]))
    .sort()
}

/** Names of all pages of a table. */
async function pageNames(
  { source, root }: OpenedCatalog,
  name: TableName,
  { signal }: DiffOptions,
): Promise<Set<string>> {
  const table = root.tables[name]
  const names = new Set<string>()
  if (!table || 'inline' in table) return names
  for await (const visit of walkPages(source, table, { leaves: false, signal })) {
    if (visit.content instanceof Error) throw visit.content
    names.add(visit.name)
  }
  return names
}

/** Rows of `products` that do not stand in pages of the other catalogue. */
async function rowsOutside(
  { source, root }: OpenedCatalog,
  others: ReadonlySet<string>,
  { signal }: DiffOptions,
): Promise<Rows> {
  const rows: Rows = { byId: new Map(), unread: [] }
  const take = (row: unknown, place: string) => {
    const id = rowKey.products(row)
    if (id === undefined) return
    rows.byId.set(id, row as Record<string, unknown>)
    if (canonicalText(row) === undefined) rows.unread.push({ id, place, message: whyNoText(row) })
  }
  const { products } = root.tables
  if ('inline' in products) {
    for (const [i, row] of products.inline.entries())
      take(row, `${source.name} ${source.rootPath} baris ke-${i + 1}`)
    return rows
  }
  const skip = (name: string) => others.has(name)
  for await (const { level, path, content } of walkPages(source, products, { skip, signal })) {
    if (content instanceof Error) throw content
    if (level > 1) continue
    for (const [i, row] of content.items.entries()) take(row, `${source.name} ${path} baris ke-${i + 1}`)
  }
  return rows
}
