import { jsonLdScript, localized, type Product, payableQris, toOpenGraph } from '@ovop-ntt/core'
import { renderToLight } from '@ovop-ntt/elements/ssr'
import type { Catalogue } from '../catalogue.ts'
import { type Html, html, trusted } from '../html.ts'
import {
  catalogueRoot,
  type Page,
  productCard,
  productPath,
  productStyle,
  siteAddress,
  villageMap,
  widgetScript,
  widgetStyle,
} from '../site.ts'

/**
 * The payment code, where the product has one that may be drawn. The code itself is drawn by the widget, which first
 * checks that the catalogue is signed; until then, and without any script, the page says whose code it is and how
 * to come by it.
 */
function payment(product: Product): Html | undefined {
  const code = payableQris(product)
  if (!code.ok) return undefined
  const { merchantName, nmid } = code.value
  return html`<section class="payment" aria-labelledby="bayar">
      <h2 id="bayar">Bayar dengan QRIS</h2>
      <ovop-qris product="${product.id}">
        <p>QRIS atas nama <b>${merchantName}</b>${nmid && html`, NMID <span class="number">${nmid}</span>`}. Kodenya digambar setelah tanda tangan katalog diperiksa. Bila tidak tampil, minta kepada produsen dan cocokkan namanya sebelum membayar.${product.sample && ' Contoh: kode ini rekaan dan tidak dapat dibayar.'}</p>
      </ovop-qris>
    </section>`
}

/** What search engines and chats read of the page. */
function metadata(product: Product): Html {
  const options = { url: siteAddress + productPath(product.id), base: siteAddress + catalogueRoot }
  return html`${toOpenGraph(product, options).map(
    ([property, content]) => html`<meta property="${property}" content="${content}">\n`,
  )}<script type="application/ld+json">${trusted(jsonLdScript(product, options))}</script>${productStyle}`
}

function snippet(product: Product): string {
  return `${widgetStyle}\n${widgetScript}\n\n${productCard(product.id, localized(product.name))}`
}

/** The page behind the fallback link of a card: the whole product, drawn when the page is written. */
export function productPage(product: Product, { products, summary }: Catalogue): Page {
  const { id, name: names, place, village } = product
  const name = localized(names)
  const detail = renderToLight('ovop-product-detail', {
    product,
    products: products.filter((other) => other.village === village && other.id !== id),
    summary,
    language: 'id',
    headingLevel: 1,
    href: siteAddress + productPath(id),
    addressOf: (other) => productPath(other.id),
  })
  return {
    path: productPath(id),
    title: name,
    description: localized(product.summary) || `${name}, ${place.village}, ${place.regency}`,
    head: metadata(product),
    body: html`<article class="frame product">
  <div class="product-main">
    <nav class="trail" aria-label="Remah roti"><a href="/produk/">Produk desa</a> <span aria-hidden="true">/</span> ${place.regency}</nav>
    ${trusted(detail)}
    ${payment(product)}
    <section><h2>Desa asal</h2>${villageMap({ product: id }, html`<a href="/peta/">Peta desa NTT</a>`)}</section>
  </div>
  <aside class="product-side" aria-labelledby="judul-pasang">
    <h2 id="judul-pasang">Kartu di situs lain</h2>
    <div class="cards">${productCard(id, name)}</div>
    <p class="badge-line"><ovop-buy-badge product="${id}"><a href="${productPath(id)}">Beli ${name}</a></ovop-buy-badge></p>
    <details class="service"><summary>Kode untuk ditempel</summary><pre><code>${snippet(product)}</code></pre></details>
  </aside>
</article>`,
  }
}
