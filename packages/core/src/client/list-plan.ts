import { isRare } from '../format/limits.ts'
import type { CatalogCounts, Root } from '../format/schema/root.ts'
import { areaPrefix, askedValues, type ProductFilter } from './filter.ts'
import type { ListTable } from './tables.ts'

/** Which stretch of which table is read for a filter. */
export interface ListPlan {
  table: ListTable
  /** What all keys of that part begin with, before village and id: `/`, `beverage/`, `payment:kkpd/`. */
  under: string
  /** How the keys wanted begin after that: the area. */
  area: string
  /** How many products stand under it, of all areas. */
  length: number
}

/**
 * The shortest list that holds all products of a filter: those under its rarest value, those of its category, or all;
 * of each, those of its area stand together.
 */
export function planList(
  { counts, tables }: Pick<Root, 'counts' | 'tables'>,
  filter: ProductFilter,
): ListPlan {
  const { category } = filter
  const lists: (Omit<ListPlan, 'area'> & { length: number })[] = [
    { table: 'villages', under: '/', length: counts.products },
  ]
  if (category !== undefined) {
    lists.push({
      table: 'categories',
      under: `${category}/`,
      length: countOf(counts, 'category', category) ?? 0,
    })
  }
  for (const [field, value] of tables.facets ? askedValues(filter) : []) {
    const length = countOf(counts, field, value)
    if (length !== undefined && isRare(length, counts.products)) {
      lists.push({ table: 'facets', under: `${field}:${value}/`, length })
    }
  }
  const shortest = lists.reduce((best, list) => (list.length < best.length ? list : best))
  return { ...shortest, area: areaPrefix(filter) }
}

/** How many products have a value, by the root; `undefined` where it does not count the field. */
export function countOf(counts: CatalogCounts, field: string, value: string): number | undefined {
  const values = Object.hasOwn(counts.by, field) ? (counts.by[field] as Record<string, number>) : undefined
  return values && (Object.hasOwn(values, value) ? values[value] : 0)
}

/** How many products pass a filter, where the root's counts say so. */
export function totalOf(counts: CatalogCounts, filter: ProductFilter): number | undefined {
  const { regency, category, district, village, ids } = filter
  if (ids !== undefined || district !== undefined || village !== undefined) return undefined
  const asked: [string, string][] = [
    ...new Map(askedValues(filter).map((pair) => [pair.join(':'), pair])).values(),
  ]
  if (regency !== undefined) asked.push(['regency', regency])
  if (category !== undefined) asked.push(['category', category])
  if (asked.length === 0) return counts.products
  if (asked.length === 1) return countOf(counts, ...(asked[0] as [string, string]))
  if (asked.length === 2 && regency !== undefined && category !== undefined && counts.matrix) {
    const row = Object.hasOwn(counts.matrix, regency) ? counts.matrix[regency] : {}
    return row && Object.hasOwn(row, category) ? row[category] : 0
  }
  return undefined
}
