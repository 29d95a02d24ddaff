import { serveFiles, startServer } from '@ovop-ntt/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { madeUpQris, makeCatalog, makeProduct } from '../../fixtures/index.ts'
import { overlayText } from '../buy/overlay-text.ts'
import { payableQris } from '../buy/payable-qris.ts'
import { waysToBuy } from '../buy/ways-to-buy.ts'
import { isOverlayError } from '../errors/overlay-error.ts'
import { overlayOf } from '../model/overlaid.ts'
import type { Product } from '../model/schema/product.ts'
import { toJsonLd } from '../seo/json-ld.ts'
import { createClient } from './client.ts'
import { atOnce } from './in-turn.ts'
import type { Overlay } from './options.ts'
import { originOf } from './origin.ts'

const id = '53.01-produk-0'
const payable = makeProduct(0, {
  producer: { name: madeUpQris.merchantName },
  qris: { payload: madeUpQris.payload },
})

async function clientOf(overlay: Overlay, products: readonly Product[] = [payable, makeProduct(1)]) {
  const { files } = await makeCatalog(2, { products })
  const server = await startServer(serveFiles(files))
  onTestFinished(() => server.close())
  const problems: Error[] = []
  const catalog = `${server.url}catalog.json`
  const onProblem = (error: Error) => void problems.push(error)
  return { client: createClient({ catalog, overlay, retry: 0, onProblem }), problems }
}

const by = 'Pasar Timor'

describe.each([
  ['at once', <T>(value: T) => value],
  ['later', async <T>(value: T) => value],
])('a host that answers %s', (_, answer) => {
  it('changes price and stock, says whose they are, and changes nothing else', async () => {
    const values = { price: 65_000, availability: 'out-of-stock', name: 'Lain', qris: {} } as const
    const { client, problems } = await clientOf({
      by,
      lookUp: (asked) => answer(asked === id ? values : undefined),
    })
    const shown = await client.product(id)
    const pack = { ...payable.packs[0], price: 65_000, availability: 'out-of-stock' }
    expect(shown).toEqual({ ...payable, packs: [pack], overlay: { by, price: true, availability: true } })
    expect(originOf(shown)).toMatchObject({ trust: 'unsigned' })
    expect(overlayText(shown)).toBe('Harga dan stok menurut Pasar Timor')
    expect(overlayText(shown, 'en')).toBe('Price and stock according to Pasar Timor')
    expect(await client.product('53.02-produk-1')).toEqual(makeProduct(1))
    expect(problems).toEqual([])
  })

  it('is asked for each product of a list, once', async () => {
    const asked: string[] = []
    const { client } = await clientOf({
      by,
      lookUp: (one) => {
        asked.push(one)
        return answer({ availability: 'made-to-order' as const })
      },
    })
    const { items } = await client.page()
    expect(items.map(({ overlay }) => overlay)).toEqual([
      { by, price: false, availability: true },
      { by, price: false, availability: true },
    ])
    const walked = []
    for await (const product of client.products()) walked.push(product.packs[0]?.availability)
    expect(walked).toEqual(['made-to-order', 'made-to-order'])
    expect(asked).toEqual([id, '53.02-produk-1', id, '53.02-produk-1'])
  })
})

