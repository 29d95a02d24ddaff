import { renderToLight } from '@ovop-ntt/elements/ssr'
import { credit, creditUrl } from '@ovop-ntt/geo/credit'
import { html, Markup } from '../markup.ts'
import { kindChips, regencyChips } from './home-page.ts'
import { documentOf } from './layout.ts'
import { regionsOf } from './regions.ts'
import { regionsPicture } from './regions-picture.ts'
import { linkTo, placeOf, type Site, type SitePage, ways } from './site.ts'
import { placed } from './site-data.ts'
import type { SiteLanguage } from './words.ts'

/** Cards on the page to search, until its script has read what is asked for. */
const firstFound = 24

/** The map, and the same as a table. */
export function mapPage(site: Site, language: SiteLanguage): SitePage {
  const place = placeOf(site, language, ways.map)
  const { words, root } = place
  return {
    path: place.path,
    isListed: true,
    draw: () => {
      const picture = html`<figure class="big-map">${regionsPicture(words.mapTitle, regionsOf(place), [], true)}<figcaption>${words.indicative} <a href="${creditUrl}" rel="noopener">${credit}</a></figcaption></figure>`
      // The live map takes the picture's place where its script comes.
      const map =
        site.script === undefined
          ? picture
          : html`<ovop-village-map catalog="${root}catalog.json" lang="${language}">${picture}</ovop-village-map>`
      return documentOf(place, {
        title: words.mapTitle,
        description: words.mapLead,
        way: ways.map,
        current: ways.map,
        main: html`<h1>${words.mapTitle}</h1><p class="lead">${words.mapLead}</p>${map}
<section><h2>${words.regencies}</h2>${regencyChips(place)}</section>`,
      })
    },
  }
}

/** The programme's figures, as the root counts them. The live ones take their place where their script comes. */
export function statisticsPage(site: Site, language: SiteLanguage): SitePage {
  const place = placeOf(site, language, ways.statistics)
  const { words, root } = place
  return {
    path: place.path,
    isListed: true,
    draw: () => {
      const { counts } = site.data.root
      const figures = renderToLight('ovop-programme-stats', {
        summary: site.summary,
        language,
        headingLevel: 2,
        // Without its script there is no page that shows the products of a figure.
        searchPage: site.script === undefined ? undefined : linkTo(place, ways.search),
        now: site.now,
        attributes: { catalog: `${root}catalog.json` },
      })
      return documentOf(place, {
        title: words.statisticsTitle,
        description: words.lead(counts.products, counts.villages, counts.regencies),
        way: ways.statistics,
        current: ways.statistics,
        main: html`<h1>${words.statisticsTitle}</h1><p class="lead">${words.statisticsLead}</p>${new Markup(figures)}`,
      })
    },
  }
}

/** The grid with its search, drawn here and live where its script comes; without it, what leads on. */
export function searchPage(site: Site, language: SiteLanguage): SitePage {
  const place = placeOf(site, language, ways.search)
  const { words, root } = place
  return {
    path: place.path,
    draw: () => {
      const grid = renderToLight('ovop-product-grid', {
        products: site.data.products.slice(0, firstFound).map((product) => placed(product, root)),
        summary: site.summary,
        searchPage: linkTo(place, ways.search),
        language,
        now: site.now,
        headingLevel: 2,
        addressOf: ({ id }) => linkTo(place, ways.product(id)),
        attributes: {
          catalog: `${root}catalog.json`,
          'sync-url': true,
          'heading-level': '2',
          // Drawn anew by the script as soon as it has read the same, or what the address asks for.
          'server-rendered': 'live',
        },
      })
      return documentOf(place, {
        title: words.search,
        description: words.searchFor,
        way: ways.search,
        current: ways.search,
        isHidden: true,
        main: html`<h1>${words.search}</h1>
${new Markup(grid)}
<noscript><p>${words.searchWithout}</p></noscript>
<section><h2>${words.kinds}</h2>${kindChips(place)}</section><section><h2>${words.regencies}</h2>${regencyChips(place)}</section>`,
      })
    },
  }
}
