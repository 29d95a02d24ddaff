import type { CatalogSummary, Product } from '@ovop-ntt/core'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { describe, expect, it } from 'vitest'
import { addressWith, questionFrom } from '../product-grid/question-address.ts'
import { tagNames } from '../tags.ts'
import { cardStyleSheet, detailStyleSheet, renderSearchForm, renderToLight, renderToString } from './index.ts'

/** Markup with every blank as a plain one: an amount has one that does not break. */
const plain = (markup: string) => markup.replace(/\s+/gu, ' ')

const now = new Date('2026-11-01T00:00:00Z')
const summary = {
  id: 'uji',
  title: 'Katalog uji',
  publisher: 'Dinas Uji',
  licence: 'MIT',
  languages: ['id'],
  revision: 1,
  generatedAt: '2026-10-30T00:00:00Z',
  productUrl: 'https://produk.example/produk/{id}/',
  contact: { name: 'Dinas Uji', email: 'uji@dinas.example' },
  address: 'https://produk.example/catalog.json',
  counts: {
    products: 1,
    regencies: 1,
    villages: 1,
    by: { regency: {}, category: {}, mentoring: {}, certificate: {}, payment: {} },
  },
  trust: 'signed',
  stale: false,
  freshness: 'current',
} as unknown as CatalogSummary

const product = makeProduct(0, {
  name: 'Kopi <b>Bajawa</b> & "teman"',
  certificates: [{ kind: 'halal', number: 'ID53110000000010126' }],
  payments: ['qris', 'kkpd'],
  qris: { payload: '00020101021126570011ID.DANA.WWW' },
})
const hrefs = (markup: string) => [...markup.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href as string)

describe.each([
  ['as a shadow root', renderToString],
  ['as plain HTML', renderToLight],
] as const)('a card rendered on a server %s', (_, render) => {
  const markup = render('ovop-product-card', { product, summary, language: 'id', now })

  it('is whole: name, price, labels and who says so, and the day of its data', () => {
    for (const words of ['Rp 10.000', 'Halal', 'belum diperiksa', 'Data per 30 Oktober 2026'])
      expect(plain(markup)).toContain(words)
  })

  it('has text as text', () => {
    expect(markup).toContain('Kopi &lt;b&gt;Bajawa&lt;/b&gt; &amp; &quot;teman&quot;')
    expect(markup).not.toContain('<b>Bajawa')
  })

  it('links to the product’s page and to a way to buy, in safe addresses only', () => {
    expect(hrefs(markup)).toContain('https://produk.example/produk/53.01-produk-0/')
    expect(hrefs(markup).some((href) => href.startsWith('https://wa.me/6281200000000?text='))).toBe(true)
    for (const href of hrefs(markup)) expect(href).toMatch(/^(https|mailto|tel|geo):/)
  })

  it('holds no payment code, no marks of the renderer and nothing that a strict policy stops', () => {
    expect(markup).not.toContain('000201')
    expect(markup).not.toMatch(/<!--|<\?|\sstyle=|\son\w+=/)
  })

  it('says where its data is, so that a script can take over', () => {
    expect(markup).toMatch(
      /^<ovop-product-card product="53\.01-produk-0" catalog="https:\/\/produk\.example\/catalog\.json" lang="id"[^>]* server-rendered>/,
    )
  })
})

