import { type LoopbackServer, serveFiles, startServer } from '@ovop-ntt/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeCatalog, makeProduct, makeVillage } from '../../fixtures/index.ts'
import { canonicalBytes } from '../format/canonical.ts'
import { FacetTally } from '../format/facet-tally.ts'
import { pageName, pagePath } from '../format/pages.ts'
import { rowKey } from '../format/rows.ts'
import type { Entry, PagedTable } from '../format/schema/table.ts'
import { facetsOf } from '../model/facets.ts'
import type { Product } from '../model/schema/product.ts'
import { createClient } from './client.ts'

/** One more than a call may read: each has products of both values, and only the last one that has both at once. */
const branches = 12
const filter = { payment: 'qris', availability: 'in-stock' } as const

const inStock = (n: number, payment: 'cash' | 'qris') => makeProduct(n, { payments: [payment] })
const toOrder = (n: number) =>
  makeProduct(n, { payments: ['qris'], packs: [{ price: 10_000, availability: 'made-to-order' }] })

const products = Array.from({ length: branches }, (_, i) => [
  toOrder(2 * i),
  inStock(2 * i + 1, i === branches - 1 ? 'qris' : 'cash'),
])
  .flat()
  // As its list stands: by village.
  .map((product, n) => ({ ...product, village: `53.01.01.${2001 + n}` }))
const wanted = products.at(-1)!

/** A list whose products stand two pages deep, each in a leaf of its own: entries count truly, and lead on and on. */
async function treeOf(
  rows: readonly Product[],
  files: Map<string, Uint8Array<ArrayBuffer>>,
): Promise<PagedTable> {
  const put = async (items: unknown[]) => {
    const bytes = canonicalBytes(items)
    const name = await pageName(bytes)
    files.set(pagePath(name), bytes)
    return name
  }
  const entryOf = async (items: unknown[], first: Product, below: readonly Product[]): Promise<Entry> => {
    const tally = new FacetTally()
    for (const product of below) tally.add(facetsOf(product))
    return [rowKey.villages(first)!, await put(items), below.length, tally.counts()!]
  }
  const top: Entry[] = []
  for (let i = 0; i < rows.length; i += 2) {
    const pair = rows.slice(i, i + 2)
    const leaves = await Promise.all(pair.map((product) => entryOf([product], product, [product])))
    top.push(await entryOf(leaves, pair[0]!, pair))
  }
  return { rows: rows.length, depth: 2, top }
}

let server: LoopbackServer

beforeAll(async () => {
  const pages = new Map<string, Uint8Array<ArrayBuffer>>()
  const villages = await treeOf(products, pages)
  const { files } = await makeCatalog(0, {
    products,
    villages: products.map((product, n) => ({ ...makeVillage(n), code: product.village })),
    finish: (root) => ({ ...root, tables: { ...root.tables, villages } }),
  })
  server = await startServer(serveFiles(new Map([...files, ...pages])))
})
afterAll(() => server.close())

it('a page that its budget ends before the first row says that there is more, and the next call finds it', async () => {
  const client = createClient({ catalog: `${server.url}catalog.json` })
  const first = await client.page(filter, { limit: 12 })
  // Not an empty text, which a page that asks `if (next)` would take for none.
  expect(first).toEqual({ items: [], next: '-' })
  expect(server.requests).toHaveLength(12)

  const second = await client.page(filter, { limit: 12, after: first.next })
  expect(second.items.map(({ id }) => id)).toEqual([wanted.id])
  expect(second.next).toBeUndefined()
  // What the first has read is not asked for again.
  expect(new Set(server.requests).size).toBe(server.requests.length)
})
