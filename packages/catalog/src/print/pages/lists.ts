import type { Product } from '@ovop-ntt/core'
import { renderSearchForm, renderToLight, type SearchFormOptions } from '@ovop-ntt/elements/ssr'
import { html, Markup } from '../markup.ts'
import { linkTo, type Place, ways } from './site.ts'
import { placed } from './site-data.ts'

/** Cards on one page of a list. */
export const perPage = 48

/** Products as cards, each with its page and a way to buy. */
export function cardList(place: Place, products: readonly Product[], headingLevel = 3): Markup {
  const { site, language, root } = place
  const drawnCards = site.drawnCards.of(`${language} ${root} ${headingLevel}`)
  return new Markup(
    renderToLight('ovop-product-grid', {
      products: products.map((product) => (drawnCards.has(product.id) ? product : placed(product, root))),
      drawnCards,
      // The date stands at the foot of each page.
      summary: undefined,
      language,
      now: site.now,
      headingLevel,
      addressOf: ({ id }) => linkTo(place, ways.product(id)),
      attributes: { ids: products.map(({ id }) => id).join(' '), filters: '' },
    }),
  )
}

/** The form that leads to the page with the search; without the site's script nobody would answer there. */
export function searchBox(place: Place, filters?: SearchFormOptions['filters']): Markup | undefined {
  const { site, language } = place
  if (site.script === undefined) return undefined
  const { summary } = site
  return new Markup(renderSearchForm({ action: linkTo(place, ways.search), summary, language, filters }))
}

/** Links as chips: `Kopi 12`. */
export function chips(
  entries: readonly { name: string; note: string; href: string }[],
  label: string,
): Markup {
  return html`<ul class="chips" aria-label="${label}">${entries.map(
    ({ name, note, href }) => html`<li><a href="${href}">${name} <small>${note}</small></a></li>`,
  )}</ul>`
}

/** The parts of a long list, each a page: the first at `way`, the others below it. */
export function pagesOf<T>(
  items: readonly T[],
  way: string,
): { way: string; items: readonly T[]; index: number; of: number }[] {
  const of = Math.max(1, Math.ceil(items.length / perPage))
  return Array.from({ length: of }, (_, index) => ({
    way: index === 0 ? way : `${way}${index + 1}/`,
    items: items.slice(index * perPage, (index + 1) * perPage),
    index: index + 1,
    of,
  }))
}

/** Links between the parts of a long list. */
export function pager(place: Place, way: string, index: number, of: number): Markup | undefined {
  if (of === 1) return undefined
  const { words } = place
  const to = (page: number) => linkTo(place, page === 1 ? way : `${way}${page}/`)
  return html`<nav class="pager" aria-label="${words.pages}">
${index > 1 ? html`<a class="button" rel="prev" href="${to(index - 1)}">${words.previous}</a>` : undefined}
<span>${words.page(index, of)}</span>
${index < of ? html`<a class="button" rel="next" href="${to(index + 1)}">${words.next}</a>` : undefined}
</nav>`
}
