import { type LoopbackServer, serveFiles, startServer } from '@ovop-ntt/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type MadeCatalog, makeCatalog, makeProduct } from '../../fixtures/index.ts'
import type { Root } from '../format/schema/root.ts'
import type { Product, ProductStub } from '../model/schema/product.ts'
import { delegateKey, newKeyPair, signRoot } from '../trust/index.ts'
import { createClient } from './client.ts'
import type { ClientOptions } from './options.ts'

/** Catalogues that several tests read, each made once. */
const kept = new Map<string, Promise<MadeCatalog>>()
const once = (name: string, make: () => Promise<MadeCatalog>) => {
  const found = kept.get(name) ?? make()
  kept.set(name, found)
  return found
}
const allOf = (count: number, revision = older) =>
  once(`all ${count} ${revision}`, () => made(all(count), revision))
const changedOf = (count: number) => once(`changed ${count}`, () => made(changed(count), newer))

const [older, newer] = [1_764_000_000, 1_764_000_100]

type Rows = readonly (Product | ProductStub)[]

const made = (products: Rows, revision: number, finish?: (root: Root) => Promise<Root>) =>
  makeCatalog(0, { products: products as Product[], about: { revision }, ...(finish && { finish }) })

/** Serves a catalogue whose earlier root was kept, as publishing keeps it. */
async function published(
  before: MadeCatalog,
  after: MadeCatalog,
  spoil?: (files: Map<string, Uint8Array>) => void,
) {
  const files = new Map<string, Uint8Array>([...before.files, ...after.files])
  files.set(`roots/${before.root.revision}.json`, before.files.get('catalog.json') as Uint8Array)
  spoil?.(files)
  const server = await startServer(serveFiles(files))
  onTestFinished(() => server.close())
  return server
}

function clientOf(server: LoopbackServer, options: Partial<ClientOptions> = {}) {
  const problems: Error[] = []
  const onProblem = (error: Error) => void problems.push(error)
  const client = createClient({ catalog: `${server.url}catalog.json`, retry: 0, onProblem, ...options })
  return { client, problems }
}

const all = (count: number) => Array.from({ length: count }, (_, n) => makeProduct(n))
const idOf = (n: number) => makeProduct(n).id

/** Product 3 is removed, 5 moved to a new id, 7 changed, `count` added. */
function changed(count: number): Rows {
  return [
    ...all(count).map((product, n): Product | ProductStub => {
      if (n === 3) return { id: product.id, goneAt: '2026-11-30' }
      if (n === 5) return { id: product.id, movedTo: '53.06-baru' }
      return n === 7 ? { ...product, tags: ['baru'] } : product
    }),
    { ...makeProduct(5), id: '53.06-baru' },
    makeProduct(count),
  ]
}

const expected = (count: number) => ({
  revision: newer,
  complete: true,
  added: ['53.06-baru', idOf(count)].sort(),
  changed: [idOf(7)],
  gone: [idOf(3), idOf(5)].sort(),
})

describe.each([
  ['small', 20],
  ['large', 3000],
])('of a %s catalogue', (_, count) => {
  it('gives what was added, changed and is gone, and the other way round', async () => {
    const [before, after] = [await allOf(count), await changedOf(count)]
    const { client, problems } = clientOf(await published(before, after))
    expect(await client.changesSince(older)).toEqual(expected(count))
    const back = clientOf(await published(after, before))
    expect(await back.client.changesSince(newer)).toEqual({
      revision: older,
      complete: true,
      added: expected(count).gone,
      changed: [idOf(7)],
      gone: expected(count).added,
    })
    expect(problems).toEqual([])
  })

  it('says that nothing changed since the present revision, without asking for anything but the root', async () => {
    const catalog = await allOf(count, newer)
    const server = await published(catalog, catalog)
    expect(await clientOf(server).client.changesSince(newer)).toEqual({
      revision: newer,
      complete: true,
      added: [],
      changed: [],
      gone: [],
    })
    expect(server.requests).toEqual(['/catalog.json'])
  })

  it.each<[string, number, (files: Map<string, Uint8Array>) => void, string | undefined]>([
    ['is gone', older, (files) => files.delete(`roots/${older}.json`), undefined],
    ['was never one', -1, () => {}, undefined],
    ['is no number', Number.NaN, () => {}, undefined],
    ['is damaged', older, (files) => files.set(`roots/${older}.json`, new Uint8Array([123])), 'data'],
    [
      'is another',
      older,
      (files) => files.set(`roots/${older}.json`, files.get('catalog.json') as Uint8Array),
      'integrity',
    ],
  ])('gives all ids where the earlier root %s', async (_, revision, spoil, problem) => {
    const [before, after] = [await allOf(count), await changedOf(count)]
    const { client, problems } = clientOf(await published(before, after, spoil))
    const found = await client.changesSince(revision)
    expect(found).toMatchObject({ revision: newer, complete: false, changed: [], gone: [] })
    const ids = changed(count).filter((row) => 'packs' in row)
    expect(new Set(found.added)).toEqual(new Set(ids.map(({ id }) => id)))
    expect(found.added).toHaveLength(ids.length)
    expect(problems.map((error) => (error as Error & { code: string }).code)).toEqual(
      problem ? [problem] : [],
    )
  })
})

