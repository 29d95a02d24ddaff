import { rmSync, writeFileSync } from 'node:fs'
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
  await buildMade(folder, { revision: 11, keys, count: 165 })
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
  expect(await client.summary()).toMatchObject({ revision: 11, trust: 'signed', counts: { products: 165 } })

  const root = await rollback(folder, { key, time: new Date('2026-10-01T00:00:00Z') })
  expect(root).toMatchObject({ revision: 1790812800, restored: 10, counts: { products: 170 } })
  await publishCatalogue(folder, { target })
  expect(await client.summary()).toMatchObject({
    revision: 1790812800,
    trust: 'signed',
    counts: { products: 170 },
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

test('the command says what came back', async () => {
  const { folder, key } = await twoRevisions()
  const { out } = await run('rollback', folder, '--key', key)
  expect(out).toContain('kembali ke isi revisi 10')
  expect(out).toContain('170 produk')
})

test('the command lists what it could bring back, and changes nothing', async () => {
  const { folder, key } = await twoRevisions()
  await rollback(folder, { key, time: new Date('2026-10-01T00:00:00Z') })
  await rollback(folder, { key, to: 11, time: new Date('2026-10-01T00:00:00Z') })
  const before = readRoot(folder)
  const { out } = await run('rollback', folder, '--list')
  expect(out).toMatch(
    /^1790812800: data per .+, 170 produk, isi revisi 10\n11: data per .+, 165 produk\n10: data per .+, 170 produk\n$/,
  )
  expect(readRoot(folder)).toEqual(before)
  expect((await run('rollback', temporaryFolder(), '--list')).out).toContain('tidak ada revisi lama')
})
