import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** What every worker has, as WinterTC lists it, and what of it cards need; nothing of Node's, no document, no element. */
const workerGlobals = { URL, URLSearchParams, TextEncoder, TextDecoder, atob, btoa, structuredClone }

const given = {
  product: makeProduct(0, {
    name: 'Kopi Bajawa',
    certificates: [{ kind: 'halal', number: 'ID53110000000010126' }],
  }),
  summary: {
    id: 'uji',
    productUrl: 'https://produk.example/{id}/',
    address: 'https://produk.example/catalog.json',
  },
}

const worker = `
import { renderToLight, renderToString } from './ssr.js'
globalThis.cards = [renderToString, renderToLight].map((render) => render('ovop-product-card', ${JSON.stringify(given)}))
`

it('a card is rendered where there is nothing of Node, as in a worker at the edge: with no module of Node, and no document', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: worker, resolveDir: fileURLToPath(new URL('../../dist/', import.meta.url)) },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    conditions: ['worker'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports)
  expect(imported.filter(({ path }) => path.startsWith('node:'))).toEqual([])
  const context = createContext({ ...workerGlobals })
  runInContext(outputFiles[0]!.text, context)
  const { cards } = context as unknown as { cards: string[] }
  for (const card of cards) {
    expect(card).toContain('Kopi Bajawa')
    expect(card).toMatch(/Rp(\s|&nbsp;)10\.000/)
  }
})
