import type { Client, ProductFilter } from '@ovop-ntt/core'
import { type Choice, filterOf, type Question, withoutChoice } from './question.ts'

/** A choice, or the words, that could be dropped; and how many products there would be then, where that is known. */
export interface WayOut {
  choice: Choice | 'text'
  count: number | undefined
}

/** Where nothing is found: what to drop, without what would leave nothing either. */
export async function waysOut(client: Client, base: ProductFilter, meaning: Question): Promise<WayOut[]> {
  const { text, choices } = meaning
  const count = async (question: Question) => {
    // How many a search would find is known only by searching.
    if (question.text) return undefined
    const counts = await client.facets(filterOf(base, question)).catch(() => undefined)
    return counts?.products
  }
  const ways = await Promise.all([
    ...choices.map(async (choice) => ({ choice, count: await count(withoutChoice(meaning, choice)) })),
    ...(text ? [count({ ...meaning, text: '' }).then((count) => ({ choice: 'text' as const, count }))] : []),
  ])
  return ways.filter(({ count }) => count !== 0)
}
