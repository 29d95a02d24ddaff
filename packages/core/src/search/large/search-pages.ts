import { BudgetSpent } from '../../client/read-budget.ts'
import { compareKeys } from '../../format/compare-keys.ts'
import type { KeyedRow } from '../../format/read/read-table.ts'
import type { TermRow } from '../../format/rows.ts'
import { analyzer } from '../../format/words/analyzer.ts'
import { type Candidate, candidateOfProduct, candidateOfRow, type SearchHit } from '../candidate.ts'
import type { SearchPage } from '../search.ts'
import { searchNames } from './search-names.ts'
import { parsePlace, placeText, type SearchPlace } from './search-place.ts'
import { planSearch, regenciesToRead, type Source, wholeWord } from './search-plan.ts'
import { justBefore, type PagedSearch, WordLists } from './word-lists.ts'

/** Searches a large catalogue, by the words it lists where they were made in a way that this reader knows. */
export function searchPages(asked: PagedSearch): Promise<SearchPage> {
  const { search, tables } = asked.reader.root
  const isIndexed = search?.analyzer === analyzer && tables.terms && 'top' in tables.terms
  return isIndexed ? searchTerms(asked) : searchNames(asked)
}

/** A list that gives so many hits a page keeps its turn. */
const manyHits = 3

/**
 * Searches the table `terms` of a large catalogue: goes through the lists that {@link planSearch} names, a page of rows
 * at a time. A list in which few products have the other words, too, lets the next one have its turn, so that the first
 * results come soon wherever they stand. One word's lists come one after the other, the best field first.
 */
async function searchTerms(asked: PagedSearch): Promise<SearchPage> {
  const { terms, limit, reader } = asked
  const lists = new WordLists(asked)
  const items: SearchHit[] = []
  const earlier = parsePlace(asked.after, terms.length)
  let place = earlier
  try {
    const { driver, sources } = await planSearch(terms, lists, earlier?.driver)
    place = {
      driver,
      turn: 0,
      hits: undefined,
      barren: 0,
      // A list has no rest where no term has a home.
      keys: sources.map(({ part, homes }) => (part === 'rest' && homes.size === 0 ? undefined : '')),
      ...earlier,
    }
    const walks = new Map<number, AsyncIterator<KeyedRow[]>>()
    while (place.keys.some((key) => key !== undefined)) {
      const { turn, keys } = place
      const source = sources[turn] as Source
      const walk: AsyncIterator<KeyedRow[]> =
        walks.get(turn) ??
        lists.leaves(source.field, source.term, keys[turn] ?? '', await regenciesToRead(source, lists))
      walks.set(turn, walk)
      const page = keys[turn] === undefined ? undefined : await walk.next()
      if (!page || page.done) {
        keys[turn] = undefined
        Object.assign(place, { turn: nextTurn(place), hits: undefined, barren: 0 })
        continue
      }
      // A page of which no row belongs to the list is nobody's turn, unless it was begun by an earlier call.
      if (page.value.length === 0 && place.hits === undefined) continue
      place.hits ??= 0
      for (const { key, row } of page.value) {
        const candidate = await hitOf(row, source, asked, lists)
        keys[turn] = key
        if (!candidate) continue
        items.push(candidate.toHit(terms, reader.root.sample))
        place.hits += 1
        if (items.length === limit) return { items, next: placeText(place) }
      }
      if (terms.length > 1 && place.hits < manyHits) {
        const key = keys[turn] as string
        const next = place.hits === 0 ? await leap(source, key, lists) : key
        if (next !== key) walks.delete(turn)
        keys[turn] = next
        place.barren += 1
        if (place.barren >= patience(source, next !== key))
          Object.assign(place, { turn: nextTurn(place), barren: 0 })
      }
      place.hits = undefined
    }
    return { items }
  } catch (error) {
    if (error instanceof BudgetSpent) return { items, next: placeText(place) }
    throw error
  }
}

/** Pages of few hits that a list may have before the next one's turn. */
function patience({ field, part, homes }: Source, hasLeapt: boolean): number {
  if (field === 'text') return hasLeapt ? 2 : 1
  if (part === 'whole' && homes.size > 0) return 4
  return hasLeapt ? 2 : 3
}

/**
 * Where a list goes on after a page without a hit: at the first product, by its id, that has the other terms too, as far
 * as they can be looked up. Ids of one regency stand together, and there those of like names. To read a short list whole
 * costs less.
 * @returns the key to go on after; `undefined` where no product is left
 */
async function leap(source: Source, key: string, lists: WordLists): Promise<string | undefined> {
  if (source.field === 'category' || (await lists.isShort(source.field, source.term))) return key
  const [word, field, id = ''] = key.split('/')
  let furthest = id
  // What is furthest away first, so that no page is read on the way there.
  const homes: Source['homes'] = source.part === 'whole' ? source.homes : new Map()
  for (const term of new Set([...homes.keys(), ...source.shown, ...source.lookedUp])) {
    const home = homes.get(term)
    if (!home && (term.isPrefix || lists.categoryRows(term) > 0)) continue
    const shown = home ? [home] : (['name', 'place'] as const)
    const fields = home || source.shown.includes(term) ? shown : ([...shown, 'text'] as const)
    const next = await lists.nextId(wholeWord(term), fields, furthest)
    if (next === undefined) return source.term.isPrefix ? `${word}/${field}/~` : undefined
    furthest = next
  }
  const target = `${word}/${field}/${justBefore(furthest)}`
  return compareKeys(target, key) > 0 ? target : key
}

/** The next list that has more, in a circle: of those that are leapt through, then of their rests. */
function nextTurn({ turn, keys }: SearchPlace): number {
  const open = [...keys.keys()].filter((i) => keys[i] !== undefined)
  const whole = open.filter((i) => i < keys.length / 2)
  const circle = whole.length > 0 ? whole : open
  return circle.find((i) => i > turn) ?? circle[0] ?? turn
}

/** The product of a row, where it is a hit of this list. */
async function hitOf(
  row: unknown,
  { field, term, shown, lookedUp, homes, part }: Source,
  { filter }: PagedSearch,
  lists: WordLists,
): Promise<Candidate | undefined> {
  const candidate = field === 'category' ? candidateOfProduct(row) : candidateOfRow(row)
  if (!candidate?.passes(filter)) return undefined
  // An earlier row of the same product begins with the same letters.
  if (field !== 'category' && term.isPrefix && (row as TermRow)[3] >= term.word.length) return undefined
  if ((candidate.fieldOf(term) ?? 'text') !== field) return undefined
  if (!shown.every((other) => candidate.fieldOf(other))) return undefined
  const isWhole = [...homes].every(([other, home]) => candidate.fieldOf(wholeWord(other)) === home)
  if (isWhole !== (part === 'whole')) return undefined
  // Last, since this alone asks for pages; first for what the one before had not, nor is this one likely to have. Where
  // that is not looked up in this list, the row shows it or is of its list.
  for (const other of new Set([...lists.missed, ...lookedUp])) {
    if (candidate.fieldOf(other) || (await lists.isInTexts(other, candidate.id))) continue
    lists.missed = [other]
    return undefined
  }
  return (await lists.hasAskedValues(candidate)) ? candidate : undefined
}
