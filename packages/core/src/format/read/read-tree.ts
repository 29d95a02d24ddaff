import { DataError } from '../../errors/data-error.ts'
import { IntegrityError } from '../../errors/integrity-error.ts'
import { compareKeys } from '../compare-keys.ts'
import { readerLimits } from '../limits.ts'
import type { Entry, PagedTable } from '../schema/table.ts'
import { type KeyedRow, keyedRows, type Range, type TableReader } from './read-table.ts'
import { type LoadPage, type PageTree, walkTree } from './walk-tree.ts'

/** Whether a page is not what it should be: a walk goes on without it. */
export function isBadPage(error: unknown): error is Error {
  return error instanceof IntegrityError || error instanceof DataError
}

/** Reads a table that stands in pages. */
export class TreeReader implements TableReader, PageTree {
  readonly table: PagedTable
  readonly keyOf: (row: unknown) => string | undefined
  readonly loadPage: LoadPage
  readonly #onLeftOut: (error: Error) => void
  readonly #isLeftOut: (error: unknown) => error is Error

  /**
   * @throws IntegrityError when the table is deeper than a reader goes, or its top is out of order
   * @param onLeftOut hears of a page that is left out of a walk: one bad page never takes down a list
   * @param isLeftOut whether a page is left out for what went wrong with it
   */
  constructor(
    table: PagedTable,
    keyOf: (row: unknown) => string | undefined,
    loadPage: LoadPage,
    onLeftOut: (error: Error) => void,
    isLeftOut: (error: unknown) => error is Error = isBadPage,
  ) {
    if (table.depth > readerLimits.depth) throw new IntegrityError('', `${table.depth} levels of pages`)
    keyedRows(table.top, (entry) => (entry as Entry)[0], '')
    this.table = table
    this.keyOf = keyOf
    this.loadPage = loadPage
    this.#onLeftOut = onLeftOut
    this.#isLeftOut = isLeftOut
  }

  get rows(): number {
    return this.table.rows
  }

  /** @throws IntegrityError when a page on the way is not what it should be */
  async get(key: string, signal?: AbortSignal): Promise<unknown> {
    const walk = walkTree(this, {
      prefix: key,
      visit: (pages) => pages.filter(({ firstKey }) => compareKeys(firstKey, key) <= 0),
      signal,
    })
    for await (const rows of walk) return rows.find((keyed) => keyed.key === key)?.row
    return undefined
  }

  async *range(range: Range): AsyncGenerator<KeyedRow> {
    for await (const rows of this.leaves(range)) yield* rows
  }

  /** The rows of a range page by page, as far as they lie in it: of a page that may hold some, there may be none. */
  async *leaves({ prefix = '', after = '', mayHold, signal }: Range): AsyncGenerator<KeyedRow[]> {
    const walk = walkTree(this, {
      prefix,
      start: compareKeys(prefix, after) > 0 ? prefix : after,
      visit: (pages) => (mayHold ? pages.filter(({ facets }) => !facets || mayHold(facets)) : pages),
      leavesOut: (error) => this.#leaveOut(error),
      signal,
    })
    for await (const rows of walk)
      yield rows.filter(({ key }) => key.startsWith(prefix) && compareKeys(key, after) > 0)
  }

  #leaveOut(error: unknown): boolean {
    if (!this.#isLeftOut(error)) return false
    this.#onLeftOut(error)
    return true
  }
}
