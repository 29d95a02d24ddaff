import type { KeyedRow } from './read-table.ts'
import { type PageTree, type PlacedPage, readPages, readRows, topPages } from './walk-tree.ts'

/**
 * Rows of two revisions of a table, but for those that stand in a page which both have: a page is named by its content, so
 * nothing under it differs. Rows that are the same may be among them, where a row beside them changed. The trees are gone
 * down level by level, so that no page is read that both name.
 * @throws what reading a page throws
 */
export async function rowsApart(
  older: PageTree,
  newer: PageTree,
  signal?: AbortSignal,
): Promise<{ before: KeyedRow[]; after: KeyedRow[] }> {
  let [before, after] = [topPages(older), topPages(newer)]
  let [depthBefore, depthAfter] = [older.table.depth, newer.table.depth]
  for (;;) {
    if (depthBefore === depthAfter) [before, after] = [without(before, after), without(after, before)]
    if (depthBefore === 1 && depthAfter === 1) break
    // Where a catalogue has grown by a level, that one goes down first.
    const [goesBefore, goesAfter] = [depthBefore >= depthAfter, depthAfter >= depthBefore]
    if (goesBefore) {
      before = await inTurn(before, (page) => readPages(older, page, signal))
      depthBefore -= 1
    }
    if (goesAfter) {
      after = await inTurn(after, (page) => readPages(newer, page, signal))
      depthAfter -= 1
    }
  }
  return {
    before: await inTurn(before, (page) => readRows(older, page, signal)),
    after: await inTurn(after, (page) => readRows(newer, page, signal)),
  }
}

function without(pages: readonly PlacedPage[], others: readonly PlacedPage[]): PlacedPage[] {
  const names = new Set(others.map(({ name }) => name))
  return pages.filter(({ name }) => !names.has(name))
}

/** Pages that are asked for at once. */
const atOnce = 6

async function inTurn<T>(
  pages: readonly PlacedPage[],
  read: (page: PlacedPage) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = []
  for (let i = 0; i < pages.length; i += atOnce) {
    for (const items of await Promise.all(pages.slice(i, i + atOnce).map(read))) found.push(...items)
  }
  return found
}
