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

/**
 * Regencies of the rows whose keys start with `prefix`, from what lies wholly in that range by the entries of the root
 * and of one level below it: a guess for a long range, nothing for a short one.
 */
export async function guessRegencies(
  tree: TreeReader,
  prefix: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const { top, depth } = tree.table
  const found = new Set<string>()
  const isWithin = (firstKey: string, below: string | undefined) =>
    firstKey.startsWith(prefix) && below?.startsWith(prefix)
  for (const { entry, below } of touching(top, prefix, undefined)) {
    const [firstKey, name, , facets] = entry
    const within = isWithin(firstKey, below)
    const page = within && facets ? undefined : depth > 1 && (await tree.loadPage(name, signal))
    const entries = page ? checkEntries(page, name, { from: firstKey, below }) : []
    const whole = within && facets ? [{ entry, below }] : touching(entries, prefix, below)
    for (const one of whole) {
      if (!isWithin(one.entry[0], one.below)) continue
      for (const regency of Object.keys(one.entry[3]?.regency ?? {})) found.add(regency)
    }
  }
  return [...found].sort()
}

/** Entries under which keys may lie that start with `prefix`. */
function touching(entries: readonly Entry[], prefix: string, below: string | undefined) {
  return entries.flatMap((entry, i) => {
    const next = entries[i + 1]?.[0] ?? below
    const isBefore = next !== undefined && compareKeys(next, prefix) <= 0
    return isBefore || isPast(entry[0], prefix) ? [] : [{ entry, below: next }]
  })
}