describe('what a server renders', () => {
  it.each(tagNames)('%s is rendered in Node, without a document', (tag) => {
    const options = { product, products: [product], summary, href: 'https://produk.example/', now }
    expect(renderToString(tag, options)).toMatch(new RegExp(`^<${tag}.*</${tag}>$`, 's'))
    expect(typeof document).toBe('undefined')
  })

  it('has no class in plain HTML that the rules of a page could mean', () => {
    const [, ...classes] = renderToLight('ovop-product-grid', { products: [product], summary, now }).split(
      ' class="',
    )
    expect(classes.length).toBeGreaterThan(5)
    for (const names of classes) expect(names).toMatch(/^ovop(-[\w-]+)?( ovop-[\w-]+)*"/)
    expect(cardStyleSheet).toContain('.ovop-card')
    expect(cardStyleSheet).not.toMatch(/[ ,}]\.(card|frame|body|media|price)\b/)
  })

  it('is a whole page of a product with all ways to buy', () => {
    const markup = renderToLight('ovop-product-detail', {
      product,
      summary,
      language: 'en',
      now,
      headingLevel: 1,
    })
    expect(markup).toContain('<h1 class="ovop-title"')
    for (const words of ['Order by WhatsApp', 'Accepts KKPD', 'Ask Dinas Uji', '30 October 2026'])
      expect(plain(markup)).toContain(words)
    expect(markup).not.toContain('part="code"')
  })

  it('says of a product’s maker, permits, stock and delivery what the data says', () => {
    const whole = makeProduct(0, {
      producer: {
        name: 'Koperasi Contoh',
        kind: 'village-cooperative',
        kbli: ['10761'],
        story: 'Dua puluh keluarga memetik sendiri.',
      },
      images: [{ src: 'https://foto.example/ibu.jpg', alt: 'Ibu Ana di kebun', shows: 'maker' }],
      certificates: [{ kind: 'halal', number: 'ID53110000000010126', state: 'suspended' }],
      packs: [{ price: 10_000, availability: 'made-to-order', availabilityDate: '2026-10-20' }],
      delivery: { kinds: ['pick-up', 'courier'], area: 'seluruh Flores', note: 'Senin dan Kamis' },
      payments: ['qris', 'kkpd'],
      channels: [
        { kind: 'kopdes', name: 'Kopdes Beiwali', url: 'https://beiwali.kop.example/' },
        { kind: 'whatsapp-catalog', phone: '+6281200000101' },
        { kind: 'inaproc', url: 'https://katalog.inaproc.id/contoh' },
      ],
    })
    const markup = plain(
      renderToLight('ovop-product-detail', { product: whole, summary, now, language: 'id' }),
    )
    for (const words of [
      'Koperasi Desa Merah Putih',
      'KBLI 10761',
      'Dua puluh keluarga memetik sendiri.',
      'alt="Ibu Ana di kebun"',
      'dibekukan',
      '20 Oktober 2026',
      'Diambil di tempat · Dikirim dengan kurir · seluruh Flores',
      'Senin dan Kamis',
      'KKPD',
      'https://beiwali.kop.example/',
      'https://wa.me/c/6281200000101',
      'https://katalog.inaproc.id/contoh',
    ])
      expect(markup.toLowerCase()).toContain(words.toLowerCase())
  })

  it('draws a grid’s cards once for all lists that show them, and the list is the same', () => {
    const drawnCards = new Map<string, string>()
    const options = { summary, now, products: [product, makeProduct(1)] }
    const list = renderToLight('ovop-product-grid', options)
    expect(renderToLight('ovop-product-grid', { ...options, drawnCards })).toBe(list)
    expect([...drawnCards.keys()]).toEqual(options.products.map(({ id }) => id))
    drawnCards.set(product.id, '<li>drawn before</li>')
    const again = renderToLight('ovop-product-grid', { ...options, drawnCards })
    expect(again).toContain('<li>drawn before</li><li')
    expect(renderToString('ovop-product-grid', { ...options, drawnCards })).toContain('&lt;b&gt;Bajawa')
  })

  it('offers the product’s page where the product’s ways to buy are not known', () => {
    const { channels: _channels, producer: _producer, ...known } = product as Product
    const markup = renderToLight('ovop-product-card', { product: known as Product, summary, now })
    expect(markup).toContain('part="button" href="https://produk.example/produk/53.01-produk-0/"')
  })

  it('says that something cannot be had now', () => {
    const markup = renderToString('ovop-product-card', { product: makeProduct(0, { season: [5] }), now })
    expect(plain(markup)).toContain('Di luar musim, ada lagi bulan Mei')
    expect(plain(markup)).toContain('Tanya penjual')
  })

  it('names what is missing or wrong', () => {
    expect(() => renderToString('ovop-product-card')).toThrow('product is needed')
    expect(() => renderToString('ovop-produk' as never)).toThrow('<ovop-produk> is no element')
    expect(() => renderToString('ovop-qris', { attributes: { onclick: 'x' } })).toThrow('"onclick"')
  })
})

