import { join } from 'node:path'
import { delegateKey, signRoot } from '@ovop-ntt/core/trust'
import { makeCatalog } from '@ovop-ntt/fixtures'
import { expect, test, vi } from 'vitest'
import { makeKeys } from '../../../test/built-revisions.ts'
import { run } from '../../../test/run-ovop.ts'
import { dataFile } from '../../../test/sheet-of.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { expiryNotes } from './key-expiry.ts'

vi.setConfig({ testTimeout: 60_000 })

const day = 86_400_000
const now = new Date('2026-11-30T00:00:00Z')

test.each([
  [40, undefined],
  [30, undefined],
  [29, 'habis 29 hari lagi (2026-12-29'],
  [0, 'habis hari ini'],
  [-2, 'sudah habis'],
])('of a key that ends in %d days it is said: %s', async (days, said) => {
  const { offline, publishing } = await makeKeys()
  const expires = new Date(now.getTime() + days * day + 1000).toISOString()
  const { root } = await makeCatalog(1, {
    finish: async (unsigned) =>
      signRoot(unsigned, publishing, [await delegateKey(offline, publishing, { catalog: 'uji', expires })]),
  })
  const notes = expiryNotes(root, now)
  if (said === undefined) expect(notes).toEqual([])
  else expect(notes).toEqual([expect.stringContaining(said)])
})

test('a longer delegation by the same offline key is what counts; each offline key counts for itself', async () => {
  const [{ offline, publishing }, other] = [await makeKeys(), await makeKeys()]
  const delegate = (by: typeof offline, days: number) =>
    delegateKey(by, publishing, {
      catalog: 'uji',
      expires: new Date(now.getTime() + days * day).toISOString(),
    })
  const { root } = await makeCatalog(1)
  const of = async (...delegations: Promise<Awaited<ReturnType<typeof delegate>>>[]) =>
    expiryNotes(await signRoot(root, publishing, await Promise.all(delegations)), now)
  expect(await of(delegate(offline, 5), delegate(offline, 300))).toEqual([])
  expect(await of(delegate(offline, 300), delegate(other.offline, 5))).toEqual([
    expect.stringContaining(other.offline.publicKey.slice(0, 12)),
  ])
})

test('building, verifying and publishing each say that a key runs out', async () => {
  const folder = temporaryFolder()
  const [keys, out] = [join(folder, 'kunci'), join(folder, 'katalog')]
  const [offline, publishing] = [join(keys, 'kunci-luring.json'), join(keys, 'kunci-terbit.json')]
  await run('keys', 'new', keys)
  const delegate = (days: string) => [
    ...['keys', 'delegate', '--offline', offline, '--publishing', publishing],
    ...['--catalog', 'ntt-contoh', '--days', days],
  ]
  const build = [
    ...['build', dataFile('contoh-produk-ovop.csv'), '--villages', dataFile('contoh-desa.csv')],
    ...['--publisher', dataFile('publisher.json'), '--contacts-agreed', '--sample'],
    ...['--key', publishing, '--out', out],
  ]
  const said = 'kuasa kunci terbit habis 19 hari lagi'
  await run(...delegate('20'))
  expect((await run(...build)).err).toContain(said)
  expect((await run('verify', out)).out).toContain(said)
  expect((await run('publish', out, join(folder, 'web'))).err).toContain(said)
  await run(...delegate('200'))
  expect((await run(...build)).err).not.toContain('kunci terbit habis')
})
