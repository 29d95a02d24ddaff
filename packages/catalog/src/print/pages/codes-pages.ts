import { localized, type Product } from '@ovop-ntt/core'
import { renderToLight } from '@ovop-ntt/elements/ssr'
import { html, Markup } from '../markup.ts'
import { documentOf } from './layout.ts'
import { pager, pagesOf } from './lists.ts'
import { frameSnippet } from './oembed.ts'
import { addressOf, linkTo, type Place, pathIn, placeOf, type Site, type SitePage, ways } from './site.ts'
import { placed } from './site-data.ts'
import type { SiteLanguage } from './words.ts'

/** What is pasted for a product: it works where scripts are stripped, since the link stays. */
function snippetOf({ id }: Product, name: string, url: string): string {
  return html`<div class="ovop-embed" data-ovop="product-card" data-ovop-product="${id}"><a href="${url}">${name}</a></div>`
    .text
}

/** Every product's code, its card, and what to paste: for the office. */
export function codesPages(site: Site, language: SiteLanguage): SitePage[] {
  const sorted = [...site.data.products].sort((a, b) => (a.id < b.id ? -1 : 1))
  return pagesOf(sorted, ways.codes).map(({ way, items, index, of }) => {
    const place = placeOf(site, language, way)
    const { words } = place
    return {
      path: place.path,
      draw: () =>
        documentOf(place, {
          title: words.codesTitle,
          description: words.codesLead,
          way,
          isHidden: true,
          main: html`<h1>${words.codesTitle}</h1><p class="lead">${words.codesLead}</p>
${site.address === undefined ? html`<p class="count">${words.needsAddress}</p>` : undefined}
<ol class="codes">${items.map((product) => codeEntry(place, product))}</ol>${pager(place, ways.codes, index, of)}`,
        }),
    }
  })
}

function codeEntry(place: Place, product: Product): Markup {
  const { site, language, words, root } = place
  const name = localized(product.name, language)
  const url = addressOf(site, pathIn(language, ways.product(product.id)))
  const card = renderToLight('ovop-product-grid', {
    products: [placed(product, root)],
    language,
    now: site.now,
    layout: 'list',
    addressOf: ({ id }) => linkTo(place, ways.product(id)),
    attributes: { ids: product.id, filters: '' },
  })
  return html`<li id="${product.id}"><div class="code-card">${new Markup(card)}</div>
<div><h2><code>${product.id}</code></h2><p>${name}, ${product.place.village}</p>
${
  url === undefined
    ? undefined
    : html`<label>${words.snippet}<textarea readonly rows="3">${snippetOf(product, name, url)}</textarea></label>
<label>${words.snippetFrame}<textarea readonly rows="4">${frameSnippet(site, language, product)}</textarea></label>
<p>${words.address}: <a href="${url}">${url}</a></p>`
}</div></li>`
}
