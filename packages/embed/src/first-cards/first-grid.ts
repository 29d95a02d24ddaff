import { facetCountsOf, type ProductSummary } from '@ovop-ntt/core'
import { listAtOnce } from '@ovop-ntt/core/client/at-once'
import { baseStyles } from '@ovop-ntt/elements/base/base.styles.ts'
import { isPlainPress } from '@ovop-ntt/elements/base/plain-press.ts'
import { OvopSelectEvent } from '@ovop-ntt/elements/events/events.ts'
import { explainStyles } from '@ovop-ntt/elements/product-card/live-card.styles.ts'
import { cardStyles } from '@ovop-ntt/elements/product-card/product-card.styles.ts'
import { gridMessages } from '@ovop-ntt/elements/product-grid/grid.messages.ts'
import { gridCard } from '@ovop-ntt/elements/product-grid/grid-card.ts'
import { formView } from '@ovop-ntt/elements/product-grid/grid-view.ts'
import {
  filterOfPage,
  filtersOfPage,
  type GridLayout,
  isLine,
  layoutOf,
  stepOf,
} from '@ovop-ntt/elements/product-grid/page-choices.ts'
import { productGridStyles } from '@ovop-ntt/elements/product-grid/product-grid.styles.ts'
import { emptyQuestion } from '@ovop-ntt/elements/product-grid/question.ts'
import { parameterOf, questionFrom } from '@ovop-ntt/elements/product-grid/question-address.ts'
import { small } from '@ovop-ntt/elements/product-grid/results.ts'
import {
  aboutView,
  cardsView,
  countText,
  footView,
  frameView,
  shownText,
  turnLine,
  turnView,
} from '@ovop-ntt/elements/product-grid/results-view.ts'
import { rotate } from '@ovop-ntt/elements/product-grid/rotation.ts'
import { ordersOf } from '@ovop-ntt/elements/product-grid/sorting.ts'
import { selvedgeStyles } from '@ovop-ntt/elements/selvedge/selvedge.styles.ts'
import { catalogueProperties, type FirstView, isSet, linkOf, sharedSheet } from './first-drawing.ts'
import { pressableCard } from './pressable-card.ts'
import { draw, html, type Template } from './template.ts'

/** Names of the attributes by which a page narrows a grid. */
const choices = [
  'regency',
  'district',
  'village',
  'category',
  'certified',
  'payment',
  'mentoring',
  'programme',
  'availability',
  'filters',
] as const

/** Set as properties, they count and their attributes do not. */
const properties = [
  ...choices,
  ...catalogueProperties,
  'ids',
  'search',
  'limit',
  'layout',
  'headingLevel',
  'detail',
  'syncUrl',
]

const sheet = sharedSheet([baseStyles, selvedgeStyles, cardStyles, explainStyles, productGridStyles])

/**
 * A grid of a small catalogue that is narrowed by what a product says, and looks for no words. What a visitor does in its form
 * stays as it is until the live grid takes it over.
 */
