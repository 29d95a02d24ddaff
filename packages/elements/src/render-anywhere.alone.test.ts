// The DOM that the server has stands before any of our classes is imported.
import '@lit-labs/ssr/lib/install-global-dom-shim.js'
import { render } from '@lit-labs/ssr'
import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { html } from 'lit'
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js'
import { describe, expect, it } from 'vitest'
import { tagNames, tags } from './tags.ts'

/** Markup with every blank as a plain one: an amount has one that does not break. */
const plain = (markup: string) => markup.replace(/\s/gu, ' ')

const product = makeProduct(0, { certificates: [{ kind: 'halal', number: 'ID53110000000010126' }] })

describe.each(tagNames)('%s renders in Node', (tag) => {
  it('as it waits, without a document to look at', async () => {
    await import(`./${tags[tag].folder}/define.ts`)
    const name = unsafeStatic(tag)
    const markup = await collectResult(render(staticHtml`<${name}><a href="/x">Produk</a></${name}>`))
    expect(markup).toContain('shadowroot')
    expect(markup).toContain('<a href="/x">Produk</a>')
  })
})

describe('a product given by property', () => {
  it('is in the first rendering of a card, with its price, its labels and who says so', async () => {
    await import('./product-card/define.ts')
    const markup = await collectResult(
      render(html`<ovop-product-card .product=${product} lang="id"></ovop-product-card>`),
    )
    for (const words of ['Produk 0', 'Rp 10.000', 'Halal', 'belum diperiksa'])
      expect(plain(markup)).toContain(words)
  })

  it('is in the first rendering of its whole page, and no payment code is', async () => {
    await import('./product-detail/define.ts')
    const markup = await collectResult(
      render(html`<ovop-product-detail .product=${product} lang="en"></ovop-product-detail>`),
    )
    expect(markup).toContain('Product 0')
    expect(markup).toContain('Kelompok 0')
    expect(markup).not.toContain('part="code"')
  })
})
