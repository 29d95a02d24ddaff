import { categories } from '@ovop-ntt/core'
import { regencies } from '@ovop-ntt/geo'
import { type Html, html } from '../html.ts'
import type { Page } from '../site.ts'
import { categoryName } from './labels.ts'

const lens = html`<svg class="lens" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>`

/** A box that leads to the search page; that page's own has more beside it. */
export function searchBox(): Html {
  return html`<form class="search search-box" role="search" action="/cari/">
    <label for="kotak-cari">Cari produk desa</label>
    <div class="search-text">${lens}<input id="kotak-cari" type="search" name="q" autocomplete="off" enterkeyhint="search"><button class="action" type="submit">Cari</button></div>
  </form>`
}

function choice(id: string, name: string, label: string, all: string, options: [string, string][]): Html {
  return html`<div>
      <label for="${id}">${label}</label>
      <select id="${id}" name="${name}" autocomplete="off"><option value="">${all}</option>${options.map(
        ([value, text]) => html`<option value="${value}" data-name="${text}">${text}</option>`,
      )}</select>
    </div>`
}

/** Search in the whole catalogue: a form whose address can be shared, with results as one types. */
export function searchPage(): Page {
  const areas = regencies.map(({ code, name }): [string, string] => [code, name.replace(/^Kabupaten /, '')])
  return {
    path: '/cari/',
    title: 'Cari produk desa',
    description: 'Cari produk desa NTT menurut nama, tempat, dan kelompoknya. Data contoh.',
    head: html`<script type="module" src="/cari/cari.js"></script>`,
    body: html`<div class="frame search-page">
  <header class="page-header">
    <h1>Cari produk desa</h1>
  </header>
  <form class="search" id="cari" role="search" action="/cari/">
    <div>
      <label for="cari-teks">Nama produk, desa, atau kabupaten</label>
      <div class="search-text">${lens}<input id="cari-teks" type="search" name="q" autocomplete="off" enterkeyhint="search"><button class="action" type="submit">Cari</button></div>
    </div>
    <div class="search-choices">
      ${choice('cari-kabupaten', 'kabupaten', 'Kabupaten atau kota', 'Semua', areas)}
      ${choice(
        'cari-kategori',
        'kategori',
        'Kelompok produk',
        'Semua',
        categories.map((category) => [category, categoryName(category)]),
      )}
    </div>
  </form>
  <noscript><p>Pencarian memerlukan JavaScript. <a href="/produk/">Semua produk desa</a> dapat dibaca tanpa itu.</p></noscript>
  <section id="cari-daftar" aria-labelledby="judul-hasil">
    <h2 id="judul-hasil" class="visually-hidden">Hasil</h2>
    <p class="search-found"><span id="cari-hasil" role="status"></span> <span id="cari-data" class="note"></span></p>
    <ol class="cards cards-grid"></ol>
    <div id="cari-kosong" hidden>
      <p>Coba kata yang lebih pendek, atau nama desanya. <a href="/produk/">Semua produk desa</a></p>
    </div>
    <button id="cari-lagi" class="more" type="button" hidden>Tampilkan lebih banyak</button>
  </section>
</div>`,
  }
}
