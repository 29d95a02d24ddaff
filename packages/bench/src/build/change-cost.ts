import type { Product } from '@ovop-ntt/core'
import { facetsOf } from '@ovop-ntt/core'
import {
  compareKeys,
  type Entry,
  isRare,
  type PagedTable,
  pagePath,
  type Root,
  type TableName,
} from '@ovop-ntt/core/format'

/** The bytes of a file of a catalogue, by its path. */
export type ReadFile = (path: string) => Uint8Array

/**
 * Paths of the pages that a change of a product's price writes anew, known without building again: those on the way to each
 * of its rows. A price alters no key, no counts and no words; where it grows by a digit, a page may end elsewhere, and a page
 * or two come on top.
 */
export function pagesOfPrice({ tables, counts }: Root, product: Product, read: ReadFile): Set<string> {
  return new Set(
    rowsOf(counts, product).flatMap(([name, key]) => {
      const table = tables[name]
      return table && 'top' in table ? pathTo(table, key, read) : []
    }),
  )
}

/** Rows that show a product's price, by table and key. */
export function rowsOf(counts: Root['counts'], product: Product): [TableName, string][] {
  const { id, village, category } = product
  return [
    ['products', id],
    ['villages', `/${village}/${id}`],
    ['categories', `${category}/${village}/${id}`],
    ...rareValues(counts, product).map((value): [TableName, string] => [
      'facets',
      `${value}/${village}/${id}`,
    ]),
  ]
}

/** The values of a product that so few have that they stand in the table `facets`: `payment:kkpd`. */
export function rareValues({ products, by }: Root['counts'], product: Product): string[] {
  return Object.entries(facetsOf(product)).flatMap(([field, values]) =>
    values
      .filter((value) =>
        isRare((by as Record<string, Record<string, number>>)[field]?.[value] ?? 0, products),
      )
      .map((value) => `${field}:${value}`),
  )
}

function pathTo({ top, depth }: PagedTable, key: string, read: ReadFile): string[] {
  const paths: string[] = []
  let entries: readonly Entry[] = top
  for (let left = depth; left > 0; left -= 1) {
    const entry = entries.findLast(([firstKey]) => compareKeys(firstKey, key) <= 0)
    if (!entry) throw new Error(`${key} is in no page`)
    const path = pagePath(entry[1])
    paths.push(path)
    if (left > 1) entries = JSON.parse(new TextDecoder().decode(read(path))) as Entry[]
  }
  return paths
}
