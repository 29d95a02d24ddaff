import { expect, test, vi } from 'vitest'
import { cutLetters } from '../../test/cut-letters.ts'
import { madeProducts, publishMade } from '../../test/made-products.ts'
import { run } from '../../test/run-ovop.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { serve } from '../commands/serve/serve.ts'
import { inspect } from './inspect.ts'

vi.setConfig({ testTimeout: 60_000 })

test('a small catalogue is its root, and everything costs one request', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(12))
  const { tables, costs, rootSize } = await inspect(folder)
  expect(tables).toEqual([
    { name: 'products', rows: 12, depth: 0, pages: [] },
    { name: 'villages', rows: 12, depth: 0, pages: [] },
  ])
  expect(costs).toHaveLength(4)
  for (const { cost } of costs) expect(cost).toEqual({ requests: 1, ...rootSize })
})

test('of a large one it tells pages by level, and what a first visit loads', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(900))
  const { tables, costs } = await inspect(folder)
  const products = tables.find(({ name }) => name === 'products')!
  expect(products.pages).toHaveLength(products.depth)
  expect(products.leaf!.bytes).toBeGreaterThan(8_000)
  expect(products.total!.bytes).toBeGreaterThan(500_000)
  expect(products.total!.brotli).toBeLessThan(products.total!.bytes)
  expect(costs[0]).toMatchObject({ what: 'satu kartu', cost: { requests: 1 + products.depth } })
  expect(costs[3]!.what).toBe('pencarian "produk", 10 hasil')
})

test('an address measures as its folder does', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(160))
  const served = await serve(folder, { port: 0 })
  try {
    expect(await inspect(served.url)).toEqual(await inspect(folder))
  } finally {
    await served.close()
  }
})

test('half a letter is named where it stands in the root, and keeps nothing from being measured in a page', async () => {
  const [small, large] = [temporaryFolder(), temporaryFolder()]
  await publishMade(small, madeProducts(12))
  await publishMade(large, madeProducts(160))
  for (const folder of [small, large]) cutLetters(folder, '"Produk nomor 0"')
  await expect(inspect(small)).rejects.toThrow(
    `${small} catalog.json: bukan katalog yang dapat dibaca (products baris ke-1: memuat huruf yang terpotong (name))`,
  )
  expect((await inspect(large)).costs).toHaveLength(4)
})

test('the command prints it for people, or as JSON', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(12))
  expect((await run('inspect', folder)).out).toMatch(/12 produk, akar .* kB[\s\S]*satu kartu: 1 permintaan/)
  expect(JSON.parse((await run('inspect', folder, '--json')).out)).toMatchObject({ id: 'uji', products: 12 })
})