describe('the style sheet for plain HTML', () => {
  it.each([
    ['cards', cardStyleSheet],
    ['whole pages', detailStyleSheet],
  ])('of %s reaches nothing outside of our elements', (_, sheet) => {
    expect(sheet).not.toContain(':host')
    const rules = sheet.replace(/@(media|supports|container)[^{]*\{/g, '').matchAll(/(?:^|[{}])([^{}]+)\{/g)
    for (const [, selectors] of rules)
      for (const selector of (selectors as string).split(/,(?![^()]*\))/))
        expect(selector.trim()).toMatch(/^\.ovop\b/)
  })
})

describe('a photo in several sizes', () => {
  const images = [
    {
      src: 'https://foto.example/a.jpg',
      sources: [{ src: 'https://foto.example/a.webp', width: 320 }],
      thumbhash: 'H/gBBYAWTPO6uTNfdZWnnB77sob2',
    },
  ]

  it.each(['ovop-product-card', 'ovop-product-detail'] as const)(
    '%s: is asked for by width, without a style attribute',
    (tag) => {
      const markup = renderToLight(tag, { product: { ...product, images }, summary, now })
      expect(markup).toContain('srcset="https://foto.example/a.webp 320w"')
      expect(markup).toContain('sizes="')
      expect(markup).not.toContain('style=')
    },
  )
})

describe('a grid rendered on a server with the page of its search', () => {
  const counts = {
    ...summary.counts,
    by: {
      regency: { '53.09': 2, '53.01': 1 },
      category: { beverage: 3 },
      mentoring: {},
      certificate: { halal: 2, bpom: 0 },
      payment: { qris: 1, kkpd: 2 },
    },
  }
  const markup = renderToLight('ovop-product-grid', {
    products: [product],
    summary: { ...summary, counts },
    searchPage: '/cari/',
    now,
  })

  it('begins with a form that is sent there, without any script', () => {
    expect(markup).toMatch(/<form [^>]*role="search"[^>]* method="get" action="\/cari\/"/)
    expect(markup).toContain('<button type="submit">Cari</button>')
    expect(markup).toMatch(/<option value="53.09"[^>]*>Ngada \(2\)/)
    expect(markup).not.toMatch(/ (selected|checked)/)
  })

  it('stands alone above a list that is drawn otherwise, narrowed by what is said', () => {
    const form = renderSearchForm({ action: '/cari/', summary: { ...summary, counts }, language: 'en' })
    expect(form).toMatch(/^<div class="ovop ovop-product-grid" lang="en"><form .*<\/form><\/div>$/s)
    expect(markup.match(/ name="/g)).toEqual(form.match(/ name="/g))
    const words = renderSearchForm({ action: '/cari/', filters: ['search'] })
    expect([...words.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['q'])
  })

  it('names its fields as the address of a grid does: what is sent is what is read', () => {
    const names = [...markup.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(names)).toEqual(new Set(['q', 'kategori', 'kabupaten', 'sertifikat', 'bayar']))
    const sent = 'q=kopi&kategori=&kabupaten=53.09&sertifikat=halal&bayar=kkpd'
    const question = questionFrom(new URLSearchParams(sent))
    expect(question).toEqual({
      text: 'kopi',
      choices: [
        { field: 'regency', value: '53.09' },
        { field: 'certified', value: 'halal' },
        { field: 'payment', value: 'kkpd' },
      ],
    })
    expect(questionFrom(new URL(addressWith('https://desa.example/cari/', question)).searchParams)).toEqual(
      question,
    )
  })
})

describe('the programme’s figures rendered on a server', () => {
  const counts = {
    products: 44,
    regencies: 2,
    villages: 9,
    by: {
      regency: { '53.09': 30, '53.01': 14 },
      category: { beverage: 40, food: 4 },
      mentoring: { completed: 3, 'handed-over': 4, none: 37 },
      certificate: { pirt: 5 },
      payment: { kkpd: 4 },
    },
    byRegency: { mentoring: { '53.09': { completed: 3, none: 27 } } },
  } as unknown as CatalogSummary['counts']
  const figures = (language: string) =>
    plain(
      renderToLight('ovop-programme-stats', {
        summary: { ...summary, counts },
        language,
        searchPage: '../cari/',
        now,
      }),
    )

  it('are whole: numbers, bars and the table of all regencies, each leading to its products', () => {
    const markup = figures('id')
    for (const words of [
      '<b>44</b> <span>produk',
      '<b>9</b> <span>desa',
      'Sumber: Dinas Uji, 30 Oktober 2026',
    ])
      expect(markup).toContain(words)
    expect(markup.match(/<tr>/g)).toHaveLength(24)
    expect(hrefs(markup)).toEqual(
      expect.arrayContaining([
        '../cari/',
        '../cari/?pendampingan=completed',
        '../cari/?kabupaten=53.09&amp;pendampingan=completed',
      ]),
    )
  })

  it('have nothing to press that no script answers, and speak English', () => {
    expect(figures('id')).not.toMatch(/<button|<input/)
    expect(figures('en')).toContain('Source: Dinas Uji, 30 October 2026')
  })
})
