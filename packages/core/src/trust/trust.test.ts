import { type LoopbackServer, serveFiles, startServer } from '@ovop-ntt/testing'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { makeCatalog } from '../../fixtures/index.ts'
import { createClient } from '../client/client.ts'
import type { ClientOptions, RevisionStore } from '../client/options.ts'
import { originOf } from '../client/origin.ts'
import { parseRoot } from '../format/read/read-root.ts'
import type { Root } from '../format/schema/root.ts'
import { rootBytes } from '../format/write/write-catalog.ts'
import type { Revocation } from './revocation.ts'
import { delegateKey, newKeyPair, revokeKey, signRoot } from './sign-root.ts'
import { verifyRoot } from './verify-root.ts'

// Many cases on a busy machine: how long they take says nothing.
vi.setConfig({ testTimeout: 60_000 })

const offline = await newKeyPair()
const publishing = await newKeyPair()
const expires = '2999-01-01T00:00:00Z'
const delegation = await delegateKey(offline, publishing, { catalog: 'uji', expires })
const signed = (await makeCatalog(2, { finish: (root) => signRoot(root, publishing, [delegation]) })).root

const servers: LoopbackServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

function memory(): RevisionStore {
  const revisions = new Map<string, number>()
  return {
    get: (catalog) => revisions.get(catalog),
    set: (catalog, revision) => void revisions.set(catalog, revision),
  }
}

async function read(root: () => Root, options: Omit<ClientOptions, 'catalog'>) {
  const server = await startServer((...args) =>
    serveFiles(new Map([['catalog.json', rootBytes(root())]]))(...args),
  )
  servers.push(server)
  const catalog = `${server.url}catalog.json`
  return createClient({ catalog, retry: 0, maxAge: 0, revisions: memory(), ...options })
}

describe('a signed root', () => {
  it('holds under the offline key that delegated its publishing key', async () => {
    expect(await verifyRoot(signed, [offline.publicKey])).toBeUndefined()
  })

  it('holds under one of several keys, so that an offline key can be changed', async () => {
    const other = await newKeyPair()
    expect(await verifyRoot(signed, [other.publicKey, offline.publicKey])).toBeUndefined()
  })

  it.each<[string, () => Promise<Root> | Root, string]>([
    ['no signature', () => ({ ...signed, signatures: [] }), 'unsigned'],
    [
      'a key that nobody delegated',
      async () => signRoot(signed, await newKeyPair(), [delegation]),
      'key-not-delegated',
    ],
    [
      'a key delegated by somebody else',
      async () =>
        signRoot(signed, publishing, [
          await delegateKey(await newKeyPair(), publishing, { catalog: 'uji', expires }),
        ]),
      'key-not-delegated',
    ],
    [
      'a key delegated for another catalogue',
      async () =>
        signRoot(signed, publishing, [await delegateKey(offline, publishing, { catalog: 'lain', expires })]),
      'key-not-delegated',
    ],
    [
      'a delegation made longer by hand',
      () => signRoot(signed, publishing, [{ ...delegation, expires: '3000-01-01T00:00:00Z' }]),
      'key-not-delegated',
    ],
    [
      'a key that has expired',
      async () => {
        const past = await delegateKey(offline, publishing, {
          catalog: 'uji',
          expires: '2026-01-01T00:00:00Z',
        })
        return signRoot(signed, publishing, [past])
      },
      'key-expired',
    ],
    [
      'a date after the end of its key',
      () => signRoot({ ...signed, generatedAt: '2999-01-01T00:00:01Z' }, publishing, [delegation]),
      'key-expired',
    ],
    [
      'a day that no calendar has',
      () => signRoot({ ...signed, restoredAt: '2026-02-31T99:00:00Z' }, publishing, [delegation]),
      'key-expired',
    ],
    [
      'a revision that would bar all later ones',
      () => signRoot({ ...signed, revision: Number.MAX_SAFE_INTEGER }, publishing, [delegation]),
      'revision-ahead',
    ],
    ['another text', () => ({ ...signed, title: 'Katalog palsu' }), 'wrong-signature'],
    ['the offline key used to publish', () => signRoot(signed, offline, [delegation]), 'key-not-delegated'],
    [
      'keys that are no points of the curve',
      () => ({
        ...signed,
        keys: [{ ...delegation, key: 'AAAA' }],
        signatures: [{ key: 'AAAA', signature: '!!' }],
      }),
      'key-not-delegated',
    ],
  ])('with %s is refused', async (_, root, reason) => {
    expect(await verifyRoot(await root(), [offline.publicKey])).toBe(reason)
  })

  it('may have a revision a little ahead of its date, and that of the day on which older data was restored', async () => {
    const of = async (root: Root) =>
      verifyRoot(await signRoot(root, publishing, [delegation]), [offline.publicKey])
    const seconds = Date.parse(signed.generatedAt) / 1000
    expect(await of({ ...signed, revision: seconds + 3600 })).toBeUndefined()
    expect(await of({ ...signed, revision: seconds + 100 * 86_400 })).toBe('revision-ahead')
    const restoredAt = new Date((seconds + 100 * 86_400) * 1000).toISOString()
    expect(await of({ ...signed, revision: seconds + 100 * 86_400, restoredAt })).toBeUndefined()
  })

  it('is refused whichever of its bytes is flipped', async () => {
    const bytes = rootBytes(signed)
    const passed: number[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] as number) ^ 1
      let root: Root
      try {
        root = parseRoot(flipped, 'https://produk.example/catalog.json')
      } catch {
        continue // Not JSON, not the spec, not canonical: refused before its signature is looked at.
      }
      if ((await verifyRoot(root, [offline.publicKey])) === undefined) passed.push(at)
    }
    expect(passed).toEqual([])
  })
})

