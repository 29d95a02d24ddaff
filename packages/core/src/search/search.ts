import type { CallOptions } from '../client/answers.ts'
import type { CatalogSession } from '../client/catalog-session.ts'
import type { ProductFilter } from '../client/filter.ts'
import type { SearchHit } from './candidate.ts'
import { parseQuery } from './query.ts'
import { searchInline } from './search-inline.ts'

export interface SearchOptions extends ProductFilter, CallOptions {
  /** @default 10 */
  limit?: number | undefined
  /** `next` of the page before, for the same text and filter. */
  after?: string | undefined
}

/**
 * Results of a search. In a large catalogue one call reads a bounded number of pages: where few products have all the
 * words, a call may come back with fewer results than asked for, or none yet, and with `next` to look on.
 */
export interface SearchPage {
  items: SearchHit[]
  /** For the next call's `after`; absent when there is no more. */
  next?: string
  /** As in a `ProductPage`: what went wrong with pages of the catalogue that could not be read. */
  leftOut?: readonly Error[]
}

/** See `Client.search`. */
export async function search(
  session: CatalogSession,
  text: string,
  { limit = 10, after, signal, ...filter }: SearchOptions,
): Promise<SearchPage> {
  const terms = parseQuery(text)
  if (terms.length === 0) return { items: [] }
  return session.read(signal, async (reader, mayLack) => {
    const { root } = reader
    if ('inline' in root.tables.products) return searchInline(root, terms, filter, limit, after)
    const { searchPages } = await import('./large/search-pages.ts')
    const leftOut: Error[] = []
    const reading = { mayLack, onLeftOut: (error: Error) => void leftOut.push(error) }
    const page = await searchPages({ session, reader, reading, text, terms, filter, limit, after, signal })
    const [unread] = leftOut
    if (!unread) return page
    // Nothing was found, since nothing could be read.
    if (page.items.length === 0 && page.next === undefined && after === undefined) throw unread
    return { ...page, leftOut }
  })
}
