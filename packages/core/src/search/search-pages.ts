import type { CatalogReader } from '../client/catalog-reader.ts'
import type { CatalogSession } from '../client/catalog-session.ts'
import { openPaged } from '../client/paged-tables.ts'
import type { Range } from '../format/read-table.ts'
import type { TreeReader } from '../format/read-tree.ts'
import type { TableName, TermRow } from '../format/rows.ts'
import type { PagedTable } from '../format/table.ts'
import { analyzer } from './analyzer.ts'
import {
  type Candidate,
  candidateOfProduct,
  candidateOfRow,
  type SearchField,
  type SearchFilter,
  type SearchHit,
} from './candidate.ts'
import { categoryWords } from './category-words.ts'
import { estimateRows } from './estimate-rows.ts'
import { BudgetSpent, pageBudget } from './page-budget.ts'
import { isFound, type Term } from './query.ts'
import type { SearchPage } from './search.ts'
import { searchNames } from './search-names.ts'

/** What is asked of a catalogue in pages. */
export interface PagedSearch {
  session: CatalogSession
  reader: CatalogReader
  text: string
  terms: readonly Term[]
  filter: SearchFilter
  limit: number
  after: string | undefined
  signal: AbortSignal | undefined
}

/** Searches a large catalogue, by the words it lists where they were made in a way that this reader knows. */
export function searchPages(asked: PagedSearch): Promise<SearchPage> {
  const { search, tables } = asked.reader.root
  const isIndexed = search?.analyzer === analyzer && tables.terms && 'top' in tables.terms
  return isIndexed ? searchTerms(asked) : searchNames(asked)
}

/** Products that have a term in a field, in the order of their keys. */
interface Source {
  field: SearchField
  term: Term
}

const fields = ['name', 'place', 'category', 'text'] as const
const letters = { name: 'n', place: 'p', text: 't' } as const

/**
 * Searches the table `terms` of a large catalogue. All products that have the rarest word are walked: those that have it
 * in their name, then in their place, as their category, in their other texts. Whether they have the other words too is
 * seen from the row itself, or looked up where only other texts can have them. The start of a word cannot be looked up:
 * where the last word is not the rarest, products that have it in other texts only are walked at the end.
 */
async function searchTerms(asked: PagedSearch): Promise<SearchPage> {
  const { terms, limit, after, reader } = asked
  const search = new PageSearch(asked)
  const items: SearchHit[] = []
  let place = parsePlace(after, terms.length)
  try {
    const driver = place?.driver ?? (await search.rarest())
    const sources = sourcesOf(terms, driver)
    const first = place?.source ?? 0
    for (const [index, source] of sources.entries()) {
      if (index < first) continue
      const key: string = index === first ? (place?.key ?? '') : ''
      place = { driver, source: index, key }
      for await (const found of search.walk(source, key)) {
        if (await search.isHit(found, source)) items.push(found.candidate.toHit(terms, reader.root.sample))
        place = { driver, source: index, key: found.key }
        if (items.length === limit) return { items, next: placeText(place) }
      }
    }
    return { items }
  } catch (error) {
    if (error instanceof BudgetSpent) return { items, next: placeText(place) }
    throw error
  }
}

interface Found {
  key: string
  candidate: Candidate
  /** See `TermRow`; of a summary none. */
  shared: number
}

class PageSearch {
  readonly #asked: PagedSearch
  readonly #beforeRead = pageBudget()
  readonly #terms: TreeReader

  constructor(asked: PagedSearch) {
    this.#asked = asked
    this.#terms = this.#open('terms')
  }

  /** Index of the term that the fewest names have. */
  async rarest(): Promise<number> {
    const { terms, signal } = this.#asked
    if (terms.length === 1) return 0
    const inNames = await Promise.all(
      terms.map((term) => estimateRows(this.#terms, prefixOf('name', term), signal)),
    )
    const order = terms.map((_, i) => i)
    order.sort(
      (a, b) =>
        (inNames[a] ?? 0) - (inNames[b] ?? 0) || (terms[b]?.word.length ?? 0) - (terms[a]?.word.length ?? 0),
    )
    return order[0] ?? 0
  }

  async *walk({ field, term }: Source, after: string): AsyncGenerator<Found> {
    const { filter, signal } = this.#asked
    if (field === 'category') {
      yield* this.#walkCategories(term, after)
      return
    }
    const regency = filter.regency ?? (filter.district ?? filter.village)?.slice(0, regencyLength)
    const mayHold: Range['mayHold'] = ({ regency: regencies }) =>
      regency === undefined || !regencies || regencies[regency] !== undefined
    const range = { prefix: prefixOf(field, term), after, mayHold, signal }
    for await (const { key, row } of this.#terms.range(range)) {
      const candidate = candidateOfRow(row)
      if (candidate) yield { key, candidate, shared: (row as TermRow)[3] }
    }
  }

  async *#walkCategories(term: Term, after: string): AsyncGenerator<Found> {
    const { reader, filter, signal } = this.#asked
    const { by } = reader.root.counts
    const meant = Object.keys(by.category)
      .sort()
      .filter((category) => categoryWords(category).some((word) => isFound(term, word)))
      .filter((category) => filter.category === undefined || filter.category === category)
    const categories = meant.length > 0 ? this.#open('categories') : undefined
    for (const category of meant) {
      const prefix = `${category}/${filter.village ?? filter.district ?? filter.regency ?? ''}`
      for await (const { key, row } of categories?.range({ prefix, after, signal }) ?? []) {
        const candidate = candidateOfProduct(row)
        if (candidate) yield { key, candidate, shared: 0 }
      }
    }
  }

  /** Whether a product that has `term` in `field` has it in no better one, was not met before, and has all terms. */
  async isHit({ candidate, shared }: Found, { field, term }: Source): Promise<boolean> {
    const { terms, filter, signal } = this.#asked
    if (!candidate.passes(filter)) return false
    if (term.isPrefix && shared >= term.word.length) return false
    if ((candidate.fieldOf(term) ?? 'text') !== field) return false
    for (const other of terms) {
      if (other === term || candidate.fieldOf(other)) continue
      if (other.isPrefix) return false
      if ((await this.#terms.get(`${prefixOf('text', other)}${candidate.id}`, signal)) === undefined)
        return false
    }
    return true
  }

  #open(name: TableName): TreeReader {
    const { session, reader } = this.#asked
    const table = reader.root.tables[name] as PagedTable
    return openPaged(table, name, reader.address, session.options, this.#beforeRead)
  }
}

const regencyLength = '53.09'.length

function prefixOf(field: keyof typeof letters, { word, isPrefix }: Term): string {
  return `${letters[field]}/${word}${isPrefix ? '' : '/'}`
}

/** What is walked one after the other; no product is in two of them. */
function sourcesOf(terms: readonly Term[], driver: number): Source[] {
  const term = terms[driver]
  const typed = terms.find(({ isPrefix }) => isPrefix)
  const sources: Source[] = term ? fields.map((field) => ({ field, term })) : []
  return typed && typed !== term ? [...sources, { field: 'text', term: typed }] : sources
}

/** How far a search has come: in which source, after which key. */
interface Place {
  driver: number
  source: number
  key: string
}

const placeText = (place: Place | undefined) => (place ? `${place.driver} ${place.source} ${place.key}` : '-')

function parsePlace(text: string | undefined, terms: number): Place | undefined {
  const [, driver, source, key] = text?.match(/^(\d) (\d) (.*)$/s) ?? []
  if (key === undefined || Number(driver) >= terms) return undefined
  return { driver: Number(driver), source: Number(source), key }
}