describe('a page of a signed catalogue', () => {
  it('is refused whichever of its bytes is flipped', { timeout: 600_000 }, async () => {
    const { files } = await makeCatalog(300, { finish: (root) => signRoot(root, publishing, [delegation]) })
    let at = -1
    let page: Uint8Array<ArrayBuffer> | undefined
    const fetch = async (address: RequestInfo | URL) => {
      const path = new URL(String(address)).pathname.slice(1)
      const bytes = files.get(path)!
      if (path === 'catalog.json') return new Response(bytes)
      page = bytes.slice()
      if (at >= 0) page[at] = (page[at] as number) ^ 1
      return new Response(page)
    }
    const of = (catalog: string) =>
      createClient({ catalog, fetch, retry: 0, catalogKey: offline.publicKey, revisions: memory() })
    const id = '53.01-produk-0'
    expect(await of('https://utuh.example/catalog.json').product(id)).toMatchObject({ id })
    const client = of('https://terbalik.example/catalog.json')
    const passed: number[] = []
    const step = process.env.OVOP_LONG === undefined ? 50 : 1
    for (at = 0; at < page!.length; at += step) {
      const error = await client.product(id).catch(({ name }: Error) => name)
      if (error !== 'IntegrityError') passed.push(at)
    }
    expect(passed).toEqual([])
  })
})

describe('a client', () => {
  it('is signed with a key that holds, unsigned without one', async () => {
    expect(await (await read(() => signed, { catalogKey: offline.publicKey })).summary()).toMatchObject({
      trust: 'signed',
    })
    expect(await (await read(() => signed, {})).summary()).toMatchObject({ trust: 'unsigned' })
  })

  it('gives nothing of a catalogue that fails', async () => {
    const forged = { ...signed, title: 'Katalog palsu' }
    const client = await read(() => forged, { catalogKey: offline.publicKey })
    const refused = { name: 'SignatureError', code: 'signature', reason: 'wrong-signature' }
    await expect(client.summary()).rejects.toMatchObject(refused)
    await expect(client.product('53.01-produk-0')).rejects.toMatchObject(refused)
    await expect(client.page()).rejects.toMatchObject(refused)
  })

  it('refuses an older revision than it has seen, and does not learn one from a root that fails', async () => {
    const revision = (n: number) => signRoot({ ...signed, revision: n }, publishing, [delegation])
    const [older, newer, forged] = [
      await revision(10),
      await revision(20),
      { ...(await revision(30)), title: 'x' },
    ]
    let root = newer
    const options = { catalogKey: offline.publicKey, revisions: memory() }
    const visit = () => read(() => root, options)
    await (await visit()).summary()
    root = forged
    await expect((await visit()).summary()).rejects.toMatchObject({ reason: 'wrong-signature' })
    root = newer
    await expect((await visit()).summary()).resolves.toMatchObject({ revision: 20 })
    root = older
    await expect((await visit()).summary()).rejects.toMatchObject({ reason: 'older-revision' })
  })

  it('keeps the good root it has when a newer one fails, and says that it is not current', async () => {
    let root = signed
    const problems: Error[] = []
    const client = await read(() => root, {
      catalogKey: offline.publicKey,
      onProblem: (error) => problems.push(error),
    })
    expect(await client.summary()).toMatchObject({ freshness: 'current' })
    root = { ...signed, revision: signed.revision + 1, title: 'Katalog palsu' }
    expect(await client.summary()).toMatchObject({
      title: signed.title,
      revision: signed.revision,
      trust: 'signed',
      freshness: 'offline',
    })
    expect(problems).toMatchObject([{ name: 'SignatureError', reason: 'wrong-signature' }])
  })

  it.each<[string, () => Promise<Root>]>([
    ['key-not-delegated', async () => signRoot(signed, await newKeyPair(), [delegation])],
    [
      'key-expired',
      async () => {
        const past = await delegateKey(offline, publishing, {
          catalog: 'uji',
          expires: '2026-01-01T00:00:00Z',
        })
        return signRoot(signed, publishing, [past])
      },
    ],
    ['unsigned', async () => ({ ...signed, signatures: [] })],
  ])('refuses a root with the reason %s', async (reason, make) => {
    const root = await make()
    const client = await read(() => root, { catalogKey: offline.publicKey })
    await expect(client.summary()).rejects.toMatchObject({
      name: 'SignatureError',
      code: 'signature',
      reason,
    })
  })

  it('is unsigned on plain http, where browsers have no WebCrypto, also with a key', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    onTestFinished(() => void vi.unstubAllGlobals())
    const client = await read(() => signed, { catalogKey: offline.publicKey })
    expect(await client.summary()).toMatchObject({ trust: 'unsigned' })
    expect(originOf(await client.product('53.01-produk-0'))).toMatchObject({ trust: 'unsigned' })
  })

  it('refuses a root of another catalogue, though signed', async () => {
    const client = await read(() => signed, { catalogKey: offline.publicKey, catalogId: 'ntt' })
    await expect(client.summary()).rejects.toMatchObject({ reason: 'wrong-catalog' })
  })
})

