import type { Product } from '@ovop-ntt/core'
import { renderToLight } from '@ovop-ntt/elements/ssr'
import sampleKey from '../kunci-contoh.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'
import { type Html, html, trusted } from './html.ts'

/** Where the site would stand; only metadata names it, links stay on whatever host serves the pages. */
export const siteAddress = 'https://ngada.contoh.example'

/** The offline key that vouches for the sample's publishing key: what a page names to read the catalogue as signed. */
export const catalogueKey = sampleKey.delegations[0]?.by

/** The root of the catalogue that the widgets read and the product pages are written from. */
export const catalogueRoot = '/katalog/catalog.json'

/** What a page is made of; see `pages/layout.ts` for how it is laid out. */
export interface Page {
  /** Path from the root of the site, ending in `/` or `.html`. */
  path: string
  title: string
  description: string
  lang?: 'id' | 'en'
  /** Goes into the head after the scripts and styles that every page has. */
  head?: Html
  /** The script tag of the widgets, where a page wants another one than {@link widgetScript}. */
  widgets?: Html
  body: Html
}

/** The two lines a webmaster pastes into the head of a theme. */
export const widgetStyle = html`<link rel="stylesheet" href="/ovop/ovop.css">`
export const widgetScript = html`<script src="/ovop/ovop.js" data-catalog="${catalogueRoot}" data-catalog-key="${catalogueKey}" data-cfasync="false" data-no-defer async></script>`

export const productPath = (id: string): string => `/produk/${id}/`

/** The file that a web server sends for `path`. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1)

/**
 * A card by product id; the link inside it works before and without any script. `headingLevel` fits the card's name
 * into the outline of a page that has no heading above it but the title.
 */
export function productCard(id: string, name: string, headingLevel = 3): Html {
  const level = headingLevel !== 3 && html` heading-level="${headingLevel}"`
  return html`<ovop-product-card product="${id}"${level}><a href="${productPath(id)}">${name}</a></ovop-product-card>`
}

/** Styles of what is drawn when the page is written; the widgets themselves bring their own. */
export const productStyle = html`<link rel="stylesheet" href="/produk.css">`

/** A card drawn when the page is written: the whole of it is there before any script. */
export function renderedCard(product: Product, { summary }: Catalogue): Html {
  return trusted(
    renderToLight('ovop-product-card', { product, summary, language: 'id', href: productPath(product.id) }),
  )
}

/** The village map, with a link to the same things for whoever has no script. */
export function villageMap(attributes: Readonly<Record<string, string>>, link: Html): Html {
  const written = Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`)
  return html`<ovop-village-map${written}>${link}</ovop-village-map>`
}
