import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { canonicalJson, pageName, pagePath } from '@ovop-ntt/core/format'
import { startS3 } from '@ovop-ntt/testing/s3-server.ts'
import { describe, expect, test, vi } from 'vitest'
import { buildMade, makeKeys, readRoot, readWhole } from '../../test/built-revisions.ts'
import { kinds, openBucket, openFolder } from '../../test/targets.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { writePages } from '../print/pages/write-pages.ts'
import { build } from '../write/build.ts'
import { leftAside } from './local-catalogue.ts'
import { openTarget } from './open-target.ts'
import { publishCatalogue } from './publish-catalogue.ts'
import { S3Target } from './s3-target.ts'
import { siteFiles } from './site-files.ts'
import type { Target } from './target.ts'

// Many files and requests: an instant on a quiet machine.
vi.setConfig({ testTimeout: 60_000 })

async function pathsAt(target: Target, folder = ''): Promise<string[]> {
  const paths: string[] = []
  for await (const { path } of target.list(folder)) paths.push(path)
  return paths.sort()
}

describe.each(kinds)('%s', (_, open) => {
  test('takes a catalogue whole, and the next one with only what is new; the former root stays', async () => {
    const [{ target, catalog }, folder] = [await open(), temporaryFolder()]
    const { offline, publishing } = await makeKeys()
    await buildMade(folder, { revision: 10, keys: { offline, publishing } })
    const first = await publishCatalogue(folder, { target })
    expect(first).toMatchObject({ unchanged: 0, root: { revision: 10 } })
    expect(first.uploaded).toBeGreaterThan(10)
    expect(await readWhole(catalog, offline.publicKey)).toBe(10)

    await buildMade(folder, { revision: 11, keys: { offline, publishing } })
    const second = await publishCatalogue(folder, { target })
    expect(second).toMatchObject({ formerRevision: 10, root: { revision: 11 } })
    // Villages have not changed.
    expect(second.unchanged).toBeGreaterThan(0)
    expect(await readWhole(catalog, offline.publicKey)).toBe(11)
    expect(await pathsAt(target, 'roots/')).toEqual(['roots/10.json'])

    const again = await publishCatalogue(folder, { target })
    expect(again).toMatchObject({ uploaded: 0, root: { revision: 11 } })
    expect(await pathsAt(target, 'roots/')).toEqual(['roots/10.json'])
  })

  test('is not touched by a dry run', async () => {
    const [{ target }, folder] = [await open(), temporaryFolder()]
    await buildMade(folder, { revision: 10 })
    const { uploaded } = await publishCatalogue(folder, { target, dryRun: true })
    expect(uploaded).toBeGreaterThan(10)
    expect(await pathsAt(target)).toEqual([])
  })

  test('of two publishers at once one wins, and the other hears of it; nothing is mixed', async () => {
    const [{ target, catalog }, a, b] = [await open(), temporaryFolder(), temporaryFolder()]
    await buildMade(a, { revision: 10 })
    await publishCatalogue(a, { target })
    await buildMade(a, { revision: 11, count: 235 })
    await buildMade(b, { revision: 12, count: 245 })
    const results = await Promise.allSettled([
      publishCatalogue(a, { target }),
      publishCatalogue(b, { target, replace: 10 }),
    ])
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
    expect(failures).toMatchObject([
      { reason: 'conflict', message: expect.stringContaining('tidak ditimpa') },
    ])
    const winner = results[0].status === 'fulfilled' ? 11 : 12
    expect(await readWhole(catalog)).toBe(winner)
  })

  test('of two that publish first of all, one wins', async () => {
    const [{ target, catalog }, a, b] = [await open(), temporaryFolder(), temporaryFolder()]
    await buildMade(a, { revision: 10, count: 6 })
    await buildMade(b, { revision: 11, count: 5 })
    const results = await Promise.allSettled([a, b].map((folder) => publishCatalogue(folder, { target })))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await readWhole(catalog)).toBe(results[0]!.status === 'fulfilled' ? 10 : 11)
  })

  test.each([
    ['another catalogue', { id: 'lain', revision: 20 }, 'other-catalogue'],
    ['what somebody else published', { revision: 20 }, 'unknown-revision'],
  ])('keeps %s', async (_name, made, reason) => {
    const [{ target, catalog }, a, b] = [await open(), temporaryFolder(), temporaryFolder()]
    await buildMade(a, { revision: 10, count: 6 })
    await publishCatalogue(a, { target })
    await buildMade(b, { count: 6, ...made })
    await expect(publishCatalogue(b, { target })).rejects.toMatchObject({ reason })
    expect(await readWhole(catalog)).toBe(10)
  })

  test('takes what somebody else published away only where it is named', async () => {
    const [{ target, catalog }, a, b] = [await open(), temporaryFolder(), temporaryFolder()]
    await buildMade(a, { revision: 10, count: 6 })
    await publishCatalogue(a, { target })
    await buildMade(b, { revision: 20, count: 6 })
    await expect(publishCatalogue(b, { target, replace: 9 })).rejects.toThrow('--replace 10')
    await publishCatalogue(b, { target, replace: 10 })
    expect(await readWhole(catalog)).toBe(20)
    // From now on this folder is known.
    await buildMade(b, { revision: 21, count: 6 })
    await publishCatalogue(b, { target })
    await expect(publishCatalogue(a, { target, replace: 'latest' })).rejects.toMatchObject({
      reason: 'not-newer',
    })
  })

  test('keeps the key that embeds name, unless it is meant to change', async () => {
    const [{ target, catalog }, folder] = [await open(), temporaryFolder()]
    const [old, next] = [await makeKeys(), await makeKeys()]
    await buildMade(folder, { revision: 10, count: 6, keys: old })
    await publishCatalogue(folder, { target })
    await buildMade(folder, { revision: 11, count: 6 })
    await expect(publishCatalogue(folder, { target })).rejects.toMatchObject({ reason: 'key-lost' })
    await buildMade(folder, { revision: 12, count: 6, keys: next })
    await expect(publishCatalogue(folder, { target })).rejects.toThrow(old.offline.publicKey)
    expect(await readWhole(catalog, old.offline.publicKey)).toBe(10)
    await publishCatalogue(folder, { target, changeKey: true })
    expect(await readWhole(catalog, next.offline.publicKey)).toBe(12)
  })

  test('takes files beside the catalogue where they are asked for, and again when they change', async () => {
    const [{ target }, folder] = [await open(), temporaryFolder()]
    await buildMade(folder, { revision: 10, count: 6 })
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data/produk.csv'), 'id\n')
    writeFileSync(join(folder, 'rahasia.csv'), 'nik\n')
    expect(await leftAside(folder, ['data'])).toEqual(['rahasia.csv'])
    await publishCatalogue(folder, { target, also: ['data'] })
    expect(await pathsAt(target)).toEqual(['catalog.json', 'data/produk.csv'])
    expect((await publishCatalogue(folder, { target, also: ['data'] })).uploaded).toBe(0)
    writeFileSync(join(folder, 'data/produk.csv'), 'ia\n')
    expect((await publishCatalogue(folder, { target, also: ['data'] })).uploaded).toBe(1)
    await expect(publishCatalogue(folder, { target, also: ['../lain'] })).rejects.toThrow('../lain')
  })

  test('with brotli gives the same catalogue, and what is packed is known again', async () => {
    const [{ target, catalog }, folder] = [await open(5), temporaryFolder()]
    await buildMade(folder, { revision: 10 })
    await publishCatalogue(folder, { target })
    expect(await readWhole(catalog)).toBe(10)
    expect((await publishCatalogue(folder, { target })).uploaded).toBe(0)
    const page = (await pathsAt(target, 'pages/'))[0]!
    expect(Buffer.from((await target.read(page))!).equals(readFileSync(join(folder, page)))).toBe(true)
  })
})

