import { type LoopbackServer, serveFiles, startServer } from '@ovop-ntt/testing'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCatalog, makeProduct } from '../../fixtures/index.ts'
import { type Client, createClient } from '../client/client.ts'
import type { Root } from '../format/schema/root.ts'
import { termWords } from '../format/words/term-rows.ts'
import type { Product } from '../model/schema/product.ts'
import { categoryWords } from './category-words.ts'
import type { SearchOptions, SearchPage } from './search.ts'

const words = 'kop kopi kopiah ko manis manisan baja bajawa ende endeh tenun madu te teh'.split(' ')
const pick = (seed: number) => words[((seed * 2654435761) >>> 7) % words.length] as string

/** Products whose words begin alike, and stand now in the name, now in the place, now in other texts. */
function makeWordy(n: number): Product {
  return makeProduct(n, {
    name: n % 3 === 0 ? `${pick(n)} ${pick(n + 1)}` : { id: pick(n), en: `${pick(n + 2)} N${n}` },
    place: { village: pick(n * 3), district: `${pick(n * 5)} barat`, regency: `Kabupaten ${pick(n % 22)}` },
    producer: { name: `Kelompok ${pick(n * 7)} ${pick(n * 11)}` },
    summary: n % 2 === 0 ? `Langka${n % 400} ${pick(n * 13)}` : undefined,
  })
}

/** Written anew from what a search means. */
function has(product: Product, term: string, isPrefix: boolean, limit?: number): boolean {
  const listed = [...termWords(product, limit).map(([, word]) => word), ...categoryWords(product.category)]
  return listed.some((word) => (isPrefix ? word.startsWith(term) : word === term))
}

async function searchAll(client: Client, text: string, options: SearchOptions): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  for (let calls = 0; calls < 2000; calls += 1) {
    const page: SearchPage = await client.search(text, { ...options, after })
    expect(page.items.length).toBeLessThanOrEqual(options.limit ?? 10)
    found.push(...page.items.map(({ id }) => id))
    if (page.next === undefined) return found
    after = page.next
  }
  throw new Error('no end')
}

describe.each([
  ['inline', 90],
  ['paged', 1500],
])('a search in a catalogue that is %s', (kind, count) => {
  const all = Array.from({ length: count }, (_, n) => makeWordy(n))
  const limit = kind === 'inline' ? Number.POSITIVE_INFINITY : undefined
  let client: Client
  let server: LoopbackServer

  beforeAll(async () => {
    const { files, root } = await makeCatalog(0, { products: all })
    expect('inline' in root.tables.products).toBe(kind === 'inline')
    server = await startServer(serveFiles(files))
    client = createClient({ catalog: `${server.url}catalog.json` })
  })
  afterAll(() => server.close())

  const term = fc.constantFrom(
    ...words,
    'langka1',
    'langka12',
    'minuman',
    'k',
    'tidakada',
    'barat',
    'kelompok',
  )
  const filter = fc.record({
    regency: fc.constantFrom(undefined, undefined, '53.09', '53.71'),
    category: fc.constantFrom(undefined, undefined, 'food', 'beverage'),
  })

  it('finds what has all words, the last as a prefix, once each, however it is paged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(term, { minLength: 1, maxLength: 3 }),
        filter,
        fc.integer({ min: 1, max: 200 }),
        async (terms, narrowed, pageSize) => {
          const last = terms.at(-1) as string
          // A single letter counts where it is all there is.
          const asked = terms.filter((word) => word.length > 1)
          const expected = all
            .filter(({ village }) => !narrowed.regency || village.startsWith(`${narrowed.regency}.`))
            .filter(({ category }) => !narrowed.category || category === narrowed.category)
            .filter((product) =>
              (asked.length > 0 ? asked : [last]).every((word) => has(product, word, word === last, limit)),
            )
            .map(({ id }) => id)
          const found = await searchAll(client, terms.join(' '), { ...narrowed, limit: pageSize })
          expect(found.toSorted()).toEqual(expected.toSorted())
        },
      ),
      { numRuns: kind === 'inline' ? 200 : 25 },
    )
  })

  it('gives the same results in the same order every time, page after page as all at once', async () => {
    const once = await searchAll(client, 'kopi ba', { limit: 1000 })
    expect(await searchAll(client, 'kopi ba', { limit: 7 })).toEqual(once)
    const other = createClient({ catalog: `${server.url}catalog.json` })
    expect(await searchAll(other, 'Kopi, BA', { limit: 1000 })).toEqual(once)
  })

  it('puts a word of the name before one of the place, and that before one of other texts', async () => {
    const fields: string[] = []
    let after: string | undefined
    do {
      const page = await client.search('bajawa', { limit: 100, after })
      fields.push(...page.items.map(({ field }) => field))
      after = page.next
    } while (after !== undefined)
    const rank = ['name', 'place', 'category', 'text']
    expect(fields).toEqual(fields.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)))
    expect(new Set(fields)).toEqual(new Set(['name', 'place', 'text']))
  })

  it('gives what a list of results shows', async () => {
    const { items } = await client.search('n31')
    const product = all[31] as Product
    const { id, name, village, place, category } = product
    expect(items[0]).toEqual({ id, name, village, place, category, field: 'name' })
  })

  it.each(['', '   ', '—/"', "'"])('finds nothing for %j', async (text) => {
    expect(await client.search(text)).toEqual({ items: [] })
  })

  it('starts anew from a place that is none', async () => {
    const { items } = await client.search('kopi', { after: 'dari katalog lain' })
    expect(items).toHaveLength(10)
  })

  it('ends when its caller gives up', async () => {
    const signal = AbortSignal.abort(new Error('typed on'))
    await expect(client.search('kopi', { signal })).rejects.toThrow('typed on')
  })
})

