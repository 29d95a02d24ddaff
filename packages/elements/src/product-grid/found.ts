import { type Client, facetCountsOf, type ProductSummary } from '@ovop-ntt/core'
import { type Asked, joined, pageSize, type Results } from './results.ts'

/** Hits of a search that are read to be counted. */
const mostHits = 100

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

/** A search: what is found is read, so that it can be shown and narrowed as a list is. @throws the errors of the client */
export async function found({ client, text, filter }: Asked, signal: AbortSignal): Promise<Results> {
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