describe('a list of hundreds', () => {
  const many = Array.from({ length: 400 }, (_, index) => makeProduct(index))

  it('asks the host a few at a time, each product once', async () => {
    let underWay = 0
    let most = 0
    const asked: string[] = []
    const { client, problems } = await clientOf(
      {
        by,
        lookUp: async (one) => {
          asked.push(one)
          most = Math.max(most, ++underWay)
          await new Promise((resolve) => setImmediate(resolve))
          underWay -= 1
          return { price: 65_000 }
        },
      },
      many,
    )
    const { items } = await client.page({}, { limit: 400 })
    expect(items).toHaveLength(400)
    expect(items.every(({ packs }) => packs[0]?.price === 65_000)).toBe(true)
    expect(new Set(asked).size).toBe(400)
    expect(asked).toHaveLength(400)
    expect(most).toBe(atOnce)
    expect(problems).toEqual([])
  })

  it('has the host’s prices though the host knows nothing of one', async () => {
    const lookUp = async (id: string) => {
      if (id === many[0]?.id) throw new Error('404')
      return { price: 65_000 }
    }
    const { client, problems } = await clientOf({ by, lookUp }, many)
    const { items } = await client.page({}, { limit: 400 })
    const others = items.filter(({ id }) => id !== many[0]?.id)
    expect(others.every(({ packs }) => packs[0]?.price === 65_000)).toBe(true)
    expect(problems).toHaveLength(1)
  })

  it('is not held up again and again by a host that is away', async () => {
    let asked = 0
    const lookUp = () => {
      asked += 1
      return new Promise<undefined>(() => {})
    }
    const { client, problems } = await clientOf({ by, timeout: 1, lookUp }, many)
    const { items } = await client.page({}, { limit: 400 })
    expect(items).toHaveLength(400)
    expect(items.every(({ overlay }) => overlay === undefined)).toBe(true)
    expect(asked).toBeLessThanOrEqual(2 * atOnce)
    expect(problems).toHaveLength(400)
  })

  it('waits for a host that answers slowly as long as fifty products may take, not for each in turn', async () => {
    let asked = 0
    const ended: AbortSignal[] = []
    const { client, problems } = await clientOf(
      {
        by,
        timeout: 200,
        // The first eight answer at once; whoever comes after them gets no answer in time, one after the other.
        lookUp: async (_, { signal }) => {
          if (++asked <= atOnce) return { price: 65_000 }
          ended.push(signal!)
          await new Promise((resolve) => setTimeout(resolve, 40).unref())
          return { price: 65_000 }
        },
      },
      many,
    )
    const { items } = await client.page({}, { limit: 400 })
    const prices = items.filter(({ overlay }) => overlay?.price)
    expect(items).toHaveLength(400)
    expect(prices.length).toBeGreaterThanOrEqual(atOnce)
    // Forty rounds have time, where all would take fifty.
    expect(asked).toBeLessThan(400)
    expect(problems).toHaveLength(400 - prices.length)
    expect(problems.at(-1)?.message).toContain('no answer in the time of its page')
    // What was under way is told that nobody waits any more.
    expect(ended.at(-1)?.aborted).toBe(true)
  })

  it('a call that is given up while it waits for its turn ends', async () => {
    const given = new AbortController()
    let asked = 0
    const { client } = await clientOf(
      {
        by,
        lookUp: () => {
          if (++asked === atOnce) given.abort(new Error('left'))
          return new Promise(() => {})
        },
      },
      many,
    )
    await expect(client.page({}, { limit: 400, signal: given.signal })).rejects.toThrow('left')
    expect(asked).toBe(atOnce)
  })
})

it('the catalogue’s own price, said again by the host, stays the catalogue’s', async () => {
  const { client } = await clientOf({ by, lookUp: () => ({ price: 10_000 }) })
  expect(await client.product(id)).toEqual(payable)
})

it('the day of the catalogue’s words about its stock does not stand beside the host’s', async () => {
  const dated = makeProduct(0, { packs: [{ availability: 'in-stock', availabilityDate: '2026-01-01' }] })
  const { client } = await clientOf({ by, lookUp: () => ({ availability: 'out-of-stock' }) }, [dated])
  expect((await client.product(id)).packs).toEqual([{ availability: 'out-of-stock' }])
})

it('packs are told apart by SKU or GTIN, and a product without a pack gets one', async () => {
  const packs = [{ sku: 'A', price: 1000 }, { gtin: '8996001600269', price: 2000 }, { price: 3000 }]
  const products = [makeProduct(0, { packs }), makeProduct(1, { packs: [] })]
  const answers: Record<string, ReturnType<Overlay['lookUp']>> = {
    [id]: [
      { availability: 'in-stock' },
      { sku: 'A', price: 1500 },
      { gtin: '8996001600269', availability: 'out-of-stock' },
    ],
    '53.02-produk-1': { price: 500 },
  }
  const { client } = await clientOf({ by, lookUp: (asked) => answers[asked] }, products)
  expect((await client.product(id)).packs).toEqual([
    { sku: 'A', price: 1500, availability: 'in-stock' },
    { gtin: '8996001600269', price: 2000, availability: 'out-of-stock' },
    { price: 3000, availability: 'in-stock' },
  ])
  expect((await client.product('53.02-produk-1')).packs).toEqual([{ price: 500 }])
})

const late: Overlay = { by, timeout: 1, lookUp: () => new Promise(() => {}) }
const answering = (answer: unknown): Overlay => ({ by, lookUp: () => answer as undefined })

