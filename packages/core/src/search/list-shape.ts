import { compareKeys } from '../format/compare-keys.ts'
import { checkEntries, isPast, type TreeReader } from '../format/read-tree.ts'
import type { TermField } from '../format/rows.ts'
import type { Entry, Facets } from '../format/schema/table.ts'

/**
 * Rows of a list of `terms` by regency, as the entries above it have it: no more, and not many fewer, since of the pages
 * at its ends all rows are counted.
 */
export type ListShape = ReadonlyMap<string, number>

/** How many rows a list has at most, in these regencies or in all. */
export function rowsIn(shape: ListShape, regencies: ReadonlySet<string> | undefined): number {
  let sum = 0
  for (const [code, rows] of shape) if (regencies?.has(code) ?? true) sum += rows
  return sum
}

/**
 * What is to be known, without reading its rows, of the list of rows of a field whose keys start with `prefix`. Of a long
 * list only the highest pages are read.
 * @param regency counts only rows from there
 */
export async function listShape(
  tree: TreeReader,
  prefix: string,
  field: TermField,
  regency: string | undefined,
  signal?: AbortSignal,
): Promise<ListShape> {
  const shape = new Map<string, number>()
  const add = ([, , rows, facets]: Entry) => {
    const ofField = fieldRows(rows, facets, field)
    for (const [code, there] of Object.entries(facets?.regency ?? {}))
      if (regency === undefined || code === regency)
        shape.set(code, (shape.get(code) ?? 0) + Math.min(there, ofField))
  }
  const visit = async (entries: readonly Entry[], depth: number, end: string | undefined): Promise<void> => {
    const found = touching(entries, prefix, end).filter(
      ({ entry: [, , rows, facets] }) => fieldRows(rows, facets, field) > 0,
    )
    if (depth === 1 || found.some(({ isWithin }) => isWithin)) {
      for (const { entry } of found) add(entry)
      return
    }
    for (const { entry, below } of found) {
      const page = await tree.loadPage(entry[1], signal)
      await visit(checkEntries(page, entry[1], { from: entry[0], below }), depth - 1, below)
    }
  }
  await visit(tree.table.top, tree.table.depth, undefined)
  return shape
}

/** Rows of a field under an entry, at most. */
function fieldRows(rows: number, facets: Facets | undefined, field: TermField): number {
  return facets?.field ? (facets.field[field] ?? 0) : rows
}

/** Entries under which keys may lie that start with `prefix`; those under which all do are within. */
function touching(entries: readonly Entry[], prefix: string, end: string | undefined) {
  return entries.flatMap((entry, i) => {
    const below = entries[i + 1]?.[0] ?? end
    const isBefore = below !== undefined && compareKeys(below, prefix) <= 0
    if (isBefore || isPast(entry[0], prefix)) return []
    return [{ entry, below, isWithin: entry[0].startsWith(prefix) && below?.startsWith(prefix) === true }]
  })
}