describe('the memory of revisions', () => {
  const revision = (n: number, change: Partial<Root> = {}) =>
    signRoot({ ...signed, ...change, revision: n }, publishing, [delegation])

  it('takes nothing from a root that is signed, but cannot be read', async () => {
    const [row, ...rows] = (signed.tables.products as { inline: unknown[] }).inline
    const products = { rows: 2, inline: [...rows, row] }
    let root = await revision(20, { tables: { ...signed.tables, products } })
    const options = { catalogKey: offline.publicKey, revisions: memory() }
    const visit = async () => (await read(() => root, options)).summary()
    await expect(visit()).rejects.toMatchObject({ name: 'IntegrityError' })
    root = await revision(10)
    await expect(visit()).resolves.toMatchObject({ revision: 10 })
  })

  it('takes nothing from a root with an absurd revision: the next good one is read', async () => {
    let root = await revision(Number.MAX_SAFE_INTEGER)
    const options = { catalogKey: offline.publicKey, revisions: memory() }
    const visit = async () => (await read(() => root, options)).summary()
    await expect(visit()).rejects.toMatchObject({ reason: 'revision-ahead' })
    root = await revision(10)
    await expect(visit()).resolves.toMatchObject({ revision: 10 })
  })

  it.each<[string, (keys: [string, string]) => string]>([
    ['in another order', ([now, next]) => `${next} ${now}`],
    ['with one less', ([now]) => now],
  ])('is the same for keys %s', async (_, changed) => {
    const keys: [string, string] = [offline.publicKey, (await newKeyPair()).publicKey]
    const revisions = memory()
    let root = await revision(20)
    await (await read(() => root, { catalogKey: keys.join(' '), revisions })).summary()
    root = await revision(10)
    const later = await read(() => root, { catalogKey: changed(keys), revisions })
    await expect(later.summary()).rejects.toMatchObject({ reason: 'older-revision' })
  })

  it.each<[string, () => unknown]>([
    ['throws', () => fail()],
    ['holds nonsense', () => 'kemarin'],
    ['holds Infinity', () => 'Infinity'],
    ['holds more than any revision can be', () => '9007199254740991'],
    ['holds nothing', () => null],
  ])('blocks nothing where it %s, in localStorage or a store of the page', async (_, get) => {
    const storage = { getItem: get, setItem: () => fail() }
    vi.stubGlobal('localStorage', storage)
    onTestFinished(() => void vi.unstubAllGlobals())
    const root = await revision(20, { id: `uji` })
    for (const revisions of [undefined, { get: get as RevisionStore['get'], set: () => fail() }]) {
      const client = await read(() => root, { catalogKey: offline.publicKey, revisions })
      await expect(client.summary()).resolves.toMatchObject({ revision: 20, trust: 'signed' })
    }
  })

  it('lasts for the life of the page where localStorage throws', async () => {
    vi.stubGlobal('localStorage', { getItem: () => fail(), setItem: () => fail() })
    onTestFinished(() => void vi.unstubAllGlobals())
    const id = 'sehalaman'
    const own = await delegateKey(offline, publishing, { catalog: id, expires })
    const of = (n: number) => signRoot({ ...signed, id, revision: n }, publishing, [own])
    let root = await of(20)
    const visit = async () =>
      (await read(() => root, { catalogKey: offline.publicKey, revisions: undefined })).summary()
    await visit()
    root = await of(10)
    await expect(visit()).rejects.toMatchObject({ reason: 'older-revision' })
  })
})