test.each(['page', 'picture', 'root', 'signature'])(
  'a damaged %s is found before anything is uploaded',
  async (what) => {
    const [{ target, folder: there }, folder] = [await openFolder(), temporaryFolder()]
    const keys = await makeKeys()
    await buildMade(folder, { revision: 10, keys })
    const root = join(folder, 'catalog.json')
    if (what === 'page') {
      const [page] = readdirSync(join(folder, 'pages'), { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.endsWith('.json'),
      )
      writeFileSync(join(folder, 'pages', page!), '[]')
    } else if (what === 'root') {
      writeFileSync(root, readFileSync(root, 'utf8').replace('{', '{ '))
    } else if (what === 'signature') {
      writeFileSync(root, readFileSync(root, 'utf8').replace('Penerbit uji', 'Penerbit ujt'))
    } else {
      const src = `images/${'a'.repeat(32)}.svg`
      await buildMade(folder, { revision: 11, keys, images: [{ src }] })
    }
    await expect(publishCatalogue(folder, { target })).rejects.toMatchObject({ reason: 'damaged' })
    expect(readdirSync(there)).toEqual([])
  },
)

test('what verify finds is never published, though each page is what its name says; a later version’s tables go along', async () => {
  const [{ target, folder: there, catalog }, folder] = [await openFolder(), temporaryFolder()]
  const made = await buildMade(folder, { revision: 10 })
  const put = (root: object) => writeFileSync(join(folder, 'catalog.json'), canonicalJson(root))
  put({ ...made, counts: { ...made.counts, products: 241 } })
  const refused = publishCatalogue(folder, { target })
  await expect(refused).rejects.toMatchObject({ reason: 'damaged' })
  await expect(refused).rejects.toThrow('counts.products 241, terhitung 240')
  expect(readdirSync(there)).toEqual([])

  const bytes = new TextEncoder().encode('["baris baru"]')
  const path = pagePath(await pageName(bytes))
  const later = { rows: 1, depth: 1, top: [['baris baru', await pageName(bytes), 1]] }
  put({ ...made, tables: { ...made.tables, kelak: later } })
  await expect(publishCatalogue(folder, { target })).rejects.toThrow(`kelak ${path}: halaman tidak ada`)
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
  await publishCatalogue(folder, { target })
  expect(existsSync(join(there, path))).toBe(true)
  expect(await readWhole(catalog)).toBe(10)
})

test('objects carry type, cache and encoding', async () => {
  const { target, server, catalog } = await openBucket(5)
  const folder = temporaryFolder()
  await buildMade(folder, { revision: 10 })
  writeFileSync(join(folder, 'produk.csv'), 'id\n'.repeat(100))
  await publishCatalogue(folder, { target, also: ['produk.csv'] })
  const page = (await pathsAt(target, 'pages/'))[0]!
  const headersOf = async (path: string) => Object.fromEntries((await fetch(new URL(path, catalog))).headers)
  expect(await headersOf('catalog.json')).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
    'content-encoding': 'br',
  })
  expect(await headersOf(page)).toMatchObject({
    'content-type': 'application/json',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
  })
  expect(await headersOf('produk.csv')).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' })
  const puts = server.requests.filter((request) => request.startsWith('PUT'))
  expect(puts.at(-1)).toContain('PUT /katalog/ntt/catalog.json')
})

