import type { Place } from '../../model/schema/place.ts'
import type { Product } from '../../model/schema/product.ts'
import type { LocalizedText } from '../../model/schema/text.ts'
import { compareKeys } from '../compare-keys.ts'
import { productWords } from '../limits.ts'
import type { TermField, TermRow, TermTail } from '../rows.ts'
import { foldedWords, isListed, listedWords } from './analyzer.ts'

/** Most words that a name and a place are listed under; the rest of a text too long for its field is not. */
const nameLength = 12
const placeLength = 8

/** The words of a name, in all its languages. */
export function nameWords(name: LocalizedText): string[] {
  return listedWords(...allTexts(name)).slice(0, nameLength)
}

/** The words of a village and the areas it lies in. */
export function placeWords({ village, district, regency }: Place): string[] {
  return listedWords(village, district, regency).slice(0, placeLength)
}

/** What the rows of a product begin with, but for its id, which stands between. */
export type TermWord = [field: TermField, word: string, shared: number]

/**
 * The words that a product is listed under: each once, under the best field that has it. Words of the name come first,
 * then those of the place, then of producer, tags, summary and story; of each field in their order.
 * @param limit most words in all: what a writer lists; a reader that indexes a small catalogue by itself has none
 */
export function termWords(product: Product, limit: number = productWords): TermWord[] {
  const { name, place, producer, tags = [] } = product
  const rest = [producer.name, ...tags, ...allTexts(product.summary), ...allTexts(product.story)]
  const seen = new Set<string>()
  const all: TermWord[] = []
  const list = (field: TermField, words: string[]) => {
    const listed = words.filter((word) => !seen.has(word)).slice(0, limit - seen.size)
    for (const word of listed) seen.add(word)
    listed.sort(compareKeys)
    for (const [i, word] of listed.entries()) all.push([field, word, sharedLength(listed[i - 1], word)])
  }
  list('n', nameWords(name))
  list('p', placeWords(place))
  list('t', newWords(rest, seen, limit))
  return all
}

/** What all rows of a product end with. */
export function termTail({ name, village, place, category, sample }: Product): TermTail {
  const sampleMark: [1] | [] = sample ? [1] : []
  return [name, village, place.village, place.district, place.regency, category, ...sampleMark]
}

/** The rows of a product in the table `terms`, one for each of its {@link termWords}. */
export function termRows(product: Product): TermRow[] {
  const tail = termTail(product)
  return termWords(product).map(([field, word, shared]) => [field, word, product.id, shared, ...tail])
}

/** Words of texts that are not `seen`, as far as the limit lets them in: most of a long story is never folded. */
function newWords(texts: readonly string[], seen: ReadonlySet<string>, limit: number): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    if (seen.size + found.size >= limit) break
    for (const word of foldedWords(text)) if (!seen.has(word) && isListed(word)) found.add(word)
  }
  return [...found]
}

/** By the order of their tags, as canonical JSON has them, so that a copy of a product has the same words. */
function allTexts(text: LocalizedText | undefined): string[] {
  if (text === undefined || typeof text === 'string') return text ? [text] : []
  return Object.keys(text)
    .sort()
    .map((tag) => text[tag] ?? '')
}

/** How many characters two words have in common at their start. */
function sharedLength(a = '', b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}
