import { checkVillage } from '../checks/generated/checks.ts'
import { checkProductSummary } from '../checks/generated/summary-check.ts'
import { DataError } from '../errors/data-error.ts'
import { isIntegrityError } from '../errors/integrity-error.ts'
import { NotFoundError } from '../errors/not-found-error.ts'
import type { KeyedRow, Range } from '../format/read/read-table.ts'
import type { Facets } from '../format/schema/table.ts'
import type { Village } from '../model/schema/place.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import type { PageOptions, ProductPage } from './answers.ts'
import type { CatalogReader } from './catalog-reader.ts'
import type { Attempt, CatalogSession } from './catalog-session.ts'
import { areaPrefix, matches, mayHold, type ProductFilter } from './filter.ts'
import { inCatalog } from './in-catalog.ts'
import { planList, totalOf } from './list-plan.ts'
import { isMissingPage } from './missing-page.ts'
import type { ReadBudget } from './read-budget.ts'
import { readProduct } from './read-product.ts'
import { rowError } from './row-error.ts'
import { type ListTable, openTable } from './tables.ts'

/** What is read of which table under a root. `under` is cut off the keys that are given. */
interface Stretch extends Range {
  table: ListTable
  under: string
}

/** Looks on while a list is walked. */
interface WalkWatch {
  /** See `openTable`. */
  more?: number
  /** Hears of each row that was looked at. */
  onRow?: (position: string) => void
  /** Hears of each page that could not be read. */
  onLeftOut?: (error: Error) => void
}

/** Products that pass, by their villages' codes and then their ids, whichever table lists them. */
export async function* walkProducts(
  session: CatalogSession,
  filter: ProductFilter,
  after: string | undefined,
  signal: AbortSignal | undefined,
  watch: WalkWatch = {},
): AsyncGenerator<{ position: string; product: ProductSummary }> {
  if (filter.ids) {
    yield* walkIds(session, filter.ids, { ...filter, ids: undefined }, after, signal, watch)
    return
  }
  const stretch = ({ root }: CatalogReader): Stretch => {
    const { table, under, area } = planList(root, filter)
    return { table, under, prefix: area, mayHold: (facets: Facets) => mayHold(facets, filter) }
  }
  for await (const { key, row, reader } of walk(session, stretch, after, signal, watch)) {
    const parsed = checkProductSummary(Array.isArray(row) ? row[1] : row)
    if (!parsed.success) session.report(rowError(session.address, key.split('/')[1] ?? key, parsed.error))
    else if (matches(parsed.data, filter)) yield { position: key, product: inCatalog(parsed.data, reader) }
  }
}

/** Products of a filter by their ids, each read by itself, in the order asked for; one that is not there is reported. */
async function* walkIds(
  session: CatalogSession,
  ids: readonly string[],
  filter: ProductFilter,
  after: string | undefined,
  signal: AbortSignal | undefined,
  { more, onRow, onLeftOut }: WalkWatch,
): AsyncGenerator<{ position: string; product: ProductSummary }> {
  const asked = [...new Set(ids)]
  let budget: ReadBudget | undefined
  const read = (id: string) =>
    session.read(signal, async (reader) => {
      const { products } = reader.root.tables
      if (!('top' in products) || more === undefined) return readProduct(reader, reader.products, id, signal)
      const { openPaged, ReadBudget } = await import('./paged-tables.ts')
      budget ??= new ReadBudget(more)
      const within = openPaged(products, 'products', reader.address, session.options, { budget })
      return readProduct(reader, within, id, signal)
    })
  let count = 0
  let unread: Error | undefined
  for (const id of asked.slice(after === undefined ? 0 : asked.indexOf(after) + 1)) {
    try {
      const product = await read(id)
      count += 1
      if (matches(product, filter)) yield { position: id, product }
    } catch (error) {
      const isUnread = isIntegrityError(error) || isMissingPage(error)
      if (!(isUnread || error instanceof NotFoundError || error instanceof DataError)) throw error
      session.report(error)
      if (isUnread) {
        unread = error
        onLeftOut?.(error)
      }
    }
    onRow?.(id)
  }
  if (count === 0 && unread) throw unread
}

/** A page of a list holds more products, but for very long rows. */
const itemsOfPage = 20

