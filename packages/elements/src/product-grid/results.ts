import type { Client, FacetCounts, ProductFilter, ProductPage, ProductSummary } from '@ovop-ntt/core'
import { rotate } from './rotation.ts'

/** What a question found so far. */
export interface Results {
  items: readonly ProductSummary[]
  /** Reads on; absent where all is there. */
  more?: ((signal: AbortSignal) => Promise<Results>) | undefined
  /** How many there are in all, where that is known. */
  total?: number | undefined
  /** Why products are lacking that stand in the catalogue: pages of it could not be read. */
  leftOut?: readonly Error[] | undefined
  /** How many there would be by each other choice, where that is known. */
  counts: FacetCounts
}

export interface Asked {
  client: Client
  /** Words to look for. */
  text: string
  filter: ProductFilter
  /** Day whose turn decides which regency comes first. */
  now: Date
}

/** So many products are read at once where a catalogue has no more. */
export const small = 400
/** Products of one call in a large catalogue. */
export const pageSize = 24

/** A list: all of it in the turn of the day where it is short, else page by page in the order of villages. @throws the errors of the client */
export async function listed(
  { client, filter, now }: Omit<Asked, 'text'>,
  signal: AbortSignal,
): Promise<Results> {
  const { counts: all } = await client.summary({ signal })
  const [first, counts] = await Promise.all([
    client.page(filter, { limit: all.products <= small ? small : pageSize, signal }),
    client.facets(filter, { signal }),
  ])
  if (first.next === undefined) {
    const items = filter.ids ? first.items : rotate(first.items, now)
    return { items, total: items.length, leftOut: first.leftOut, counts }
  }
  const sofar = ({ items, next, leftOut }: ProductPage): Results => ({
    items,
    total: counts.products,
    leftOut,
    counts,
    more:
      next === undefined
        ? undefined
        : async (signal) => {
            const page = await client.page(filter, { limit: pageSize, after: next, signal })
            return sofar({
              ...page,
              items: [...items, ...page.items],
              leftOut: joined(leftOut, page.leftOut),
            })
          },
  })
  return sofar(first)
}

/** What a list lacks, with what it lacked before. */
export const joined = (before: readonly Error[] = [], now: readonly Error[] = []) => [...before, ...now]
