import { expect, test, vi } from 'vitest'
import { cutLetters } from '../../test/cut-letters.ts'
import { madeProduct, madeProducts, publishMade } from '../../test/made-products.ts'
import { run } from '../../test/run-ovop.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { serve } from '../commands/serve/serve.ts'
import { diff } from './diff.ts'

vi.setConfig({ testTimeout: 60_000 })

const changed = (count: number) => [
  ...madeProducts(count)
    .filter((_, n) => n !== 3 && n !== 5)
    .map((product, n) => (n === 7 ? { ...product, tags: ['baru'], payments: ['cod'] } : product)),
  madeProduct(count + 1),
]
const id = (n: number) => madeProduct(n).id

test.each([
  ['small', 12],
  ['large', 900],
])('two revisions of a %s catalogue: added, removed, moved, changed with their fields', async (_, count) => {
  const [before, after] = [temporaryFolder(), temporaryFolder()]
  await publishMade(before, madeProducts(count))
  await publishMade(after, madeProducts(count))
  await publishMade(after, changed(count), { moves: new Map([[id(5), id(6)]]) })
  const found = await diff(before, after)
  expect(found).toMatchObject({
    added: [id(count + 1)],
    removed: [id(3)],
    moved: [{ id: id(5), movedTo: id(6) }],
    changed: [{ id: id(9), fields: ['payments', 'tags'] }],
  })
  const served = await serve(after, { port: 0 })
  try {
    expect(await diff(before, served.url)).toEqual(found)
  } finally {
    await served.close()
  }
})

test('a catalogue and itself differ in nothing, and all its pages are kept', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(400))
  const { pages, ...found } = await diff(folder, folder)
  expect(found).toMatchObject({ added: [], removed: [], moved: [], changed: [] })
  expect(pages.map(({ table }) => table)).toEqual(['products', 'villages', 'categories', 'facets', 'terms'])
  for (const { added, gone, kept } of pages) {
    expect([added, gone]).toEqual([0, 0])
    expect(kept).toBeGreaterThan(0)
  }
})

test('a text cut within a letter is named with its page and row, and the others are compared all the same', async () => {
  const [before, after] = [temporaryFolder(), temporaryFolder()]
  await publishMade(before, madeProducts(400))
  await publishMade(after, changed(400))
  cutLetters(after, '"Produk nomor 4"')
  const found = await diff(before, after)
  expect(found).toMatchObject({
    added: [id(401)],
    removed: [id(3), id(5)],
    changed: [{ id: id(9), fields: ['payments', 'tags'] }],
    unread: [
      {
        id: id(4),
        place: expect.stringMatching(/ pages\/[\da-f]{2}\/[\da-f]{30}\.json baris ke-4$/),
        message: 'memuat huruf yang terpotong (name)',
      },
    ],
  })
  expect((await run('diff', before, after)).out).toContain(
    `tidak dapat dibandingkan: 1\n  ${id(4)}: ${found.unread[0]!.place}: memuat huruf yang terpotong (name)\n`,
  )
})

test('the command prints it for people, or as JSON', async () => {
  const [before, after] = [temporaryFolder(), temporaryFolder()]
  await publishMade(before, madeProducts(12))
  await publishMade(after, changed(12))
  expect((await run('diff', before, after)).out).toContain(`berubah: 1\n  ${id(9)}: pembayaran, tag\n`)
  expect(JSON.parse((await run('diff', before, after, '--json')).out)).toMatchObject({
    from: { products: 12 },
    to: { products: 11 },
    removed: [id(3), id(5)],
  })
})
