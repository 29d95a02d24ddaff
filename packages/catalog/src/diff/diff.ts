import type { Product } from '@ovop-ntt/core'
import { canonicalJson, type Root, rowKey, type TableName } from '@ovop-ntt/core/format'
import { type OpenedCatalog, openCatalog, openSource, SourceError } from '../source/index.ts'
import { walkPages } from '../tree/walk-pages.ts'

/** A product that is in both catalogues, and not the same. */
export interface ChangedProduct {
  id: string
  /** Fields of the product that differ. */
  fields: string[]
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
  const source = openSource(place)
  const opened = await openCatalog(source, { signal })
  if (!opened) throw new SourceError(`${source.name} ${source.rootPath}`, 'tidak ada')
  return opened
}

type Rows = Map<string, Record<string, unknown>>

async function compareRows(a: OpenedCatalog, b: OpenedCatalog, options: DiffOptions) {
  const [namesA, namesB] = [await pageNames(a, 'products', options), await pageNames(b, 'products', options)]
  const [before, after] = [await rowsOutside(a, namesB, options), await rowsOutside(b, namesA, options)]
  const found = {
    added: [] as string[],
    removed: [] as string[],
    moved: [] as CatalogDiff['moved'],
    changed: [] as ChangedProduct[],
  }
  for (const [id, row] of after) {
    const former = before.get(id)
    if (isProduct(row)) {
      if (!isProduct(former)) found.added.push(id)
      else {
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
  const json = (value: unknown) => (value === undefined ? undefined : canonicalJson(value))
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => json(a[field]) !== json(b[field]))
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
  const rows: Rows = new Map()
  const take = (row: unknown) => {
    const id = rowKey.products(row)
    if (id !== undefined) rows.set(id, row as Record<string, unknown>)
  }
  const { products } = root.tables
  if ('inline' in products) {
    for (const row of products.inline) take(row)
    return rows
  }
  const skip = (name: string) => others.has(name)
  for await (const { level, content } of walkPages(source, products, { skip, signal })) {
    if (content instanceof Error) throw content
    if (level === 1) for (const row of content.items) take(row)
  }
  return rows
}
