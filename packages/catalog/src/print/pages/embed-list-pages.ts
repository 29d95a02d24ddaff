import { type Product, regencyName } from '@ovop-ntt/core'
import { cardStyleSheet, choiceName } from '@ovop-ntt/elements/ssr'
import { regencyByCode } from '@ovop-ntt/geo'
import { html } from '../markup.ts'
import { frameDocument, frameStyle } from './embed-pages.ts'
import { cardList } from './lists.ts'
import { linkTo, placeOf, type Site, type SitePage, ways } from './site.ts'
import type { SiteLanguage } from './words.ts'

/** Cards in a frame; all are behind its link. */
const mostCards = 12

/** A frame's usual height in pixels, before it says its own; it is as wide as its place. */
export const listFrameHeight = 900

/** A list of products for a frame. */
export interface FramedList {
  /** `53.09`, `beverage`, or `semua`: the name of its file. */
  name: string
  title: string
  products: readonly Product[]
  /** The page with all of them. */
  way: string
}

/** `embed/grid/53.09.html` */
export const listFrameWay = (name: string) => `embed/grid/${name}.html`

/** Lists that have frames: all products, those of each regency, those of each kind. */
export function framedLists({ data }: Site, language: SiteLanguage, all: string): FramedList[] {
  return [
    { name: 'semua', title: all, products: data.products, way: ways.products },
    ...[...data.byRegency].map(([code, products]) => ({
      name: code,
      title: regencyName(regencyByCode(code)?.name ?? products[0]?.place.regency ?? code, language),
      products,
      way: ways.regency(code),
    })),
    ...[...data.byCategory].map(([category, products]) => ({
      name: category,
      title: choiceName({ field: 'category', value: category }, language),
      products,
      way: ways.category(category),
    })),
  ]
}

const style = frameStyle(
  `${cardStyleSheet}.all{display:inline-flex;align-items:center;min-height:44px;margin:1rem .25rem 0;font-weight:600}.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}`,
  '80rem',
)

/** Lists of products for iframes, useful without a script. */
export function* embedListPages(site: Site, language: SiteLanguage): Generator<SitePage> {
  const { words } = placeOf(site, language, '')
  for (const list of framedLists(site, language, words.all)) {
    const place = placeOf(site, language, listFrameWay(list.name))
    const { title, products, way } = list
    yield {
      path: place.path,
      draw: () =>
        frameDocument(place, {
          title,
          style,
          way,
          main: html`<h1 class="unseen">${title}</h1>${cardList(place, products.slice(0, mostCards), 2)}
<a class="all" href="${linkTo(place, way)}">${title}: ${words.allOf(products.length)}</a>`,
        }),
    }
  }
}
