import { summarize } from '../model/derived.ts'
import type { Village } from '../model/place.ts'
import { regencyOf } from '../model/place.ts'
import type { Product } from '../model/product.ts'
import { analyzer } from '../search/analyzer.ts'
import { termRows } from '../search/term-rows.ts'
import { canonicalBytes } from './canonical.ts'
import { compareKeys } from './compare-keys.ts'
import { writerLimits } from './limits.ts'
import type { KeyedRow } from './read-table.ts'
import { type CatalogAbout, type CatalogCounts, type Root, spec } from './root.ts'
import { type FacetRow, facetsOf, facetValues, rowKey, type TermRow, termFacetsOf } from './rows.ts'
import type { Table } from './table.ts'
import { TreeWriter, type WritePage } from './write-tree.ts'

/** What {@link writeCatalog} needs. Products and villages may come in any order. */
export interface CatalogSource {
  about: CatalogAbout
  products: Iterable<Product>
  villages: Iterable<Village>
  /** Called for each page before any page that names it, and before the root is given back. */
  writePage: WritePage
}

/**
 * Writes a catalogue: pages through `writePage`, the root as the result, to be signed and written last.
 * A small catalogue has no pages: its rows stand in the root. The same rows give the same pages, in any order.
 * @throws RangeError when two products have one id, or a row is over 32 kB
 */
export async function writeCatalog({ about, products, villages, writePage }: CatalogSource): Promise<Root> {
  const productRows = sortRows([...products], rowKey.products)
  const villageRows = sortRows([...villages], rowKey.villages)
  const small = byteLength(productRows) + byteLength(villageRows) <= writerLimits.inlineBytes
  const all = productRows.map(({ row }) => row as Product)
  const counts = countProducts(all)
  const tables = small
    ? { products: inlineTable(productRows), villages: inlineTable(villageRows) }
    : {
        products: await writeTable(productRows, writePage),
        villages: await writeTable(
          sortRows([...villages, ...postings(productRows)], rowKey.villages),
          writePage,
        ),
        categories: await writeTable(sortRows(postings(productRows), rowKey.categories), writePage),
        terms: await writeTable(
          sortRows(
            all.flatMap((product) => termRows(product)),
            rowKey.terms,
          ),
          writePage,
        ),
        facets: await writeTable(sortRows(rareRows(all, counts), rowKey.facets), writePage),
      }
  return { spec, ...about, counts, ...(!small && { search: { analyzer } }), tables }
}

/** Products under the values that few of them have. */
function rareRows(products: readonly Product[], { products: total, by }: CatalogCounts): FacetRow[] {
  const isRare = (value: string) => {
    const colon = value.indexOf(':')
    const counts = by[value.slice(0, colon)] as Record<string, number> | undefined
    return (counts?.[value.slice(colon + 1)] ?? 0) * writerLimits.rareShare < total
  }
  return products.flatMap((product) =>
    facetValues(product)
      .filter(isRare)
      .map((value): FacetRow => [value, summarize(product)]),
  )
}

/** Bytes of `catalog.json`: canonical JSON, as a reader expects it. */
export function rootBytes(root: Root): Uint8Array<ArrayBuffer> {
  return canonicalBytes(root)
}

function postings(products: readonly KeyedRow[]): unknown[] {
  return products.map(({ row }) => summarize(row as Product))
}

function sortRows(rows: readonly unknown[], keyOf: (row: unknown) => string | undefined): KeyedRow[] {
  const keyed = rows.map((row) => ({ key: keyOf(row) ?? '', row }))
  keyed.sort((a, b) => compareKeys(a.key, b.key))
  keyed.forEach(({ key }, i) => {
    if (key === keyed[i - 1]?.key) throw new RangeError(`two rows with the key ${key}`)
  })
  return keyed
}

function byteLength(rows: readonly KeyedRow[]): number {
  return rows.reduce((sum, { row }) => sum + canonicalBytes(row).length + 1, 0)
}

function inlineTable(rows: readonly KeyedRow[]): Table {
  return { rows: rows.length, inline: rows.map(({ row }) => row) }
}

async function writeTable(rows: readonly KeyedRow[], writePage: WritePage): Promise<Table> {
  const writer = new TreeWriter(writePage)
  for (const { key, row } of rows) await writer.add(key, row, countedIn(row))
  return writer.finish()
}

function countedIn(row: unknown): Record<string, string[]> {
  if (isTermRow(row)) return termFacetsOf(row)
  return isProduct(row) ? facetsOf(row) : {}
}

const isTermRow = (row: unknown): row is TermRow => Array.isArray(row) && row.length > 2
const isProduct = (row: unknown): row is Product => row instanceof Object && 'payments' in row

/** The programme's figures from the products. */
export function countProducts(products: readonly Product[]): CatalogCounts {
  const by = {
    regency: {},
    category: {},
    mentoring: {},
    certificate: {},
    payment: {},
    halal: {},
    availability: {},
    programme: {},
  } satisfies CatalogCounts['by']
  const matrix: Record<string, Record<string, number>> = {}
  for (const product of products) {
    const regency = regencyOf(product.village)
    const facets = facetsOf(product)
    tally(by.regency, [regency])
    tally(by.category, [product.category])
    for (const name of ['mentoring', 'certificate', 'payment', 'halal', 'availability', 'programme'] as const)
      tally(by[name], facets[name] ?? [])
    tally((matrix[regency] ??= {}), [product.category])
  }
  return {
    products: products.length,
    regencies: Object.keys(by.regency).length,
    villages: new Set(products.map(({ village }) => village)).size,
    by,
    matrix,
  }
}

function tally(counts: Record<string, number>, values: readonly string[]): void {
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
}
