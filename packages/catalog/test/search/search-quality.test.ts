import { createClient, type Product } from '@ovop-ntt/core'
import { makeCatalog, makeProduct } from '@ovop-ntt/fixtures'
import { serveFiles, startServer } from '@ovop-ntt/testing'
import { expect, it } from 'vitest'
import { check, sampleRows } from '../sheet-of.ts'
import { queries } from './queries.ts'

const { products: sample } = check([...sampleRows])

/** Reciprocal rank of the first product that is meant, among the first ten results: 1 when it comes first, 0 for none. */
async function ranks(
  products: readonly Product[],
): Promise<{ typed: string; rank: number; first: string }[]> {
  const { files } = await makeCatalog(0, { products })
  const server = await startServer(serveFiles(files))
  try {
    const client = createClient({ catalog: `${server.url}catalog.json` })
    const found: { typed: string; rank: number; first: string }[] = []
    for (const [typed, ...meant] of queries) {
      const { items } = await client.search(typed, { limit: 10 })
      const index = items.findIndex(({ id }) => meant.includes(id))
      found.push({ typed, rank: index < 0 ? 0 : 1 / (index + 1), first: items[0]?.id ?? '—' })
    }
    return found
  } finally {
    await server.close()
  }
}

// Floors just below what is reached: a change that ranks worse is seen.
it.each<[string, readonly Product[], number]>([
  ['the sample, which a reader indexes by itself', sample, 0.95],
  [
    'the sample among 1,500 other products, in pages',
    [...sample, ...Array.from({ length: 1500 }, (_, n) => makeProduct(n))],
    0.9,
  ],
])(
  'what is meant comes first or nearly so: %s',
  async (name, products, floor) => {
    expect(queries.length).toBeGreaterThanOrEqual(60)
    const found = await ranks(products)
    const mean = found.reduce((sum, { rank }) => sum + rank, 0) / found.length
    const worse = found.filter(({ rank }) => rank < 1)
    console.log(`${name}: mean reciprocal rank ${mean.toFixed(3)} over ${found.length} queries`)
    if (worse.length > 0) console.table(worse)
    expect(mean).toBeGreaterThanOrEqual(floor)
  },
  120_000,
)
