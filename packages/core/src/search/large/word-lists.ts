import { checkProductSummary } from '../../checks/generated/summary-check.ts'
import type { CatalogReader } from '../../client/catalog-reader.ts'
import type { CatalogSession } from '../../client/catalog-session.ts'
import { askedValues, matches, type ProductFilter } from '../../client/filter.ts'
import { planList } from '../../client/list-plan.ts'
import { openPaged, type PagedReading } from '../../client/paged-tables.ts'
import { ReadBudget } from '../../client/read-budget.ts'
import { compareKeys } from '../../format/compare-keys.ts'
import type { KeyedRow } from '../../format/read/read-table.ts'
import type { TreeReader } from '../../format/read/read-tree.ts'
import type { TableName, TermRow } from '../../format/rows.ts'
import type { Facets, PagedTable } from '../../format/schema/table.ts'
import { regencyOf } from '../../standards/regency-of.ts'
import type { Candidate, SearchField } from '../candidate.ts'
import { categoryWords } from '../category-words.ts'
import { isFound, type Term } from '../query.ts'
import { type ListShape, listShape, rowsIn } from './list-shape.ts'

/** What is asked of a catalogue in pages. */
export interface PagedSearch {
  session: CatalogSession
  reader: CatalogReader
  /** What becomes of pages that cannot be read. */
  reading: Pick<PagedReading, 'mayLack' | 'onLeftOut'>
  text: string
  terms: readonly Term[]
  filter: ProductFilter
  limit: number
  after: string | undefined
  signal: AbortSignal | undefined
}

/** Kemendagri codes. */
export type Regencies = ReadonlySet<string>

/** Rows of two or three pages. */
export const shortList = 1000

const letters = { name: 'n', place: 'p', text: 't' } as const

/** The lists of one search: of each word the products that have it in their name, place, category or other texts. */
export class WordLists {
  readonly #asked: PagedSearch
  readonly #budget = new ReadBudget()
  readonly #terms: TreeReader
  #filtered: TreeReader | undefined
  readonly #shapes = new Map<string, Promise<ListShape>>()
  readonly #regency: string | undefined
  /** The term, if any, that a product was last looked up for in vain. */
  missed: readonly Term[] = []

  constructor(asked: PagedSearch) {
    this.#asked = asked
    this.#terms = this.#open('terms')
    const { regency, district, village } = asked.filter
    this.#regency = regency ?? (district ?? village)?.slice(0, '53.09'.length)
  }

