import { knownVillages } from '@ovop-ntt/catalog'
import { type PagedTable, type Root, rootBytes } from '@ovop-ntt/core/format'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateProduct } from '../generate/generate-product.ts'
import { generateProducts } from '../generate/generate-products.ts'
import { writtenCatalogue } from '../generate/written-catalogue.ts'
import { type BrotliServer, brotli, serveBrotli } from '../serve-brotli.ts'
import { ask, type Cost } from './ask.ts'
import { questionsFor } from './questions.ts'

// As many products as NTT has villages; in the long run a larger catalogue too, whose growth must not show. The same
// questions at a hundred thousand and a million products: `pnpm bench:client`.
describe.each(isLongRun ? [3442, 20_000] : [3442])('in a catalogue of %i products', (count) => {
  let root: Root
  let server: BrotliServer
  const costs = new Map<string, Cost>()

  beforeAll(async () => {
    const villages = new Set([...generateProducts(Math.min(count, 3442))].map(({ village }) => village))
    const written = writtenCatalogue(
      generateProducts(count),
      knownVillages().filter(({ code }) => villages.has(code)),
    )
    root = written.root
    const { files } = written
    files.set('catalog.json', rootBytes(root))
    server = await serveBrotli((path) => files.get(path))
    const products = [0.07, 0.5, 0.99].map((part) => generateProduct(Math.floor(part * count)))
    for (const question of questionsFor(products)) costs.set(question.name, await ask(server, question))
    console.table(Object.fromEntries(costs))
  }, 300_000)
  afterAll(() => server?.close())

  const depth = (table: keyof Root['tables']) => (root.tables[table] as PagedTable).depth

  it('has a root of at most 8 kB', () => {
    expect(brotli(rootBytes(root)).length).toBeLessThanOrEqual(8000)
  })

  it('gives a card for the root and one page a level', () => {
    expect(costs.get('one card')!.requests).toBeLessThanOrEqual(1 + depth('products'))
  })

  it('gives the first page of a grid for the root and one page a level', () => {
    expect(costs.get('first grid page')!.requests).toBeLessThanOrEqual(1 + depth('villages'))
  })

  // In a small one fewer than ten products have them.
  it('finds ten products with common words in one call', () => {
    const { results } = costs.get('search: common words, ten results')!
    if (count >= 20_000) expect(results).toBe(10)
    else expect(results).toBeGreaterThan(0)
  })

  it.each(
    questionsFor([])
      .map(({ name }) => name)
      .filter((name) => /filter|search/.test(name)),
  )('answers "%s" in at most 12 requests and 120 kB', (name) => {
    const { requests, bytes } = costs.get(name)!
    expect(requests).toBeLessThanOrEqual(12)
    expect(bytes).toBeLessThanOrEqual(120_000)
  })
})
