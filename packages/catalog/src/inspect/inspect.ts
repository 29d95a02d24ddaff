import { brotliCompressSync } from 'node:zlib'
import { localized, type Product } from '@ovop-ntt/core'
import { listedWords, type PagedTable, type Root, rowKey, type TableName } from '@ovop-ntt/core/format'
import {
  type CatalogSource,
  catalogAt,
  openCatalogFrom,
  openTable,
  readPageBytes,
  SourceError,
} from '../open/catalog/index.ts'
import { walkPages } from '../open/catalog/walk-pages.ts'
import { type Cost, costOf } from './cost.ts'

export interface Size {
  bytes: number
  /** Bytes as a server sends them that compresses well. */
  brotli: number
}

export interface InspectedTable {
  name: TableName
  rows: number
  /** Pages between the root and a row; 0 where the rows stand in the root. */
  depth: number
  /** Pages by level, from those the root names to the leaves. */
  pages: number[]
  /** Bytes of a leaf, on average over a sample. */
  leaf?: Size
  /** Bytes of all pages, reckoned from the sample. */
  total?: Size
}

export interface Inspection {
  root: Root
  rootSize: Size
  tables: InspectedTable[]
  /** What a first visit costs, with nothing kept: as the client reads it. */
  costs: { what: string; cost: Cost }[]
}

export interface InspectOptions {
  signal?: AbortSignal | undefined
}

/** Leaves of a table that are measured. */
const sampled = 24

/**
 * Measures a catalogue: how its tables stand, and what a card, a list or a search costs a visitor.
 * @throws SourceError
 */
export async function inspect(place: string, { signal }: InspectOptions = {}): Promise<Inspection> {
  const source = catalogAt(place)
  const opened = await openCatalogFrom(source, { signal })
  if (!opened) throw new SourceError(`${source.name} ${source.rootPath}`, 'tidak ada')
  const { root, bytes } = opened
  const tables: InspectedTable[] = []
  for (const name of Object.keys(rowKey) as TableName[]) {
    const table = root.tables[name]
    if (!table) continue
    if ('inline' in table) tables.push({ name, rows: table.rows, depth: 0, pages: [] })
    else tables.push(await inspectTable(source, name, table, signal))
  }
  const some = await someProducts(openTable(opened, 'products').range({ signal }))
  return { root, rootSize: sizeOf(bytes), tables, costs: await measure(source, some) }
}

async function inspectTable(
  source: CatalogSource,
  name: TableName,
  table: PagedTable,
  signal: AbortSignal | undefined,
): Promise<InspectedTable> {
  const pages: number[] = Array(table.depth).fill(0)
  const leaves: string[] = []
  const inner: Size = { bytes: 0, brotli: 0 }
  for await (const { level, content, name: page } of walkPages(source, table, { leaves: false, signal })) {
    pages[table.depth - level]! += 1
    if (level === 1) leaves.push(page)
    else if (!(content instanceof Error)) addSize(inner, sizeOf(content.bytes))
  }
  const sum: Size = { bytes: 0, brotli: 0 }
  const sample = spread(leaves, sampled)
  for (const page of sample) addSize(sum, sizeOf(await readPageBytes(source, page, signal)))
  const leaf = scale(sum, 1 / Math.max(1, sample.length))
  const total = scale(leaf, leaves.length)
  addSize(total, inner)
  return { name, rows: table.rows, depth: table.depth, pages, leaf, total }
}

/** The first products: enough to ask for one, for its regency and for a word of its name. */
async function someProducts(rows: AsyncIterable<{ row: unknown }>): Promise<Product | undefined> {
  for await (const { row } of rows) if ((row as Partial<Product>).packs) return row as Product
  return undefined
}

async function measure(source: CatalogSource, product: Product | undefined): Promise<Inspection['costs']> {
  if (!product) return []
  const regency = product.village.slice(0, 5)
  const [word = ''] = listedWords(localized(product.name))
  return [
    { what: 'satu kartu', cost: await costOf(source, (client) => client.product(product.id)) },
    {
      what: 'halaman pertama daftar',
      cost: await costOf(source, (client) => client.page({}, { limit: 12 })),
    },
    {
      what: `halaman pertama ${product.place.regency}`,
      cost: await costOf(source, (client) => client.page({ regency }, { limit: 12 })),
    },
    {
      what: `pencarian "${word}", 10 hasil`,
      cost: await costOf(source, (client) => client.search(word, { limit: 10 })),
    },
  ]
}

/** Up to `count` of a list, evenly spread over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count)
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(i * step)]!)
}

export function sizeOf(bytes: Uint8Array): Size {
  return { bytes: bytes.length, brotli: brotliCompressSync(bytes).length }
}

function addSize(sum: Size, { bytes, brotli }: Size): void {
  sum.bytes += bytes
  sum.brotli += brotli
}

const scale = ({ bytes, brotli }: Size, by: number): Size => ({
  bytes: Math.round(bytes * by),
  brotli: Math.round(brotli * by),
})
