import type { CatalogSummary, Client, ProductFilter } from '@ovop-ntt/core'
import { filterOf, type Question } from './question.ts'
import { listed, type Results } from './results.ts'
import { loadSearch } from './words.ts'

/** What is shown, for which words. */
export interface Answer {
  summary: CatalogSummary
  results: Results
  text: string
  /** What is shown where nothing was found, and comes with it; where it does not come, that alone is said. */
  none: NothingFound | undefined
}

export type NothingFound = typeof import('./nothing-found.ts')

/** What it shows is not worth a failure of what was read. */
export const loadNothingFound = (): Promise<NothingFound | undefined> =>
  import('./nothing-found.ts').catch(() => undefined)

/**
 * Reads what a question finds among the products of a page's filter.
 * @throws the errors of the client; where the code that looks for words does not come
 */
export async function answerTo(
  asked: Question,
  { client, page }: { client: Client; page: ProductFilter },
  signal: AbortSignal,
): Promise<Answer> {
  const search = asked.text ? await loadSearch() : undefined
  const meaning = search?.understood(asked) ?? asked
  const { text } = meaning
  const filter = filterOf(page, meaning)
  const now = new Date()
  const [summary, results] = await Promise.all([
    client.summary({ signal }),
    search && text
      ? search.found({ client, text, filter, now }, signal)
      : listed({ client, filter, now }, signal),
  ])
  const none = results.items.length === 0 ? await loadNothingFound() : undefined
  return { summary, results, text, none }
}
