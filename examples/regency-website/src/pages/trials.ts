import { type Html, html } from '../html.ts'
import { catalogueKey, catalogueRoot, type Page, productCard, widgetScript } from '../site.ts'

const coffee = productCard('53.09-kopi-arabika-bajawa', 'Kopi arabika Bajawa', 2)
const bamboo = productCard('53.09-kriya-bambu-golewa', 'Gelas bambu Golewa', 2)
const badge = html`<ovop-buy-badge><a href="/produk/">Beli Produk NTT</a></ovop-buy-badge>`
const cards = html`<div class="cards cards-two">${coffee}${bamboo}</div><p class="badge-line">${badge}</p>`

function trial(page: Omit<Page, 'path' | 'description'> & { name: string; about: string }): Page {
  const { name, about, title, body, ...rest } = page
  return {
    ...rest,
    path: `/uji/${name}.html`,
    title,
    description: about,
    body: html`<div class="frame trial"><header class="page-header"><h1>${title}</h1><p class="lead">${about}</p></header>${body}</div>`,
  }
}

const failing = (heading: string, card: Html): Html =>
  html`<section><h2>${heading}</h2><div class="cards cards-two">${card}</div></section>`

/** Small pages on which widgets meet what real sites do to them. */
export const trialPages: Page[] = [
  trial({
    name: 'tema-keras',
    title: 'Tema yang keras',
    about: 'Lembar gaya yang mengubah semua elemen. Widget tidak boleh ikut berubah.',
    head: html`<link rel="stylesheet" href="/uji/tema-keras.css">`,
    body: cards,
  }),
  trial({
    name: 'gelap',
    title: 'Halaman gelap',
    about: 'Halaman menetapkan color-scheme: dark, apa pun pilihan perangkat.',
    head: html`<link rel="stylesheet" href="/uji/gelap.css">`,
    body: cards,
  }),
  trial({
    name: 'galat',
    title: 'Katalog dan produk yang tidak ada',
    about: 'Tautan di dalam widget tetap ada dan tetap dapat dibuka.',
    body: html`${failing(
      'Katalog 404',
      html`<ovop-product-card catalog="/katalog/tidak-ada.json" product="53.09-kopi-arabika-bajawa"><a href="/produk/53.09-kopi-arabika-bajawa/">Kopi arabika Bajawa</a></ovop-product-card>`,
    )}
    ${failing('Produk tidak dikenal', html`<ovop-product-card product="53.09-tidak-ada"><a href="/produk/">Produk yang tidak ada</a></ovop-product-card>`)}
    ${failing(
      'Bukan katalog',
      html`<ovop-product-card catalog="/gambar/motif.svg" product="53.09-kopi-arabika-bajawa"><a href="/produk/53.09-kopi-arabika-bajawa/">Kopi arabika Bajawa</a></ovop-product-card>`,
    )}
    ${failing('Tanpa nama produk', html`<ovop-product-card><a href="/produk/">Produk desa</a></ovop-product-card>`)}`,
  }),
  trial({
    name: 'dua-skrip',
    title: 'Skrip dimuat dua kali',
    about: 'Tema memuat skrip dua kali, misalnya dari templat dan dari plugin.',
    widgets: html`${widgetScript}\n${widgetScript}`,
    body: cards,
  }),
  trial({
    name: 'langsung',
    title: 'Kartu yang langsung terlihat',
    about: 'Skrip dengan kartu di dalamnya, dan data yang diminta bersamaan dengan halaman.',
    head: html`<link rel="preload" href="${catalogueRoot}" as="fetch" crossorigin>`,
    widgets: html`<script src="/ovop/ovop-cards.js" data-catalog="${catalogueRoot}" data-catalog-key="${catalogueKey}" async></script>`,
    body: html`<div class="cards cards-two">${coffee}${bamboo}</div>`,
  }),
  trial({
    name: 'inggris',
    title: 'A page in English',
    about: 'The page says lang="en" and the script names no language.',
    lang: 'en',
    widgets: html`<script src="/ovop/ovop.js" data-catalog="/katalog/catalog.json" async></script>`,
    body: html`<div class="cards cards-two">${coffee}${bamboo}</div><p class="badge-line"><ovop-buy-badge><a href="/produk/">Buy NTT Products</a></ovop-buy-badge></p>`,
  }),
  trial({
    name: 'tanpa-skrip',
    title: 'Tanpa skrip',
    about: 'Hanya lembar gaya dan tautan: yang dilihat pengunjung sebelum atau tanpa JavaScript.',
    widgets: html``,
    body: cards,
  }),
  trial({
    name: 'csp',
    title: 'Kebijakan keamanan isi yang ketat',
    about: 'Content-Security-Policy tanpa unsafe-inline dan tanpa unsafe-eval.',
    head: html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'">`,
    body: cards,
  }),
]

/** Path and title of every page that is for looking only. */
export const trialLinks: readonly (readonly [path: string, title: string])[] = [
  ...trialPages.map(({ path, title }) => [path, title] as const),
  ['/uji/kartu.html', 'Semua keadaan kartu'],
]
