import { FacetTally } from '../format/facet-tally.ts'
import { countRange, type RangeCounts } from '../format/read/count-tree.ts'
import { isBadPage } from '../format/read/read-tree.ts'
import type { Facets, PagedTable, Table } from '../format/schema/table.ts'
import { facetsOf } from '../model/facets.ts'
import type { ProductSummary } from '../model/schema/product.ts'
import { regencyOf } from '../standards/regency-of.ts'
import type { CatalogReader } from './catalog-reader.ts'
import type { CatalogSession } from './catalog-session.ts'
import { type FacetCounts, type FacetField, facetFields, valuesIn } from './facet-values.ts'
import { askedValues, type ProductFilter } from './filter.ts'
import { type ListPlan, planList, totalOf } from './list-plan.ts'
import { walkProducts } from './lists.ts'
import { isUnreadPage, openPaged } from './paged-tables.ts'

/** A list of so many products is read to be counted. */
const shortList = 250

/** So many products are read one by one, each with a page of its own. */
const fewIds = 24

/** Counts by the root where it knows, by the entries above a stretch of a list, or by reading a short one. */
export async function countFacets(
  session: CatalogSession,
  filter: ProductFilter,
  signal: AbortSignal | undefined,
): Promise<FacetCounts> {
  return session.read(signal, async (reader, mayLack) => {
    const counter = new Counter(session, reader, signal)
    const counts: FacetCounts = {}
    /** Nothing where a page is lacking: what is not counted whole is not counted. */
    const known = async <T>(counted: Promise<T>): Promise<T | undefined> => {
      try {
        return await counted
      } catch (error) {
        if (!(mayLack ? isUnreadPage : isBadPage)(error)) throw error
        session.report(error)
        return undefined
      }
    }
    const products = await known(counter.products(filter))
    if (products !== undefined) counts.products = products
    for (const field of facetFields) {
      const found = await known(counter.values(field, withoutField(filter, field)))
      if (found) counts[field] = { ...found }
    }
    return counts
  })
}

/** The filter as it would be had the visitor not chosen a value of `field`; several certificates may be asked for. */
function withoutField(filter: ProductFilter, field: FacetField): ProductFilter {
  if (field === 'regency') return { ...filter, regency: undefined, district: undefined, village: undefined }
  return field === 'certificate' ? filter : { ...filter, [field]: undefined }
}

class Counter {
  readonly #session: CatalogSession
  readonly #reader: CatalogReader
  readonly #signal: AbortSignal | undefined
  /** Of one question many fields ask the same. */
  readonly #stretches = new Map<string, Promise<RangeCounts>>()
  readonly #reads = new Map<string, Promise<Facets>>()

  constructor(session: CatalogSession, reader: CatalogReader, signal: AbortSignal | undefined) {
    this.#session = session
    this.#reader = reader
    this.#signal = signal
  }

  async products(filter: ProductFilter): Promise<number | undefined> {
    const known = totalOf(this.#reader.root.counts, filter)
    if (known !== undefined) return known
    const stretch = this.#wholeStretch(filter)
    if (stretch) return (await this.#count(stretch)).rows
    const read = await this.#read(filter)
    return read && (read.all?.all ?? 0)
  }

  async values(field: FacetField, filter: ProductFilter): Promise<Record<string, number> | undefined> {
    const known = this.#ofRoot(field, filter)
    if (known) return valuesIn(known, field)
    const isCounted = field !== 'regency' && field !== 'category'
    const stretch = isCounted ? this.#wholeStretch(filter) : undefined
    const facets = stretch ? (await this.#count(stretch)).facets : await this.#read(filter)
    return facets && (valuesIn(facets, field) ?? {})
  }

  /** What the root counts: all products, or regency by category. */
  #ofRoot(field: FacetField, filter: ProductFilter): Partial<Facets> | undefined {
    const { by, matrix } = this.#reader.root.counts
    const { regency, category, district, village, ids } = filter
    if (
      ids !== undefined ||
      district !== undefined ||
      village !== undefined ||
      askedValues(filter).length > 0
    )
      return undefined
    if (regency === undefined && category === undefined) return field in by ? (by as Facets) : undefined
    if (!matrix || (regency !== undefined && category !== undefined)) return undefined
    if (field === 'category' && regency !== undefined) return { category: matrix[regency] ?? {} }
    if (field !== 'regency' || category === undefined) return undefined
    const column = Object.entries(matrix).flatMap(([code, row]) => {
      const n = row[category]
      return n === undefined ? [] : [[code, n]]
    })
    return { regency: Object.fromEntries(column) }
  }

  /** The stretch of a paged list that holds the products of the filter and no others. */
  #wholeStretch(filter: ProductFilter): ListPlan | undefined {
    const { root } = this.#reader
    if (filter.ids) return undefined
    const asked = askedValues(filter)
    const plan = planList(root, filter)
    const table = root.tables[plan.table] as Table | undefined
    if (!table || !('top' in table)) return undefined
    const isWhole =
      asked.length === 0 || (asked.length === 1 && plan.table === 'facets' && filter.category === undefined)
    return isWhole ? plan : undefined
  }

  #count({ table, under, area }: ListPlan): Promise<RangeCounts> {
    const prefix = under + area
    const name = `${table} ${prefix}`
    const running = this.#stretches.get(name)
    if (running) return running
    const { root, address } = this.#reader
    const tree = openPaged(root.tables[table] as PagedTable, table, address, this.#session.options)
    const ofRow = (row: unknown) => facetsOf((Array.isArray(row) ? row[1] : row) as ProductSummary)
    const counted = countRange(tree, prefix, ofRow, this.#signal)
    this.#stretches.set(name, counted)
    return counted
  }

  /** Reads the products of a filter, where they stand in a short list. */
  async #read(filter: ProductFilter): Promise<Facets | undefined> {
    const { root } = this.#reader
    const isShort = filter.ids ? filter.ids.length <= fewIds : planList(root, filter).length <= shortList
    if (!('inline' in root.tables.products) && !isShort) return undefined
    const name = JSON.stringify(filter)
    const read = this.#reads.get(name) ?? this.#readAll(filter)
    this.#reads.set(name, read)
    return read
  }

  async #readAll(filter: ProductFilter): Promise<Facets> {
    const tally = new FacetTally()
    for await (const { product } of walkProducts(this.#session, filter, undefined, this.#signal)) {
      const own = { all: ['all'], regency: [regencyOf(product.village)], category: [product.category] }
      tally.add({ ...own, ...facetsOf(product) })
    }
    return tally.counts() ?? {}
  }
}