describe('a search in a large catalogue', () => {
  const requestsOf = async (products: Product[], text: string, finish?: (root: Root) => Root) => {
    const { files } = await makeCatalog(0, { products, ...(finish && { finish }) })
    const server = await startServer(serveFiles(files))
    try {
      const client = createClient({ catalog: `${server.url}catalog.json` })
      return { page: await client.search(text), requests: server.requests.length }
    } finally {
      await server.close()
    }
  }
  const many = Array.from({ length: 1500 }, (_, n) => makeWordy(n))

  it('asks no more than twelve times, and says where to go on', async () => {
    // Both words are common and stand in other texts: what has one must be looked up for the other.
    const { page, requests } = await requestsOf(many, 'kelompok langka7')
    expect(requests).toBeLessThanOrEqual(12)
    expect(page.next !== undefined || page.items.length > 0).toBe(true)
  })

  /** Of a group, every second a coffee. */
  const ofGroup = (n: number, summary: string | undefined) =>
    makeProduct(n, {
      name: `${n % 2 === 0 ? 'Teh' : 'Kopi'} N${n}`,
      producer: { name: `Kelompok ${n % 3 === 0 ? 'Jaya' : 'Maju'}`, kind: 'group' },
      summary,
    })

  it('asks for no page to learn what a row tells: that a product belongs to another part of the lists', async () => {
    const products = Array.from({ length: 3000 }, (_, n) => ofGroup(n, 'Sangrai'))
    const { page, requests } = await requestsOf(products, 'kopi kelompok')
    expect(page.items).toHaveLength(10)
    // The root, the entries, and two pages of `kelompok`: their rows show the names.
    expect(requests).toBe(4)
  })

  it('looks a product up first for what the one before had not', async () => {
    // All are of a group, few are new, and none of those is roasted.
    const summary = (n: number) => (n % 100 === 0 ? 'Sangrai' : n % 500 === 7 ? 'Baru' : undefined)
    const products = Array.from({ length: 3000 }, (_, n) => ofGroup(n, summary(n)))
    const { page, requests } = await requestsOf(products, 'kelompok baru sangrai')
    expect(page).toEqual({ items: [] })
    // The root, the entries, and few pages of each word, not all of `kelompok`.
    expect(requests).toBe(6)
  })

  it('labels the samples', async () => {
    const products = many.map((product, n) => (n === 31 ? { ...product, sample: true } : product))
    const { page } = await requestsOf(products, 'n31')
    expect(page.items[0]).toMatchObject({ id: products[31]?.id, sample: true })
    expect(page.items[1]).not.toHaveProperty('sample')
  })

  it('finds by the start of the name where the words were made in a way it does not know', async () => {
    const products = Array.from({ length: 600 }, (_, n) => makeProduct(n))
    const { page } = await requestsOf(products, 'Produk 10', (root) => ({
      ...root,
      search: { analyzer: 'id-9' },
    }))
    expect(page.items.length).toBeGreaterThan(0)
    for (const { name } of page.items) expect(name).toMatchObject({ id: expect.stringMatching(/^Produk 10/) })
  })

  it('leaves a bad row out, and goes on past a page that is not what it should be', async () => {
    const { files } = await makeCatalog(0, { products: many })
    const problems: Error[] = []
    let spoiled = ''
    const server = await startServer((request, response, url) => {
      const path = url.pathname.slice(1)
      const bytes = files.get(path)
      const text = bytes ? new TextDecoder().decode(bytes) : ''
      if (text.startsWith('[["n","kopi"') && (spoiled === '' || spoiled === path)) {
        spoiled = path
        response.end(text.replace('kopi', 'kopj'))
        return
      }
      return serveFiles(files)(request, response, url)
    })
    try {
      const client = createClient({
        catalog: `${server.url}catalog.json`,
        onProblem: (error) => problems.push(error),
      })
      expect((await client.search('kopi')).items.length).toBeGreaterThan(0)
      if (spoiled) expect(problems).toMatchObject([{ name: 'IntegrityError' }])
    } finally {
      await server.close()
    }
  })
})
