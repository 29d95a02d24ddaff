import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@ovop-ntt/core'
import { parseRoot } from '@ovop-ntt/core/format'
import { expect, test } from 'vitest'
import { run } from '../../test/run-ovop.ts'
import { dataFile } from '../../test/sheet-of.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { serve } from './serve/serve.ts'

const build = (folder: string, ...more: string[]) =>
  run(
    'build',
    dataFile('contoh-produk-ovop.csv'),
    ...['--publisher', dataFile('publisher.json'), '--villages', dataFile('contoh-desa.csv')],
    ...['--out', join(folder, 'katalog'), '--sample', '--contacts-agreed'],
    ...more,
  )

async function makeKeys(folder: string) {
  const { out } = await run('keys', 'new', folder)
  return {
    catalogKey: /catalog-key [^:]*: (\S+)/.exec(out)?.[1] ?? '',
    offline: join(folder, 'kunci-luring.json'),
    publishing: join(folder, 'kunci-terbit.json'),
  }
}

test('from new keys to a catalogue that a client takes for signed', async () => {
  const folder = temporaryFolder()
  const { catalogKey, offline, publishing } = await makeKeys(folder)
  await run('keys', 'delegate', '--offline', offline, '--publishing', publishing, '--catalog', 'ntt-contoh')
  const { out } = await build(folder, '--key', publishing)
  expect(out).toContain('bertanda tangan')
  const served = await serve(join(folder, 'katalog'), { port: 0 })
  try {
    const client = createClient({ catalog: `${served.url}catalog.json`, catalogKey, catalogId: 'ntt-contoh' })
    expect(await client.summary()).toMatchObject({ trust: 'signed', sample: true })
  } finally {
    await served.close()
  }
})

test('keys are for their owner only, and are never overwritten', async () => {
  const folder = temporaryFolder()
  const { offline } = await makeKeys(folder)
  const before = readFileSync(offline, 'utf8')
  expect(statSync(offline).mode & 0o077).toBe(0)
  await expect(run('keys', 'new', folder)).rejects.toThrow('tidak pernah ditimpa')
  expect(readFileSync(offline, 'utf8')).toBe(before)
})

test('a key that nobody delegated, or for another catalogue, publishes nothing', async () => {
  const folder = temporaryFolder()
  const { offline, publishing } = await makeKeys(folder)
  await expect(build(folder, '--key', publishing)).rejects.toThrow('ovop keys delegate --catalog ntt-contoh')
  await run('keys', 'delegate', '--offline', offline, '--publishing', publishing, '--catalog', 'lain')
  await expect(build(folder, '--key', publishing)).rejects.toThrow('belum diberi kuasa')
  expect(() => statSync(join(folder, 'katalog', 'catalog.json'))).toThrow()
})

test('an offline key cannot publish, and a publishing key cannot delegate', async () => {
  const folder = temporaryFolder()
  const { offline, publishing } = await makeKeys(folder)
  await expect(build(folder, '--key', offline)).rejects.toThrow('yang diperlukan kunci terbit')
  await expect(
    run('keys', 'delegate', '--offline', publishing, '--publishing', offline, '--catalog', 'x'),
  ).rejects.toThrow('yang diperlukan kunci luring')
})

test('without a key the catalogue is unsigned, and says so', async () => {
  const folder = temporaryFolder()
  const { out } = await build(folder)
  expect(out).toContain('tanpa tanda tangan')
  const root = parseRoot(readFileSync(join(folder, 'katalog', 'catalog.json')), 'catalog.json')
  expect(root.signatures).toBeUndefined()
})

test('a publishing key that was lost is revoked in what the new one signs, and nobody publishes without saying so', async () => {
  const folder = temporaryFolder()
  const old = await makeKeys(join(folder, 'lama'))
  const fresh = await makeKeys(join(folder, 'baru'))
  const web = join(folder, 'web')
  const delegate = (publishing: string) =>
    run('keys', 'delegate', '--offline', old.offline, '--publishing', publishing, '--catalog', 'ntt-contoh')
  const revoke = (key: string, publishing: string) => [
    ...['keys', 'revoke', '--offline', old.offline, '--key', key],
    ...['--publishing', publishing, '--catalog', 'ntt-contoh'],
  ]
  await delegate(old.publishing)
  await delegate(fresh.publishing)
  await expect(run(...revoke(old.publishing, old.publishing))).rejects.toThrow('ini kunci yang dicabut')
  await run(...revoke(old.publishing, fresh.publishing))
  await build(folder, '--key', fresh.publishing)
  await run('publish', join(folder, 'katalog'), web)
  const root = parseRoot(readFileSync(join(web, 'catalog.json')), web)
  expect(root.revocations).toMatchObject([{ by: old.catalogKey }])
  expect((await run('verify', web, '--key', old.catalogKey)).code).toBe(0)

  await build(folder, '--key', old.publishing)
  await expect(run('publish', join(folder, 'katalog'), web)).rejects.toMatchObject({
    reason: 'revocation-lost',
  })
})