export const firstGrid: FirstView = {
  selector:
    'ovop-product-grid:not([catalog],[catalog-key],[catalog-id],[search],[ids],[server-rendered],:has(> template),[data-ovop-catalog] *)',
  words: [gridMessages],
  view(grid, catalogue, on, language) {
    const { summary } = catalogue
    const said = (name: string) => grid.getAttribute(name)
    const page = Object.fromEntries(choices.map((name) => [name, said(name) ?? undefined]))
    const found = summary.counts.products <= small && listAtOnce(catalogue, filterOfPage(page))
    const isAsked = said('sync-url') !== null && isQuestion(location.search)
    if (!found || found.length === 0 || isAsked || isSet(grid, properties)) return undefined
    const messages = gridMessages.in(language)
    const filters = filtersOfPage(page)
    const now = new Date()
    const items = rotate(found, now)
    const results = { items, total: items.length, counts: facetCountsOf(items) }
    const layout = layoutOf(said('layout'))
    const step = stepOf(Number(said('limit')))
    let shown = step
    const question = emptyQuestion
    const { hurry } = on
    const form = formView(
      {
        question,
        filters,
        counts: results.counts,
        all: summary.counts.by,
        action: linkOf(grid),
        messages,
        language,
      },
      {
        type: hurry,
        set: taken,
        choose({ field, value }) {
          // Of one field one value, but for certificates.
          const others = `[name=${parameterOf(field)}]:not([value="${value}"])`
          if (field !== 'certified')
            grid.shadowRoot?.querySelectorAll<HTMLInputElement>(others).forEach((other) => {
              other.checked = false
            })
          return taken()
        },
        submit(event) {
          event.preventDefault()
          on.press('[part=form]')
        },
      },
    )
    function taken(): true {
      hurry()
      return true
    }
    const orders = filters.includes('sort') ? ordersOf(items) : []
    const about = aboutView(
      { summary, results, question, orders, messages, language },
      { remove: hurry, removeAll: hurry, sort: hurry },
    )
    const cardOf = (product: (typeof items)[number]) => {
      const content = gridCard(product, summary, {
        language,
        headingLevel: Number(said('heading-level') ?? 3),
        now,
      })
      const within = `[aria-labelledby="name-${product.id}"]`
      const select = (event: Event) => {
        if (said('detail') === 'dialog' && isPlainPress(event) && !on.hasFailed()) {
          event.preventDefault()
          on.press(`${within} .name a`)
        } else if (!grid.dispatchEvent(new OvopSelectEvent(product.id))) event.preventDefault()
      }
      return pressableCard(content, on, { host: grid, within, select }) as unknown as LitTemplate
    }
    const cards = cardsView({ items, shown, layout, messages, inSight: mostInSight(layout) }, cardOf)
    const turn = () =>
      // At once and at a stroke: the live grid goes on where the line stands.
      turnView(messages, (direction) => turnLine(grid.shadowRoot, direction, 'instant'))
    const foot = () =>
      footView({ results, shown, isBusy: false, hasFailed: false }, { messages, language }, () =>
        on.press('[part=more]', showMore),
      )
    // What is there needs no live grid to be shown.
    function showMore(): void {
      const next = items.slice(shown, shown + step)
      shown += next.length
      grid.shadowRoot?.querySelector('.cards')?.append(...next.map((product) => draw(entryOf(product))))
      const place = grid.shadowRoot?.querySelector('.foot')
      if (shown >= items.length) place?.remove()
      else place?.querySelector('p')?.replaceChildren(shownText(shown, items.length, { messages, language }))
    }
    const entryOf = (product: ProductSummary) => html`<li>${cardOf(product)}</li>`
    grid.addEventListener('focusin', hurry, { once: true })
    // Before what is below is seen, its cards stand in line.
    addEventListener('scroll', () => inLine(grid), { once: true, capture: true, passive: true })
    const template = frameView({
      language,
      form,
      about,
      results: [
        layout === 'carousel' ? turn() : '',
        cards,
        isLine(layout) ? '' : foot(),
      ] as unknown as LitTemplate,
      said: countText(results, { messages, language }),
    })
    return { template: template as unknown as Template, sheet: sheet() }
  },
}

/** What Lit calls a template; the build gives the grid's views those of `template.ts`. */
type LitTemplate = ReturnType<typeof cardsView>

function isQuestion(search: string): boolean {
  const { text, choices, order } = questionFrom(new URLSearchParams(search))
  return text !== '' || choices.length > 0 || order !== undefined
}

/** As many cards as a window has room for, each as narrow and low as there are, and half as many below it. */
function mostInSight(layout: GridLayout): number {
  const [width, height] = layout === 'list' ? [350, 140] : [150, 300]
  const columns = Math.max(1, Math.floor(innerWidth / width))
  return columns * (Math.ceil((innerHeight * 1.5) / height) + 1)
}

/** All cards of a grid are laid out. */
function inLine(grid: HTMLElement): void {
  for (const later of grid.shadowRoot?.querySelectorAll('.later') ?? []) later.removeAttribute('class')
}
