import { checkProduct } from '../checks/generated/checks.ts'
import { matches, type ProductFilter } from '../client/filter.ts'
import { compareKeys } from '../format/compare-keys.ts'
import type { Root } from '../format/schema/root.ts'
import { nameWords, termWords } from '../format/words/term-rows.ts'
import type { Product } from '../model/schema/product.ts'
import { Candidate, type SearchField } from './candidate.ts'
import { categoryWords } from './category-words.ts'
import { isFound, type Term } from './query.ts'
import type { SearchPage } from './search.ts'

/** What a word counts for, by the field it stands in; half as much again where it is not only the start of one. */
const weights: Record<SearchField, number> = { name: 8, place: 4, category: 3, text: 1 }
const whole = 1.5
/** For a name that begins with the first word looked for. */
const atStart = 2

interface Indexed {
  product: Product
  candidate: Candidate
  words: [SearchField, string][]
  nameStart: string | undefined
  position: string
}

const indexes = new WeakMap<Root, Indexed[]>()

/** Searches a small catalogue, whose products are all in memory: the best first, then in the order of lists. */
export function searchInline(
  root: Root,
  terms: readonly Term[],
  filter: ProductFilter,
  limit: number,
  after: string | undefined,
): SearchPage {
  const index = indexes.get(root) ?? makeIndex(root)
  indexes.set(root, index)
  const found = index.flatMap(({ product, candidate, words, nameStart, position }) => {
    if (!matches(product, filter)) return []
    const scores = terms.map((term) => Math.max(0, ...words.map((word) => scoreOf(term, word))))
    if (scores.includes(0)) return []
    const isAtStart = terms[0] !== undefined && nameStart !== undefined && isFound(terms[0], nameStart)
    const score = scores.reduce((a, b) => a + b) + (isAtStart ? atStart : 0)
    return [{ candidate, score, position }]
  })
  found.sort((a, b) => b.score - a.score || compareKeys(a.position, b.position))
  const [, lastScore, lastPosition] = after?.match(/^([\d.]+) (.+)$/) ?? []
  const rest = found.filter(
    ({ score, position }) =>
      lastPosition === undefined ||
      score < Number(lastScore) ||
      (score === Number(lastScore) && compareKeys(position, lastPosition) > 0),
  )
  const items = rest.slice(0, limit).map(({ candidate }) => candidate.toHit(terms, root.sample))
  const last = rest[limit - 1]
  return { items, ...(last && rest.length > limit && { next: `${last.score} ${last.position}` }) }
}

function scoreOf(term: Term, [field, word]: [SearchField, string]): number {
  if (!isFound(term, word)) return 0
  return weights[field] * (word === term.word ? whole : 1)
}

const fields = { n: 'name', p: 'place', t: 'text' } as const

function makeIndex({ tables: { products } }: Root): Indexed[] {
  const rows = 'inline' in products ? products.inline : []
  return rows.flatMap((row) => {
    const parsed = checkProduct(row)
    if (!parsed.success) return []
    const product = parsed.data
    const listed = termWords(product, Number.POSITIVE_INFINITY)
    const words = listed.map(([field, word]): [SearchField, string] => [fields[field], word])
    for (const word of categoryWords(product.category)) words.push(['category', word])
    const [nameStart] = nameWords(product.name)
    const position = `${product.village}/${product.id}`
    return [{ product, candidate: new Candidate(product), words, nameStart, position }]
  })
}
