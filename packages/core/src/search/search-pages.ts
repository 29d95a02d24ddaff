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
import { estimateRows, guessRegencies } from './estimate-rows.ts'
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
  /** Only those in the regencies guessed, or only those elsewhere. */
  part: 'all' | 'guessed' | 'elsewhere'
}

/** How a search goes: which term's products are walked, and in which regencies first. */
interface Plan {
  driver: number
  /** Where a term that names a large area has its products; none where no term does. */
  regencies: readonly string[]
}

const fields = ['name', 'place', 'category', 'text'] as const
const letters = { name: 'n', place: 'p', text: 't' } as const

/**
 * Searches the table `terms` of a large catalogue. All products that have the rarest word are walked: those that have it
 * in their name, then in their place, as their category, in their other texts. Whether they have the other words too is
 * seen from the row itself, or looked up where only other texts can have them. The start of a word cannot be looked up:
 * where the last word is not the rarest, products that have it in other texts only are walked at the end. A word that
 * names a large area is not walked: it tells in which regencies to begin.
 */
async function searchTerms(asked: PagedSearch): Promise<SearchPage> {
  const { terms, limit, after, reader } = asked
  const search = new PageSearch(asked)
  const items: SearchHit[] = []
  let place = parsePlace(after, terms.length)
  try {
    const plan: Plan = place ?? (await search.plan())
    const sources = sourcesOf(terms, plan)
    const first = place?.source ?? 0
    for (const [index, source] of sources.entries()) {
      if (index < first) continue
      const key: string = index === first ? (place?.key ?? '') : ''
      place = { ...plan, source: index, key }
      for await (const found of search.walk(source, plan.regencies, key)) {
        if (await search.isHit(found, source, plan.regencies))
          items.push(found.candidate.toHit(terms, reader.root.sample))
        place = { ...plan, source: index, key: found.key }
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

  /** Walks the term that the fewest names have, but one that names a large area. */
  async plan(): Promise<Plan> {
    const { terms, signal } = this.#asked
    if (terms.length === 1) return { driver: 0, regencies: [] }
    const inNames = await Promise.all(
      terms.map((term) => estimateRows(this.#terms, prefixOf('name', term), signal)),
    )
    const areas = await Promise.all(
      terms.map((term) => guessRegencies(this.#terms, prefixOf('place', term), signal)),
    )
    const size = (i: number) => areas[i]?.length || Number.POSITIVE_INFINITY
    const order = terms.map((_, i) => i)
    const smallest = order.reduce((best, i) => (size(i) < size(best) ? i : best))
    const area = Number.isFinite(size(smallest)) ? smallest : -1
    const others = order.filter((i) => i !== area)
    const length = (i: number) => terms[i]?.word.length ?? 0
    others.sort((a, b) => (inNames[a] ?? 0) - (inNames[b] ?? 0) || length(b) - length(a))
    return { driver: others[0] ?? 0, regencies: areas[area] ?? [] }
  }

  async *walk(source: Source, guessed: readonly string[], after: string): AsyncGenerator<Found> {
    const { filter, signal } = this.#asked
    const { field, term, part } = source
    if (field === 'category') {
      yield* this.#walkCategories(term, part === 'guessed' ? guessed : undefined, after)
      return
    }
    const asked = filter.regency ?? (filter.district ?? filter.village)?.slice(0, regencyLength)
    const wanted = asked !== undefined ? [asked] : part === 'guessed' ? guessed : undefined
    const mayHold: Range['mayHold'] = ({ regency }) =>
      !regency ||
      ((wanted?.some((code) => regency[code] !== undefined) ?? true) &&
        (part !== 'elsewhere' || Object.keys(regency).some((code) => !guessed.includes(code))))
    const range = { prefix: prefixOf(field, term), after, mayHold, signal }
    for await (const { key, row } of this.#terms.range(range)) {
      const candidate = candidateOfRow(row)
      if (candidate) yield { key, candidate, shared: (row as TermRow)[3] }
    }
  }

  async *#walkCategories(
    term: Term,
    guessed: readonly string[] | undefined,
    after: string,
  ): AsyncGenerator<Found> {
    const { reader, filter, signal } = this.#asked
    const { by } = reader.root.counts
    const meant = Object.keys(by.category)
      .sort()
      .filter((category) => categoryWords(category).some((word) => isFound(term, word)))
      .filter((category) => filter.category === undefined || filter.category === category)
    const categories = meant.length > 0 ? this.#open('categories') : undefined
    const area = filter.village ?? filter.district ?? filter.regency
    for (const category of meant) {
      for (const start of area !== undefined ? [area] : (guessed ?? [''])) {
        const range = { prefix: `${category}/${start}`, after, signal }
        for await (const { key, row } of categories?.range(range) ?? []) {
          const candidate = candidateOfProduct(row)
          if (candidate) yield { key, candidate, shared: 0 }
        }
      }
    }
  }

  /** Whether a product that has `term` in `field` has it in no better one, was not met before, and has all terms. */
  async isHit(
    { candidate, shared }: Found,
    { field, term, part }: Source,
    guessed: readonly string[],
  ): Promise<boolean> {
    const { terms, filter, signal } = this.#asked
    if (!candidate.passes(filter)) return false
    if (part !== 'all' && guessed.includes(candidate.regency) !== (part === 'guessed')) return false
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
function sourcesOf(terms: readonly Term[], { driver, regencies }: Plan): Source[] {
  const term = terms[driver]
  const typed = terms.find(({ isPrefix }) => isPrefix)
  const parts = regencies.length > 0 ? (['guessed', 'elsewhere'] as const) : (['all'] as const)
  return parts.flatMap((part) => {
    const sources: Source[] = term ? fields.map((field) => ({ field, term, part })) : []
    return typed && typed !== term ? [...sources, { field: 'text', term: typed, part }] : sources
  })
}

/** How far a search has come: in which source, after which key. */
interface Place extends Plan {
  source: number
  key: string
}

const placeText = (place: Place | undefined) =>
  place ? `${place.driver} ${place.source} ${place.regencies.join(',')} ${place.key}` : '-'

function parsePlace(text: string | undefined, terms: number): Place | undefined {
  const [, driver, source, regencies = '', key] = text?.match(/^(\d) (\d) ([\d.,]*) (.*)$/s) ?? []
  if (key === undefined || Number(driver) >= terms) return undefined
  const listed = regencies.split(',').filter(Boolean)
  return { driver: Number(driver), source: Number(source), regencies: listed, key }
}