function fail(): never {
  throw new Error('forbidden')
}

describe('a page that stays open', () => {
  it.each<[string, () => Promise<Root>, boolean]>([
    [
      'a key that has run out',
      async () =>
        signRoot(signed, publishing, [
          await delegateKey(offline, publishing, { catalog: 'uji', expires: '2026-01-01T00:00:00Z' }),
        ]),
      true,
    ],
    ['a key that nobody delegated', async () => signRoot(signed, await newKeyPair(), [delegation]), true],
    ['bytes that somebody changed', async () => ({ ...signed, title: 'Katalog palsu' }), false],
  ])('meets %s, and withdraws its payment codes: %#', async (_, make, isWithdrawn) => {
    let root = signed
    const client = await read(() => root, { catalogKey: offline.publicKey })
    expect(originOf(await client.product('53.01-produk-0'))).toMatchObject({ stale: false })
    let updates = 0
    client.on('update', () => {
      updates += 1
    })
    root = await make()
    expect(await client.summary()).toMatchObject({ freshness: 'offline', stale: isWithdrawn })
    expect(originOf(await client.product('53.01-produk-0'))).toMatchObject({
      trust: 'signed',
      stale: isWithdrawn,
    })
    expect(updates).toBe(1)
    root = signed
    expect(await client.summary()).toMatchObject({ freshness: 'current', stale: false })
  })
})

it('a merged catalogue shows no payment code of a source that is past its date, and those of the others', async () => {
  const sources = {
    '53.01': { generatedAt: '2026-10-01T00:00:00Z', staleAfter: '2026-11-01T00:00:00Z' },
    '53.02': { generatedAt: '2026-10-01T00:00:00Z', staleAfter: '2999-01-01T00:00:00Z' },
    '53.03': 'bukan sumber',
  }
  const root = await signRoot({ ...signed, sources }, publishing, [delegation])
  const client = await read(() => root, { catalogKey: offline.publicKey })
  expect(originOf(await client.product('53.01-produk-0'))).toMatchObject({ stale: true })
  expect(originOf(await client.product('53.02-produk-1'))).toMatchObject({ stale: false })
  expect(await client.summary()).toMatchObject({ stale: false })
})

describe('a publishing key that was revoked', async () => {
  const next = await newKeyPair()
  const nextDelegation = await delegateKey(offline, next, { catalog: 'uji', expires })
  const revocation = await revokeKey(offline, publishing, { catalog: 'uji' })
  const renewed = (n = 20, revocations: unknown[] = [revocation]) =>
    signRoot({ ...signed, revision: n }, next, [nextDelegation], revocations as Revocation[])
  const stolen = (n: number) => signRoot({ ...signed, revision: n }, publishing, [delegation])

  it('signs nothing more that says so itself, and the root of the new key holds', async () => {
    expect(await verifyRoot(await renewed(), [offline.publicKey])).toBeUndefined()
    const self = await signRoot(signed, publishing, [delegation], [revocation])
    expect(await verifyRoot(self, [offline.publicKey])).toBe('key-revoked')
  })

  it.each<[string, () => Promise<unknown[]>]>([
    [
      'of another offline key',
      async () => [await revokeKey(await newKeyPair(), publishing, { catalog: 'uji' })],
    ],
    ['for another catalogue', async () => [await revokeKey(offline, publishing, { catalog: 'lain' })]],
    ['with a signature that is none', async () => [{ ...revocation, signature: '!!' }]],
    ['that are no statements', async () => [null, 7, 'B', { key: publishing.publicKey }]],
  ])('is not revoked by words %s', async (_, words) => {
    const root = await signRoot(signed, publishing, [delegation], (await words()) as Revocation[])
    expect(await verifyRoot(root, [offline.publicKey])).toBeUndefined()
  })

  it('is refused by whoever has read so, also with a newer revision, and takes payment codes away', async () => {
    let root = await renewed()
    const options = { catalogKey: offline.publicKey, revisions: memory() }
    const visit = () => read(() => root, options)
    const open = await visit()
    expect(await open.summary()).toMatchObject({ revision: 20, trust: 'signed' })
    root = await stolen(30)
    await expect((await visit()).summary()).rejects.toMatchObject({ reason: 'key-revoked' })
    expect(await open.summary()).toMatchObject({ revision: 20, stale: true, freshness: 'offline' })
    root = await renewed(40)
    expect(await (await visit()).summary()).toMatchObject({ revision: 40 })
  })

  it('is still believed on a first visit that is shown nothing but a root of the thief', async () => {
    const client = await read(() => stolenRoot, { catalogKey: offline.publicKey })
    const stolenRoot = await stolen(30)
    expect(await client.summary()).toMatchObject({ revision: 30, trust: 'signed' })
  })
})
