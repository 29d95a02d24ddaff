import { compareKeys } from '../format/compare-keys.ts'
import { checkEntries, isPast, type TreeReader } from '../format/read-tree.ts'
import type { Entry } from '../format/table.ts'

/**
 * About how many rows have keys that start with `prefix`, from above: what the entries say that may hold them, of the
 * root and of one level below it.
 */
export async function estimateRows(tree: TreeReader, prefix: string, signal?: AbortSignal): Promise<number> {
  const { top, depth } = tree.table
  let sum = 0
  for (const { entry, below } of touching(top, prefix, undefined)) {
    const [firstKey, name, rows] = entry
    const isWithin = firstKey.startsWith(prefix) && below?.startsWith(prefix)
    if (isWithin || depth === 1) {
      sum += rows
      continue
    }
    const entries = checkEntries(await tree.loadPage(name, signal), name, { from: firstKey, below })
    for (const found of touching(entries, prefix, below)) sum += found.entry[2]
  }
  return sum
}

/** Entries under which keys may lie that start with `prefix`. */
function touching(entries: readonly Entry[], prefix: string, below: string | undefined) {
  return entries.flatMap((entry, i) => {
    const next = entries[i + 1]?.[0] ?? below
    const isBefore = next !== undefined && compareKeys(next, prefix) <= 0
    return isBefore || isPast(entry[0], prefix) ? [] : [{ entry, below: next }]
  })
}
