import { afterEach, describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { become, catalogueAt } from '../../fixtures/loopback.ts'
import { createClient } from './client.ts'
import { keep } from './keep.ts'
import type { ClientOptions } from './options.ts'

// A client made anew is a page loaded anew: what it knows of a root it read from the server or from what was kept.
const visit = (catalog: string, options: Partial<ClientOptions> = {}) => {
  const problems: Error[] = []
  const client = createClient({ catalog, retry: 0, onProblem: (error) => problems.push(error), ...options })
  let updates = 0
  client.on('update', () => {
    updates += 1
  })
  return { client, problems, updates: () => updates }
}

const later = { timeout: 10_000 }
const isKept = async (address: string, name = 'ovop-ntt') =>
  (await (await caches.open(name)).match(address)) !== undefined

afterEach(() => void vi.useRealTimers())

/** A first visit, after which the catalogue is kept; the pause before that is passed over. */
async function visited(catalog: string, options: Partial<ClientOptions> = {}): Promise<string> {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  await visit(catalog, options).client.summary()
  vi.runOnlyPendingTimers()
  vi.useRealTimers()
  await expect.poll(() => isKept(catalog, options.cache ? options.cache.name : undefined), later).toBe(true)
  return catalog
}

describe('a later visit', { timeout: 30_000 }, () => {
  it('begins with what was kept, and hears of what is newer', async () => {
    const catalog = await visited(catalogueAt('changing'))
    await become(catalog, 'held')
    const { client, updates, problems } = visit(catalog)
    expect(await client.summary()).toMatchObject({ freshness: 'cached', title: 'Katalog uji' })
    expect(await client.product('53.01-produk-0')).toMatchObject({ name: { id: 'Produk 0' } })
    expect(updates()).toBe(0)
    await become(catalog, 'newer')
    await expect.poll(updates, later).toBe(1)
    expect(await client.summary()).toMatchObject({ freshness: 'current', title: 'Katalog baru' })
    expect(await client.product('53.01-produk-0')).toMatchObject({ name: 'Produk baru 0' })
    expect(problems).toEqual([])
  })

  it('hears of nothing where nothing is newer', async () => {
    const catalog = await visited(catalogueAt('small'))
    const { client, updates } = visit(catalog)
    await client.summary()
    await expect.poll(async () => (await client.summary()).freshness, later).toBe('current')
    expect(updates()).toBe(0)
  })

  it.each(['down', 'broken'] as const)(
    'shows what was kept, and says so, when the server is %s',
    async (state) => {
      const catalog = await visited(catalogueAt('changing'))
      await become(catalog, state)
      const { client, problems } = visit(catalog)
      await client.summary()
      await expect.poll(async () => (await client.summary()).freshness, later).toBe('offline')
      const { generatedAt } = await client.summary()
      expect(generatedAt).toBe('2026-11-01T00:00:00Z')
      expect(await client.product('53.01-produk-0')).toMatchObject({ id: '53.01-produk-0' })
      expect(problems).toHaveLength(1)
    },
  )

  it('takes up the server where it left it', async () => {
    const catalog = await visited(catalogueAt('changing'))
    await become(catalog, 'down')
    const { client, updates } = visit(catalog, { maxAge: 0 })
    await expect.poll(async () => (await client.summary()).freshness, later).toBe('offline')
    const before = updates()
    await become(catalog, 'newer')
    expect(await client.summary()).toMatchObject({ freshness: 'current', title: 'Katalog baru' })
    expect(updates()).toBe(before + 1)
  })

  it('waits for the server when it keeps nothing', async () => {
    const catalog = await visited(catalogueAt('changing'))
    await become(catalog, 'down')
    await expect(visit(catalog, { cache: false }).client.summary()).rejects.toMatchObject({
      name: 'TransportError',
    })
  })
})

describe('what is kept is held to the same checks', { timeout: 30_000 }, () => {
  const key = () => ({ catalogKey: inject('loopback').catalogKey })

  async function spoil(catalog: string): Promise<void> {
    const cache = await caches.open('ovop-ntt')
    const text = (await (await cache.match(catalog))?.text()) ?? ''
    await cache.put(catalog, new Response(text.replace('Katalog uji', 'Katalog palsu')))
  }

  it('its signature', async () => {
    const catalog = await visited(catalogueAt('signed'), key())
    await spoil(catalog)
    const { client } = visit(catalog, key())
    expect(await client.summary()).toMatchObject({
      title: 'Katalog uji',
      freshness: 'current',
      trust: 'signed',
    })
  })

  it('its revision', async () => {
    const catalog = await visited(catalogueAt('signed'), key())
    // The store also remembers revoked keys, each under a name of its own.
    const revisions = {
      get: (name: string) => (name.includes(' revoked ') ? undefined : 9_999_999_999),
      set: () => {},
    }
    const { client } = visit(catalog, { ...key(), revisions })
    await expect(client.summary()).rejects.toMatchObject({ reason: 'older-revision' })
  })

  it('the catalogue it belongs to', async () => {
    const catalog = await visited(catalogueAt('small'))
    await expect(visit(catalog, { catalogId: 'ntt' }).client.summary()).rejects.toMatchObject({
      reason: 'wrong-catalog',
    })
  })
})

describe('the pages of a large catalogue', () => {
  /** Reads a product in a page of its own, as a reload does: nothing of what memory holds is there. */
  async function readAnew(catalog: string, id: string): Promise<unknown> {
    const frame = document.createElement('iframe')
    onTestFinished(() => frame.remove())
    const source = new URL('./client.ts', import.meta.url).href
    // Vitest has dynamic imports go through a function of its own page.
    frame.srcdoc = `<script>__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }</script>
    <script type="module">
      // The pause before what was read is kept is passed over.
      const wait = setTimeout
      window.setTimeout = (work, pause) => wait(work, pause < 2000 ? pause : 0)
      import { createClient } from ${JSON.stringify(source)}
      const client = createClient({ catalog: ${JSON.stringify(catalog)}, retry: 0 })
      const answer = await client.product(${JSON.stringify(id)}).catch((error) => ({ error: error.name, message: error.message }))
      parent.postMessage({ catalog: ${JSON.stringify(catalog)}, answer }, '*')
    </script>`
    const message = new Promise((resolve) => {
      addEventListener('message', ({ data }) => data.catalog === catalog && resolve(data.answer))
    })
    document.body.append(frame)
    return message
  }

  it('are kept as they are read, and found again without a server', async () => {
    const catalog = catalogueAt('changing-paged')
    expect(await readAnew(catalog, '53.09-produk-30')).toMatchObject({ id: '53.09-produk-30' })
    const keptPages = async () =>
      (await (await caches.open('ovop-ntt')).keys()).filter(({ url }) =>
        url.startsWith(new URL('pages/', catalog).href),
      ).length
    await expect.poll(() => isKept(catalog), later).toBe(true)
    await expect.poll(keptPages, later).toBeGreaterThan(0)
    await become(catalog, 'down')
    expect(await readAnew(catalog, '53.09-produk-30')).toMatchObject({ id: '53.09-produk-30' })
    expect(await readAnew(catalog, '53.01-produk-0')).toMatchObject({ error: 'TransportError' })
  }, 40_000)
})

it('a page that the browser’s own cache holds damaged for ever is read past it', async () => {
  const { client, problems } = visit(catalogueAt('damaged-once'), { cache: false })
  expect(await client.product('53.09-produk-30')).toMatchObject({ id: '53.09-produk-30' })
  expect(problems).toEqual([])
})

describe('keeping', () => {
  const bytesOf = (size: number) => new Uint8Array(size).fill(32)
  const keptIn = async (name: string) => (await (await caches.open(name)).keys()).map(({ url }) => url)

  it('stays within its bytes: what was used least lately goes', async () => {
    const cache = { name: `uji-${crypto.randomUUID()}`, maxBytes: 2500 }
    onTestFinished(async () => void (await caches.delete(cache.name)))
    const page = (n: number) => `https://a.example/pages/${n}0/${'0'.repeat(30)}.json`
    for (const n of [1, 2]) await keep(page(n), bytesOf(1000), cache)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await keep(page(1), bytesOf(1000), cache)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await keep(page(3), bytesOf(1000), cache)
    const there = await keptIn(cache.name)
    expect(there).toContain(page(1))
    expect(there).toContain(page(3))
    expect(there).not.toContain(page(2))
    await keep(page(4), bytesOf(3000), cache)
    expect(await keptIn(cache.name)).not.toContain(page(4))
  })

  it('writes a root anew, and what was left behind without being listed goes', async () => {
    const cache = { name: `uji-${crypto.randomUUID()}` }
    onTestFinished(async () => void (await caches.delete(cache.name)))
    await (await caches.open(cache.name)).put('https://a.example/lost.json', new Response('[]'))
    const root = 'https://a.example/catalog.json'
    await keep(root, new TextEncoder().encode('"old"'), cache)
    await keep(root, new TextEncoder().encode('"new"'), cache)
    expect(await (await (await caches.open(cache.name)).match(root))?.json()).toBe('new')
    expect(await keptIn(cache.name)).not.toContain('https://a.example/lost.json')
  })

  it('keeps what comes at the same time', async () => {
    const cache = { name: `uji-${crypto.randomUUID()}` }
    onTestFinished(async () => void (await caches.delete(cache.name)))
    const addresses = Array.from({ length: 8 }, (_, n) => `https://a.example/${n}.json`)
    await Promise.all(addresses.map((address) => keep(address, bytesOf(10), cache)))
    await expect.poll(async () => (await keptIn(cache.name)).length, later).toBe(9)
  })
})
