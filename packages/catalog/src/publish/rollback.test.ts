import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@ovop-ntt/core'
import { expect, test, vi } from 'vitest'
import { buildMade, makeKeys, readRoot } from '../../test/built-revisions.ts'
import { run } from '../../test/run-ovop.ts'
import { openFolder } from '../../test/targets.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { publishCatalogue } from './publish-catalogue.ts'
import { earlierRevisions, RollbackError, rollback } from './rollback.ts'

// Many files and requests: an instant on a quiet machine.
vi.setConfig({ testTimeout: 60_000 })

async function twoRevisions() {
  const [folder, keys] = [temporaryFolder(), await makeKeys()]
  await buildMade(folder, { revision: 10, keys })
  await buildMade(folder, { revision: 11, keys, count: 235 })
  const { catalog, target } = await openFolder()
  const key = join(folder, '.kunci.json')
  const { offline, publishing } = keys
  const { key: _, ...rest } = { ...readRoot(folder)!.keys![0]! }
  const delegations = [{ ...rest, key: publishing.publicKey, catalog: 'uji' }]
  writeFileSync(key, JSON.stringify({ use: 'publishing', ...publishing, delegations }))
  return { folder, key, catalog, target, catalogKey: offline.publicKey }
}

test('the tables of an earlier revision come back under a new one, signed, and readers go along', async () => {
  const { folder, key, catalog, target, catalogKey } = await twoRevisions()
  await publishCatalogue(folder, { target })
  const client = createClient({ catalog, catalogKey, maxAge: 0 })
  expect(await client.summary()).toMatchObject({ revision: 11, trust: 'signed', counts: { products: 235 } })

  const root = await rollback(folder, { key, time: new Date('2026-10-01T00:00:00Z') })
  expect(root).toMatchObject({ revision: 1790812800, restored: 10, counts: { products: 240 } })
  await publishCatalogue(folder, { target })
  expect(await client.summary()).toMatchObject({
    revision: 1790812800,
    trust: 'signed',
    counts: { products: 240 },
  })
  expect((await client.product('53.01-produk-0')).tags).toEqual(['revisi 10'])

  // And forth again.
  const forth = await rollback(folder, { key, to: 11, time: new Date('2026-10-01T00:00:00Z') })
  expect(forth).toMatchObject({ revision: 1790812801, restored: 11 })
})

test('an earlier revision that is not there, or not whole, leaves the folder as it is', async () => {
  const { folder, key } = await twoRevisions()
  const before = readRoot(folder)
  await expect(rollback(folder, { key, to: 9 })).rejects.toThrow('yang ada: 10')
  await expect(rollback(folder, {})).rejects.toThrow(RollbackError)
  rmSync(join(folder, 'pages'), { recursive: true })
  await expect(rollback(folder, { key })).rejects.toMatchObject({ reason: 'damaged' })
  expect(readRoot(folder)).toEqual(before)
})

test('a revision that cannot be read is not offered, and hides no other', async () => {
  const { folder } = await twoRevisions()
  writeFileSync(join(folder, 'roots', '12.json'), '{')
  expect((await earlierRevisions(folder)).map(({ revision }) => revision)).toEqual([10])
})

test('a revision of another catalogue that was built here is neither offered nor taken', async () => {
  const folder = temporaryFolder()
  await buildMade(folder, { revision: 10, count: 6 })
  await buildMade(folder, { revision: 11, count: 6, id: 'lain' })
  await buildMade(folder, { revision: 12, count: 6 })
  expect((await earlierRevisions(folder)).map(({ revision }) => revision)).toEqual([10])
  await expect(rollback(folder, { to: 11 })).rejects.toThrow('revisi 11 milik katalog "lain", bukan "uji"')
  await expect(rollback(folder, { to: 9 })).rejects.toThrow(/yang ada: 10$/)
  expect(await rollback(folder, {})).toMatchObject({ id: 'uji', restored: 10 })
})

test('where only another catalogue was built here before, there is nothing to go back to', async () => {
  const folder = temporaryFolder()
  await buildMade(folder, { revision: 10, count: 6, id: 'lain' })
  await buildMade(folder, { revision: 11, count: 6 })
  expect((await run('rollback', folder, '--list')).out).toBe(
    `${folder}: tidak ada revisi lama katalog ini di roots/\n`,
  )
  await expect(rollback(folder, {})).rejects.toThrow('tidak ada revisi lama katalog "uji" di roots/')
})

test('where there is no catalogue to go back in, it says what is missing', async () => {
  const folder = temporaryFolder()
  const [absent, file] = [join(folder, 'katalgo'), join(folder, 'catatan.txt')]
  writeFileSync(file, '')
  for (const place of [
    [absent, 'folder tidak ada'],
    [file, 'bukan folder katalog'],
    [folder, 'catalog.json: tidak ada; bangun dahulu katalognya'],
    ['s3://ember/katalog', 'revisi dikembalikan di folder katalog, lalu diterbitkan ke sana'],
    ['https://produk.example/catalog.json', 'revisi dikembalikan di folder katalog'],
  ] as const) {
    const [name, message] = place
    await expect(run('rollback', name, '--list')).rejects.toThrow(message)
    await expect(run('rollback', name)).rejects.toThrow(message)
  }
  expect(existsSync(absent)).toBe(false)
})

test('the command says what came back', async () => {
  const { folder, key } = await twoRevisions()
  const { out } = await run('rollback', folder, '--key', key)
  expect(out).toContain('kembali ke isi revisi 10')
  expect(out).toContain('240 produk')
})

test('the command lists what it could bring back, and changes nothing', async () => {
  const { folder, key } = await twoRevisions()
  await rollback(folder, { key, time: new Date('2026-10-01T00:00:00Z') })
  await rollback(folder, { key, to: 11, time: new Date('2026-10-01T00:00:00Z') })
  const before = readRoot(folder)
  const { out } = await run('rollback', folder, '--list')
  expect(out).toMatch(
    /^1790812800: data per .+, 240 produk, isi revisi 10\n11: data per .+, 235 produk\n10: data per .+, 240 produk\n$/,
  )
  expect(readRoot(folder)).toEqual(before)
})
