// A walk of this package's own, beside `walkTree` of core: that one gives rows, and stops or goes on at a page that is not
// right; who inspects a catalogue must see each page, with its bytes or the error it failed by, and reads several ahead.
import { type Entry, type PagedTable, pagePath } from '@ovop-ntt/core/format'
import { type CatalogSource, parsePage, readPageBytes } from './index.ts'

/** A page met on a walk, or why it cannot be read. */
export interface PageVisit {
  /** `pages/ab/….json` */
  path: string
  name: string
  /** How many pages lie between it and a row: 1 for a leaf. */
  level: number
  /** What the parent says of it. */
  entry: Entry
  /** First key behind it, as far as the parents tell. */
  below: string | undefined
  content: PageContent | Error
}

export interface PageContent {
  bytes: Uint8Array<ArrayBuffer>
  /** Rows of a leaf, else entries. */
  items: unknown[]
}

export interface WalkOptions {
  /** Says which pages are left out, with all below them. */
  skip?: ((name: string, level: number) => boolean) | undefined
  /** Leaves are named by their parents, and not read. */
  leaves?: boolean | undefined
  signal?: AbortSignal | undefined
}

/** Pages read ahead of the one that is looked at. */
const ahead = 8

/** Walks over the pages of a table, each before those below it, in the order of their keys. */
export async function* walkPages(
  source: CatalogSource,
  table: PagedTable,
  options: WalkOptions = {},
): AsyncGenerator<PageVisit> {
  yield* walk(source, table.top, table.depth, undefined, options)
}

async function* walk(
  source: CatalogSource,
  entries: readonly Entry[],
  level: number,
  below: string | undefined,
  options: WalkOptions,
): AsyncGenerator<PageVisit> {
  const { skip = () => false, leaves = true, signal } = options
  const visits = entries
    .map((entry, i) => ({ entry, below: entries[i + 1]?.[0] ?? below }))
    .filter(({ entry }) => !skip(entry[1], level))
  const loading = new Map<number, Promise<PageContent | Error>>()
  for (const [i, { entry, below: next }] of visits.entries()) {
    signal?.throwIfAborted()
    const path = pagePath(entry[1])
    if (level === 1 && !leaves) {
      yield { path, name: entry[1], level, entry, below: next, content: notRead }
      continue
    }
    for (let k = i; k < Math.min(i + ahead, visits.length); k += 1) {
      if (!loading.has(k)) loading.set(k, load(source, visits[k]!.entry[1], signal))
    }
    const content = await loading.get(i)!
    loading.set(i, Promise.resolve(notRead))
    yield { path, name: entry[1], level, entry, below: next, content }
    if (level > 1 && !(content instanceof Error)) {
      yield* walk(source, content.items.filter(isEntry), level - 1, next, options)
    }
  }
}

const notRead: PageContent = { bytes: new Uint8Array(), items: [] }

async function load(source: CatalogSource, name: string, signal?: AbortSignal): Promise<PageContent | Error> {
  try {
    const bytes = await readPageBytes(source, name, signal)
    return { bytes, items: parsePage(bytes, `${source.name} ${pagePath(name)}`) }
  } catch (error) {
    if (signal?.aborted) throw error
    return error as Error
  }
}

/** Whether an item of a page above the leaves names a page. */
export function isEntry(item: unknown): item is Entry {
  return (
    Array.isArray(item) &&
    typeof item[0] === 'string' &&
    typeof item[1] === 'string' &&
    /^[0-9a-f]{32}$/.test(item[1]) &&
    Number.isSafeInteger(item[2])
  )
}
