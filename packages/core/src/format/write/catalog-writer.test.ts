import { hash } from 'node:crypto'
import { expect, it } from 'vitest'
import { about, makeProduct, makeVillage } from '../../../fixtures/index.ts'
import { canonicalBytes } from '../canonical.ts'
import { compareKeys } from '../compare-keys.ts'
import type { PagedTable } from '../schema/table.ts'
import { CatalogWriter } from './catalog-writer.ts'
import { MemorySorter } from './row-sorter.ts'
import { writeCatalog } from './write-catalog.ts'
import type { PageSink } from './write-tree.ts'

it.each([6, 400])('takes the bytes of %i rows at once: a buffer may be used for the next', (count) => {
  const numbers = Array.from({ length: count }, (_, n) => n)
  const products = numbers.map((n) => makeProduct(n)).sort((a, b) => compareKeys(a.id, b.id))
  const villages = numbers.map(makeVillage).sort((a, b) => compareKeys(a.code, b.code))
  const pages: string[] = []
  const again: string[] = []
  const into = (paths: string[]): PageSink => ({
    sha256: (bytes) => hash('sha256', bytes),
    write: (path) => void paths.push(path),
  })
  const root = writeCatalog({ about, products, villages, sink: into(pages) })

  const writer = new CatalogWriter({
    sink: into(again),
    newSorter: () => new MemorySorter(),
    expected: count,
  })
  // Node's own kind: its `slice` shares the memory, where a plain array's copies it.
  const window = Buffer.alloc(32 * 1024)
  for (const row of products) {
    const bytes = canonicalBytes(row)
    window.set(bytes)
    writer.add({ row, bytes: window.subarray(0, bytes.length) })
  }
  const writing = writer.finish(about, villages)
  let step = writing.next()
  while (!step.done) step = writing.next()
  expect(step.value).toEqual(root)
  expect(again).toEqual(pages)
})

it('counts values in the entries of every table but `products`, which is read by id', () => {
  const numbers = Array.from({ length: 400 }, (_, n) => n)
  const { tables } = writeCatalog({
    about,
    products: numbers.map((n) => makeProduct(n)),
    villages: numbers.map(makeVillage),
    sink: { sha256: (bytes) => hash('sha256', bytes), write: () => {} },
  })
  const { products, ...others } = tables as Record<string, PagedTable>
  for (const entry of products!.top) expect(entry).toHaveLength(3)
  for (const { top } of Object.values(others)) expect(top[0]).toHaveLength(4)
})
