import { serveFiles, startServer } from '@ovop-ntt/testing'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCatalog, makeProduct, makeVillage } from '../../fixtures/index.ts'
import type { Product } from '../model/schema/product.ts'
import { availabilities, categories, halalStatuses, mentoringStatuses } from '../model/vocabulary.ts'
import { type Client, createClient } from './client.ts'
import { type FacetField, facetFields } from './facet-values.ts'
import type { ProductFilter } from './filter.ts'

/** Products whose fields depend on their number in ways of their own: common values, rare ones, and none. */
function makeVaried(n: number): Product {
  const village = makeVillage((n * 7) % 180)
  const pick = <T>(values: readonly T[], step: number): T =>
    values[(n * step + (n >> 3)) % values.length] as T
  return makeProduct(n, {
    village: village.code,
    place: { village: village.name, district: village.district, regency: village.regency },
    category: pick(categories, 3),
    halal: n % 5 === 0 ? pick(halalStatuses, 1) : undefined,
    programme: n % 97 === 0 ? 'osop' : n % 3 === 0 ? 'ovop' : undefined,
    ...(n % 5 === 0 && { curation: { potential: 'passed' } }),
    payments: n % 41 === 0 ? ['cash', 'kkpd'] : n % 2 === 0 ? ['cash', 'qris'] : [],
    mentoring:
      n % 4 === 0 ? undefined : { status: n % 77 === 0 ? 'in-progress' : pick(mentoringStatuses, 1) },
    certificates: [
      ...(n % 6 === 0 ? [{ kind: 'pirt', number: '100530100000030' }] : []),
      ...(n % 53 === 0 ? [{ kind: 'gi' }] : []),
      // Every second one states halal without a number, which certifies nothing.
      ...(n % 9 === 0 ? [{ kind: 'halal', ...(n % 2 === 0 && { number: 'ID53110000000010125' }) }] : []),
    ],
    packs: [
      { price: 10_000 + n, availability: pick(availabilities, 1) },
      { price: 20_000 + n, ...(n % 61 === 0 && { availability: 'out-of-stock' }) },
    ],
  })
}

/** Written anew from what the filter means, so that the test does not believe the client. */
function passes(product: Product, filter: ProductFilter): boolean {
  const { regency, district, village, category, certified, halal, payment, mentoring, availability } = filter
  const isCertified = product.certificates.some(({ kind, number }) => kind === 'halal' && number)
  const stated = product.halal === 'certified' ? 'unknown' : (product.halal ?? 'unknown')
  return (
    (!regency || product.village.slice(0, 5) === regency) &&
    (!district || product.village.slice(0, 8) === district) &&
    (!village || product.village === village) &&
    (!category || product.category === category) &&
    (!certified ||
      certified.every((kind) =>
        kind === 'halal' ? isCertified : product.certificates.some((one) => one.kind === kind),
      )) &&
    (!halal || (isCertified ? 'certified' : stated) === halal) &&
    (!payment || product.payments.includes(payment)) &&
    (!mentoring || product.mentoring?.status === mentoring) &&
    (!availability || product.packs.some((pack) => pack.availability === availability)) &&
    (!filter.programme || product.programme === filter.programme)
  )
}

const byVillageAndId = (a: Product, b: Product) => (`${a.village}/${a.id}` < `${b.village}/${b.id}` ? -1 : 1)

const maybe = <T>(...values: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...values))
const filters: fc.Arbitrary<ProductFilter> = fc.record({
  regency: maybe('53.01', '53.09', '53.71', '53.1'),
  district: maybe('53.09.01', '53.02.01'),
  village: maybe('53.09.01.2001', '53.01.01.2003'),
  category: maybe(...categories, 'furniture'),
  certified: maybe(['pirt'], ['gi'], ['halal'], ['halal', 'pirt'], [], ['tkdn']),
  halal: maybe(...halalStatuses),
  payment: maybe('qris', 'kkpd', 'cash', 'cod'),
  mentoring: maybe(...mentoringStatuses),
  availability: maybe(...availabilities),
  programme: maybe('ovop', 'osop', 'umkm'),
})

