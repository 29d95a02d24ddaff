import { type Client, localized, regencyOf, type SearchHit } from '@ovop-ntt/core'
import type { Question } from './question.ts'

/** A product in the list of results. */
export interface Found {
  id: string
  name: string
}

export interface Answer {
  items: Found[]
  /** For the next call's `after`; absent when there is no more. */
  next?: string | undefined
  /** How many products there are in all, where that is known without reading them. */
  total?: number | undefined
  /** How many there would be under another regency or category; absent where that is not known. */
  regencies?: Record<string, number> | undefined
  categories?: Record<string, number> | undefined
}

export interface AnswerOptions {
  after?: string | undefined
  signal?: AbortSignal | undefined
}

/** Results shown at once. */
const limit = 24
/** Up to so many hits are all read and counted. */
const countable = 100
/** Calls for one list of results: a large catalogue may answer a call with none yet. */
const maxCalls = 4

/** Products of the catalogue that a question asks for. */
export function answer(client: Client, question: Question, options: AnswerOptions = {}): Promise<Answer> {
  return question.text.trim() === '' ? list(client, question, options) : search(client, question, options)
}

async function list(client: Client, { regency, category }: Question, options: AnswerOptions) {
  const filter = { regency: regency || undefined, category: category || undefined }
  const [{ items, next }, counts] = await Promise.all([
    client.page(filter, { limit, ...options }),
    client.facets(filter, { signal: options.signal }),
  ])
  const { products: total, regency: regencies, category: categories } = counts
  return { items: items.map(named), next, total, regencies, categories }
}

async function search(client: Client, question: Question, options: AnswerOptions): Promise<Answer> {
  const { text, regency, category } = question
  const { signal } = options
  const all = await client.search(text, { limit: countable, signal })
  if (all.next === undefined) return countFound(all.items, question)
  const filter = { regency: regency || undefined, category: category || undefined }
  let page = await client.search(text, { ...filter, limit, ...options })
  for (let calls = 1; page.items.length === 0 && page.next && calls < maxCalls; calls += 1) {
    page = await client.search(text, { ...filter, limit, after: page.next, signal })
  }
  return { items: page.items.map(named), next: page.next }
}

/** Of all hits of a text: those that the question asks for, and how many each other choice would give. */
export function countFound(hits: readonly SearchHit[], { regency, category }: Question): Answer {
  const isThere = (hit: SearchHit) => regency === '' || regencyOf(hit.village) === regency
  const isSuch = (hit: SearchHit) => category === '' || hit.category === category
  const items = hits.filter((hit) => isThere(hit) && isSuch(hit)).map(named)
  return {
    items,
    total: items.length,
    regencies: tally(hits.filter(isSuch).map(({ village }) => regencyOf(village))),
    categories: tally(hits.filter(isThere).map((hit) => hit.category)),
  }
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const named = ({ id, name }: Pick<SearchHit, 'id' | 'name'>): Found => ({ id, name: localized(name) })
