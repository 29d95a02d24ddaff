import {
  jsonLdScript,
  localized,
  type Product,
  regencyName,
  regencyOf,
  toOpenGraph,
  villageName,
} from '@ovop-ntt/core'
import { choiceName, renderToLight } from '@ovop-ntt/elements/ssr'
import { villagePoints } from '@ovop-ntt/geo/villages'
import { html, Markup } from '../markup.ts'
import { documentOf } from './layout.ts'
import { cardList } from './lists.ts'
import { locator } from './locator.ts'
import { openGraphImage } from './pictures/site-pictures.ts'
import { addressOf, linkTo, type Place, pathIn, placeOf, type Site, type SitePage, ways } from './site.ts'
import { placed } from './site-data.ts'
import type { SiteLanguage } from './words.ts'

/** Products of the same regency below a product. */
const mostOthers = 4

/** What search engines and chats read of a product; nothing where the page's own address is not known. */
function metadata(place: Place, product: Product, url: string | undefined): Markup | undefined {
  const { site, language } = place
  if (url === undefined) return undefined
  const options = { url, language, base: new URL('catalog.json', site.address).href, now: site.now }
  const properties = toOpenGraph(product, options)
  // First what is drawn for chats: they show one picture.
  const image = openGraphImage(site, language, product)
  const first = properties.findIndex(([property]) => property === 'og:image')
  properties.splice(first < 0 ? properties.length : first, 0, ...image)
  return html`${properties.map(([property, content]) => html`<meta property="${property}" content="${content}">\n`)}<meta name="twitter:card" content="summary_large_image">
<link rel="alternate" type="application/json+oembed" href="${addressOf(site, pathIn(language, ways.oEmbed(product.id)))}" title="${localized(product.name, language)}">
<script type="application/ld+json">${new Markup(jsonLdScript(product, options))}</script>`
}

/** A product's whole page. */
export function productPage(site: Site, language: SiteLanguage, product: Product): SitePage {
  const way = ways.product(product.id)
  const place = placeOf(site, language, way)
  return {
    path: place.path,
    isListed: true,
    updatedAt: product.updatedAt,
    draw: () => drawProduct(place, product, way),
  }
}

function drawProduct(place: Place, product: Product, way: string): string {
  const { site, language, words, root, path } = place
  const { data } = site
  const name = localized(product.name, language)
  const village = villageName(product.place.village, language)
  const regency = regencyName(product.place.regency, language)
  const regencyCode = regencyOf(product.village)
  const area = choiceName({ field: 'regency', value: regencyCode }, language)
  const url = addressOf(site, path)
  const neighbours = (data.byVillage.get(product.village) ?? []).filter(({ id }) => id !== product.id)
  const others = (data.byRegency.get(regencyCode) ?? [])
    .filter(({ id }) => id !== product.id && !neighbours.some((one) => one.id === id))
    .slice(0, mostOthers)
  const position = data.villages.get(product.village)?.position ?? villagePoints().get(product.village)
  const detail = renderToLight('ovop-product-detail', {
    product: placed(product, root),
    products: neighbours.slice(0, 6).map((other) => placed(other, root)),
    summary: site.summary,
    language,
    now: site.now,
    headingLevel: 1,
    href: url,
    addressOf: ({ id }) => linkTo(place, ways.product(id)),
    attributes: { catalog: site.script === undefined ? undefined : `${root}catalog.json` },
  })
  return documentOf(place, {
    title: `${name}, ${village}`,
    description: localized(product.summary, language) || `${name}, ${village}, ${regency}`,
    way,
    current: ways.products,
    head: metadata(place, product, url),
    breadcrumb: [
      { name: words.home, href: linkTo(place, ways.home) },
      { name: area, href: linkTo(place, ways.regency(regencyCode)) },
      { name: village, href: linkTo(place, ways.village(product.village)) },
    ],
    main: html`${new Markup(detail)}
<section class="where"><div>${position ? locator(root, position, `${village}, ${regency}`) : undefined}</div>
<p><a href="${linkTo(place, ways.village(product.village))}">${village}</a>, <a href="${linkTo(place, ways.regency(regencyCode))}">${regency}</a>${position?.approximate ? html`<br><small>${words.approximate}</small>` : undefined}
<br><small><a href="${linkTo(place, ways.codes)}#${product.id}">${words.embedThis}</a></small></p></section>
${others.length ? html`<section class="others-nearby"><h2>${words.moreFrom(area)}</h2>${cardList(place, others)}</section>` : undefined}`,
  })
}