it.each<[string, Overlay, string]>([
  [
    'throws',
    {
      by,
      lookUp: () => {
        throw new Error('no such host')
      },
    },
    'no such host',
  ],
  ['rejects', { by, lookUp: () => Promise.reject(new Error('no such host')) }, 'no such host'],
  ['does not answer', late, 'no answer in 1 ms'],
  ['answers a price that is text', answering({ price: '65000' }), 'a price of "65000", not whole rupiah'],
  ['answers a price of nothing', answering({ price: 0 }), 'a price of 0, not whole rupiah'],
  ['answers no number', answering({ price: Number.NaN }), 'a price of null, not whole rupiah'],
  ['answers an unknown stock', answering({ availability: 'ada' }), 'a stock of "ada", not one of in-stock'],
  ['answers a pack that is not there', answering([{ price: 5 }, { sku: 'X', price: 9 }]), 'no pack with X'],
  ['answers a text', answering('murah'), '"murah" is no answer'],
])('a host that %s: the catalogue’s own values stand, and it is told', async (_, overlay, reason) => {
  const { client, problems } = await clientOf(overlay)
  expect(await client.product(id)).toEqual(payable)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatchObject({ code: 'overlay', by, id })
  expect(problems[0]?.message).toContain(`price and stock of ${id} by Pasar Timor: ${reason}`)
  expect(isOverlayError(problems[0])).toBe(true)
})

it('one price for several packs is refused: nobody knows of which it is', async () => {
  const two = makeProduct(0, { packs: [{ price: 1 }, { price: 2 }] })
  const { client, problems } = await clientOf({ by, lookUp: () => ({ price: 3 }) }, [two])
  expect(await client.product(id)).toEqual(two)
  expect(problems[0]?.message).toContain('a price for 2 packs: name one by its sku or gtin')
})

it('a call that is given up does not wait for the host', async () => {
  const given = new AbortController()
  const { client, problems } = await clientOf({
    by,
    lookUp: () => {
      given.abort(new Error('left'))
      return new Promise(() => {})
    },
  })
  await expect(client.product(id, { signal: given.signal })).rejects.toThrow('left')
  expect(problems).toEqual([])
})

it('a catalogue cannot say that its price is a host’s', async () => {
  const forged = { ...makeProduct(0), overlay: { by: 'Bank', price: true, availability: true } }
  const { client } = await clientOf({ by, lookUp: () => undefined }, [forged])
  expect(await client.product(id)).toEqual(makeProduct(0))
  expect((await client.page()).items[0]).not.toHaveProperty('overlay')
})

it('a host says its name', () => {
  const overlay = { by: ' ', lookUp: () => undefined }
  expect(() => createClient({ catalog: 'https://produk.example/catalog.json', overlay })).toThrow(TypeError)
})

describe('a payment code', () => {
  const ways = (product: Product) =>
    waysToBuy(product, { language: 'id', trusted: true }).map(({ kind }) => kind)

  it('is not drawn for a price that is the host’s, which the seller never stated', async () => {
    const { client } = await clientOf({ by, lookUp: () => ({ price: 65_000 }) })
    const shown = await client.product(id)
    expect(payableQris(shown)).toEqual({ ok: false, problem: { code: 'overlaid-price' } })
    expect(ways(shown)).not.toContain('qris')
    expect(ways(structuredClone(shown))).not.toContain('qris')
  })

  it('stays where only the stock is the host’s', async () => {
    const { client } = await clientOf({ by, lookUp: () => ({ availability: 'in-stock' }) })
    const shown = await client.product(id)
    expect(payableQris(shown).ok).toBe(true)
    expect(ways(shown)).toContain('qris')
  })
})

it('messages to the seller and search engines say whose price it is', async () => {
  const { client } = await clientOf({ by, lookUp: () => ({ price: 65_000 }) })
  const shown = await client.product(id)
  const [chat] = waysToBuy(shown, { language: 'id' })
  expect(decodeURIComponent(chat?.href ?? '')).toMatch(/Rp\s65\.000 menurut Pasar Timor/)
  expect(toJsonLd(shown, { url: 'https://toko.example/' })).toMatchObject({
    offers: [{ price: 65_000, seller: { name: by } }],
  })
})

it.each([undefined, {}, { by: '', price: true }, { by: 7, price: true }, { by }, 'Pasar Timor'])(
  'what a page gives as overlay says nothing where it is malformed: %o',
  (overlay) => {
    expect(overlayOf({ overlay })).toBeUndefined()
  },
)

it('a host that throws at once leaves nothing behind that rejects later', async () => {
  const timeout = 1
  const { client, problems } = await clientOf({
    by,
    timeout,
    lookUp: () => {
      throw new Error('no prices')
    },
  })
  const unheard: unknown[] = []
  const hear = (reason: unknown) => void unheard.push(reason)
  process.on('unhandledRejection', hear)
  onTestFinished(() => void process.off('unhandledRejection', hear))
  expect(await client.product(id)).toEqual(payable)
  const later = AbortSignal.timeout(timeout * 20)
  await new Promise((resolve) => later.addEventListener('abort', resolve))
  expect(unheard).toEqual([])
  expect(problems.every(isOverlayError)).toBe(true)
})
