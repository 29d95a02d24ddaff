import { isNotFoundError, NotFoundError, type ProductSummary } from '@ovop-ntt/core'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { failureText } from '../base/failure-text.ts'
import { OvopElement, serverRendered } from '../base/ovop-element.ts'
import { Reading } from '../base/reading.ts'
import { OvopErrorEvent, OvopLoadEvent, OvopSearchEvent } from '../events/events.ts'
import { watchView } from '../events/viewing.ts'
import { explainStyles, meaningStyles } from '../product-card/live-card.styles.ts'
import { cardStyles } from '../product-card/product-card.styles.ts'
import { openDetail } from '../product-detail/open.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import { type Answer, answerTo } from './answer.ts'
import { DeadEnd } from './dead-end.ts'
import { askOn, leftIn, restOn } from './drawn-form.ts'
import { formActions } from './form-actions.ts'
import { type GridMessages, gridMessages, gridMessagesIn } from './grid.messages.ts'
import { formView } from './grid-view.ts'
import { LiveCards } from './live-cards.ts'
import { atOnce, filterOfPage, filtersOfPage, isLine, layoutOf } from './page-choices.ts'
import { productGridStyles } from './product-grid.styles.ts'
import { type Choice, emptyQuestion, withoutChoice } from './question.ts'
import type { Results } from './results.ts'
import {
  aboutView,
  cardsView,
  countText,
  failureView,
  footView,
  frameView,
  turnLine,
  turnView,
  waitingView,
} from './results-view.ts'
import { ShownCards } from './shown-cards.ts'
import { inOrder, offeredOrders } from './sorting.ts'
import { TemplateCards } from './template-cards.ts'
import { VisitorQuestion } from './visitor-question.ts'

/**
 * Products of a catalogue as cards in columns, with what a visitor needs to find one: words, chips with counts, removable
 * choices, and the way out where nothing is found.
 *
 * @element ovop-product-grid
 * @slot - What stands there without JavaScript, while loading and on failure: links to products.
 * @slot card - A `<template slot="card">` with the host's own card: `data-field` = `name`, `price`, `pack`, `whose` (whose
 *   price and stock these are, where they are a host's), `supply` (season and stock), `labels` (with who says what they
 *   say), `sample`, `village`, `district`, `regency`, `category`, `source` or `id` takes text; on a link `link`, on an
 *   image `picture`. An element without words to show is hidden.
 * @fires ovop-load - The products are shown.
 * @fires ovop-search - Words were looked for.
 * @fires ovop-filter - The visitor chose or removed something. Cancelable.
 * @fires ovop-view - A product was in sight for a second.
 * @fires ovop-select - The visitor follows a product's link. Cancelable.
 * @fires ovop-buy - The visitor asks for the ways to buy. Cancelable.
 * @fires ovop-error - The products could not be read; the fallback stays.
 * @csspart grid - All of it.
 * @csspart form - Search field and filters.
 * @csspart search - The search field.
 * @csspart count - How many products there are.
 * @csspart cards - The list of cards.
 * @csspart more - The button for more.
 * @csspart message - Why no products are shown, or none were found.
 */
export class OvopProductGrid extends OvopElement {
  static override styles = [
    baseStyles,
    selvedgeStyles,
    cardStyles,
    explainStyles,
    meaningStyles,
    productGridStyles,
  ]