test('a brotli file stands beside the file it is made of, and goes when brotli is no longer asked for', async () => {
  const [{ target, folder: there }, folder] = [await openFolder(5), temporaryFolder()]
  await buildMade(folder, { revision: 10 })
  await publishCatalogue(folder, { target })
  for (const path of ['catalog.json', ...(await pathsAt(target, 'pages/'))]) {
    expect(
      brotliDecompressSync(readFileSync(join(there, `${path}.br`))).equals(readFileSync(join(there, path))),
    ).toBe(true)
  }
  const page = (await pathsAt(target, 'pages/'))[0]!
  rmSync(join(there, `${page}.br`))
  expect((await publishCatalogue(folder, { target })).uploaded).toBe(1)
  await buildMade(folder, { revision: 11 })
  await publishCatalogue(folder, { target: await openTarget(there) })
  expect(existsSync(join(there, 'catalog.json.br'))).toBe(false)
  expect(readRoot(there)?.revision).toBe(11)
})

test('a host that ignores conditions is found out, and used only when that is meant', async () => {
  await openBucket()
  const { endpoint, catalog } = await startS3({ conditional: false })
  const target = new S3Target('s3://katalog/ntt', { endpoint })
  const folder = temporaryFolder()
  await buildMade(folder, { revision: 10, count: 6 })
  await publishCatalogue(folder, { target })
  await buildMade(folder, { revision: 11, count: 6 })
  await expect(publishCatalogue(folder, { target })).rejects.toMatchObject({ reason: 'no-conditions' })
  expect(await readWhole(catalog)).toBe(10)
  await publishCatalogue(folder, { target, unconditional: true })
  expect(await readWhole(catalog)).toBe(11)
})

test('the pages that were made beside a catalogue go along; where cards lead to none, or to old ones, that is said', async () => {
  const folder = temporaryFolder()
  const { target } = await openFolder()
  const sheet = join(folder, 'produk.csv')
  writeFileSync(sheet, 'nama,kategori,kode_desa,produsen\nKopi,minuman,53.09.06.2009,Kelompok Contoh\n')
  const out = join(folder, 'katalog')
  await build([sheet], { out })
  expect(readRoot(out)?.productUrl).toBe('produk/{id}/')
  const first = await publishCatalogue(out, { target })
  expect(first.notes).toMatchObject([
    expect.stringContaining('halaman produk yang belum dibuat: jalankan ovop pages'),
  ])
  writeFileSync(join(out, 'rahasia.xlsx'), 'x')
  await writePages(out)
  const aside = await leftAside(out, await siteFiles(out))
  expect(aside).toContain('rahasia.xlsx')
  expect(aside).not.toContain('produk')
  expect((await publishCatalogue(out, { target })).notes).toEqual([])
  const paths = await pathsAt(target)
  expect(paths).toContainEqual(expect.stringMatching(/^produk\/53\.09-kopi[^/]*\/index\.html$/))
  expect(paths).not.toContain('rahasia.xlsx')
  utimesSync(join(out, 'catalog.json'), new Date(), new Date(Date.now() + 60_000))
  const { notes } = await publishCatalogue(out, { target })
  expect(notes).toMatchObject([expect.stringContaining('lebih lama daripada katalognya')])
})

