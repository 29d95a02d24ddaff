import { renderToLight } from '@ovop-ntt/elements/ssr'
import type { Catalogue } from '../catalogue.ts'
import { html, trusted } from '../html.ts'
import { type Page, productPath, productStyle } from '../site.ts'

const path = '/cari/'

/**
 * All products in one grid: search, filters, and each product's whole page in a dialog. Drawn, with its form, of the
 * catalogue that the site is built with; the script reads the catalogue that the page names and draws what the address asks
 * for, so that products which are no longer in it, or of another in its place, go with the first answer.
 */
export function searchPage({ products, summary }: Catalogue): Page {
  const grid = renderToLight('ovop-product-grid', {
    products,
    summary,
    language: 'id',
    headingLevel: 2,
    searchPage: path,
    addressOf: ({ id }) => productPath(id),
    attributes: {
      // Whichever catalogue the page's script names.
      catalog: undefined,
      'sync-url': true,
      detail: 'dialog',
      'heading-level': '2',
      'server-rendered': 'live',
    },
  })
  return {
    path,
    head: productStyle,
    title: 'Cari produk desa',
    description: 'Cari dan saring produk desa NTT: halal, QRIS, kabupaten, jenisnya. Data contoh.',
    body: html`<div class="frame">
  <header class="page-header">
    <h1>Cari produk desa</h1>
  </header>
  <noscript><p>Tanpa JavaScript pencarian dan saringan tidak mengubah daftar: semua produk contoh ada di bawah ini.</p></noscript>
  ${trusted(grid)}
</div>`,
  }
}
