import { type LoopbackServer, makeCatalog, serveFiles, startServer } from '@ovop-ntt/testing'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createClient } from '../client/client.ts'
import type { ClientOptions, RevisionStore } from '../client/options.ts'
import { originOf } from '../client/origin.ts'
import { parseRoot } from '../format/read-root.ts'
import type { Root } from '../format/root.ts'
import { rootBytes } from '../format/write-catalog.ts'
import { delegateKey, newKeyPair, signRoot } from './sign-root.ts'
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
