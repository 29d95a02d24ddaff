import { compareKeys } from './compare-keys.ts'
import { FacetTally, type RowFacets } from './facet-tally.ts'
import { type Bounds, keyedRows } from './read-table.ts'
import { checkEntries, isPast, type TreeReader } from './read-tree.ts'
import type { Entry, Facets } from './schema/table.ts'

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
  tree: TreeReader,
  prefix: string,
  facetsOfRow: (row: unknown) => RowFacets,
  signal?: AbortSignal,
): Promise<RangeCounts> {
  let sum = 0
  const tally = new FacetTally()
  const visit = async (
    entries: readonly Entry[],
    depth: number,
    below: string | undefined,
  ): Promise<void> => {
    for (const [index, [firstKey, name, rows, facets]] of entries.entries()) {
      const next = entries[index + 1]?.[0] ?? below
      if (next !== undefined && compareKeys(next, prefix) <= 0) continue
      if (isPast(firstKey, prefix)) return
      const isWithin = firstKey.startsWith(prefix) && (next?.startsWith(prefix) ?? prefix === '')
      if (isWithin && facets) {
        sum += rows
        tally.addCounts(facets)
        continue
      }
      const page = await tree.loadPage(name, signal)
      const bounds: Bounds = { from: firstKey, below: next }
      if (depth > 1) {
        await visit(checkEntries(page, name, bounds), depth - 1, next)
        continue
      }
      for (const { key, row } of keyedRows(page, tree.keyOf, name, bounds)) {
        if (!key.startsWith(prefix)) continue
        sum += 1
        tally.add(facetsOfRow(row))
      }
    }
  }
  await visit(tree.table.top, tree.table.depth, undefined)
  return { rows: sum, facets: tally.counts() ?? {} }
}
