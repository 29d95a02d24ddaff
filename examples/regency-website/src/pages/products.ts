import { type Product, regencyOf } from '@ovop-ntt/core'
import type { Catalogue } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { type Page, productStyle, renderedCard } from '../site.ts'

const lens = html`<svg class="lens" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>`

/** A box that leads to the search page, whose grid reads the question from the address. */
const searchBox: Html = html`<form class="search" role="search" action="/cari/">
    <label for="kotak-cari">Cari produk desa</label>
    <div class="search-text">${lens}<input id="kotak-cari" type="search" name="q" autocomplete="off" enterkeyhint="search"><button class="action" type="submit">Cari</button></div>
  </form>`

function byRegency(products: readonly Product[]): [string, Product[]][] {
  const groups = Map.groupBy(products, (product) => regencyOf(product.village))
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Every product, one section a regency, drawn when the page is written: all of it works without any script. */
export function productIndex(catalogue: Catalogue): Page {
  const groups = byRegency(catalogue.products)
  const { length } = catalogue.products
  return {
    path: '/produk/',
    title: 'Produk desa NTT',
    description: `${length} produk contoh dari ${groups.length} kabupaten dan kota di Nusa Tenggara Timur.`,
    head: productStyle,
    body: html`<div class="frame">
  <header class="page-header">
    <h1>Produk desa NTT</h1>
    <p class="lead">${length} produk contoh dari ${groups.length} kabupaten dan kota. Bukan daftar resmi program OVOP.</p>
    ${searchBox}
  </header>
  <nav class="regency-links" aria-label="Kabupaten dan kota"><ul>${groups.map(
    ([code, [first]]) =>
      html`<li><a href="#k${code}">${first!.place.regency.replace(/^Kabupaten /, '')}</a></li>`,
  )}</ul></nav>
  ${groups.map(
    ([code, members]) => html`<section class="regency" aria-labelledby="k${code}">
    <h2 id="k${code}">${members[0]!.place.regency}</h2>
    <div class="cards cards-grid">${members.map((product) => renderedCard(product, catalogue))}</div>
  </section>`,
  )}
</div>`,
  }
}