describe.each([
  ['inline', 60],
  ['paged', 1800],
])('a catalogue that is %s', (_, count) => {
  const all = Array.from({ length: count }, (_, n) => makeVaried(n)).sort(byVillageAndId)
  let client: Client
  let close: () => Promise<void>
  const problems: Error[] = []

  beforeAll(async () => {
    const villages = Array.from({ length: 180 }, (_, n) => makeVillage(n))
    const { files, root } = await makeCatalog(0, { products: all, villages })
    expect('inline' in root.tables.products).toBe(count < 100)
    const server = await startServer(serveFiles(files))
    close = server.close
    client = createClient({
      catalog: `${server.url}catalog.json`,
      onProblem: (error) => problems.push(error),
    })
  })
  afterAll(() => close())

  it('lists for any filter what a look at all products finds, page by page, in the order of villages and ids', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 40 }), async (filter, limit) => {
        const expected = all.filter((product) => passes(product, filter)).map(({ id }) => id)
        const found: string[] = []
        let after: string | undefined
        do {
          const page = await client.page(filter, { limit, after })
          expect(page.items.length).toBeLessThanOrEqual(limit)
          if (page.total !== undefined) expect(page.total).toBe(expected.length)
          found.push(...page.items.map(({ id }) => id))
          after = page.next
        } while (after !== undefined)
        expect(found).toEqual(expected)
      }),
      { numRuns: count < 100 ? 150 : 50 },
    )
    expect(problems).toEqual([])
  })

  it('finds by a word and any filter the products that have both', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.boolean(), async (filter, named) => {
        const ids = named ? all.filter((_, n) => n % 4 === 0).map(({ id }) => id) : undefined
        const expected = all.filter((one) => passes(one, filter) && (ids?.includes(one.id) ?? true))
        const found = new Set<string>()
        let after: string | undefined
        do {
          const page = await client.search('produk', { ...filter, ids, limit: 40, after })
          for (const { id } of page.items) found.add(id)
          after = page.next
        } while (after !== undefined)
        expect([...found].sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
      { numRuns: count < 100 ? 60 : 12 },
    )
  })

  it('lists products by their ids in the order asked for, page by page, of those that pass', async () => {
    const asked = [50, 3, 41, 7, 3, 22, 12, 33, 58].map((n) => all[n] as Product)
    const ids = ['53.09-tidak-ada', ...asked.map(({ id }) => id)]
    const found: string[] = []
    let after: string | undefined
    do {
      const page = await client.page({ ids, payment: 'cash' }, { limit: 2, after })
      found.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== undefined)
    const expected = [...new Set(asked)].filter(({ payments }) => payments.includes('cash'))
    expect(found).toEqual(expected.map(({ id }) => id))
    expect(problems.splice(0).every(({ name }) => name === 'NotFoundError')).toBe(true)

    const { products, category } = await client.facets({ ids })
    expect(products).toBe(new Set(asked).size)
    expect(Object.values(category ?? {}).reduce((sum, n) => sum + n)).toBe(products)
  })

  it('the root counts the programme by regency, and steps of curation', async () => {
    const { counts } = await client.summary()
    const inNgada = all.filter(({ village }) => village.startsWith('53.09.'))
    const cash = inNgada.filter(({ payments }) => payments.includes('cash')).length
    expect(counts.byRegency?.payment?.['53.09']?.cash).toBe(cash)
    expect(Object.keys(counts.byRegency ?? {}).sort()).toEqual([
      'certificate',
      'halal',
      'mentoring',
      'payment',
    ])
    expect(counts.by.curation).toEqual({ 'potential:passed': all.filter(({ curation }) => curation).length })
  })

  it('counts for any filter what a look at all products counts, or leaves the field out', async () => {
    const chosenBy: Record<FacetField, (value: string) => ProductFilter> = {
      regency: (regency) => ({ regency, district: undefined, village: undefined }),
      category: (category) => ({ category }),
      mentoring: (mentoring) => ({ mentoring }),
      certificate: () => ({}),
      payment: (payment) => ({ payment }),
      halal: (halal) => ({ halal: halal as 'unknown' }),
      availability: (availability) => ({ availability }),
      programme: (programme) => ({ programme }),
    }
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const counts = await client.facets(filter)
        const countOf = (one: ProductFilter) => all.filter((product) => passes(product, one)).length
        if (counts.products !== undefined) expect(counts.products).toBe(countOf(filter))
        if (count < 100) expect(Object.keys(counts).sort()).toEqual([...facetFields, 'products'].sort())
        for (const field of facetFields) {
          for (const [value, n] of Object.entries(counts[field] ?? {})) {
            const chosen =
              field === 'certificate'
                ? { ...filter, certified: [...(filter.certified ?? []), value] }
                : { ...filter, ...chosenBy[field](value) }
            expect([field, value, n]).toEqual([field, value, countOf(chosen)])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('knows all facets of an area or a category', async () => {
    for (const filter of [{}, { regency: '53.09' }, { category: 'spice' }]) {
      expect(Object.keys(await client.facets(filter)).sort()).toEqual([...facetFields, 'products'].sort())
    }
    const { regency, category } = await client.facets({ regency: '53.09', category: 'spice' })
    expect(regency?.['53.01'] ?? 0).toBe(
      all.filter((p) => passes(p, { regency: '53.01', category: 'spice' })).length,
    )
    expect(category?.food ?? 0).toBe(
      all.filter((p) => passes(p, { regency: '53.09', category: 'food' })).length,
    )
  })
})

describe('a large catalogue', () => {
  it('is read by the page: a rare value, and a value in an area, cost few requests', async () => {
    const products = Array.from({ length: 4000 }, (_, n) => makeVaried(n))
    const { files } = await makeCatalog(0, { products })
    const server = await startServer(serveFiles(files))
    try {
      for (const filter of [
        { payment: 'kkpd' },
        { certified: ['gi'] },
        { programme: 'osop', regency: '53.09' },
        { category: 'herbal', district: '53.09.01' },
      ] satisfies ProductFilter[]) {
        const before = server.requests.length
        const client = createClient({ catalog: `${server.url}catalog.json` })
        await client.page(filter, { limit: 10 })
        expect(server.requests.length - before).toBeLessThanOrEqual(4)
      }
    } finally {
      await server.close()
    }
  })

  it('asks at most twelve times for a page of what few products have together, and goes on where it stopped', async () => {
    // Both values are common, and few products have both; what pages count of each does not tell where.
    const products = Array.from({ length: 6000 }, (_, n) =>
      makeProduct(n, {
        payments: [n % 8 === 0 ? 'cod' : 'cash'],
        packs: [{ price: 10_000, availability: n % 8 === 1 || n % 200 === 0 ? 'seasonal' : 'in-stock' }],
      }),
    )
    const filter = { payment: 'cod', availability: 'seasonal' } as const
    const expected = products.filter(
      ({ payments, packs }) => payments.includes('cod') && packs[0]?.availability === 'seasonal',
    )
    const { files } = await makeCatalog(0, { products })
    const server = await startServer(serveFiles(files))
    try {
      const client = createClient({ catalog: `${server.url}catalog.json` })
      const found: string[] = []
      let after: string | undefined
      do {
        const before = server.requests.length
        const page = await client.page(filter, { limit: 10, after })
        expect(server.requests.length - before).toBeLessThanOrEqual(12)
        found.push(...page.items.map(({ id }) => id))
        after = page.next
      } while (after !== undefined)
      expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    } finally {
      await server.close()
    }
  })
})
