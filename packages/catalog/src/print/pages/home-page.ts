import { localized } from '@ovop-ntt/core'
import { choiceName } from '@ovop-ntt/elements/ssr'
import { regencies } from '@ovop-ntt/geo'
import { html, type Markup } from '../markup.ts'
import { documentOf } from './layout.ts'
import { cardList, chips, pager, pagesOf, searchBox } from './lists.ts'
import { regionsOf } from './regions.ts'
import { regionsPicture } from './regions-picture.ts'
import { linkTo, type Place, placeOf, type Site, type SitePage, ways } from './site.ts'
import type { SiteLanguage } from './words.ts'

/** Cards on the first page, where there are more products than fit a list. */
const chosen = 24

/** Kinds of products with how many there are. */
export function kindChips(place: Place): Markup {
  return chips(
    [...place.site.data.byCategory]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([category, products]) => ({
        name: choiceName({ field: 'category', value: category }, place.language),
        note: place.words.number(products.length),
        href: linkTo(place, ways.category(category)),
      })),
    place.words.kinds,
  )
}

/** Regencies of NTT that have products, by name. */
export function regencyChips(place: Place): Markup {
  const { byRegency } = place.site.data
  return chips(
    regencies
      .filter(({ code }) => byRegency.has(code))
      .map(({ code }) => ({
        name: choiceName({ field: 'regency', value: code }, place.language),
        note: place.words.number(byRegency.get(code)?.length ?? 0),
        href: linkTo(place, ways.regency(code)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    place.words.regencies,
  )
}

/** The first page: what this is, where on the map, and products. */
export function homePage(site: Site, language: SiteLanguage): SitePage {
  const place = placeOf(site, language, ways.home)
  const { words } = place
  const { root, products, byRegency, byVillage } = site.data
  const title = localized(root.title, language)
  const lead = words.lead(products.length, byVillage.size, byRegency.size)
  const shown = products.slice(0, chosen)
  return {
    path: place.path,
    isListed: true,
    draw: () =>
      documentOf(place, {
        title,
        description: lead,
        way: ways.home,
        main: html`<section class="hero">
<div class="hero-text">
<h1>${title}</h1>
<p class="lead">${lead}</p>
${searchBox(place, ['search'])}
<p class="actions"><a class="button strong" href="${linkTo(place, ways.products)}">${words.seeProducts}</a> <a class="button" href="${linkTo(place, ways.map)}">${words.seeMap}</a></p>
</div>
<div class="hero-map">${regionsPicture(words.mapTitle, regionsOf(place))}</div>
</section>
<section><h2>${words.kinds}</h2>${kindChips(place)}</section>
<section><h2>${words.chosen}</h2>${cardList(place, shown)}
${shown.length < products.length ? html`<p class="more"><a class="button strong" href="${linkTo(place, ways.products)}">${words.allOf(products.length)}</a></p>` : undefined}</section>
<section><h2>${words.regencies}</h2>${regencyChips(place)}</section>`,
      }),
  }
}

/** All products, in parts. */
export function productListPages(site: Site, language: SiteLanguage): SitePage[] {
  return pagesOf(site.data.products, ways.products).map(({ way, items, index, of }) => {
    const place = placeOf(site, language, way)
    const { words } = place
    return {
      path: place.path,
      isListed: true,
      draw: () =>
        documentOf(place, {
          title: of === 1 ? words.all : `${words.all}, ${words.page(index, of)}`,
          description: words.lead(
            site.data.products.length,
            site.data.byVillage.size,
            site.data.byRegency.size,
          ),
          way,
          current: ways.products,
          main: html`<h1>${words.all}</h1>${searchBox(place)}${index === 1 ? kindChips(place) : undefined}
<p class="count">${words.count(site.data.products.length)}</p>
${cardList(place, items, 2)}${pager(place, ways.products, index, of)}`,
        }),
    }
  })
}

/** Products of one kind, in parts. */
export function categoryPages(site: Site, language: SiteLanguage): SitePage[] {
  return [...site.data.byCategory].flatMap(([category, products]) =>
    pagesOf(products, ways.category(category)).map(({ way, items, index, of }) => {
      const place = placeOf(site, language, way)
      const { words } = place
      const name = choiceName({ field: 'category', value: category }, language)
      return {
        path: place.path,
        isListed: true,
        draw: () =>
          documentOf(place, {
            title: name,
            description: `${name}: ${words.count(products.length)}`,
            way,
            current: ways.products,
            breadcrumb: [
              { name: words.home, href: linkTo(place, ways.home) },
              { name: words.products, href: linkTo(place, ways.products) },
            ],
            main: html`<h1>${name}</h1><p class="count">${words.count(products.length)}</p>
${cardList(place, items, 2)}${pager(place, ways.category(category), index, of)}`,
          }),
      }
    }),
  )
}
