import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { delegateKey, newKeyPair } from '@ovop-ntt/core/trust'
import { expect, test, vi } from 'vitest'
import { put } from '../../test/catalog-folder.ts'
import { cutLetters } from '../../test/cut-letters.ts'
import { madeProducts, publishMade } from '../../test/made-products.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { verify } from '../inspect/verify/index.ts'
import { EraseError, erase } from './erase.ts'

vi.setConfig({ testTimeout: 60_000 })

const id = '53.09-produk-00007'
const name = 'Kopi Mama Zubaidah'
const time = new Date('2026-10-02T00:00:00Z')

const products = (count: number) =>
  madeProducts(count).map((product) =>
    product.id === id
      ? { ...product, name, producer: { name: 'Zubaidah Rengganis' }, images: [{ src }] }
      : product,
  )
const src = `images/${'0'.repeat(32)}.svg`

/** Paths and bytes of all files below a folder. */
function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path) => `${path}\n${readFileSync(path, 'latin1')}`)
    .join('\n')
}

test.each([
  ['small', 12],
  ['large', 400],
])('of a product in a %s catalogue no byte stays, nor in the older ones', async (_, count) => {
  const folder = temporaryFolder()
  await publishMade(folder, products(count))
  await publishMade(
    folder,
    products(count).map((product) => ({ ...product, tags: ['baru'] })),
  )
  put(folder, src, '<svg/>')
  const { root, wasThere, removedRoots, remains } = await erase(id, folder, { time })
  expect({ wasThere, removedRoots, remains }).toEqual({ wasThere: true, removedRoots: 2, remains: [] })
  expect(root.counts.products).toBe(count - 1)
  const left = everything(folder)
  for (const text of [id, 'Zubaidah', 'zubaidah', 'Rengganis', 'rengganis', src])
    expect(left).not.toContain(text)
  expect(await verify(folder)).toMatchObject({ count: 0, notes: [{ message: 'tidak bertanda tangan' }] })
})

test('asked again it changes nothing, and finishes what was left', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, products(400))
  const { root } = await erase(id, folder, { time })
  const before = everything(folder)
  expect(await erase(id, folder, { time })).toMatchObject({ wasThere: false, removedFiles: 0, root })
  expect(everything(folder)).toBe(before)
})

test('where another product is cut within a letter it is named, and nothing is changed', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, products(400))
  cutLetters(folder, '"Produk nomor 9"')
  const before = everything(folder)
  await expect(erase(id, folder, { time })).rejects.toThrow(
    new EraseError(
      `${folder}: produk 53.09-produk-00009: memuat huruf yang terpotong (name); bangun lagi katalognya dahulu`,
    ),
  )
  expect(everything(folder)).toBe(before)
})

test('the next build knows nothing of it: no stub comes back', async () => {
  const folder = temporaryFolder()
  await publishMade(folder, products(12))
  await erase(id, folder, { time })
  await publishMade(
    folder,
    products(12).filter((product) => product.id !== id),
  )
  expect(everything(folder)).not.toContain(id)
})

test('stubs that point to it go with it, others stay', async () => {
  const folder = temporaryFolder()
  const [first, second, ...rest] = products(12)
  await publishMade(folder, [first!, second!, ...rest])
  await publishMade(folder, rest, {
    moves: new Map([
      [first!.id, id],
      [second!.id, rest[0]!.id],
    ]),
  })
  const { root } = await erase(id, folder, { time })
  expect(root.tables.products.rows).toBe(10)
  expect(everything(folder)).toContain(`{"id":"${second!.id}","movedTo":"${rest[0]!.id}"}`)
})

test('a signed catalogue is not left unsigned', async () => {
  const folder = temporaryFolder()
  const [offline, publishing] = [await newKeyPair(), await newKeyPair()]
  const delegation = await delegateKey(offline, publishing, {
    catalog: 'uji',
    expires: '2099-01-01T00:00:00Z',
  })
  put(
    folder,
    'kunci.json',
    JSON.stringify({ use: 'publishing', ...publishing, delegations: [{ ...delegation, catalog: 'uji' }] }),
  )
  const out = join(folder, 'katalog')
  await publishMade(out, products(12))
  await erase('53.09-produk-00001', out, { time, key: join(folder, 'kunci.json') })
  await expect(erase(id, out, { time })).rejects.toThrow(EraseError)
  await erase(id, out, { time, key: join(folder, 'kunci.json') })
  expect(await verify(out, { keys: [offline.publicKey] })).toMatchObject({ count: 0 })
})

test('the list of given ids forgets it where it is named, and other files that name it are told', async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'katalog')
  const ids = join(folder, 'ids.csv')
  await publishMade(out, products(12))
  const line = (of: string) => `${of},Kopi,53.09.01.2001,Zubaidah\n`
  put(folder, 'ids.csv', `id,nama,kode_desa,produsen\n${line(id)}${line('53.09-lain')}`)
  put(out, `produk/${id}/index.html`, '<h1>Kopi</h1>')
  expect((await erase(id, out, { time, ids })).remains).toEqual([`produk/${id}/index.html`])
  expect(readFileSync(ids, 'utf8')).toBe(`id,nama,kode_desa,produsen\n${line('53.09-lain')}`)
})

test('a list of ids that is not there is told before anything is taken out', async () => {
  const out = temporaryFolder()
  await publishMade(out, products(12))
  const missing = join(out, 'tiada.csv')
  await expect(erase(id, out, { time, ids: missing })).rejects.toThrow('tiada.csv: berkas tidak ada')
  expect(await erase(id, out, { time })).toMatchObject({ wasThere: true })
})