  /** Only products of a regency, by Kemendagri code: `53.09`. */
  @property() regency?: string
  /** Only products of a district, by Kemendagri code: `53.09.01`. */
  @property() district?: string
  /** Only products of a village, by Kemendagri code: `53.09.01.2001`. */
  @property() village?: string
  /** Only products of a category: `beverage`. */
  @property() category?: string
  /** Only products that state these certificates, separated by spaces: `halal bpom`. */
  @property() certified?: string
  /** Only products that take a way to pay: `kkpd`. */
  @property() payment?: string
  /** Only products at a step of mentoring: `completed`. */
  @property() mentoring?: string
  /** Only products of a programme: `ovop`. */
  @property() programme?: string
  /** Only products with this availability: `in-stock`. */
  @property() availability?: string
  /** These products and no others, in this order: ids separated by spaces. */
  @property() ids?: string
  /** Words to look for at first; what the visitor types takes their place. */
  @property() search?: string
  /**
   * What a visitor may narrow by: any of `search category regency certified payment mentoring sort`, separated by spaces;
   * empty for nothing. By default all but `mentoring`. `sort` is offered where all that was found is there to be sorted.
   */
  @property() filters?: string
  /** `grid` (default), `row` (one line), `carousel` (one line, with buttons) or `list`. */
  @property() layout?: 'grid' | 'row' | 'carousel' | 'list'
  /** Cards shown at first, and with each press for more. */
  @property({ type: Number }) limit: number = atOnce
  /** Keeps the visitor's choices in the page's address, so that it can be shared and the back button works. */
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false
  /** Level of the products' names as headings, 2–6, to fit the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3
  /** `dialog`: a product's link opens its whole page over this one; else (`page`) it is followed. */
  @property() detail?: 'dialog' | 'page'

  protected override readonly words = [gridMessages]

  readonly #visitor = new VisitorQuestion(this)
  readonly #shown = new ShownCards(this)
  readonly #cards = new LiveCards(this)
  readonly #deadEnd = new DeadEnd(this, this.#visitor)
  readonly #templateCards = new TemplateCards(this)

