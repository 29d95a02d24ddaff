import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Product } from '@ovop-ntt/core'
import { canonicalBytes, type Root } from '@ovop-ntt/core/format'
import { delegateKey, newKeyPair, signRoot } from '@ovop-ntt/core/trust'
import { oneCardStyleSheet, renderToLight, renderToString } from '@ovop-ntt/elements/ssr'
import { writtenCatalogue } from '../generate/written-catalogue.ts'
import {
  bundled,
  dist,
  nameOf,
  picture,
  productsOf,
  scriptFiles,
  shown,
  shownInSame,
  summaryIn,
} from '../made-pages.ts'
import { sameCardMarkup } from './contenders/same-card.markup.ts'
import { sameCardStyles } from './contenders/same-card.styles.ts'
import { shownCard } from './contenders/shown-card.ts'
import { buyButtonPage, openFoodFactsPage } from './peer-pages.ts'

/** Ways to put cards on a page, which are measured side by side. */
export const contenders = {
  html: 'static HTML',
  sameHtml: 'the same card as static HTML',
  element: 'custom element by hand',
  same: 'the same card by hand, data preloaded',
  lit: 'plain Lit',
  openFoodFacts: 'Open Food Facts’ card',
  buyButton: 'Shopify’s Buy Button',
  script: 'ovop.js',
  cards: 'ovop-cards.js, data preloaded',
  signed: 'ovop-cards.js, the signed sample of 44',
  server: 'server-rendered, plain HTML',
  shadow: 'server-rendered, shadow roots',
} as const

export type Contender = keyof typeof contenders

const contenderFile = (name: string) => fileURLToPath(new URL(`contenders/${name}.ts`, import.meta.url))

/** The sample of 44 products that the package of the script tag carries, signed anew, with the pictures of its products. */
async function signedSample() {
  const root: Root = JSON.parse(await readFile(new URL('catalog.json', dist), 'utf8'))
  const [offline, publishing] = [await newKeyPair(), await newKeyPair()]
  const delegation = await delegateKey(offline, publishing, {
    catalog: root.id,
    expires: '2999-01-01T00:00:00Z',
  })
  const products = (root.tables.products as { inline: Product[] }).inline
  const files = new Map<string, Uint8Array>()
  for (const name of await readdir(new URL('images/', dist)))
    files.set(`images/${name}`, await readFile(new URL(`images/${name}`, dist)))
  return { root: await signRoot(root, publishing, [delegation]), key: offline.publicKey, products, files }
}

/** The files of a contender's page with so many cards, the page itself as `index.html`. */
export async function filesOf(contender: Contender, count: number): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const put = (path: string, text: string) => files.set(path, new TextEncoder().encode(text))
  const products = productsOf(count)
  put('gambar.svg', picture)
  const page = (head: string, cardOf: (product: Product) => string, tail = '') =>
    put(
      'index.html',
      `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Kartu</title><link rel="icon" href="data:,"><style>body{margin:8px;font:16px/1.45 sans-serif}.slot{margin-block-end:12px}</style>
${head}${products.map((product) => `<div class="slot">${cardOf(product)}</div>`).join('\n')}${tail}</html>`,
    )
  const element = (tag: string) => (product: Product) => `<${tag} product="${product.id}"></${tag}>`
  if (contender === 'html') {
    page(`<style>${shownCard.css}</style>`, (product) => {
      const { name, place, price, picture: src, page: href } = shown(product)
      return `<article class="card"><img loading="lazy" width="400" height="300" alt="" src="${src}"><div class="body"><h3 class="name">${name}</h3><p class="place">${place}</p><p class="price">${price}</p><a class="button" href="${href}">Pesan</a></div></article>`
    })
    return files
  }
  if (contender === 'sameHtml') {
    page(
      `<style>${sameCardStyles('.frame')}</style>`,
      (product) => `<div class="frame">${sameCardMarkup(shownInSame(product))}</div>`,
    )
    return files
  }
  if (contender === 'same') {
    put('products.json', JSON.stringify(products.map(shownInSame)))
    put('main.js', await bundled(contenderFile('same-card-element')))
    page(
      '<style>same-card{display:block;min-height:380px}</style><script type="module" async src="main.js"></script><link rel="preload" href="products.json" as="fetch" crossorigin>',
      element('same-card'),
    )
    return files
  }
  if (contender === 'element' || contender === 'lit') {
    put('products.json', JSON.stringify(products.map(shown)))
    put('main.js', await bundled(contenderFile(contender === 'lit' ? 'plain-lit' : 'hand-written')))
    const tag = contender === 'lit' ? 'plain-lit-card' : 'hand-written-card'
    page(
      `<style>${tag}{display:block;min-height:380px}</style><script type="module" async src="main.js"></script>`,
      element(tag),
    )
    return files
  }
  if (contender === 'openFoodFacts' || contender === 'buyButton') {
    const pageOf = contender === 'buyButton' ? buyButtonPage : openFoodFactsPage
    const peer = await pageOf(products.map(shown))
    for (const [path, text] of peer.files) put(path, text)
    // The Buy Button asks a shop's server for the size it needs.
    put('gambar_550x825.svg', picture)
    page(peer.head, (product) => peer.card(shown(product)), peer.tail)
    return files
  }
  const signed = contender === 'signed' ? await signedSample() : undefined
  const { root, files: pages } = signed ?? writtenCatalogue(products, [])
  if (signed) products.splice(0, count, ...signed.products.slice(0, count))
  files.set('catalog.json', canonicalBytes(root))
  for (const [path, bytes] of pages) files.set(path, bytes)
  for (const [name, bytes] of await scriptFiles()) files.set(name, bytes)
  const key = signed ? ` data-catalog-key="${signed.key}"` : ''
  const tag = (name: string) => `<script src="${name}" data-catalog="catalog.json"${key} async></script>`
  if (contender === 'script' || contender === 'cards' || signed) {
    const head =
      contender === 'script'
        ? tag('ovop.js')
        : `${tag('ovop-cards.js')}<link rel="preload" href="catalog.json" as="fetch" crossorigin>`
    page(
      `${head}<link rel="stylesheet" href="ovop.css">`,
      (product) =>
        `<ovop-product-card product="${product.id}"><a href="#${product.id}">${nameOf(product)}</a></ovop-product-card>`,
    )
    return files
  }
  const summary = await summaryIn(files)
  const render = contender === 'server' ? renderToLight : renderToString
  page(
    contender === 'server' ? `<style>${oneCardStyleSheet('card')}</style>${tag('ovop.js')}` : tag('ovop.js'),
    (product) => render('ovop-product-card', { product, summary, attributes: { catalog: 'catalog.json' } }),
  )
  return files
}