/** Up to `limit` products that pass, with where to go on; fewer where so few pass that it would mean to read on and on. */
export async function pageOfProducts(
  session: CatalogSession,
  filter: ProductFilter,
  { limit = 12, after, signal }: PageOptions,
): Promise<ProductPage> {
  const items: ProductSummary[] = []
  let last = after
  let next: string | undefined
  const leftOut: Error[] = []
  const watch = {
    onLeftOut: (error: Error) => void leftOut.push(error),
    more: Math.floor(limit / itemsOfPage),
    onRow: (position: string) => {
      last = position
    },
  }
  try {
    for await (const { product } of walkProducts(session, filter, after, signal, watch)) {
      if (items.length === limit) {
        next = last
        break
      }
      items.push(product)
    }
  } catch (error) {
    // The class itself is loaded with large catalogues only.
    if ((error as Error).name !== 'BudgetSpent') throw error
    // Before the first row too there is more to come: the next call finds in memory what this one has read. Said by what
    // lies before all villages, and is not empty: a page may ask whether there is a `next` by its truth.
    next = last ?? '-'
  }
  const { root } = await session.open(signal)
  const total = totalOf(root.counts, filter)
  return {
    items: await session.overlaidPage(items, signal),
    ...(next !== undefined && { next }),
    ...(total !== undefined && { total }),
    ...(leftOut.length > 0 && { leftOut }),
  }
}

/** Villages of an area, by their codes. */
export async function villagesOf(
  session: CatalogSession,
  filter: Pick<ProductFilter, 'regency' | 'district'>,
  signal: AbortSignal | undefined,
): Promise<Village[]> {
  const stretch = () => ({ table: 'villages' as const, under: '', prefix: areaPrefix(filter) })
  const villages: Village[] = []
  for await (const { key, row } of walk(session, stretch, afterProducts, signal)) {
    const parsed = checkVillage(row)
    if (parsed.success) villages.push(parsed.data)
    else session.report(rowError(session.address, key, parsed.error))
  }
  return villages
}

/** In the table of villages the products come first. */
const afterProducts = '/\u{10ffff}'

/** @throws NotFoundError, DataError */
export function villageOf(
  session: CatalogSession,
  code: string,
  signal: AbortSignal | undefined,
): Promise<Village> {
  return session.read(signal, async (reader) => {
    const row = await (await openTable(reader, 'villages', session.options)).get(code, signal)
    if (row === undefined) throw new NotFoundError(code)
    const parsed = checkVillage(row)
    if (!parsed.success) throw rowError(session.address, code, parsed.error)
    return parsed.data
  })
}

/**
 * Walks a table; where a page is gone since the root was read, goes on under another root ({@link Attempt}), and at last
 * without it where it is gone for good, as without a damaged one.
 * @throws what went wrong with the first of them, where nothing could be read at all: that is no empty list
 */
async function* walk(
  session: CatalogSession,
  stretchOf: (reader: CatalogReader) => Stretch,
  after: string | undefined,
  signal: AbortSignal | undefined,
  { more, onRow, onLeftOut }: WalkWatch = {},
): AsyncGenerator<KeyedRow & { reader: CatalogReader }> {
  let last = after
  let count = 0
  let unread: Error | undefined
  const leaveOut = (error: Error) => {
    unread ??= error
    onLeftOut?.(error)
  }
  const attempts: Attempt[] = [{ reader: await session.open(signal), mayLack: false }]
  for (const { reader, mayLack, onRead } of attempts) {
    let isTold = false
    const tell = () => {
      if (!isTold) onRead?.()
      isTold = true
    }
    const { table, under, prefix = '', ...range } = stretchOf(reader)
    try {
      const rows = await openTable(reader, table, session.options, { more, mayLack, onLeftOut: leaveOut })
      const from = last === undefined ? undefined : under + last
      for await (const { key, row } of rows.range({
        ...range,
        prefix: under + prefix,
        after: from,
        signal,
      })) {
        tell()
        last = key.slice(under.length)
        count += 1
        yield { key: last, row, reader }
        onRow?.(last)
      }
      if (count === 0 && unread) throw unread
      tell()
      return
    } catch (error) {
      if (mayLack) throw error
      if (attempts.length === 1) attempts.push(...(await session.attemptsAfter(error, reader, signal)))
    }
  }
}
