import { type Handler, type LoopbackServer, serveFiles, startServer } from '@ovop-ntt/testing'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { makeCatalog, makeProduct } from '../../fixtures/index.ts'
import type { Product } from '../model/schema/product.ts'
import { delegateKey, newKeyPair, revokeKey, signRoot } from '../trust/index.ts'
import { createClient } from './client.ts'
import type { ClientOptions } from './options.ts'
import { originOf } from './origin.ts'

const servers: LoopbackServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(handler: Handler): Promise<LoopbackServer> {
  const server = await startServer(handler)
  servers.push(server)
  return server
}

async function clientOf(handler: Handler, options: Partial<ClientOptions> = {}) {
  const server = await serve(handler)
  const problems: Error[] = []
  const client = createClient({
    catalog: `${server.url}catalog.json`,
    retry: 0,
    onProblem: (error) => problems.push(error),
    ...options,
  })
  return { client, server, problems }
}

const answer =
  (status: number, body: string | Uint8Array, headers = {}): Handler =>
  (_, response) => {
    response.writeHead(status, headers)
    response.end(body)
  }

async function ids(products: AsyncIterable<{ id: string }>): Promise<string[]> {
  const found: string[] = []
  for await (const { id } of products) found.push(id)
  return found
}

it('keeps to the settings that it was made with, whatever becomes of the object that held them', async () => {
  const { files } = await makeCatalog(44)
  const server = await serve(serveFiles(files))
  const options: ClientOptions = { catalog: `${server.url}catalog.json`, retry: 0 }
  const client = createClient(options)
  options.catalogKey = (await newKeyPair()).publicKey
  expect(await client.product('53.09-produk-30')).toEqual(makeProduct(30))
})

