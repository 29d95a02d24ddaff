import { FacetTally, type RowFacets } from '../facet-tally.ts'
import type { Facets } from '../schema/table.ts'
import { type PageTree, type PlacedPage, walkTree } from './walk-tree.ts'

/** How many rows, and of each field how many with each value. */
export interface RangeCounts {
  rows: number
  facets: Facets
}

/**
 * Counts the rows whose keys start with `prefix`. What lies between the two ends of the range is counted by the entries
 * above it, so that few pages are read however many rows there are.
 * @param facetsOfRow the values that the entries above count of a row
 */
export async function countRange(
  tree: PageTree,
  prefix: string,
  facetsOfRow: (row: unknown) => RowFacets,
  signal?: AbortSignal,
): Promise<RangeCounts> {
  let sum = 0
  const tally = new FacetTally()
  const isWithin = ({ firstKey, below }: PlacedPage) =>
    firstKey.startsWith(prefix) && (below?.startsWith(prefix) ?? prefix === '')
  const visit = (pages: readonly PlacedPage[]) =>
    pages.filter((page) => {
      if (!page.facets || !isWithin(page)) return true
      sum += page.rows
      tally.addCounts(page.facets)
      return false
    })
  for await (const rows of walkTree(tree, { prefix, visit, signal })) {
    for (const { key, row } of rows) {
      if (!key.startsWith(prefix)) continue
      sum += 1
      tally.add(facetsOfRow(row))
    }
  }
  return { rows: sum, facets: tally.counts() ?? {} }
}
