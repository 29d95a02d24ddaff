import { localized, type Product } from '@ovop-ntt/core'
import { html } from '../html.ts'
import { type Page, productPath } from '../site.ts'

/** All products in one grid: search, filters, and each product's whole page in a dialog. Links to all of them without script. */
export function searchPage(products: readonly Product[]): Page {
  return {
    path: '/cari/',
    title: 'Cari produk desa',
    description: 'Cari dan saring produk desa NTT: halal, QRIS, kabupaten, jenisnya. Data contoh.',
    body: html`<div class="frame">
  <header class="page-header">
    <h1>Cari produk desa</h1>
  </header>
  <ovop-product-grid sync-url detail="dialog" heading-level="2">
    <ul class="plain-links">${products.map(
      ({ id, name }) => html`<li><a href="${productPath(id)}">${localized(name)}</a></li>`,
    )}</ul>
  </ovop-product-grid>
</div>`,
  }
}