test.each(kinds)(
  '%s: pages of a product that is gone are taken away, and files of others stay',
  async (_, open) => {
    const [{ target }, folder] = [await open(), temporaryFolder()]
    const sheet = join(folder, 'produk.csv')
    const out = join(folder, 'katalog')
    const rows = (...names: string[]) =>
      writeFileSync(
        sheet,
        `id,nama,kategori,kode_desa,produsen\n${names.map((name) => `53.09-${name},${name},minuman,53.09.06.2009,Kelompok Contoh\n`).join('')}`,
      )
    rows('kopi', 'madu')
    await build([sheet], { out })
    await writePages(out)
    await publishCatalogue(out, { target })
    await target.write('produk/catatan.html', Buffer.from('milik kantor'))
    const ofHoney = async () => (await pathsAt(target)).filter((path) => path.includes('53.09-madu'))
    expect((await ofHoney()).length).toBeGreaterThan(5)
    rows('kopi')
    await build([sheet], { out })
    const planned = await publishCatalogue(out, { target, dryRun: true })
    expect(planned.goneFromSite).toBe(0)
    await writePages(out)
    const gone = await ofHoney()
    expect(await publishCatalogue(out, { target })).toMatchObject({ goneFromSite: expect.any(Number) })
    expect(gone.length).toBeGreaterThan(5)
    expect(await ofHoney()).toEqual([])
    expect(await pathsAt(target)).toContain('produk/catatan.html')
  },
)

test('what --also brings is not taken away, though the older site had it; nor is what no site has; the count ends', async () => {
  const [folder, { target }] = [temporaryFolder(), await openFolder()]
  const sheet = join(folder, 'produk.csv')
  const out = join(folder, 'katalog')
  writeFileSync(sheet, 'nama,kategori,kode_desa,produsen\nKopi,minuman,53.09.06.2009,Kelompok Contoh\n')
  await build([sheet], { out })
  await writePages(out)
  mkdirSync(join(out, 'promo'))
  writeFileSync(join(out, 'promo/index.html'), 'promo')
  const listed = ['promo/index.html', './promo/index.html', 'promo//index.html', 'tua/index.html']
  const outside = ['catalog.json', '../luar.html', '/luar.html', 'promo/../milik.html', 'milik.txt']
  const list = [...listed, ...outside]
  await target.write('situs/daftar-berkas.json', Buffer.from(JSON.stringify(list)))
  for (const path of ['tua/index.html', 'milik.html', 'milik.txt']) await target.write(path, Buffer.from('x'))
  const counts: string[] = []
  const { goneFromSite } = await publishCatalogue(out, {
    target,
    also: ['promo'],
    onProgress: ({ done, total }) => done && counts.push(`${done}/${total}`),
  })
  expect(goneFromSite).toBe(1)
  const paths = await pathsAt(target)
  expect(paths).toEqual(expect.arrayContaining(['promo/index.html', 'milik.html', 'milik.txt']))
  expect(paths).not.toContain('tua/index.html')
  expect(counts.at(-1)).toBe(`${counts.length}/${counts.length}`)
})

test('what a publisher that was ended had begun to write is cleared by the next; what another is at work on stays', async () => {
  const [folder, { target, folder: path }] = [temporaryFolder(), await openFolder()]
  await buildMade(folder, { revision: 10 })
  const name = '0ee5ff53-0e2f-4f0e-a3ea-0d6a5e8e7b0d.tmp'
  const left = [
    `catalog.json.${name}`,
    `roots/9.json.${name}`,
    `pages/ab/x.json.${name}`,
    `images/x.webp.${name}`,
  ]
  const fresh = `pages/ab/y.json.${name}`
  for (const file of [...left, fresh]) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), 'x')
  }
  const longAgo = new Date(Date.now() - 3_600_000)
  for (const file of left) utimesSync(join(path, file), longAgo, longAgo)
  await publishCatalogue(folder, { target })
  expect(left.filter((file) => existsSync(join(path, file)))).toEqual([])
  expect(existsSync(join(path, fresh))).toBe(true)
})
