import { regencyOf, type Village } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import { villagePoints } from '@ovop-ntt/geo/villages'
import { html } from '../markup.ts'
import { documentOf } from './layout.ts'
import { cardList, pager, pagesOf } from './lists.ts'
import { locator } from './locator.ts'
import { regionsOf } from './regions.ts'
import { regionsPicture } from './regions-picture.ts'
import { linkTo, type Place, placeOf, type Site, type SitePage, ways } from './site.ts'
import type { SiteLanguage } from './words.ts'

/** Villages of a regency that have products, by name. */
function villagesOf(place: Place, regency: string) {
  const { byVillage } = place.site.data
  return [...byVillage]
    .filter(([code]) => regencyOf(code) === regency)
    .map(([code, products]) => ({ code, count: products.length, place: products[0]?.place }))
    .sort((a, b) => (a.place?.village ?? '').localeCompare(b.place?.village ?? ''))
}

/** Products of a regency, its villages, and where it is. */
export function regencyPages(site: Site, language: SiteLanguage): SitePage[] {
  return [...site.data.byRegency].flatMap(([code, products]) =>
    pagesOf(products, ways.regency(code)).map(({ way, items, index, of }) => {
      const place = placeOf(site, language, way)
      const { words } = place
      const name = regencyByCode(code)?.name ?? products[0]?.place.regency ?? code
      return {
        path: place.path,
        isListed: true,
        draw: () => {
          const villages = villagesOf(place, code)
          return documentOf(place, {
            title: name,
            description: `${name}: ${words.count(products.length)}, ${words.villageCount(villages.length)}`,
            way,
            breadcrumb: [
              { name: words.home, href: linkTo(place, ways.home) },
              { name: words.map, href: linkTo(place, ways.map) },
            ],
            main: html`<div class="area"><div><h1>${name}</h1><p class="lead">${words.count(products.length)} · ${words.villageCount(villages.length)}</p></div>
${index === 1 ? html`<div class="area-map">${regionsPicture(name, regionsOf(place, code))}</div>` : undefined}</div>
${cardList(place, items, 2)}${pager(place, ways.regency(code), index, of)}
${
  index === 1
    ? html`<section><h2>${words.villages}</h2><ul class="columns">${villages.map(
        ({ code: village, count, place: at }) =>
          html`<li><a href="${linkTo(place, ways.village(village))}">${at?.village ?? village}</a> <small>${words.districtOf(at?.district ?? '')} · ${words.count(count)}</small></li>`,
      )}</ul></section>`
    : undefined
}`,
          })
        },
      }
    }),
  )
}

/** Products of a village, and where it is. */
export function villagePages(site: Site, language: SiteLanguage): SitePage[] {
  return [...site.data.byVillage].map(([code, products]) => {
    const way = ways.village(code)
    const place = placeOf(site, language, way)
    const { words, root } = place
    return {
      path: place.path,
      isListed: true,
      draw: () => {
        const village = site.data.villages.get(code)
        const at = products[0]?.place
        const name = village?.name ?? at?.village ?? code
        const regency = regencyOf(code)
        const kind = village?.kind === 'kelurahan' ? words.kelurahan : words.desa
        const position = village?.position ?? villagePoints().get(code)
        const satellite = satellitesOf(
          site,
          products.flatMap(({ satelliteVillages = [] }) => satelliteVillages),
        )
        return documentOf(place, {
          title: `${name}, ${at?.regency ?? ''}`,
          description: `${name}, ${at?.district ?? ''}, ${at?.regency ?? ''}: ${words.count(products.length)}`,
          way,
          breadcrumb: [
            { name: words.home, href: linkTo(place, ways.home) },
            {
              name: regencyByCode(regency)?.shortName ?? regency,
              href: linkTo(place, ways.regency(regency)),
            },
          ],
          main: html`<div class="area"><div><h1>${name}</h1>
<p class="lead">${kind} · ${words.districtOf(at?.district ?? '')} · <a href="${linkTo(place, ways.regency(regency))}">${at?.regency ?? regency}</a></p>
<p class="count">${words.code}: ${code}${satellite.length ? html`<br>${words.satellites} ${satellite.map(({ name: other }) => other).join(', ')}` : undefined}</p></div>
<div class="area-map">${position ? html`${locator(root, position, name)}${position.approximate ? html`<small>${words.approximate}</small>` : undefined}` : undefined}</div></div>
${cardList(place, products, 2)}`,
        })
      },
    }
  })
}

const satellitesOf = (site: Site, codes: readonly string[]): Village[] =>
  [...new Set(codes)].flatMap((code) => site.data.villages.get(code) ?? [])
