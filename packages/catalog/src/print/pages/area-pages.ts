import { districtName, names, regencyName, regencyOf, type Village, villageName } from '@ovop-ntt/core'
import { choiceName } from '@ovop-ntt/elements/ssr'
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
      const name = regencyName(regencyByCode(code)?.name ?? products[0]?.place.regency ?? code, language)
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
          html`<li><a href="${linkTo(place, ways.village(village))}">${at?.village ?? village}</a> <small>${districtText(at?.district, language)} · ${words.count(count)}</small></li>`,
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
        const name = villageName(village?.name ?? at?.village ?? code, language)
        const district = districtText(at?.district, language)
        const regencyText = regencyName(at?.regency ?? '', language)
        const regency = regencyOf(code)
        const kind = names.in(language).villageKinds[village?.kind === 'kelurahan' ? 'kelurahan' : 'desa']
        const position = village?.position ?? villagePoints().get(code)
        const satellite = satellitesOf(
          site,
          products.flatMap(({ satelliteVillages = [] }) => satelliteVillages),
        )
        return documentOf(place, {
          title: `${name}, ${regencyText}`,
          description: `${name}, ${districtName(at?.district ?? '', language)}, ${regencyText}: ${words.count(products.length)}`,
          way,
          breadcrumb: [
            { name: words.home, href: linkTo(place, ways.home) },
            {
              name: choiceName({ field: 'regency', value: regency }, language),
              href: linkTo(place, ways.regency(regency)),
            },
          ],
          main: html`<div class="area"><div><h1>${name}</h1>
<p class="lead">${kind} · ${district} · <a href="${linkTo(place, ways.regency(regency))}">${regencyText || regency}</a></p>
<p class="count">${words.code}: ${code}${satellite.length ? html`<br>${words.satellites} ${satellite.map(({ name: other }) => other).join(', ')}` : undefined}</p></div>
<div class="area-map">${position ? html`${locator(root, position, name)}${position.approximate ? html`<small>${words.approximate}</small>` : undefined}` : undefined}</div></div>
${cardList(place, products, 2)}`,
        })
      },
    }
  })
}

/** `Kecamatan Bajawa`, `Bajawa district`; nothing where the data names none. */
const districtText = (name = '', language: SiteLanguage) =>
  name && names.in(language).areas.district(name.replace(/^Kecamatan /, ''))

const satellitesOf = (site: Site, codes: readonly string[]): Village[] =>
  [...new Set(codes)].flatMap((code) => site.data.villages.get(code) ?? [])
