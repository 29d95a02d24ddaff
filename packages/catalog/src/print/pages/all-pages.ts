import { html } from '../markup.ts'
import { regencyPages, villagePages } from './area-pages.ts'
import { codesPages } from './codes-pages.ts'
import { embedListPages } from './embed-list-pages.ts'
import { embedPages } from './embed-pages.ts'
import { mapPage, searchPage, statisticsPage } from './figure-pages.ts'
import { categoryPages, homePage, productListPages } from './home-page.ts'
import { documentOf } from './layout.ts'
import { oEmbedFiles } from './oembed.ts'
import { badgePages } from './pictures/site-pictures.ts'
import { productPage } from './product-page.ts'
import { linkTo, placeOf, type Site, type SitePage, ways } from './site.ts'
import { type SiteLanguage, siteLanguages } from './words.ts'

/** All pages of a site, in all its languages. Each is drawn only when it is asked for. */
export function* allPages(site: Site): Generator<SitePage> {
  for (const language of siteLanguages) {
    yield homePage(site, language)
    yield* productListPages(site, language)
    yield* categoryPages(site, language)
    yield* regencyPages(site, language)
    yield* villagePages(site, language)
    yield mapPage(site, language)
    yield statisticsPage(site, language)
    if (site.script !== undefined) yield searchPage(site, language)
    yield* codesPages(site, language)
    for (const product of site.data.products) yield productPage(site, language, product)
    yield* embedPages(site, language, site.shapes)
    yield* embedListPages(site, language)
    yield* oEmbedFiles(site, language)
    yield* badgePages(site, language)
  }
  yield missingPage(site, 'id')
}

/** What a host shows for an address that is not there. */
function missingPage(site: Site, language: SiteLanguage): SitePage {
  const place = placeOf(site, language, '404.html')
  const { words } = place
  return {
    path: '404.html',
    draw: () =>
      documentOf(place, {
        title: words.notFound,
        description: words.notFoundLead,
        way: '',
        isHidden: true,
        main: html`<h1>${words.notFound}</h1><p class="lead">${words.notFoundLead}</p><p><a class="button strong" href="${linkTo(place, ways.products)}">${words.all}</a></p>`,
      }),
  }
}

/** The file that a web server sends for a page. */
export const fileOf = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path
