import type { SearchField } from '../candidate.ts'
import type { Term } from '../query.ts'
import { rowsIn } from './list-shape.ts'
import { type Regencies, shortList, type WordLists } from './word-lists.ts'

/** A list that is gone through: products that have `term` in `field`. */
export interface Source {
  field: SearchField
  term: Term
  /** Terms that a row of it must show itself, in name, place or category. */
  shown: readonly Term[]
  /** Terms that stand in the product's other texts, if the row does not show them: to be looked up. */
  lookedUp: readonly Term[]
  /**
   * Other terms with the list that has most of their products. A source has one part, its whole, in which each of these
   * terms stands there, so that a walk leaps to where it comes next at the price of one list; and the rest.
   */
  homes: ReadonlyMap<Term, 'name' | 'place'>
  part: 'whole' | 'rest'
}

/** Which lists a search goes through. No product is a hit in two of them. */
export interface SearchPlan {
  /** Number of the term whose names, places and categories are gone through. */
  driver: number
  /** First what is found by leaps, then the rest, each list at its same place. */
  sources: readonly Source[]
}

/** Rows of a word that is worth a part of its own. */
const common = 100

/**
 * Plans a search. A row of `terms` shows name, place and category. So whether a product has all terms is seen in any list,
 * but for what stands in its other texts:
 * 1. Products that show all terms are found in the lists of one of them, the driver: the rarest.
 * 2. Products that have some terms in other texts only are found in the text list of the first of those, in an order of
 *    all terms; those of them that come later are looked up. The beginning of a word cannot be, so it comes first.
 *
 * A list is gone through in two parts where another term is common and has a list that is its home: most that are found
 * have each such word there, also a word that is the beginning of others or names a category.
 * @param known number of the driver, where an earlier call has chosen it
 */
export async function planSearch(
  terms: readonly Term[],
  lists: WordLists,
  known?: number,
): Promise<SearchPlan> {
  // Also where it is known: what is learnt of the lists tells what of them is read.
  const chosen = terms.length > 1 ? await rarest(terms, lists) : terms[0]
  const driver = terms[known ?? -1] ?? chosen
  if (!driver) return { driver: 0, sources: [] }
  const byTexts = terms.toSorted(
    (a, b) => Number(b.isPrefix) - Number(a.isPrefix) || b.word.length - a.word.length,
  )
  const shown = terms.filter((term) => term !== driver)
  const all = (['name', 'place', 'category'] as const).map((field) => ({
    field,
    term: driver,
    shown,
    lookedUp: [],
  }))
  // The one that needs no look-ups first.
  const texts = byTexts
    .map((term, i) => ({
      field: 'text' as const,
      term,
      shown: byTexts.slice(0, i),
      lookedUp: byTexts.slice(i + 1),
    }))
    .reverse()
  const homes = terms.length > 1 ? await homesOf(terms, lists) : []
  const parts = (['whole', 'rest'] as const).flatMap((part) =>
    [...all, ...texts].map(
      (list): Source => ({ ...list, part, homes: new Map(homes.filter(([term]) => term !== list.term)) }),
    ),
  )
  return { driver: terms.indexOf(driver), sources: parts }
}

/** The word of a term itself, not as the beginning of others. */
export const wholeWord = ({ word }: Term): Term => ({ word, isPrefix: false })

/** Which terms have a home, as far as is known without reading more; the shortest first. */
async function homesOf(terms: readonly Term[], lists: WordLists): Promise<[Term, 'name' | 'place'][]> {
  const found: { term: Term; home: 'name' | 'place'; most: number }[] = []
  for (const term of terms) {
    let rows = lists.categoryRows(term)
    let [home, most]: ['name' | 'place', number] = ['name', 0]
    for (const field of ['name', 'place'] as const) {
      if (!lists.isKnown(field, term)) continue
      rows += rowsIn(await lists.shape(field, term), undefined)
      const whole = rowsIn(await lists.shape(field, wholeWord(term)), undefined)
      if (whole > most) [home, most] = [field, whole]
    }
    // Under a category stand also those that have the word.
    if (most > common && most * 5 >= rows * 2) found.push({ term, home, most })
  }
  return found.sort((a, b) => a.most - b.most).map(({ term, home }) => [term, home])
}

/**
 * The term that the fewest names, places and categories have, where the other terms may be too: most villages and many
 * words are at home in one regency, and there ids stand together in every list.
 */
async function rarest(terms: readonly Term[], lists: WordLists): Promise<Term | undefined> {
  const sized = await Promise.all(
    terms.slice(-mostPlanned).map(async (term) => {
      const names = await lists.shape('name', term)
      return { term, names, inCategories: lists.categoryRows(term) }
    }),
  )
  // A word of many names is hardly that of a place: what it costs to know is better spent.
  await Promise.all(
    sized
      .filter(({ names }) => rowsIn(names, undefined) <= shortList)
      .map(({ term }) => lists.shape('place', term)),
  )
  let best: Term | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const { term, names, inCategories } of sized) {
    const shown = terms.filter((other) => other !== term)
    const there = await regenciesToRead({ field: 'name', shown, homes: new Map(), part: 'whole' }, lists)
    const places = lists.isKnown('place', term) ? await lists.shape('place', term) : new Map()
    const rows = rowsIn(names, there) + rowsIn(places, there) + inCategories
    // In the list of a beginning one can leap to where the other words are; it may be longer.
    const weighed = term.isPrefix ? rows / 4 : rows
    if (weighed < fewest) [best, fewest] = [term, weighed]
  }
  return best
}

/** Of a long text the last terms. */
const mostPlanned = 4

/**
 * Where all products of a source are from, as far as that is known without reading more: pages that hold none from there
 * need not be read. `undefined` where they may be from anywhere.
 */
export async function regenciesToRead(
  { field, shown, homes, part }: Pick<Source, 'field' | 'shown' | 'homes' | 'part'>,
  lists: WordLists,
): Promise<Regencies | undefined> {
  let found: Regencies | undefined
  for (const term of shown) {
    const home = part === 'whole' ? homes.get(term) : undefined
    const own = home
      ? new Set((await lists.shape(home, wholeWord(term))).keys())
      : await regenciesOf(term, lists, field === 'text')
    found = found && own ? new Set([...found].filter((code) => own.has(code))) : (own ?? found)
  }
  return found
}

/** @param exactly reads a short list: where no product shows a term, a long text list is not gone through for it */
async function regenciesOf(term: Term, lists: WordLists, exactly: boolean): Promise<Regencies | undefined> {
  const isKnown = lists.isKnown('name', term) && lists.isKnown('place', term)
  if (!isKnown || lists.categoryRows(term) > 0) return undefined
  const [name, place] = [await lists.shape('name', term), await lists.shape('place', term)]
  if (exactly && rowsIn(name, undefined) + rowsIn(place, undefined) <= shortList)
    return lists.regenciesOf(term)
  return new Set([...name.keys(), ...place.keys()])
}
