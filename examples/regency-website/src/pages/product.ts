import {
  formatSeason,
  jsonLdScript,
  localized,
  type Product,
  payableQris,
  toOpenGraph,
  waysToBuy,
} from '@ovop-ntt/core'
import type { Catalogue } from '../catalogue.ts'
import { type Html, html, trusted } from '../html.ts'
import {
  catalogueRoot,
  type Page,
  productCard,
  productPath,
  siteAddress,
  villageMap,
  widgetScript,
  widgetStyle,
} from '../site.ts'
import {
  categoryName,
  certificateLine,
  description,
  halalLine,
  packPrice,
  paymentName,
  producerKindName,
  supplyLine,
  villageName,
} from './labels.ts'

function picture(product: Product): Html | undefined {
  const [image] = product.images
  if (!image) return undefined
  // Relative to the catalogue's root; the path of an address that is absolute stays as it is.
  const address = new URL(image.src, `https://site.invalid${catalogueRoot}`)
  const src = address.host === 'site.invalid' ? address.pathname : address.href
  return html`<img class="picture product-picture" src="${src}" width="${image.width ?? 400}" height="${image.height ?? 300}" alt="${localized(image.alt) || localized(product.name)}">`
}

/** The same ways, in the same order, as the dialog of the widgets. A payment code needs a signed catalogue. */
function ways(product: Product, { contact }: Catalogue): Html {
  const pageUrl = siteAddress + productPath(product.id)
  return html`<ul class="ways">${waysToBuy(product, { language: 'id', contact, pageUrl }).map(
    ({ label, note, href }) =>
      html`<li>${
        href ? html`<a href="${href}" rel="nofollow noopener">${label}</a>` : html`<b>${label}</b>`
      }${note && html` <span class="note">${note}</span>`}</li>`,
  )}</ul>`
}

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
      <h2 id="bayar">Bayar</h2>
      <ovop-qris product="${product.id}">
        <p>QRIS atas nama <b>${merchantName}</b>${nmid && html`, NMID <span class="number">${nmid}</span>`}. Kodenya digambar setelah tanda tangan katalog diperiksa. Bila tidak tampil, <a href="#cara-membeli">minta kepada produsen</a> dan cocokkan namanya sebelum membayar.${product.sample && ' Contoh: kode ini rekaan dan tidak dapat dibayar.'}</p>
      </ovop-qris>
    </section>`
}

/** What search engines and chats read of the page. */
function metadata(product: Product): Html {
  const options = { url: siteAddress + productPath(product.id), base: siteAddress + catalogueRoot }
  return html`${toOpenGraph(product, options).map(
    ([property, content]) => html`<meta property="${property}" content="${content}">\n`,
  )}<script type="application/ld+json">${trusted(jsonLdScript(product, options))}</script>`
}

function row(term: string, detail: Html | string | undefined): Html | undefined {
  return detail ? html`<div><dt>${term}</dt><dd>${detail}</dd></div>` : undefined
}

function facts(product: Product): Html {
  const { producer, season, payments } = product
  const kind = producer.kind && producerKindName(producer.kind)
  return html`<dl class="facts">
    ${row('Kelompok', categoryName(product.category))}
    ${row('Produsen', kind && !producer.name.startsWith(kind) ? `${producer.name} (${kind})` : producer.name)}
    ${row('NIB', producer.nib && html`${producer.nib} <span class="note">dicantumkan produsen</span>`)}
    ${row('Musim', formatSeason(season ?? []))}
    ${row('Pembayaran', payments.map(paymentName).join(', '))}
    ${row('Kode desa', product.village)}
  </dl>`
}

function permits(product: Product): Html {
  const halal = halalLine(product)
  return html`<ul class="permits">
    ${product.certificates
      .map(certificateLine)
      .map(
        ({ name, number, standing }) =>
          html`<li><b>${name}</b> ${number && html`<span class="number">${number}</span>`}<br><span class="note">${standing}</span></li>`,
      )}
    ${halal && html`<li>${halal}</li>`}
  </ul>`
}

function snippet(product: Product): string {
  return `${widgetStyle}\n${widgetScript}\n\n${productCard(product.id, localized(product.name))}`
}

/** The page behind the fallback link of a card: the whole product as plain HTML. */
export function productPage(product: Product, catalogue: Catalogue): Page {
  const name = localized(product.name)
  const { district, regency } = product.place
  const story = localized(product.story)
  return {
    path: productPath(product.id),
    title: name,
    description: description(product),
    head: metadata(product),
    body: html`<article class="frame product">
  <nav class="trail" aria-label="Remah roti"><a href="/produk/">Produk desa</a> <span aria-hidden="true">/</span> ${regency}</nav>
  <div class="product-main">
    ${picture(product)}
    <header>
      ${product.sample && html`<p class="sample">Data contoh</p>`}
      <h1>${name}</h1>
      <p class="place">${villageName(product)}, ${district}, ${regency}</p>
      <p class="lead">${localized(product.summary)}</p>
    </header>
    <ul class="packs">${product.packs.map(
      (pack) =>
        html`<li><b class="price">${packPrice(pack)}</b> <span class="note">${supplyLine(product, pack)}</span></li>`,
    )}</ul>
    <section aria-labelledby="cara-membeli"><h2 id="cara-membeli">Cara membeli</h2>${product.sample && html`<p class="note">Data contoh: nomor dan tautan ini rekaan, jangan dipakai untuk membeli.</p>`}${ways(product, catalogue)}</section>
    ${payment(product)}
    ${story && html`<section class="prose"><h2>Cerita</h2><p>${story}</p></section>`}
    <section><h2>Desa asal</h2>${villageMap({ product: product.id }, html`<a href="/peta/">Peta desa NTT</a>`)}</section>
    <section><h2>Keterangan</h2>${facts(product)}</section>
    <section><h2>Izin dan sertifikat</h2>${permits(product)}</section>
  </div>
  <aside class="product-side" aria-labelledby="judul-pasang">
    <h2 id="judul-pasang">Kartu di situs lain</h2>
    <div class="cards">${productCard(product.id, name)}</div>
    <p class="badge-line"><ovop-buy-badge product="${product.id}"><a href="${productPath(product.id)}">Beli ${name}</a></ovop-buy-badge></p>
    <details class="service"><summary>Kode untuk ditempel</summary><pre><code>${snippet(product)}</code></pre></details>
  </aside>
</article>`,
  }
}
