import { type CatalogSummary, names, type Product, packText, placeText, waysToBuy } from '@ovop-ntt/core'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { testDay } from '@ovop-ntt/testing/test-day.ts'
import { expect, it } from 'vitest'
import { buyMessages } from './buy-dialog/buy-dialog.messages.ts'
import { messagesIn } from './messages.ts'
import { detailMessages } from './product-detail/detail.messages.ts'
import { gridMessages } from './product-grid/grid.messages.ts'
import { qrisMessages } from './qris/qris.messages.ts'
import { renderToString } from './ssr/index.ts'

/** All texts of a dictionary; what one is made of counts as said with a number. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === 'string') return [word]
    if (typeof word === 'function') return [String(word('1', '1'))]
    return textsOf(word as object)
  })
}
const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []

const dictionaries = [names, { in: messagesIn }, detailMessages, gridMessages, buyMessages, qrisMessages]
const wordsOf = (language: string) =>
  new Set(dictionaries.flatMap((one) => textsOf(one.in(language))).flatMap(wordsIn))

/** Words that our interface says in Indonesian and never in English. */
const english = wordsOf('en')
const indonesian = new Set([...wordsOf('id')].filter((word) => !english.has(word)))

const text = (id: string, en: string) => ({ id, en })
const product = makeProduct(0, {
  name: text('Kain tenun', 'Woven cloth'),
  summary: text('Kain tenun', 'Woven cloth'),
  story: text('Cerita', 'A story'),
  village: '53.09.06.2009',
  place: { village: 'Beiwali', district: 'Bajawa', regency: 'Kabupaten Ngada' },
  category: 'ikat-weaving',
  season: [5],
  packs: [
    { container: 'lembar', netContent: { value: 1, unit: 'sheet' }, price: 850_000 },
    {
      container: 'bungkus',
      netContent: { value: 200, unit: 'g' },
      price: 50_000,
      availability: 'out-of-stock',
    },
  ],
  producer: { name: 'Ina Wea', kind: 'village-cooperative', nib: '1234567890123' },
  payments: ['qris', 'kkpd', 'cash', 'transfer', 'cod'],
  certificates: [
    { kind: 'tkdn', percent: 98.5 },
    { kind: 'pirt', number: '2065309010001-27', state: 'expired' },
    { kind: 'gi', number: 'ID G 000 000 014', verified: { by: 'DJKI', at: '2026-06-01', source: 'x' } },
  ],
  channels: [{ kind: 'outlet' }, { kind: 'whatsapp', phone: '+6281200000000' }],
  mentoring: { status: 'handed-over', aspects: [] },
  curation: { potential: 'passed', buyers: 'pending' },
  sample: true,
} as Partial<Product>)
const summary = {
  publisher: 'PMD',
  languages: ['id'],
  generatedAt: '2026-10-30T00:00:00Z',
  address: 'https://x.example/catalog.json',
  counts: {},
} as unknown as CatalogSummary

/** What people read and hear of markup. */
const spoken = (markup: string) =>
  [
    markup.replace(/<(style|template)[^>]*>|<style[\s\S]*?<\/style>/g, ' ').replace(/<[^>]*>/g, ' '),
    ...[...markup.matchAll(/ (?:aria-label|title|alt)="([^"]*)"/g)].map(([, said]) => said),
  ].join(' ')

it('the words that are Indonesian alone are many', () => {
  expect(indonesian.size).toBeGreaterThan(150)
  for (const word of ['pesan', 'lembar', 'kabupaten', 'menurut', 'tunai']) expect(indonesian).toContain(word)
})

it.each([
  'ovop-product-card',
  'ovop-product-grid',
  'ovop-product-detail',
  'ovop-buy-badge',
  'ovop-village-map',
] as const)('%s in English has no word of ours in Indonesian', (tag) => {
  const markup = renderToString(tag, {
    product,
    products: [product],
    summary,
    language: 'en',
    href: 'https://x.example/',
    now: new Date('2026-11-01'),
  })
  // Sources of the map have names of their own.
  const said = spoken(markup.replace(/<style[\s\S]*?<\/style>|<p class="credit"[\s\S]*?<\/p>/g, ''))
  expect(wordsIn(said).filter((word) => indonesian.has(word))).toEqual([])
})

it('ways to buy, packs and places in English have none either', () => {
  const ways = waysToBuy(product, { language: 'en', trusted: true, now: new Date('2026-11-01') })
  const said = [
    ...ways.flatMap(({ label, note = '', href = '' }) => [label, note, decodeURIComponent(href)]),
    ...product.packs.map((pack) => packText(pack, 'en')),
    placeText(product, 'en'),
  ].join(' ')
  expect(said).toContain('Ngada Regency')
  expect(wordsIn(said).filter((word) => indonesian.has(word))).toEqual([])
})

it('text in another language is marked, so that it is read aloud as it should be', () => {
  const only = makeProduct(0, { name: 'Kopi Bajawa', story: 'Cerita kopi' })
  const markup = renderToString('ovop-product-detail', { product: only, language: 'en', now: testDay })
  expect(markup).toMatch(/part="name"[^>]* lang="id"/)
  expect(markup).toContain('<p lang="id">Cerita kopi')
  expect(renderToString('ovop-product-card', { product: only, language: 'id', now: testDay })).not.toMatch(
    /part="name"[^>]* lang=/,
  )
})
