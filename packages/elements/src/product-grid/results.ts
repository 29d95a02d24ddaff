import {
  type Client,
  type FacetCounts,
  facetCountsOf,
  type ProductFilter,
  type ProductPage,
  type ProductSummary,
} from '@ovop-ntt/core'
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
  /** Words to look for; empty for a list. */
  text: string
  filter: ProductFilter
  /** Day whose turn decides which regency comes first. */
  now: Date
}

/** So many products are read at once where a catalogue has no more. */
export const small = 400
/** Products of one call in a large catalogue, and hits of a search that are read to be counted. */
const pageSize = 24
const mostHits = 100

/** @throws the errors of the client */
export function ask(asked: Asked, signal: AbortSignal): Promise<Results> {
  return asked.text ? found(asked, signal) : listed(asked, signal)
}

/** Products by id; one that is gone takes none of the others with it. */
async function read(client: Client, ids: readonly string[], signal: AbortSignal): Promise<ProductSummary[]> {
  let lost: unknown
  const products = await Promise.all(
    ids.map((id) =>
      client.product(id, { signal }).catch((error: unknown) => {
        lost = error
        return undefined
      }),
    ),
  )
  signal.throwIfAborted()
  const there = products.filter((product) => product !== undefined)
  if (there.length === 0 && lost !== undefined) throw lost
  return there
}

/** A list: all of it in the turn of the day where it is short, else page by page in the order of villages. */
async function listed({ client, filter, now }: Asked, signal: AbortSignal): Promise<Results> {
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

const joined = (before: readonly Error[] = [], now: readonly Error[] = []) => [...before, ...now]

/** A search: what is found is read, so that it can be shown and narrowed as a list is. */
async function found({ client, text, filter }: Asked, signal: AbortSignal): Promise<Results> {
  const sofar = async (
    items: readonly ProductSummary[],
    after: string | undefined,
    before: readonly Error[],
    signal: AbortSignal,
  ): Promise<Results> => {
    const isFirst = after === undefined
    const page = await client.search(text, { ...filter, limit: isFirst ? mostHits : pageSize, after, signal })
    const products = await read(
      client,
      page.items.map(({ id }) => id),
      signal,
    )
    const passing = [...items, ...products]
    const { next } = page
    const leftOut = joined(before, page.leftOut)
    if (next === undefined)
      return { items: passing, total: passing.length, leftOut, counts: facetCountsOf(passing) }
    return { items: passing, leftOut, counts: {}, more: (signal) => sofar(passing, next, leftOut, signal) }
  }
  return sofar([], undefined, [], signal)
}
