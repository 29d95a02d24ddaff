import { checkLocalizedText } from '../checks/generated/checks.ts'
import { checkProductSummary } from '../checks/generated/summary-check.ts'
import type { ProductFilter } from '../client/filter.ts'
import type { TermRow } from '../format/rows.ts'
import { nameWords, placeWords } from '../format/words/term-rows.ts'
import type { Place } from '../model/schema/place.ts'
import type { LocalizedText } from '../model/schema/text.ts'
import { regencyOf } from '../standards/regency-of.ts'
import { categoryWords } from './category-words.ts'
import { isFound, type Term } from './query.ts'

/** Where a word was found, the best first. */
export type SearchField = 'name' | 'place' | 'category' | 'text'

/** A product that was found: what a list of results shows. The product itself is read by its id. */
export interface SearchHit {
  id: string
  name: LocalizedText
  /** Kemendagri code. */
  village: string
  place: Place
  category: string
  /** Made up for demonstration: views label it "contoh". */
  sample?: boolean
  /** The best field that has one of the words. */
  field: SearchField
}

/** A product that is looked at, as far as a row of `terms` knows it, with its words. */
export class Candidate {
  readonly #product: Omit<SearchHit, 'field'>
  readonly #words: [SearchField, string[]][]

  constructor({
    id,
    name,
    village,
    place,
    category,
    sample,
  }: Omit<SearchHit, 'field' | 'sample'> & { sample?: boolean | undefined }) {
    this.#product = { id, name, village, place, category, ...(sample && { sample }) }
    this.#words = [
      ['name', nameWords(name)],
      ['place', placeWords(place)],
      ['category', categoryWords(category)],
    ]
  }

  get id(): string {
    return this.#product.id
  }

  /** Key among the products of its village, as lists have it. */
  get villageKey(): string {
    return `${this.#product.village}/${this.id}`
  }

  get regency(): string {
    return regencyOf(this.#product.village)
  }

  /** The best field that has a word; `undefined` where it can only stand in the other texts, which no row carries. */
  fieldOf(term: Term): SearchField | undefined {
    return this.#words.find(([, words]) => words.some((word) => isFound(term, word)))?.[0]
  }

  /** Whether it passes as far as a row of `terms` says. */
  passes(filter: ProductFilter): boolean {
    const { village, category } = this.#product
    const { regency, district } = filter
    return (
      (regency === undefined || village.startsWith(`${regency}.`)) &&
      (district === undefined || village.startsWith(`${district}.`)) &&
      (filter.village === undefined || village === filter.village) &&
      (filter.category === undefined || category === filter.category) &&
      (filter.ids === undefined || filter.ids.includes(this.id))
    )
  }

  toHit(terms: readonly Term[], isSample: boolean | undefined): SearchHit {
    const found = terms.map((term) => this.fieldOf(term))
    const field = this.#words.map(([name]) => name).find((name) => found.includes(name)) ?? 'text'
    return { ...this.#product, ...(isSample && { sample: true }), field }
  }
}

/** From a row of `terms`. */
export function candidateOfRow(row: unknown): Candidate | undefined {
  const [, , id, , name, village, villageName, district, regency, category, sample] = row as TermRow
  const texts = [id, village, villageName, district, regency, category]
  if (!texts.every((text) => typeof text === 'string') || !checkLocalizedText(name).success) return undefined
  const place = { village: villageName, district, regency }
  return new Candidate({ id, name, village, place, category, ...(sample === 1 && { sample: true }) })
}

/** From a product or its summary; none from what is neither. */
export function candidateOfProduct(row: unknown): Candidate | undefined {
  const parsed = checkProductSummary(row)
  return parsed.success ? new Candidate(parsed.data) : undefined
}
