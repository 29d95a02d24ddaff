import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Product } from '@ovop-ntt/core'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { madeProduct, madeProducts, publishMade } from '../../test/made-products.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { joinParts } from '../check/join-parts.ts'
import { catalogAt, openCatalogFrom, openTable } from '../open/catalog/index.ts'
import { ExternalSorter } from './spool/external-sorter.ts'
import { SpooledRows } from './spool/spooled-rows.ts'
import { PublishError } from './write-error.ts'

const pagesOf = (folder: string) =>
  readdirSync(join(folder, 'pages'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length))
    .sort()

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const keyed = items.map((item, i) => [Math.imul(i + 1, seed | 1) >>> 0, item] as const)
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item)
}

async function row(folder: string, id: string): Promise<unknown> {
  const catalog = (await openCatalogFrom(catalogAt(folder)))!
  return openTable(catalog, 'products').get(id)
}

describe('sorting on disk', () => {
  test('gives groups in the order of their bytes and lines in the order they came, whatever memory holds', () => {
    const entry = fc.tuple(
      fc.constantFrom('a/', 'b/', 'ab/', 'é/', '😀/', '～/', ''),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 60 }),
        fc.integer({ min: 64, max: 2000 }),
        (entries, memory) => {
          const folder = temporaryFolder()
          const sorter = new ExternalSorter({ folder, name: 'uji', memory })
          for (const [group, line] of entries) sorter.add(group, Buffer.from(line))
          const found = Array.from(sorter.read(), ([group, lines]) => [group, Array.from(lines, String)])
          const groups = [...new Set(entries.map(([group]) => group))]
          groups.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
          expect(found).toEqual(
            groups.map((group) => [group, entries.filter(([own]) => own === group).map(([, line]) => line)]),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a line larger than the window is read whole, and groups that nobody reads are passed over', () => {
    const sorter = new ExternalSorter({ folder: temporaryFolder(), name: 'uji', memory: 2 ** 21 })
    for (let i = 0; i < 9; i += 1) sorter.add(`g${i % 3}`, Buffer.from(`${i}`.repeat(300_000)))
    const seen: string[] = []
    for (const [group, lines] of sorter.read())
      if (group !== 'g1') for (const line of lines) seen.push(String(line.subarray(0, 1)))
    expect(seen.join('')).toBe('036258')
  })

  test('rows that wait for an id come back in their order, as often as asked', () => {
    const rows = new SpooledRows(join(temporaryFolder(), 'tunggu'))
    const waiting = Array.from({ length: 700 }, (_, n) => ({ product: madeProduct(n), sheet: 0, row: n }))
    for (const one of waiting) rows.push(one)
    expect([...rows]).toEqual(waiting)
    expect([...rows]).toEqual(waiting)
    rows.close()
  })
})

describe('the same rows', () => {
  test('give the same bytes, in whatever order they come', async () => {
    const [a, b] = [temporaryFolder(), temporaryFolder()]
    const parts = madeProducts(300).flatMap((product) => [
      product,
      { ...product, packs: [{ netContent: { value: 1, unit: 'kg' }, price: 70_000 }] },
    ])
    await publishMade(a, parts)
    await publishMade(b, shuffled(parts, 2654435761))
    expect(readFileSync(join(b, 'catalog.json'))).toEqual(readFileSync(join(a, 'catalog.json')))
    expect(pagesOf(b)).toEqual(pagesOf(a))
    expect(await row(a, '53.09-produk-00007')).toMatchObject({
      packs: [{ netContent: { value: 250 } }, { netContent: { value: 1 } }],
    })
  })

  test('published again, write no page', async () => {
    const folder = temporaryFolder()
    await publishMade(folder, madeProducts(400))
    const before = pagesOf(folder).map((path) => [path, statSync(join(folder, path)).mtimeMs])
    expect(await publishMade(folder, madeProducts(400))).toMatchObject({ filesWritten: 0 })
    expect(pagesOf(folder).map((path) => [path, statSync(join(folder, path)).mtimeMs])).toEqual(before)
  })
})

test('another price writes ten pages at most, a word of the story three more', async () => {
  const folder = temporaryFolder()
  const products = madeProducts(3000)
  await publishMade(folder, products)
  const change = (n: number, more: Partial<Product>) =>
    products.map((p, i) => (i === n ? { ...p, ...more } : p))
  const packs = [{ ...products[1501]!.packs[0]!, price: 99_999 }]
  const priced = await publishMade(folder, change(1501, { packs }))
  expect(priced!.filesWritten).toBeGreaterThan(0)
  expect(priced!.filesWritten).toBeLessThanOrEqual(10)
  await publishMade(folder, products)
  const told = await publishMade(folder, change(77, { story: `${String(products[77]!.story)} lamtoro` }))
  // The story stands in `products` only, and the new word in `terms`.
  expect(told!.filesWritten).toBeLessThanOrEqual(3 + 3)
})

describe('packs of one product', () => {
  const pack = (value: number, unit: string, price: number) => ({ netContent: { value, unit }, price })
  const part = (more: Partial<Product>) => madeProduct(1, more)

  test('stand together, smallest first in weight, each once', () => {
    const parts = [
      pack(1, 'kg', 70_000),
      pack(250, 'g', 20_000),
      pack(500, 'g', 38_000),
      pack(250, 'g', 20_000),
    ]
    const joined = joinParts(parts.map((one) => part({ packs: [one] })))
    expect(joined.packs.map(({ price }) => price)).toEqual([20_000, 38_000, 70_000])
  })

  test('say what one leaves open by another, in whatever order the rows come', () => {
    const [small, large] = [
      part({ packs: [pack(100, 'g', 1)], story: undefined, tags: ['kecil'] }),
      part({ packs: [pack(1, 'kg', 2)], story: 'Cerita', tags: ['besar'] }),
    ]
    expect(joinParts([large, small])).toEqual(joinParts([small, large]))
    expect(joinParts([large, small])).toMatchObject({ story: 'Cerita', tags: ['kecil'] })
  })
})

describe('a product that is no longer there', () => {
  test('leaves a stub with its day, which later builds keep, until it is back', async () => {
    const folder = temporaryFolder()
    const id = madeProduct(3).id
    const without = madeProducts(20).filter((product) => product.id !== id)
    await publishMade(folder, madeProducts(20))
    await publishMade(folder, without, { time: new Date('2026-10-05T01:00:00Z') })
    await publishMade(folder, without, { time: new Date('2026-11-05T01:00:00Z') })
    expect(await row(folder, id)).toEqual({ id, goneAt: '2026-10-05' })
    const back = await publishMade(folder, madeProducts(20))
    expect(back!.root.counts.products).toBe(20)
    expect(await row(folder, id)).toEqual(madeProduct(3))
  })

  test('under another id is followed to its last one', async () => {
    const folder = temporaryFolder()
    const [a, b, c] = [0, 1, 2].map((n) => madeProduct(n).id) as [string, string, string]
    const from = (n: number) => madeProducts(20).slice(n)
    await publishMade(folder, madeProducts(20))
    await publishMade(folder, from(1), { moves: new Map([[a, b]]) })
    expect(await row(folder, a)).toEqual({ id: a, movedTo: b })
    await publishMade(folder, from(2), { moves: new Map([[b, c]]) })
    expect(await row(folder, a)).toEqual({ id: a, movedTo: c })
    expect(await row(folder, b)).toEqual({ id: b, movedTo: c })
  })

  test.each([
    ['masih dipakai', [0, 1]],
    ['tidak ada di antara produk', [0, 99]],
  ])('a move whose id %s is refused', async (message, [from, to]) => {
    const folder = temporaryFolder()
    const moves = new Map([[madeProduct(from!).id, madeProduct(to!).id]])
    const products = to === 99 ? madeProducts(20).slice(1) : madeProducts(20)
    await publishMade(folder, madeProducts(20))
    await expect(publishMade(folder, products, { moves })).rejects.toThrow(message)
  })

  test('in great number stops the build, unless it is meant', async () => {
    const folder = temporaryFolder()
    await publishMade(folder, madeProducts(40))
    const bytes = readFileSync(join(folder, 'catalog.json'))
    await expect(publishMade(folder, madeProducts(31))).rejects.toThrow(PublishError)
    await expect(publishMade(folder, madeProducts(31))).rejects.toThrow('9 dari 40 produk')
    expect(readFileSync(join(folder, 'catalog.json'))).toEqual(bytes)
    expect((await publishMade(folder, madeProducts(33)))!.root.counts.products).toBe(33)
    expect((await publishMade(folder, madeProducts(3), { allowRemovals: true }))!.root.counts.products).toBe(
      3,
    )
  })
})
