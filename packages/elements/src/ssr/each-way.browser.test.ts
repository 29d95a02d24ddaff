import type { Product } from '@ovop-ntt/core'
import { canonicalBytes, writeCatalog } from '@ovop-ntt/core/format'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { type Drawn, expectSaid, type Says } from '@ovop-ntt/testing/drawn-each-way.ts'
import { testDay } from '@ovop-ntt/testing/test-day.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import '../product-card/define.ts'
import '../product-detail/define.ts'
import '../product-grid/define.ts'
import type { OvopElement } from '../base/ovop-element.ts'
import { setPageSettings } from '../base/page-settings.ts'
import type { Tag } from '../tags.ts'
import {
  cardStyleSheet,
  detailStyleSheet,
  type RenderOptions,
  renderToLight,
  renderToString,
} from './index.ts'

interface Shown {
  element: OvopElement
  drawn: () => Drawn | null
}

/** An element that a server wrote, in the page, and taken over by its script. */
async function served(markup: string): Promise<OvopElement> {
  const place = document.createElement('div')
  place.setHTMLUnsafe(`<style>${cardStyleSheet}${detailStyleSheet}</style>${markup}`)
  document.body.append(place)
  onTestFinished(() => place.remove())
  const element = place.lastElementChild as OvopElement
  await element.updateComplete
  return element
}

type Way = (tag: Tag, options: RenderOptions) => Promise<Shown>

/** Every way in which an element comes to show a product. */
const ways: Record<string, Way> = {
  'by its script': async (tag, { product, language = 'id' }) => {
    const element = document.createElement(tag) as OvopElement & { product?: unknown }
    element.lang = language
    element.product = product
    document.body.append(element)
    onTestFinished(() => element.remove())
    return { element, drawn: () => element.shadowRoot }
  },
  'by a server, as a shadow root': async (tag, options) => {
    const element = await served(renderToString(tag, options))
    return { element, drawn: () => element.shadowRoot }
  },
  'by a server, as plain HTML': async (tag, options) => {
    const element = await served(renderToLight(tag, options))
    return { element, drawn: () => element }
  },
}

/** A grid of one product, from a catalogue that holds no other, by its script; or of the same, as a server writes it. */
async function grid(way: string, product: Product): Promise<Shown> {
  const options = { products: [product], language: 'id', now: testDay }
  if (way === 'by a server, as a shadow root' || way === 'by a server, as plain HTML') {
    const render = way === 'by a server, as plain HTML' ? renderToLight : renderToString
    const element = await served(render('ovop-product-grid', options))
    return { element, drawn: () => (render === renderToLight ? element : element.shadowRoot) }
  }
  const root = writeCatalog({
    about: {
      id: 'satu',
      title: 'Satu produk',
      publisher: 'Dinas Uji',
      contact: { name: 'Dinas Uji' },
      licence: 'CC0-1.0',
      languages: ['id'],
      revision: 1,
      generatedAt: testDay.toISOString(),
      productUrl: 'https://produk.example/{id}/',
    },
    products: [product],
    villages: [],
    sink: {
      sha256: () => {
        throw new Error('one product needs no file but the root')
      },
      write: () => {},
    },
  })
  const element = document.createElement('ovop-product-grid') as OvopElement & { catalog: string }
  element.catalog = `https://satu.example/${crypto.randomUUID()}/catalog.json`
  setPageSettings({ fetch: async () => new Response(canonicalBytes(root)) })
  document.body.append(element)
  onTestFinished(() => {
    element.remove()
    setPageSettings({})
  })
  return { element, drawn: () => element.shadowRoot }
}

/** What data can say, and what then must be read on a card and on a product's page alike. */
const states: readonly (readonly [name: string, change: Partial<Product>, says: Says])[] = [
  ['a plain product', {}, { name: 'Produk 0', price: /Rp\s10\.000/, place: /Desa 0/, button: /^Pesan/ }],
  ['text with signs of HTML', { name: 'Kopi <b>"A&B"</b>' }, { name: 'Kopi <b>"A&B"</b>' }],
  [
    'what is sold out',
    { packs: [{ price: 9000, availability: 'out-of-stock' }] },
    { supply: 'Stok habis', button: /^Tanya penjual/ },
  ],
  ['what is out of season', { season: [5] }, { supply: 'Di luar musim', button: /^Tanya penjual/ }],
  [
    'what is made to order',
    { packs: [{ price: 9000, availability: 'made-to-order' }] },
    { supply: 'Dibuat' },
  ],
  ['sample data', { sample: true }, { sample: /contoh/i }],
]

const prices: typeof states = [
  ['a product without a price', { packs: [] }, { price: 'tanya penjual' }],
  [
    'packs of several prices',
    { packs: [{ price: 5000 }, { price: 1_250_000_000 }] },
    { price: /mulai Rp\s5\.000/ },
  ],
]

describe.each(Object.entries(ways))('%s', (way, show) => {
  const now = testDay
  describe.each(['ovop-product-card', 'ovop-product-detail'] as const)('an %s', (tag) => {
    it.each(states)('tells of %s', async (_, change, says) => {
      const { drawn } = await show(tag, { product: makeProduct(0, change), language: 'id', now })
      await expectSaid(drawn, says)
    })

    it('speaks English where it is asked to', async () => {
      const { drawn } = await show(tag, { product: makeProduct(0), language: 'en', now })
      await expectSaid(drawn, { name: 'Product 0', price: /IDR\s10,000/ })
    })

    it('holds no code to pay by', async () => {
      const product = makeProduct(0, {
        payments: ['qris'],
        qris: { payload: '00020101021126570011ID.DANA.WWW' },
      })
      const { drawn } = await show(tag, { product, language: 'id', now })
      await expect.poll(() => drawn()?.querySelector('[part~=name]')).toBeTruthy()
      const { innerHTML } = drawn() as Element
      expect(innerHTML).not.toContain('000201')
    })
  })

  it.each([...states, ...prices])('a card in a grid tells of %s', async (_, change, says) => {
    const { drawn } = await grid(way, makeProduct(0, change))
    await expectSaid(drawn, says)
  })

  it.each(prices)('a card tells of %s', async (_, change, says) => {
    const { drawn } = await show('ovop-product-card', {
      product: makeProduct(0, change),
      language: 'id',
      now,
    })
    await expectSaid(drawn, says)
  })

  it('a card says who speaks for its labels, and what speaks against it, side by side', async () => {
    const product = makeProduct(0, {
      certificates: [{ kind: 'halal', number: 'ID53110000000010126' }],
      packs: [{ price: 9000, availability: 'out-of-stock' }],
    })
    const { drawn } = await show('ovop-product-card', { product, language: 'id', now })
    await expectSaid(drawn, {
      labels: 'Halal',
      note: 'Menurut produsen, belum diperiksa',
      supply: 'Stok habis',
    })
  })

  it('a card as a row has all that another has', async () => {
    const product = makeProduct(0, { sample: true })
    const { element, drawn } = await show('ovop-product-card', {
      product,
      language: 'id',
      now,
      layout: 'row',
    })
    element.setAttribute('layout', 'row')
    if (way === 'by its script') await element.updateComplete
    await expectSaid(drawn, {
      name: 'Produk 0',
      price: /Rp/,
      labels: 'P-IRT',
      note: 'Menurut',
      sample: 'Contoh',
    })
  })
})
