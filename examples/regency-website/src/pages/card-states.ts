import type { Product } from '@ovop-ntt/core'
import { renderToLight } from '@ovop-ntt/elements/ssr'
import type { Catalogue } from '../catalogue.ts'
import { type Html, html, trusted } from '../html.ts'
import { type Page, productPath, productStyle } from '../site.ts'

/** The day for which season and stock are said, so that the page is the same every day. */
const now = new Date('2026-11-01T00:00:00Z')

/** Widths at which a card has another layout: classes of `uji/kartu.css`. */
const widths = [
  ['row', 'Baris daftar'],
  ['narrow-row', 'Baris sempit'],
  ['compact', 'Dua kolom di ponsel'],
  ['tall', 'Tegak'],
  ['wide', 'Lebar'],
] as const

const permits = ['halal', 'bpom', 'pirt', 'gi', 'sni', 'organic', 'tkdn', 'trademark']

/** What a product can be: each a change of one whole product with a photo. */
const states: readonly (readonly [title: string, change: Partial<Product>])[] = [
  ['Dengan foto', {}],
  ['Tanpa foto', { images: [] }],
  [
    'Nama panjang',
    {
      name: 'Kopi arabika Bajawa pilihan dari lereng Gunung Inerie yang dipetik merah dan dijemur perlahan',
      place: {
        village: 'Desa Beiwali Malanuza Timur',
        district: 'Golewa',
        regency: 'Kabupaten Timor Tengah Selatan',
      },
    },
  ],
  ['Stok habis', { packs: [{ price: 55_000, availability: 'out-of-stock' }] }],
  ['Di luar musim', { season: [5, 6, 7, 8, 9] }],
  [
    'Banyak label',
    {
      certificates: permits.map((kind) => ({ kind, number: 'ID53110000000010126' })),
      payments: ['cash', 'qris', 'kkpd'],
      packs: [
        { price: 55_000, container: 'bungkus', netContent: { value: 200, unit: 'g' } },
        { price: 1_250_000_000, container: 'karung', netContent: { value: 60, unit: 'kg' } },
      ],
    },
  ],
  ['Tanpa harga', { packs: [] }],
  ['Data contoh', { sample: true }],
]

/** Where a card can stand; forced colours and print are for the browser to show. */
const places = [
  { title: 'Terang', name: 'terang', language: 'id' },
  { title: 'Gelap', name: 'gelap', language: 'id' },
  { title: 'English', name: 'inggris', language: 'en' },
  { title: 'Teks 200 %', name: 'teks-besar', language: 'id' },
  { title: 'Dari kanan ke kiri', name: 'kanan-ke-kiri', language: 'id', dir: 'rtl' },
] as const

type Place = (typeof places)[number]

/** A card in each width. Ids are made up: one page cannot have the same twice. */
function cardsOf(product: Product, place: Place, state: number, change: Partial<Product>): Html[] {
  return widths.map(([width, label], index) => {
    const shown = {
      ...product,
      sample: false,
      season: undefined,
      ...change,
      id: `53.09-${place.name}-${state}-${index}`,
    } as Product
    const card = renderToLight('ovop-product-card', {
      product: shown,
      language: place.language,
      now,
      href: productPath(product.id),
      headingLevel: 4,
      ...(width.endsWith('row') && { layout: 'row' }),
    })
    return html`<div class="state-${width}"><p class="state-width">${label}</p>${trusted(card)}</div>`
  })
}

const sectionOf = (product: Product, place: Place): Html =>
  html`<section class="states states-${place.name}" id="${place.name}"${'dir' in place && html` dir="${place.dir}"`} aria-labelledby="judul-${place.name}">
    <h2 id="judul-${place.name}">${place.title}</h2>
    ${states.map(
      ([title, change], state) =>
        html`<h3>${title}</h3><div class="state">${cardsOf(product, place, state, change)}</div>`,
    )}
  </section>`

/** The card in every layout, in all that its data can say, wherever it can stand. Drawn without a script. */
export function cardStatesPage({ products }: Catalogue): Page {
  const product = products.find(({ id }) => id === '53.09-kopi-arabika-bajawa') ?? (products[0] as Product)
  return {
    path: '/uji/kartu.html',
    title: 'Semua keadaan kartu',
    description:
      'Kartu produk dalam lima lebar dan delapan keadaan: untuk melihat semuanya sekaligus. Data contoh yang diubah.',
    head: html`${productStyle}<link rel="stylesheet" href="/uji/kartu.css">`,
    widgets: html``,
    body: html`<div class="frame trial"><header class="page-header"><h1>Semua keadaan kartu</h1>
      <p class="lead">Satu produk contoh, diubah-ubah. Digambar tanpa skrip; untuk warna paksa dan cetak, pakai setelan peramban.</p>
      <p>${places.map(({ name, title }) => html`<a href="#${name}">${title}</a> `)}</p></header></div>
      ${places.map((place) => sectionOf(product, place))}`,
  }
}
