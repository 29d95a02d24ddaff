import { checkEntry } from '../../checks/generated/checks.ts'
import { IntegrityError } from '../../errors/integrity-error.ts'
import { compareKeys } from '../compare-keys.ts'
import type { Entry, Facets, PagedTable } from '../schema/table.ts'
import { type Bounds, type KeyedRow, keyedRows } from './read-table.ts'

/** A parsed page, whose bytes were checked against its name. */
export type LoadPage = (name: string, signal?: AbortSignal) => Promise<unknown[]>

/** A table in pages, and what reads it. */
export interface PageTree {
  readonly table: PagedTable
  readonly keyOf: (row: unknown) => string | undefined
  readonly loadPage: LoadPage
}

/** A page as its parent names it, before it is read. */
export interface PlacedPage {
  name: string
  firstKey: string
  /** First key behind it; `undefined` for the last page of the table. */
  below: string | undefined
  /** How many pages lie between it and a row: 1 for a leaf. */
  depth: number
  /** Rows under it. */
  rows: number
  /** Counts of the values of these rows, where the table counts them. */
  facets: Facets | undefined
}

/** What of a tree is walked, and who says so. */
export interface Walk {
  /** Pages under which no key starts with this are passed by. */
  prefix?: string
  /** Pages of which all keys lie before this are passed by. */
  start?: string
  /**
   * Told of the pages under one parent that may hold what is walked over; says which of them are read, and takes from the
   * others what their entries tell.
   * @default all
   */
  visit?(pages: readonly PlacedPage[]): readonly PlacedPage[]
  /** Whether the walk goes on without a page that it could not read, or not as it should be. */
  leavesOut?(error: unknown): boolean
  signal?: AbortSignal | undefined
}

/**
 * The one way through a tree of pages: from the root down, pages and rows in the order of their keys, each page read when
 * the walk comes to it. Look-ups, ranges and counts are visitors of it.
 * @returns the rows of each leaf that was read
 * @throws IntegrityError when a page is not what its parent says; what loading a page throws
 */
export async function* walkTree(tree: PageTree, walk: Walk = {}): AsyncGenerator<KeyedRow[]> {
  yield* below(tree, topPages(tree), walk)
}

async function* below(tree: PageTree, pages: readonly PlacedPage[], walk: Walk): AsyncGenerator<KeyedRow[]> {
  const { visit = (all) => all, leavesOut = () => false, signal } = walk
  for (const page of visit(touching(pages, walk))) {
    try {
      if (page.depth === 1) yield await readRows(tree, page, signal)
      else yield* below(tree, await readPages(tree, page, signal), walk)
    } catch (error) {
      if (!leavesOut(error)) throw error
    }
  }
}

/** Those of the pages that may hold what is walked over. */
function touching(pages: readonly PlacedPage[], { prefix = '', start = prefix }: Walk): PlacedPage[] {
  const isBefore = ({ below }: PlacedPage) => below !== undefined && compareKeys(below, start) <= 0
  const isPast = ({ firstKey }: PlacedPage) =>
    compareKeys(firstKey, prefix) > 0 && !firstKey.startsWith(prefix)
  return pages.filter((page) => !isBefore(page) && !isPast(page))
}

/** The pages that the root names. */
export function topPages({ table }: PageTree): PlacedPage[] {
  return placed(table.top, table.depth, undefined)
}

/** The pages that an inner page names. @throws IntegrityError when it names none, or they break their order or bounds */
export async function readPages(
  tree: PageTree,
  page: PlacedPage,
  signal?: AbortSignal,
): Promise<PlacedPage[]> {
  const entries = await tree.loadPage(page.name, signal)
  if (!entries.every((entry) => checkEntry(entry).success))
    throw new IntegrityError(page.name, 'not a page of entries')
  const inOrder = keyedRows(entries, (entry) => (entry as Entry)[0], page.name, boundsOf(page))
  return placed(
    inOrder.map(({ row }) => row as Entry),
    page.depth - 1,
    page.below,
  )
}

/** The rows of a leaf. @throws IntegrityError when their keys break their order or bounds */
export async function readRows(tree: PageTree, page: PlacedPage, signal?: AbortSignal): Promise<KeyedRow[]> {
  return keyedRows(await tree.loadPage(page.name, signal), tree.keyOf, page.name, boundsOf(page))
}

const boundsOf = ({ firstKey, below }: PlacedPage): Bounds => ({ from: firstKey, below })

function placed(entries: readonly Entry[], depth: number, below: string | undefined): PlacedPage[] {
  return entries.map(([firstKey, name, rows, facets], i) => ({
    name,
    firstKey,
    below: entries[i + 1]?.[0] ?? below,
    depth,
    rows,
    facets,
  }))
}
