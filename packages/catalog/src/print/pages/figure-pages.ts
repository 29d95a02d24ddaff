import { choiceName } from '@ovop-ntt/elements/ssr'
import { regencies, regencyByCode } from '@ovop-ntt/geo'
import { credit, creditUrl } from '@ovop-ntt/geo/credit'
import { html, type Markup } from '../markup.ts'
import { kindChips, regencyChips } from './home-page.ts'
import { documentOf } from './layout.ts'
import { regionsOf } from './regions.ts'
import { regionsPicture } from './regions-picture.ts'
import { linkTo, type Place, placeOf, type Site, type SitePage, ways } from './site.ts'
import type { SiteLanguage } from './words.ts'

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

type Field = Parameters<typeof choiceName>[0]['field']

interface Row {
  name: string
  count: number
  href?: string
}

/** A table whose numbers are bars, too. Attributes of SVG, no styles: a strict policy has nothing to stop. */
function figures(place: Place, title: string, head: string, rows: readonly Row[], total?: number): Markup {
  const { words } = place
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return html`<section class="figures"><table><caption>${title}</caption>
<thead><tr><th scope="col">${head}</th><th scope="col" class="bar"></th><th scope="col" class="amount">${words.amount}</th></tr></thead>
<tbody>${rows.map(
    ({ name, count, href }) =>
      html`<tr><th scope="row">${href === undefined ? name : html`<a href="${href}">${name}</a>`}</th><td class="bar"><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${((100 * count) / most).toFixed(1)}" height="4"/></svg></td><td class="amount">${words.number(count)}</td></tr>`,
  )}</tbody>
${total === undefined ? undefined : html`<tfoot><tr><th scope="row">${words.total}</th><td class="bar"></td><td class="amount">${words.number(total)}</td></tr></tfoot>`}
</table></section>`
}

/** The programme's figures, as the root counts them. */
export function statisticsPage(site: Site, language: SiteLanguage): SitePage {
  const place = placeOf(site, language, ways.statistics)
  const { words } = place
  return {
    path: place.path,
    isListed: true,
    draw: () => {
      const { counts } = site.data.root
      const rowsOf = (counted: Record<string, number>, field: Field): Row[] =>
        Object.entries(counted)
          .map(([value, count]) => ({ name: choiceName({ field, value }, language), count }))
          .sort((a, b) => b.count - a.count)
      const byRegency = regencies.map(({ code }) => ({
        name: choiceName({ field: 'regency', value: code }, language),
        count: counts.by.regency[code] ?? 0,
        ...(site.data.byRegency.has(code) && { href: linkTo(place, ways.regency(code)) }),
      }))
      const elsewhere = Object.entries(counts.by.regency)
        .filter(([code]) => !regencyByCode(code))
        .map(([code, count]) => ({ name: code, count }))
      const headline: [number, string][] = [
        [counts.products, words.products],
        [counts.villages, words.villages],
        [counts.regencies, words.area],
      ]
      return documentOf(place, {
        title: words.statisticsTitle,
        description: words.lead(counts.products, counts.villages, counts.regencies),
        way: ways.statistics,
        current: ways.statistics,
        main: html`<h1>${words.statisticsTitle}</h1><p class="lead">${words.statisticsLead}</p>
<dl class="headline">${headline.map(([count, name]) => html`<div><dd>${words.number(count)}</dd><dt>${name}</dt></div>`)}</dl>
<div class="tables">
${figures(place, words.byMentoring, words.state, rowsOf(counts.by.mentoring, 'mentoring'), counts.products)}
${figures(place, words.byCategory, words.kind, rowsOf(counts.by.category, 'category'), counts.products)}
${figures(place, words.byCertificate, words.state, rowsOf(counts.by.certificate, 'certified'))}
${figures(place, words.byPayment, words.state, rowsOf(counts.by.payment, 'payment'))}
${figures(place, words.byRegency, words.area, [...byRegency, ...elsewhere], counts.products)}
</div>`,
      })
    },
  }
}

/** The grid with its search, where there is a script; without it, what leads on. */
export function searchPage(site: Site, language: SiteLanguage): SitePage {
  const place = placeOf(site, language, ways.search)
  const { words, root } = place
  return {
    path: place.path,
    draw: () =>
      documentOf(place, {
        title: words.search,
        description: words.searchFor,
        way: ways.search,
        current: ways.search,
        isHidden: true,
        main: html`<h1>${words.search}</h1>
<ovop-product-grid catalog="${root}catalog.json" lang="${language}" sync-url heading-level="2"><p><a href="${linkTo(place, ways.products)}">${words.all}</a></p></ovop-product-grid>
<noscript><p>${words.searchWithout}</p></noscript>
<section><h2>${words.kinds}</h2>${kindChips(place)}</section><section><h2>${words.regencies}</h2>${regencyChips(place)}</section>`,
      }),
  }
}
