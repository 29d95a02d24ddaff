import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createClient, formatRupiah, mainPack, type Product, regencyOf } from '@ovop-ntt/core'
import { canonicalBytes } from '@ovop-ntt/core/format'
import { cardStyleSheet, renderToLight } from '@ovop-ntt/elements/ssr'
import { rolldown } from 'rolldown'
import { generateProducts } from '../generate/generate-products.ts'
import { writtenCatalogue } from '../generate/written-catalogue.ts'
import type { GridProduct } from './contenders/hand-written-grid.ts'

/** Ways to put a grid on a page, which are measured side by side. */
export const contenders = {
  element: 'custom element by hand',
  script: 'ovop.js',
  cards: 'ovop-cards.js, data preloaded',
  server: 'server-rendered, plain HTML',
} as const

export type Contender = keyof typeof contenders

const dist = new URL('../../../embed/dist/', import.meta.url)

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path fill="#7a2a25" d="M0 0h400v300H0z"/><path fill="#efe3cd" d="m200 40 130 110-130 110L70 150z"/></svg>'

const productsOf = (count: number): Product[] =>
  [...generateProducts(count)].map((product) => ({
    ...product,
    images: [{ src: 'gambar.svg', width: 400, height: 300 }],
  }))

const shown = ({ id, name, place, category, village, payments, ...product }: Product): GridProduct => ({
  id,
  name: typeof name === 'string' ? name : (name.id ?? ''),
  place: `${place.village}, ${place.regency}`,
  price: formatRupiah(mainPack({ id, name, place, category, village, payments, ...product })?.price ?? 0),
  picture: 'gambar.svg',
  page: `#${id}`,
  category,
  regency: regencyOf(village),
  payments,
})

async function handWritten(): Promise<string> {
  const input = fileURLToPath(new URL('contenders/hand-written-grid.ts', import.meta.url))
  const build = await rolldown({ input, platform: 'browser' })
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  return output[0].code
}

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
  if (contender === 'element') {
    put('products.json', JSON.stringify(products.map(shown)))
    put('main.js', await handWritten())
    page(
      '<style>hand-written-grid{display:block;min-height:100vh}</style><script type="module" async src="main.js"></script>',
      '<hand-written-grid></hand-written-grid>',
    )
    return files
  }
  const { root, files: pages } = writtenCatalogue(products, [])
  files.set('catalog.json', canonicalBytes(root))
  for (const [path, bytes] of pages) files.set(path, bytes)
  for (const name of await readdir(dist))
    if (/\.(js|css)$/.test(name)) files.set(name, await readFile(new URL(name, dist)))
  const tag = (name: string) => `<script src="${name}" data-catalog="catalog.json" async></script>`
  if (contender !== 'server') {
    const preload = '<link rel="preload" href="catalog.json" as="fetch" crossorigin>'
    page(
      `${contender === 'script' ? tag('ovop.js') : tag('ovop-cards.js') + preload}<link rel="stylesheet" href="ovop.css">`,
      `<ovop-product-grid limit="${count}"><a href="#semua">Semua produk</a></ovop-product-grid>`,
    )
    return files
  }
  const client = createClient({
    catalog: 'https://katalog.example/catalog.json',
    fetch: async (input) =>
      new Response((files.get(new URL(String(input)).pathname.slice(1)) ?? null) as BodyInit | null),
  })
  const summary = await client.summary()
  const attributes = { catalog: 'catalog.json', limit: String(count), 'server-rendered': 'live' }
  page(
    `<style>${cardStyleSheet}</style>${tag('ovop.js')}`,
    renderToLight('ovop-product-grid', { products, summary, searchPage: '#cari', attributes }),
  )
  return files
}