  override connectedCallback(): void {
    super.connectedCallback()
    // What a server drew answers no question of the address.
    if (this.#visitor.asked !== emptyQuestion) this.drawAnew(true)
  }

  readonly #reading = new Reading(this, {
    ask: () => {
      const { text, choices } = this.#visitor.asked
      const chosen = choices.map(({ field, value }) => `${field}=${value}`).join('&')
      // Not by JSON, which old libraries have write arrays in their own way.
      const page = Object.entries(filterOfPage(this)).join('&')
      return [this.client, text, chosen, page] as const
    },
    read: async ([client], signal): Promise<Answer> => {
      if (!client) throw new NotFoundError('')
      const { asked } = this.#visitor
      const [answer] = await Promise.all([
        answerTo(asked, { client, page: filterOfPage(this) }, signal),
        this.#templateCards.load(),
      ])
      return answer
    },
    onRead: ({ results, text, none }) => {
      this.#shown.answer(this.#visitor.asked)
      this.dispatchEvent(new OvopLoadEvent())
      this.#tellLeftOut(results)
      if (text) this.dispatchEvent(new OvopSearchEvent(results.items.map(({ id }) => id)))
      if (none && this.client) this.#deadEnd.find(none, this.client)
      if (filtersOfPage(this).includes('search')) this.#visitor.prepareSearch()
    },
    isWhole: ({ results }) => !results.leftOut?.length,
    onPart: ({ results }) => this.#tellLeftOut(results),
    bridges: true,
  })

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('limit')) this.#shown.reset()
  }

  /** What was typed and chosen where a server drew goes on in the live grid. */
  protected override update(changed: PropertyValues): void {
    const { shadowRoot } = this
    const left = shadowRoot && this.hasAttribute(serverRendered) ? leftIn(shadowRoot, this) : undefined
    if (left) {
      askOn(left, this.#visitor)
      this.#shown.keep(left.cards)
    }
    super.update(changed)
    if (left) restOn(left, this.renderRoot)
  }

  /** Takes a choice away, also where it stands in the words. */
  #remove(choice: Choice | 'text'): void {
    this.#visitor.choose((meaning) =>
      choice === 'text' ? { ...meaning, text: '' } : withoutChoice(meaning, choice),
    )
    this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus())
  }

  readonly #removeAll = () => void this.#visitor.choose(() => emptyQuestion)

  #more(found: Answer): void {
    const { results } = found
    const { asked } = this.#visitor
    this.#shown.more(results, {
      isCurrent: () => asked === this.#visitor.asked && this.#reading.state.value?.results === results,
      take: (read) => {
        this.#reading.set({ ...found, results: read })
        if (read.leftOut?.length !== results.leftOut?.length) this.#tellLeftOut(read)
      },
    })
  }

  /** A list that lacks products stands all the same: the page hears of it as of any failure. */
  #tellLeftOut({ leftOut }: Results): void {
    const error = leftOut?.at(-1)
    if (error) this.dispatchEvent(new OvopErrorEvent(error))
  }

  #itemsOf(results: Results): readonly ProductSummary[] {
    return inOrder(results, this.#visitor.asked.order, filtersOfPage(this), this.language)
  }

  /** @internal */
  override openDetail(product: string | ProductSummary, href: string | undefined): void {
    openDetail(this, product, href)
  }

  protected override updated(): void {
    const { value } = this.#reading.state
    if (!value) return
    const items = this.#itemsOf(value.results)
    const { summary } = value
    const products = items.slice(0, this.#shown.count)
    this.#templateCards.fill({ products, summary, language: this.language })
    this.renderRoot.querySelectorAll('.cards:not(.waiting) > li').forEach((card, index) => {
      const product = items[index]
      if (product) watchView(card, product.id)
    })
  }

  protected override render(): TemplateResult {
    const { language } = this
    const { isBusy, value: found, error } = this.#reading.state
    const messages = gridMessagesIn(language)
    const waiting = () =>
      error === undefined ? waitingView(isLine(layoutOf(this.layout)), messages) : nothing
    return frameView({
      language,
      form: this.#renderForm(found, messages),
      about: found ? this.#renderAbout(found, messages) : nothing,
      failure: error === undefined ? nothing : this.#renderError(error, messages),
      results: found ? this.#renderResults(found, isBusy, messages) : waiting(),
      said:
        isBusy || this.#shown.isReading
          ? messages.loading
          : found
            ? countText(found.results, { messages, language })
            : nothing,
    })
  }

  #renderForm(found: Answer | undefined, messages: GridMessages): TemplateResult | typeof nothing {
    return formView(
      {
        question: this.#visitor.shown,
        filters: filtersOfPage(this),
        counts: found?.results.counts ?? {},
        all: found?.summary.counts.by,
        action: this.fallbackLink,
        messages,
        language: this.language,
      },
      formActions(this.#visitor),
    )
  }

  #renderAbout(found: Answer, messages: GridMessages): TemplateResult {
    return aboutView(
      {
        ...found,
        question: this.#visitor.meaning,
        orders: offeredOrders(found.results, filtersOfPage(this)),
        messages,
        language: this.language,
      },
      {
        remove: (choice) => this.#remove(choice),
        removeAll: this.#removeAll,
        sort: (order) => this.#visitor.sort(order),
      },
    )
  }

  #renderResults(found: Answer, isBusy: boolean, messages: GridMessages): TemplateResult {
    const { summary, results, none } = found
    if (results.items.length === 0) {
      if (!none) return html`<div class="nothing"><p>${messages.empty}</p></div>`
      return none.emptyView(
        { ways: this.#deadEnd.ways, text: this.#visitor.meaning.text, messages, language: this.language },
        { remove: (choice) => this.#remove(choice), removeAll: this.#removeAll },
      )
    }
    const { count, isReading, hasFailed } = this.#shown
    const foot = () =>
      footView(
        { results, shown: count, isBusy: isReading, hasFailed },
        { messages, language: this.language },
        () => this.#more(found),
      )
    if (this.#templateCards.template) return html`<slot name="cards"></slot>${foot()}`
    const layout = layoutOf(this.layout)
    const now = new Date()
    const cards = cardsView(
      { items: this.#itemsOf(results), shown: count, layout, isBusy, messages },
      (product) => this.#cards.view(product, summary, now),
    )
    const turn = (direction: 1 | -1) => turnLine(this.renderRoot, direction)
    return html`${layout === 'carousel' ? turnView(messages, turn) : nothing}${cards}${isLine(layout) ? nothing : foot()}`
  }

  #renderError(error: unknown, messages: GridMessages): TemplateResult {
    const { failed, nothingNamed } = messages
    const text = this.client ? failureText(error, this.language, { failed, notFound: failed }) : nothingNamed
    const mayHelp = this.client !== undefined && !isNotFoundError(error)
    return failureView(text, messages, mayHelp ? () => this.#reading.retry() : undefined)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-product-grid': OvopProductGrid
  }
}
