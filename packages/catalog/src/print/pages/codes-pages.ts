import { localized, type Product } from '@ovop-ntt/core'
import { renderToLight } from '@ovop-ntt/elements/ssr'
import { html, Markup } from '../markup.ts'
import { framedLists } from './embed-list-pages.ts'
import { documentOf } from './layout.ts'
import { pager, pagesOf } from './lists.ts'
import { frameSnippet, listSnippet } from './oembed.ts'
import { badgeSize } from './pictures/badge-picture.ts'
import { badgePath, contentOf, rasterPath, rasterScales, widthOf } from './pictures/site-pictures.ts'
import { addressOf, linkTo, type Place, pathIn, placeOf, type Site, type SitePage, ways } from './site.ts'
import { placed } from './site-data.ts'
import type { SiteLanguage } from './words.ts'

/** What is pasted for a product: it works where scripts are stripped, since the link stays, and where attributes go, by its class. */
function snippetOf({ id }: Product, words: string, url: string): string {
  return html`<div class="ovop-embed ovop-product-card" data-ovop="product-card" data-ovop-product="${id}"><a href="${url}">${words}</a></div>`
    .text
}

/**
 * A picture with a link: what the strictest filter, an e-mail and a chat let through. Where even the picture goes, its
 * words stay.
 */
function pictureSnippet({ site, language }: Place, product: Product, url: string): string | undefined {
  const src = addressOf(site, badgePath(language, product.id))
  if (src === undefined) return undefined
  const { width, height } = badgeSize
  const { sentence, linkWords } = contentOf(site, language, product)
  return html`<a href="${url}"><img src="${src}" width="${width}" height="${height}" alt="${sentence}"><br>${linkWords}</a>`
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
${index === 1 ? listFrames(place) : undefined}
<ol class="codes">${items.map((product) => codeEntry(place, product))}</ol>${pager(place, ways.codes, index, of)}`,
        }),
    }
  })
}

/** Frames of whole lists, behind a fold together and one each: most come for a product. */
function listFrames(place: Place): Markup | undefined {
  const { site, language, words } = place
  if (site.address === undefined) return undefined
  return html`<details class="code-lists"><summary>${words.listFrames}</summary>${framedLists(
    site,
    language,
    words.all,
  ).map(
    (list) =>
      html`<details><summary>${list.title} <small>${words.count(list.products.length)}</small></summary><label>${words.snippetFrame}<textarea readonly rows="4">${listSnippet(site, language, list)}</textarea></label></details>`,
  )}</details>`
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
    headingLevel: 2,
    addressOf: ({ id }) => linkTo(place, ways.product(id)),
    attributes: { ids: product.id, filters: '' },
  })
  return html`<li id="${product.id}"><div class="code-card">${new Markup(card)}
<p class="code-badge"><img src="${root}${badgePath(language, product.id)}" width="${badgeSize.width}" height="${badgeSize.height}" alt="" loading="lazy"></p>${rasterLinks(place, product)}</div>
<div><h2><code>${product.id}</code></h2><p>${name}, ${product.place.village}</p>
${
  url === undefined
    ? undefined
    : html`<label>${words.snippet}<textarea readonly rows="4">${snippetOf(product, contentOf(site, language, product).linkWords, url)}</textarea></label>
<label>${words.snippetFrame}<textarea readonly rows="6">${frameSnippet(site, language, product)}</textarea></label>
<label>${words.snippetPicture}<textarea readonly rows="5">${pictureSnippet(place, product, url)}</textarea></label>
<p>${words.address}: <a href="${url}">${url}</a></p>`
}</div></li>`
}

/** The pictures made of pixels, to be saved: for e-mail, chat and print. */
function rasterLinks({ site, language, root, words }: Place, { id }: Product): Markup | undefined {
  if (site.sharp === undefined || (site.rasters !== 'all' && !site.rasters.has(id))) return undefined
  const links = (kind: 'badge' | 'card') =>
    rasterScales.map((scale) => {
      const path = rasterPath(kind, language, id, scale)
      return html` <a href="${root}${path}" download>${widthOf(kind, scale)} px</a>`
    })
  return html`<p class="code-files">${words.badgePng}:${links('badge')}<br>${words.cardPng}:${links('card')}</p>`
}
