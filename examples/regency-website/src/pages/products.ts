import { localized, type Product, regencyOf } from '@ovop-ntt/core'
import { html } from '../html.ts'
import { type Page, productPath } from '../site.ts'
import { categoryName, price, villageName } from './labels.ts'
import { searchBox } from './search.ts'

function byRegency(products: readonly Product[]): [string, Product[]][] {
  const groups = Map.groupBy(products, (product) => regencyOf(product.village))
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Every product as a plain list, one section a regency: all of it works without any script. */
export function productIndex(products: readonly Product[]): Page {
  const groups = byRegency(products)
  return {
    path: '/produk/',
    title: 'Produk desa NTT',
    description: `${products.length} produk contoh dari ${groups.length} kabupaten dan kota di Nusa Tenggara Timur.`,
    body: html`<div class="frame">
  <header class="page-header">
    <h1>Produk desa NTT</h1>
    <p class="lead">${products.length} produk contoh dari ${groups.length} kabupaten dan kota. Bukan daftar resmi program OVOP.</p>
    ${searchBox()}
  </header>
  <nav class="regency-links" aria-label="Kabupaten dan kota"><ul>${groups.map(
    ([code, [first]]) =>
      html`<li><a href="#k${code}">${first!.place.regency.replace(/^Kabupaten /, '')}</a></li>`,
  )}</ul></nav>
  ${groups.map(
    ([code, members]) => html`<section class="regency" aria-labelledby="k${code}">
    <h2 id="k${code}">${members[0]!.place.regency}</h2>
    <ul class="product-list">${members.map(
      (product) => html`<li>
      <a href="${productPath(product.id)}">${localized(product.name)}</a>
      <p>${categoryName(product.category)} · ${villageName(product)}, ${product.place.district}</p>
      <p class="price">${price(product)}</p>
    </li>`,
    )}</ul>
  </section>`,
  )}
</div>`,
  }
}
