import { fileURLToPath } from 'node:url'
import { type Product, regencyOf } from '@ovop-ntt/core'
import { canonicalBytes } from '@ovop-ntt/core/format'
import { cardStyleSheet, renderToLight } from '@ovop-ntt/elements/ssr'
import type { SameProduct } from '../cards/contenders/same-card.markup.ts'
import { writtenCatalogue } from '../generate/written-catalogue.ts'
import { bundled, picture, productsOf, scriptFiles, shown, shownInSame, summaryIn } from '../made-pages.ts'
import type { GridProduct } from './contenders/hand-written-grid.ts'

/** Ways to put a grid on a page, which are measured side by side. */
export const contenders = {
  same: 'the same grid by hand, data preloaded',
  later: 'the same, cards below the window laid out once they are near',
  element: 'a lean grid by hand',
  script: 'ovop.js',
  grid: 'ovop-grid.js, data preloaded',
  server: 'server-rendered, plain HTML',
} as const

export type Contender = keyof typeof contenders

const shownInGrid = (product: Product): GridProduct => ({
  ...shown(product),
  category: product.category,
  regency: regencyOf(product.village),
  payments: product.payments,
})

const byHand: Record<
  'same' | 'later' | 'element',
  { tag: string; script: string; shown(product: Product): SameProduct | GridProduct }
> = {
  same: { tag: 'same-grid', script: 'contenders/same-grid.ts', shown: shownInSame },
  later: { tag: 'same-grid', script: 'contenders/same-grid.ts', shown: shownInSame },
  element: { tag: 'hand-written-grid', script: 'contenders/hand-written-grid.ts', shown: shownInGrid },
}

const preload = (address: string) => `<link rel="preload" href="${address}" as="fetch" crossorigin>`

/** The files of a contender's page with a grid of so many products, the page itself as `index.html`. */
export async function filesOf(contender: Contender, count: number): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const put = (path: string, text: string) => files.set(path, new TextEncoder().encode(text))
  const products = productsOf(count)
  put('gambar.svg', picture)
  const page = (head: string, grid: string) =>
    put(
      'index.html',
      `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Produk</title><link rel="icon" href="data:,"><style>body{margin:8px;font:16px/1.45 sans-serif}</style>
${head}<main>${grid}</main></html>`,
    )
  if (contender === 'same' || contender === 'later' || contender === 'element') {
    const { tag, script, shown } = byHand[contender]
    put('products.json', JSON.stringify(products.map(shown)))
    put('main.js', await bundled(fileURLToPath(new URL(script, import.meta.url))))
    page(
      `<style>${tag}{display:block;min-height:100vh}</style><script type="module" async src="main.js"></script>${contender === 'element' ? '' : preload('products.json')}`,
      `<${tag}${contender === 'later' ? ' later' : ''}></${tag}>`,
    )
    return files
  }
  const { root, files: pages } = writtenCatalogue(products, [])
  files.set('catalog.json', canonicalBytes(root))
  for (const [path, bytes] of pages) files.set(path, bytes)
  for (const [name, bytes] of await scriptFiles()) files.set(name, bytes)
  const tag = (name: string) => `<script src="${name}" data-catalog="catalog.json" async></script>`
  if (contender !== 'server') {
    page(
      `${contender === 'script' ? tag('ovop.js') : tag('ovop-grid.js') + preload('catalog.json')}<link rel="stylesheet" href="ovop.css">`,
      `<ovop-product-grid limit="${count}"><a href="#semua">Semua produk</a></ovop-product-grid>`,
    )
    return files
  }
  const summary = await summaryIn(files)
  const attributes = { catalog: 'catalog.json', limit: String(count), 'server-rendered': 'live' }
  page(
    `<style>${cardStyleSheet}</style>${tag('ovop.js')}`,
    renderToLight('ovop-product-grid', { products, summary, searchPage: '#cari', attributes }),
  )
  return files
}
