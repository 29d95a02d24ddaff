import { type PageTree, type PlacedPage, walkTree } from '../../format/read/walk-tree.ts'
import type { TermField } from '../../format/rows.ts'
import type { Facets } from '../../format/schema/table.ts'

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
  tree: PageTree,
  prefix: string,
  field: TermField,
  regency: string | undefined,
  signal?: AbortSignal,
): Promise<ListShape> {
  const shape = new Map<string, number>()
  const add = ({ rows, facets }: PlacedPage) => {
    const ofField = fieldRows(rows, facets, field)
    for (const [code, there] of Object.entries(facets?.regency ?? {}))
      if (regency === undefined || code === regency)
        shape.set(code, (shape.get(code) ?? 0) + Math.min(there, ofField))
  }
  const isWithin = ({ firstKey, below }: PlacedPage) =>
    firstKey.startsWith(prefix) && below?.startsWith(prefix) === true
  const visit = (pages: readonly PlacedPage[]) => {
    const found = pages.filter(({ rows, facets }) => fieldRows(rows, facets, field) > 0)
    if (!found.some((page) => page.depth === 1 || isWithin(page))) return found
    for (const page of found) add(page)
    return []
  }
  // No row is read: the entries above tell all.
  for await (const _ of walkTree(tree, { prefix, visit, signal }));
  return shape
}

/** Rows of a field under an entry, at most. */
function fieldRows(rows: number, facets: Facets | undefined, field: TermField): number {
  return facets?.field ? (facets.field[field] ?? 0) : rows
}