describe.each([
  ['inline', 44],
  ['paged', 1500],
])('a client of a catalogue that is %s', (_, count) => {
  const all = Array.from({ length: count }, (_, n) => makeProduct(n))
  const made = makeCatalog(count)

  it('gives a product with all its fields', async () => {
    const { files } = await made
    const { client } = await clientOf(serveFiles(files))
    expect(await client.product('53.09-produk-30')).toEqual(makeProduct(30))
  })

  it('says so when a product is not there', async () => {
    const { files } = await made
    const { client } = await clientOf(serveFiles(files))
    await expect(client.product('53.09-tidak-ada')).rejects.toMatchObject({
      name: 'NotFoundError',
      code: 'not-found',
      key: '53.09-tidak-ada',
    })
  })

  it.each([
    [{}, () => true],
    [{ regency: '53.09' }, (p: Product) => p.village.startsWith('53.09.')],
    [{ district: '53.09.01' }, (p: Product) => p.village.startsWith('53.09.01.')],
    [{ village: '53.09.01.2001' }, (p: Product) => p.village === '53.09.01.2001'],
    [{ category: 'beverage' }, (p: Product) => p.category === 'beverage'],
    [{ payment: 'kkpd' }, (p: Product) => p.payments.includes('kkpd')],
    [{ mentoring: 'completed' }, (p: Product) => p.mentoring?.status === 'completed'],
    [
      { regency: '53.09', category: 'snack', certified: ['pirt'] },
      (p: Product) =>
        p.village.startsWith('53.09.') &&
        p.category === 'snack' &&
        p.certificates.some(({ kind }) => kind === 'pirt'),
    ],
    [{ certified: ['halal'] }, () => false],
    [{ regency: '53.1' }, () => false],
  ])('lists the products of %o', async (filter, passes) => {
    const { files } = await made
    const { client } = await clientOf(serveFiles(files))
    const expected = all.filter(passes).map(({ id }) => id)
    expect((await ids(client.products(filter))).sort()).toEqual(expected.sort())
  })

  it('pages through a list without a gap or a double', async () => {
    const { files } = await made
    const { client } = await clientOf(serveFiles(files))
    const found: string[] = []
    let after: string | undefined
    do {
      const page = await client.page({ category: 'food' }, { limit: 5, after })
      expect(page.items.length).toBeLessThanOrEqual(5)
      expect(page.total).toBe(all.filter(({ category }) => category === 'food').length)
      found.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== undefined)
    expect(found.sort()).toEqual(
      all
        .filter(({ category }) => category === 'food')
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('lists villages, and gives one by its code', async () => {
    const { files } = await made
    const { client } = await clientOf(serveFiles(files))
    const villages = await client.villages({ regency: '53.09' })
    expect(villages.length).toBe(all.filter(({ village }) => village.startsWith('53.09.')).length)
    expect(await client.village('53.09.01.2001')).toEqual(villages[0])
    await expect(client.village('53.09.01.2999')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('gives the figures of the programme', async () => {
    const { files, root } = await made
    const { client } = await clientOf(serveFiles(files))
    const summary = await client.summary()
    expect(summary).toMatchObject({ id: 'uji', trust: 'unsigned', stale: false, counts: root.counts })
    expect(summary.counts.by.mentoring).toEqual({
      completed: all.filter((p) => p.mentoring?.status === 'completed').length,
      none: all.filter((p) => p.mentoring?.status === 'none').length,
    })
    expect(summary).not.toHaveProperty('tables')
  })
})

describe('requests', () => {
  it('are one for a hundred products of a small catalogue asked for at once', async () => {
    const { files } = await makeCatalog(44)
    const { client, server } = await clientOf(serveFiles(files))
    await Promise.all(Array.from({ length: 100 }, (_, n) => client.product(makeProduct(n % 44).id)))
    expect(server.requests).toEqual(['/catalog.json'])
  })

  it('are one for each distinct page of a large one', async () => {
    const { files } = await makeCatalog(1500)
    const { client, server } = await clientOf(serveFiles(files))
    await Promise.all(Array.from({ length: 100 }, (_, n) => client.product(makeProduct(n).id)))
    await Promise.all(Array.from({ length: 100 }, (_, n) => client.product(makeProduct(n).id)))
    expect(new Set(server.requests).size).toBe(server.requests.length)
  })

  it('carry no credentials and no header of ours', async () => {
    const { files } = await makeCatalog(3)
    const seen: string[][] = []
    const { client } = await clientOf((request, response, url) => {
      seen.push(Object.keys(request.headers))
      return serveFiles(files)(request, response, url)
    })
    await client.summary()
    expect(seen.flat()).not.toContain('cookie')
    expect(seen.flat()).not.toContain('if-none-match')
    expect(seen.flat().filter((name) => name.startsWith('x-'))).toEqual([])
  })

  it('end when the only caller gives up, and go on while another waits', async () => {
    const { files } = await makeCatalog(3)
    let release: (() => void) | undefined
    let closed = 0
    const { client, server } = await clientOf((request, response, url) => {
      response.on('close', () => {
        if (!response.writableEnded) closed += 1
      })
      release = () => serveFiles(files)(request, response, url)
    })
    const first = new AbortController()
    const second = new AbortController()
    const calls = [client.summary({ signal: first.signal }), client.summary({ signal: second.signal })]
    await expect.poll(() => server.requests.length).toBe(1)
    first.abort(new Error('left the page'))
    await expect(calls[0]).rejects.toThrow('left the page')
    release?.()
    await expect(calls[1]).resolves.toMatchObject({ id: 'uji' })
    expect(closed).toBe(0)

    const alone = new AbortController()
    const other = await clientOf((_, response) => {
      response.on('close', () => {
        closed += 1
      })
    })
    const call = other.client.summary({ signal: alone.signal })
    await expect.poll(() => other.server.requests.length).toBe(1)
    alone.abort()
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    await expect.poll(() => closed).toBe(1)
  })
})

describe('a catalogue that does not come', () => {
  it.each<[string, Handler, object]>([
    ['404', answer(404, 'no'), { name: 'HttpError', code: 'http', status: 404 }],
    ['500', answer(500, 'no'), { name: 'HttpError', status: 500 }],
    [
      'HTML',
      answer(200, '<!doctype html><title>Beranda</title>'),
      { name: 'DataError', code: 'data', path: '' },
    ],
    ['truncated JSON', answer(200, '{"spec":"ovop-catalog/1","id":'), { name: 'DataError' }],
    ['an empty file', answer(200, ''), { name: 'DataError' }],
    ['bytes that are not UTF-8', answer(200, new Uint8Array([0x22, 0xff, 0x22])), { name: 'DataError' }],
    ['an unknown spec', answer(200, '{"spec":"ovop-catalog/2"}'), { name: 'DataError', path: 'spec' }],
    ['a list', answer(200, '[]'), { name: 'DataError', path: 'spec' }],
    ['too many bytes', answer(200, ' '.repeat(600 * 1024)), { name: 'DataError' }],
    [
      'a cut connection',
      (_, response) => void response.socket?.destroy(),
      { name: 'TransportError', code: 'transport' },
    ],
    [
      'a body that is cut off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('{"spec"')
        setTimeout(() => response.socket?.destroy(), 20)
      },
      { name: 'TransportError' },
    ],
    ['a redirect in circles', answer(302, '', { location: '/catalog.json' }), { name: 'TransportError' }],
  ])('%s', async (_, handler, error) => {
    const { client } = await clientOf(handler)
    await expect(client.product('53.09-x')).rejects.toMatchObject(error)
  })

  it('no answer in time', async () => {
    const { client } = await clientOf(() => {}, { timeout: 200 })
    await expect(client.summary()).rejects.toMatchObject({ name: 'TimeoutError', code: 'timeout' })
  })

  it('an answer that never ends', async () => {
    const { client } = await clientOf((_, response) => void response.write('{"spec"'), { timeout: 200 })
    await expect(client.summary()).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  it('a server that is not there', async () => {
    const server = await serve(answer(200, ''))
    await server.close()
    const client = createClient({ catalog: `${server.url}catalog.json`, retry: 0 })
    await expect(client.summary()).rejects.toMatchObject({ name: 'TransportError' })
  })

  it('a body that is cut off, and again, is asked for as often as may be', async () => {
    const { files } = await makeCatalog(3)
    let calls = 0
    const handler: Handler = (request, response, url) => {
      calls += 1
      if (calls > 2) return serveFiles(files)(request, response, url)
      response.writeHead(200, { 'content-length': '1000' })
      response.write('{"spec"')
      setTimeout(() => response.socket?.destroy(), 5)
    }
    const { client } = await clientOf(handler, { retry: 3 })
    await expect(client.summary()).resolves.toMatchObject({ id: 'uji' })
  })

  it('an answer that is too large is not asked for again', async () => {
    let calls = 0
    const handler: Handler = (...args) => {
      calls += 1
      return calls === 1 ? answer(500, '')(...args) : answer(200, ' '.repeat(600 * 1024))(...args)
    }
    const { client } = await clientOf(handler, { retry: 3 })
    await expect(client.summary()).rejects.toMatchObject({ name: 'DataError' })
    expect(calls).toBe(2)
  })

  it('a redirect in circles costs what two fetches make of it, and an address that leads on is followed', async () => {
    const circle = await clientOf(answer(302, '', { location: '/catalog.json' }), { retry: 3 })
    await expect(circle.client.summary()).rejects.toMatchObject({ name: 'TransportError' })
    expect(circle.server.requests.length).toBeLessThanOrEqual(45)

    const { files } = await makeCatalog(3)
    let calls = 0
    const { client } = await clientOf(
      (request, response, url) => {
        calls += 1
        if (calls === 1) return void response.socket?.destroy()
        if (url.pathname === '/catalog.json')
          return answer(307, '', { location: '/baru.json' })(request, response, url)
        response.end(files.get('catalog.json'))
      },
      { retry: 3 },
    )
    await expect(client.summary()).resolves.toMatchObject({ id: 'uji' })
  })

  it('500, then 200: tries again', async () => {
    const { files } = await makeCatalog(3)
    let calls = 0
    const handler: Handler = (...args) =>
      calls++ === 0 ? answer(500, '')(...args) : serveFiles(files)(...args)
    const { client } = await clientOf(handler, { retry: 2 })
    await expect(client.summary()).resolves.toMatchObject({ id: 'uji' })
  })

  it('fails, and works when asked again later', async () => {
    const { files } = await makeCatalog(3)
    let broken = true
    const { client } = await clientOf((...args) => (broken ? answer(500, '') : serveFiles(files))(...args))
    await expect(client.summary()).rejects.toMatchObject({ name: 'HttpError' })
    broken = false
    await expect(client.summary()).resolves.toMatchObject({ id: 'uji' })
  })

  it('keeps the last good catalogue when a newer one does not come', async () => {
    const { files } = await makeCatalog(3)
    let broken = false
    const { client, problems } = await clientOf(
      (...args) => (broken ? answer(500, '') : serveFiles(files))(...args),
      {
        maxAge: 0,
      },
    )
    await client.summary()
    broken = true
    await expect(client.product('53.01-produk-0')).resolves.toMatchObject({ id: '53.01-produk-0' })
    expect(problems).toMatchObject([{ name: 'HttpError' }])
  })

  it('serves from memory while a server hangs that is asked for something newer', async () => {
    const { files } = await makeCatalog(3)
    const newer = await makeCatalog(3, { about: { revision: 1_764_000_001 } })
    let held: (() => void) | undefined
    let isHanging = false
    const { client } = await clientOf(
      (...args) => {
        if (isHanging) held = () => void serveFiles(newer.files)(...args)
        else serveFiles(files)(...args)
      },
      { maxAge: 1 },
    )
    await client.summary()
    let updates = 0
    client.on('update', () => {
      updates += 1
    })
    isHanging = true
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await client.product('53.01-produk-0')).toMatchObject({ id: '53.01-produk-0' })
    expect(await client.summary()).toMatchObject({ revision: 1_764_000_000 })
    expect(updates).toBe(0)
    await expect.poll(() => held).toBeDefined()
    held?.()
    await expect.poll(() => updates).toBe(1)
  })

  it('tells all who listen, though one of them throws, and the page goes on', async () => {
    const { files } = await makeCatalog(3)
    const newer = await makeCatalog(3, { about: { revision: 1_764_000_001 } })
    let served = files
    const told: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => told.push(error))
    onTestFinished(() => void vi.unstubAllGlobals())
    const { client } = await clientOf((...args) => serveFiles(served)(...args), { maxAge: 0 })
    await client.summary()
    const heard: string[] = []
    client.on('update', () => {
      throw new Error('of the page')
    })
    client.on('update', () => heard.push('second'))
    served = newer.files
    expect(await client.summary()).toMatchObject({ revision: 1_764_000_001 })
    expect(heard).toEqual(['second'])
    expect(told).toMatchObject([{ message: 'of the page' }])
  })

  it('is refused when its bytes are not canonical', async () => {
    const { files } = await makeCatalog(3)
    const spaced = `${new TextDecoder().decode(files.get('catalog.json'))}\n`
    const { client } = await clientOf(answer(200, spaced))
    await expect(client.summary()).rejects.toMatchObject({ name: 'DataError' })
  })
})

describe('pages', () => {
  const spoilers = {
    damaged: (bytes: Uint8Array): Handler => answer(200, `${new TextDecoder().decode(bytes)} `),
    missing: () => answer(404, 'not found'),
  }

  describe.each(Object.keys(spoilers) as (keyof typeof spoilers)[])('that are %s', (kind) => {
    /** A client of a catalogue some of whose pages cannot be read. */
    async function lacking(isLacking: (text: string) => boolean) {
      const { files } = await makeCatalog(1500)
      return clientOf((request, response, url) => {
        const bytes = files.get(url.pathname.slice(1))
        const isSpoilt =
          url.pathname.startsWith('/pages/') && bytes && isLacking(new TextDecoder().decode(bytes))
        return (isSpoilt ? spoilers[kind](bytes) : serveFiles(files))(request, response, url)
      })
    }
    const hasRow = (text: string) => text.includes('"id":"53.09-produk-30"')

    it('are left out of a list, which goes on and says so', async () => {
      const { client, problems } = await lacking(hasRow)
      const listed = await ids(client.products())
      expect(listed.length).toBeGreaterThan(1300)
      expect(listed).not.toContain('53.09-produk-30')
      expect(problems).toHaveLength(1)
      const page = await client.page({ regency: '53.09' }, { limit: 100 })
      expect(page).toMatchObject({ leftOut: [{ name: problems[0]!.name }] })
      expect(page.items.length).toBeGreaterThan(0)
      const whole = await client.page({ regency: '53.01' })
      expect(whole).not.toHaveProperty('leftOut')
    })

    it('leave out the products asked for by id that stand in them, and no others', async () => {
      const { client, problems } = await lacking(hasRow)
      const page = await client.page({ ids: ['53.09-produk-30', '53.01-produk-0'] })
      expect(page).toMatchObject({
        items: [{ id: '53.01-produk-0' }],
        leftOut: [{ name: problems[0]!.name }],
      })
      await expect(client.page({ ids: ['53.09-produk-30'] })).rejects.toMatchObject({
        name: problems[0]!.name,
      })
    })

    it('are an error where nothing else is there, never an empty list', async () => {
      const { client } = await lacking(() => true)
      for (const filter of [{}, { village: '53.09.01.2001' }, { category: 'food' }])
        await expect(client.page(filter)).rejects.toMatchObject({
          code: expect.stringMatching(/http|integrity/),
        })
      await expect(client.villages()).rejects.toMatchObject({ code: expect.stringMatching(/http|integrity/) })
      await expect(client.search('produk')).rejects.toMatchObject({
        code: expect.stringMatching(/http|integrity/),
      })
      // What the root counts, it still counts.
      expect(await client.facets({ district: '53.09.01' })).not.toHaveProperty('products')
      expect(await client.facets({ regency: '53.09' })).toHaveProperty('category')
    })
  })

  it('that the browser has kept damaged are asked for once more, past what it keeps', async () => {
    const { files } = await makeCatalog(1500)
    const asked: (RequestCache | undefined)[] = []
    const { client, problems } = await clientOf(serveFiles(files), {
      fetch: async (input, init) => {
        const answered = await fetch(input, init)
        if (!String(input).includes('/pages/')) return answered
        asked.push(init?.cache)
        return init?.cache === 'reload' ? answered : new Response('[]')
      },
    })
    // Pages outlive a client in memory: these are of this test's own server.
    expect(await client.product('53.09-produk-30')).toMatchObject({ id: '53.09-produk-30' })
    expect(asked.filter((cache) => cache === 'default').length).toBe(
      asked.filter((cache) => cache === 'reload').length,
    )
    expect(problems).toEqual([])
  })

  it('whose bytes do not match their name are refused; a list goes on without them', async () => {
    const { files } = await makeCatalog(1500)
    const { client, problems } = await clientOf((request, response, url) => {
      const bytes = files.get(url.pathname.slice(1))
      const text = bytes && new TextDecoder().decode(bytes)
      if (!text?.includes('"53.09-produk-30"') || !url.pathname.startsWith('/pages/')) {
        return serveFiles(files)(request, response, url)
      }
      response.end(text.replaceAll('"Product 30"', '"Product 3O"'))
    })
    await expect(client.product('53.09-produk-30')).rejects.toMatchObject({
      name: 'IntegrityError',
      code: 'integrity',
    })
    const listed = await ids(client.products())
    expect(listed.length).toBeGreaterThan(1300)
    expect(listed).not.toContain('53.09-produk-30')
    expect(problems).toMatchObject([{ name: 'IntegrityError' }])
  })

  it('that are gone since the root was read make the root be read once more', async () => {
    const old = await makeCatalog(1500)
    const now = await makeCatalog(0, {
      products: Array.from({ length: 1500 }, (_, n) => makeProduct(n, { summary: 'Edisi kedua.' })),
      about: { revision: 1_764_000_001 },
    })
    let files = old.files
    const { client, server } = await clientOf((...args) => serveFiles(files)(...args))
    await client.summary()
    files = now.files
    await expect(client.product('53.09-produk-30')).resolves.toMatchObject({ summary: 'Edisi kedua.' })
    expect(server.requests.filter((path) => path === '/catalog.json')).toHaveLength(2)
  })

  it('of older data never pass for vouched for, where the newer root of which pages are gone revokes its key', async () => {
    const [offline, former, next] = [await newKeyPair(), await newKeyPair(), await newKeyPair()]
    const catalog = { catalog: 'uji' }
    const until = { ...catalog, expires: '2999-01-01T00:00:00Z' }
    const delegations = [await delegateKey(offline, former, until)]
    const old = await makeCatalog(1500, { finish: (root) => signRoot(root, former, delegations) })
    const renewed = [await delegateKey(offline, next, until)]
    const revocation = await revokeKey(offline, former, catalog)
    const now = await makeCatalog(0, {
      products: Array.from({ length: 1500 }, (_, n) => makeProduct(n, { summary: 'Edisi kedua.' })),
      about: { revision: 1_764_000_001 },
      finish: (root) => signRoot(root, next, renewed, [revocation]),
    })
    let { files } = old
    const remembered = new Map<string, number>()
    const revisions = {
      get: (name: string) => remembered.get(name),
      set: (name: string, value: number) => void remembered.set(name, value),
    }
    const options = { catalogKey: offline.publicKey, maxAge: 0, revisions }
    const { client } = await clientOf((...args) => serveFiles(files)(...args), options)
    const before = await client.product('53.09-produk-30')
    expect(originOf(before)).toMatchObject({ trust: 'signed', stale: false })
    // Half an upload: the root, and none of its pages.
    files = new Map([...old.files, ['catalog.json', now.files.get('catalog.json')!]])
    const product = await client.product('53.09-produk-52')
    expect(originOf(product)?.stale).toBe(true)
    for await (const listed of client.products({ regency: '53.09' }))
      expect(originOf(listed)?.stale).toBe(true)
  })

  it('that are gone for good are an HttpError, after one more look at the root', async () => {
    const { files } = await makeCatalog(1500)
    for (const path of files.keys()) if (path.startsWith('pages/')) files.delete(path)
    const { client, server } = await clientOf(serveFiles(files))
    await expect(client.product('53.09-produk-30')).rejects.toMatchObject({ name: 'HttpError', status: 404 })
    expect(server.requests.filter((path) => path === '/catalog.json')).toHaveLength(2)
  })
})

describe('products', () => {
  const withBad = (bad: object) => [makeProduct(1), { ...makeProduct(2), ...bad } as Product, makeProduct(3)]

  it.each([
    ['no name', { name: 7 }, 'name'],
    ['a price that is no whole rupiah', { packs: [{ price: 12.5 }] }, 'packs.0.price'],
    ['a village code that is none', { village: '5309012001' }, 'village'],
    ['a picture whose address is a scheme alone', { images: [{ src: 'https:' }] }, 'images.0.src'],
    ['a picture whose address depends on the page', { images: [{ src: 'http:foto.jpg' }] }, 'images.0.src'],
    ['a picture with a script address', { images: [{ src: 'javascript:alert(1)' }] }, 'images.0.src'],
  ])('with %s are left out of a list, and told', async (_, bad, path) => {
    const { files } = await makeCatalog(0, { products: withBad(bad) })
    const { client, problems } = await clientOf(serveFiles(files))
    expect(await ids(client.products())).toEqual(['53.02-produk-1', '53.04-produk-3'])
    expect(problems).toMatchObject([{ name: 'DataError', path: `53.03-produk-2.${path}` }])
    await expect(client.product('53.03-produk-2')).rejects.toMatchObject({ name: 'DataError' })
  })

  it('keep fields and values that a later version brings', async () => {
    const later = { ...makeProduct(1), category: 'furniture', carbon: { kg: 3 } } as unknown as Product
    const { files } = await makeCatalog(0, { products: [later] })
    const { client } = await clientOf(serveFiles(files))
    expect(await client.product(later.id)).toMatchObject({ category: 'furniture', carbon: { kg: 3 } })
  })

  it('that moved are found under the new id, and those that are gone say since when', async () => {
    const stubs = [
      { id: '53.01-bolak', movedTo: '53.01-balik' },
      { id: '53.01-balik', movedTo: '53.01-bolak' },
      { id: '53.01-hilang', goneAt: '2026-05-01' },
      { id: '53.01-lama', movedTo: '53.02-produk-1' },
      { id: '53.01-pernah', movedTo: '53.01-hilang' },
      { id: '53.01-putar', movedTo: '53.01-putar' },
      { id: '53.01-terlama', movedTo: '53.01-lama' },
    ].sort((a, b) => (a.id < b.id ? -1 : 1))
    const { files } = await makeCatalog(0, {
      products: [makeProduct(1)],
      finish: (root) => {
        const [product] = (root.tables.products as { inline: unknown[] }).inline
        const inline = [...stubs, product]
        return {
          ...root,
          tables: { ...root.tables, products: { rows: inline.length, inline } },
        } as typeof root
      },
    })
    const { client } = await clientOf(serveFiles(files))
    expect(await client.product('53.01-lama')).toMatchObject({ id: '53.02-produk-1' })
    expect(await client.product('53.01-terlama')).toMatchObject({ id: '53.02-produk-1' })
    for (const gone of ['53.01-hilang', '53.01-pernah']) {
      await expect(client.product(gone)).rejects.toMatchObject({ code: 'not-found', goneAt: '2026-05-01' })
    }
    for (const ring of ['53.01-putar', '53.01-bolak']) {
      await expect(client.product(ring)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await ids(client.products())).toEqual(['53.02-produk-1'])
  })

  it('of a sample catalogue are samples, with pictures found beside the root', async () => {
    const { files } = await makeCatalog(0, {
      products: [makeProduct(1, { images: [{ src: 'images/a.svg' }] })],
      about: { sample: true },
    })
    const { client, server } = await clientOf(serveFiles(files))
    expect(await client.product('53.02-produk-1')).toMatchObject({
      sample: true,
      images: [{ src: `${server.url}images/a.svg` }],
    })
  })
})

it('says when the data is stale', async () => {
  const { files } = await makeCatalog(3, { about: { staleAfter: '2026-01-01T00:00:00Z' } })
  const { client } = await clientOf(serveFiles(files))
  expect(await client.summary()).toMatchObject({ stale: true })
})

it('refuses another catalogue than the one asked for', async () => {
  const { files } = await makeCatalog(3)
  const { client } = await clientOf(serveFiles(files), { catalogId: 'ntt' })
  await expect(client.summary()).rejects.toMatchObject({ name: 'SignatureError', reason: 'wrong-catalog' })
})
