import { checkEntry } from '../checks/generated/checks.ts'
import { DataError } from '../errors/data-error.ts'
import { IntegrityError } from '../errors/integrity-error.ts'
import { compareKeys } from './compare-keys.ts'
import { readerLimits } from './limits.ts'
import { type Bounds, type KeyedRow, keyedRows, type Range, type TableReader } from './read-table.ts'
import type { Entry, PagedTable } from './schema/table.ts'

/** A parsed page, whose bytes were checked against its name. */
export type LoadPage = (name: string, signal?: AbortSignal) => Promise<unknown[]>

/** Whether a page is not what it should be: a walk goes on without it. */
export function isBadPage(error: unknown): error is Error {
  return error instanceof IntegrityError || error instanceof DataError
}

/** Reads a table that stands in pages. */
export class TreeReader implements TableReader {
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
    let entries = this.table.top
    let bounds: Bounds | undefined
    for (let depth = this.table.depth; ; depth -= 1) {
      const index = entries.findLastIndex(([firstKey]) => compareKeys(firstKey, key) <= 0)
      const entry = entries[index]
      if (!entry) return undefined
      bounds = { from: entry[0], below: entries[index + 1]?.[0] ?? bounds?.below }
      const page = await this.loadPage(entry[1], signal)
      if (depth === 1) {
        return keyedRows(page, this.keyOf, entry[1], bounds).find((keyed) => keyed.key === key)?.row
      }
      entries = checkEntries(page, entry[1], bounds)
    }
  }

  async *range(range: Range): AsyncGenerator<KeyedRow> {
    for await (const rows of this.leaves(range)) yield* rows
  }

  /** The rows of a range page by page, as far as they lie in it: of a page that may hold some, there may be none. */
  async *leaves(range: Range): AsyncGenerator<KeyedRow[]> {
    const { prefix = '', after = '' } = range
    const start = compareKeys(prefix, after) > 0 ? prefix : after
    yield* this.#walk(this.table.top, this.table.depth, undefined, range, start)
  }

  async *#walk(
    entries: readonly Entry[],
    depth: number,
    below: string | undefined,
    range: Range,
    start: string,
  ): AsyncGenerator<KeyedRow[]> {
    const { prefix = '', after = '', mayHold, signal } = range
    for (const [index, [firstKey, name, , facets]] of entries.entries()) {
      const next = entries[index + 1]?.[0] ?? below
      if (next !== undefined && compareKeys(next, start) <= 0) continue
      if (isPast(firstKey, prefix)) return
      if (facets && mayHold && !mayHold(facets)) continue
      try {
        const page = await this.loadPage(name, signal)
        const bounds = { from: firstKey, below: next }
        if (depth > 1) {
          yield* this.#walk(checkEntries(page, name, bounds), depth - 1, next, range, start)
          continue
        }
        const rows = keyedRows(page, this.keyOf, name, bounds)
        yield rows.filter(({ key }) => key.startsWith(prefix) && compareKeys(key, after) > 0)
      } catch (error) {
        if (!this.#isLeftOut(error)) throw error
        this.#onLeftOut(error)
      }
    }
  }
}

/** Whether `key` lies behind all keys that start with `prefix`. */
export function isPast(key: string, prefix: string): boolean {
  return compareKeys(key, prefix) > 0 && !key.startsWith(prefix)
}

/** The entries of an inner page. @throws IntegrityError when it is none, or they break their order or bounds */
export function checkEntries(page: readonly unknown[], name: string, bounds: Bounds): Entry[] {
  if (!page.every((entry) => checkEntry(entry).success))
    throw new IntegrityError(name, 'not a page of entries')
  return keyedRows(page, (entry) => (entry as Entry)[0], name, bounds).map(({ row }) => row as Entry)
}