  shape(field: keyof typeof letters, term: Term): Promise<ListShape> {
    const list = nameOf(field, term)
    const shape =
      this.#shapes.get(list) ??
      listShape(this.#terms, prefixOf(field, term), letters[field], this.#regency, this.#asked.signal)
    this.#shapes.set(list, shape)
    return shape
  }

  /** Whether {@link shape} was asked for. */
  isKnown(field: keyof typeof letters, term: Term): boolean {
    return this.#shapes.has(nameOf(field, term))
  }

  /** Whether a list is known to have so few rows that nothing is gained by looking for fewer. */
  async isShort(field: keyof typeof letters, term: Term): Promise<boolean> {
    return this.isKnown(field, term) && rowsIn(await this.shape(field, term), undefined) <= shortList
  }

  /** Categories that a term means. */
  categoriesOf(term: Term): string[] {
    const { reader, filter } = this.#asked
    return Object.keys(reader.root.counts.by.category)
      .filter((category) => categoryWords(category).some((word) => isFound(term, word)))
      .filter((category) => filter.category === undefined || filter.category === category)
      .sort()
  }

  /** How many products have a term as their category, by the root. */
  categoryRows(term: Term): number {
    const { by, matrix } = this.#asked.reader.root.counts
    const counts = (matrix && this.#regency !== undefined ? matrix[this.#regency] : by.category) ?? {}
    return this.categoriesOf(term).reduce((sum, category) => sum + (counts[category] ?? 0), 0)
  }

  /** The regencies of all that have a term in name or place, read from the lists themselves. */
  async regenciesOf(term: Term): Promise<Regencies> {
    const found = new Set<string>()
    for (const field of ['name', 'place'] as const) {
      for await (const rows of this.leaves(field, term, '', undefined))
        for (const { row } of rows) found.add(regencyOf((row as TermRow)[5]))
    }
    return found
  }

  /** The rows of a list after a key, page by page, but for pages that none of these regencies is in. */
  async *leaves(
    field: SearchField,
    term: Term,
    after: string,
    regencies: Regencies | undefined,
  ): AsyncGenerator<KeyedRow[]> {
    if (field === 'category') {
      yield* this.#categories(term, after, regencies)
      return
    }
    const { signal } = this.#asked
    const mayHold = this.#mayHold(field, regencies)
    // Words that begin alike have their other fields between.
    for await (const rows of this.#terms.leaves({ prefix: prefixOf(field, term), after, mayHold, signal }))
      yield rows.filter(({ row }) => (row as TermRow)[0] === letters[field])
  }

  /** The first id, not before `id`, of a product that has a term, which is no beginning, in one of these fields. */
  async nextId(
    term: Term,
    fields: readonly (keyof typeof letters)[],
    id: string,
  ): Promise<string | undefined> {
    let first: string | undefined
    for (const field of fields) {
      const prefix = prefixOf(field, term)
      const after = prefix + justBefore(id)
      const range = { prefix, after, mayHold: this.#mayHold(field, undefined), signal: this.#asked.signal }
      for await (const { row } of this.#terms.range(range)) {
        const found = (row as TermRow)[2]
        if (compareKeys(found, id) < 0) continue
        if (first === undefined || compareKeys(found, first) < 0) first = found
        break
      }
      // None is nearer.
      if (first === id) break
    }
    return first
  }

  /** Whether a product has a term, which is no beginning, in its other texts. */
  async isInTexts(term: Term, id: string): Promise<boolean> {
    return (await this.#terms.get(prefixOf('text', term) + id, this.#asked.signal)) !== undefined
  }

  /**
   * Whether a product has the values that the filter asks for, which no row of `terms` carries. They are looked up where a
   * list of products would be read for the same filter: the rarer the value, the fewer pages hold those who have it.
   */
  async hasAskedValues({ villageKey }: Candidate): Promise<boolean> {
    const { reader, filter, signal } = this.#asked
    if (askedValues(filter).length === 0) return true
    const { table, under } = planList(reader.root, filter)
    this.#filtered ??= this.#open(table)
    const row = await this.#filtered.get(under + villageKey, signal)
    const parsed = checkProductSummary(Array.isArray(row) ? row[1] : row)
    return parsed.success && matches(parsed.data, filter)
  }

  async *#categories(
    term: Term,
    after: string,
    regencies: Regencies | undefined,
  ): AsyncGenerator<KeyedRow[]> {
    const { filter, signal } = this.#asked
    const categories = this.categoriesOf(term)
    if (categories.length === 0) return
    const table = this.#open('categories')
    const area = filter.village ?? filter.district ?? filter.regency
    const areas = area === undefined ? [...(regencies ?? [''])].sort() : [area]
    for (const category of categories)
      for (const start of areas) yield* table.leaves({ prefix: `${category}/${start}`, after, signal })
  }

  /** Whether rows under an entry may be of a field, and from the area asked for and from one of these regencies. */
  #mayHold(field: keyof typeof letters, regencies: Regencies | undefined) {
    return ({ field: fields, regency }: Facets) =>
      (!fields || letters[field] in fields) &&
      (!regency ||
        Object.keys(regency).some(
          (code) => (this.#regency ?? code) === code && (regencies?.has(code) ?? true),
        ))
  }

  #open(name: TableName): TreeReader {
    const { session, reader, reading } = this.#asked
    const table = reader.root.tables[name] as PagedTable
    const budget = this.#budget
    return openPaged(table, name, reader.address, session.options, { ...reading, budget })
  }
}

const nameOf = (field: keyof typeof letters, { word, isPrefix }: Term) =>
  `${word}${isPrefix ? '*' : ''}/${field}`

/** What all keys of a list begin with: nothing else does, but for the beginning of words. */
function prefixOf(field: keyof typeof letters, { word, isPrefix }: Term): string {
  return isPrefix ? word : `${word}/${letters[field]}/`
}

/** A key before an id, with few others between them. */
export const justBefore = (id: string) => id.slice(0, -1)