describe('of a large catalogue', () => {
  it('reads only what both revisions do not have: two roots, and the pages on the way to what changed', async () => {
    const count = 3000
    const [before, after] = [await allOf(count), await changedOf(count)]
    const server = await published(before, after)
    expect(await clientOf(server).client.changesSince(older)).toEqual(expected(count))
    const pages = server.requests.filter((path) => path.startsWith('/pages/'))
    expect(server.requests.filter((path) => !path.startsWith('/pages/'))).toEqual([
      '/catalog.json',
      `/roots/${older}.json`,
    ])
    const shared = pages.filter((path) => before.files.has(path.slice(1)) && after.files.has(path.slice(1)))
    expect(shared).toEqual([])
    // Five ids changed: each in a leaf, and in the page above it, of both revisions; a border may move.
    expect(pages.length).toBeLessThanOrEqual(5 * 2 * 2 + 4)
    expect(new Set(pages).size).toBe(pages.length)
    expect(before.files.size).toBeGreaterThan(10 * pages.length)
  })

  it.each([
    ['grew out of its root', 20, 400],
    ['shrank into its root', 400, 20],
    ['grew by a level of pages', 400, 3000],
  ])('that %s, gives the difference all the same', async (_, from, to) => {
    const [before, after] = [await allOf(from), await allOf(to, newer)]
    const { client } = clientOf(await published(before, after))
    const found = await client.changesSince(older)
    const apart = (a: number, b: number) => Array.from({ length: Math.max(0, b - a) }, (_, n) => idOf(a + n))
    expect(found.complete).toBe(true)
    expect(new Set(found.added)).toEqual(new Set(apart(from, to)))
    expect(new Set(found.gone)).toEqual(new Set(apart(to, from)))
    expect(found.changed).toEqual([])
  })

  it('gives all ids where a page of the earlier revision was pruned', async () => {
    const [before, after] = [await allOf(3000), await changedOf(3000)]
    const { client } = clientOf(
      await published(before, after, (files) => {
        for (const path of before.files.keys())
          if (path.startsWith('pages/') && !after.files.has(path)) files.delete(path)
      }),
    )
    expect(await client.changesSince(older)).toMatchObject({ complete: false })
  })

  it('leaves no product out in silence where a page of the present revision is damaged', async () => {
    const [before, after] = [await allOf(3000), await changedOf(3000)]
    const { client } = clientOf(
      await published(before, after, (files) => {
        for (const path of after.files.keys())
          if (path.startsWith('pages/') && !before.files.has(path)) files.set(path, new Uint8Array([91, 93]))
      }),
    )
    await expect(client.changesSince(older)).rejects.toMatchObject({ code: 'integrity' })
  })
})

it('an earlier revision that the key does not vouch for is not compared with', async () => {
  const [offline, publishing, thief] = await Promise.all([newKeyPair(), newKeyPair(), newKeyPair()])
  const expires = '2999-01-01T00:00:00Z'
  const delegation = await delegateKey(offline, publishing, { catalog: 'uji', expires })
  const sign = (root: Root) => signRoot(root, publishing, [delegation])
  const forge = (root: Root) => signRoot(root, thief, [delegation])
  const options = { catalogKey: offline.publicKey, revisions: { get: () => 0, set: () => {} } }
  const after = await made(changed(20), newer, sign)
  const whole = clientOf(await published(await made(all(20), older, sign), after), options)
  expect(await whole.client.changesSince(older)).toEqual(expected(20))
  const forged = clientOf(await published(await made(all(20), older, forge), after), options)
  expect(await forged.client.changesSince(older)).toMatchObject({ complete: false, gone: [] })
  expect(forged.problems).toMatchObject([{ code: 'signature', reason: 'key-not-delegated' }])
})

it('is told when the server fails, to be asked again', async () => {
  const server = await startServer((_, response) => {
    response.writeHead(500).end()
  })
  onTestFinished(() => server.close())
  await expect(clientOf(server).client.changesSince(older)).rejects.toMatchObject({ code: 'http' })
})
