import { type CatalogSummary, isNotFoundError, NotFoundError, type ProductSummary } from '@ovop-ntt/core'
import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { failureText } from '../base/failure-text.ts'
import { OvopElement, serverRendered } from '../base/ovop-element.ts'
import { isPlainPress } from '../base/plain-press.ts'
import { Reading } from '../base/reading.ts'
import { openWaysToBuy, prepareWaysToBuy } from '../buy-dialog/open.ts'
import { OvopErrorEvent, OvopLoadEvent, OvopSearchEvent, OvopSelectEvent } from '../events/events.ts'
import { watchView } from '../events/viewing.ts'
import { cardView } from '../product-card/card-view.ts'
import { cardStyles } from '../product-card/product-card.styles.ts'
import { openDetail } from '../product-detail/open.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import { askOn, leftIn, restOn } from './drawn-form.ts'
import { type GridMessages, gridMessages, gridMessagesIn } from './grid.messages.ts'
import { gridCard } from './grid-card.ts'
import { formView } from './grid-view.ts'
import type { HostCards } from './host-cards.ts'
import { atOnce, filterOfPage, filtersOfPage, isLine, layoutOf, stepOf } from './page-choices.ts'
import { productGridStyles } from './product-grid.styles.ts'
import { type Choice, emptyQuestion, filterOf, type Question, withoutChoice, withValue } from './question.ts'
import { listed, type Results } from './results.ts'
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
import { ordersOf, sorted } from './sorting.ts'
import { VisitorQuestion } from './visitor-question.ts'
import type { WayOut } from './ways-out.ts'
import { loadSearch } from './words.ts'

/** Milliseconds for reading on. */
const mostWaiting = 20_000

/** What is shown, for which words. */
interface Found {
  summary: CatalogSummary
  results: Results
  text: string
  /** What is shown where nothing was found, and comes with it; where it does not come, that alone is said. */
  none: typeof import('./nothing-found.ts') | undefined
}

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
  static override styles = [baseStyles, selvedgeStyles, cardStyles, productGridStyles]

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

  @state() private isReadingOn = false
  @state() private moreFailed: unknown
  @state() private shown = atOnce
  @state() private waysOut: readonly WayOut[] = []
  @state() private failedPictures: ReadonlySet<string> = new Set()
  @state() private explained?: string

  protected override readonly words = [gridMessages]

  #shownFor: Question | undefined
  readonly #visitor = new VisitorQuestion(this)
  /** Fills the host's own card; it comes where there is one. */
  #hostCards: HostCards | undefined

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
    read: async ([client, words], signal): Promise<Found> => {
      if (!client) throw new NotFoundError('')
      const page = filterOfPage(this)
      const { asked } = this.#visitor
      const search = words ? await loadSearch() : undefined
      const meaning = search?.understood(asked) ?? asked
      const { text } = meaning
      const filter = filterOf(page, meaning)
      const now = new Date()
      const [summary, results] = await Promise.all([
        client.summary({ signal }),
        search && text
          ? search.found({ client, text, filter, now }, signal)
          : listed({ client, filter, now }, signal),
        this.#template && this.#loadHostCards(),
      ])
      const none = results.items.length === 0 ? await this.#loadNothingFound() : undefined
      return { summary, results, text, none }
    },
    onRead: ({ results, text, none }) => {
      this.moreFailed = undefined
      if (this.#shownFor !== this.#visitor.asked) this.shown = stepOf(this.limit)
      this.#shownFor = this.#visitor.asked
      this.dispatchEvent(new OvopLoadEvent())
      this.#tellLeftOut(results)
      if (text) this.dispatchEvent(new OvopSearchEvent(results.items.map(({ id }) => id)))
      if (none) this.#findWaysOut(none)
    },
    isWhole: ({ results }) => !results.leftOut?.length,
    onPart: ({ results }) => this.#tellLeftOut(results),
    bridges: true,
  })

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('limit')) this.shown = stepOf(this.limit)
  }

  /** What was typed and chosen where a server drew goes on in the live grid. */
  protected override update(changed: PropertyValues): void {
    const { shadowRoot } = this
    const left = shadowRoot && this.hasAttribute(serverRendered) ? leftIn(shadowRoot, this) : undefined
    if (left) askOn(left, this.#visitor)
    super.update(changed)
    if (left) restOn(left, this.renderRoot)
  }

  /** What it shows is not worth a failure of what was read. */
  #loadNothingFound(): Promise<Found['none']> {
    return import('./nothing-found.ts').catch(() => undefined)
  }

  async #findWaysOut({ waysOut }: NonNullable<Found['none']>): Promise<void> {
    const { client } = this
    const { asked, meaning } = this.#visitor
    if (!client) return
    this.waysOut = meaning.choices.map((choice) => ({ choice, count: undefined }))
    const ways = await waysOut(client, filterOfPage(this), meaning)
    if (asked === this.#visitor.asked) this.waysOut = ways
  }

  /** Takes a choice away, also where it stands in the words. */
  #remove(choice: Choice | 'text'): void {
    this.#visitor.choose((meaning) =>
      choice === 'text' ? { ...meaning, text: '' } : withoutChoice(meaning, choice),
    )
    this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus())
  }

  readonly #removeAll = () => void this.#visitor.choose(() => emptyQuestion)

  async #more(found: Found): Promise<void> {
    const { results } = found
    const before = Math.min(this.shown, results.items.length)
    if (results.more && results.items.length < this.shown + stepOf(this.limit)) {
      this.isReadingOn = true
      this.moreFailed = undefined
      const { asked } = this.#visitor
      try {
        const read = await results.more(AbortSignal.timeout(mostWaiting))
        // Meanwhile something else was asked, or the same was read anew.
        if (asked !== this.#visitor.asked || this.#reading.state.value?.results !== results) return
        this.#reading.set({ ...found, results: read })
        if (read.leftOut?.length !== results.leftOut?.length) this.#tellLeftOut(read)
      } catch (error) {
        if (asked === this.#visitor.asked) this.moreFailed = error
        this.dispatchEvent(new OvopErrorEvent(error as Error))
        return
      } finally {
        this.isReadingOn = false
      }
    }
    this.shown += stepOf(this.limit)
    await this.updateComplete
    // The button may be gone with the last cards: the focus goes on to the first that is new.
    if (!this.renderRoot.querySelector('[part=more]'))
      this.renderRoot.querySelectorAll<HTMLElement>('.cards > li .name a')[before]?.focus()
  }

  /** A list that lacks products stands all the same: the page hears of it as of any failure. */
  #tellLeftOut({ leftOut }: Results): void {
    const error = leftOut?.at(-1)
    if (error) this.dispatchEvent(new OvopErrorEvent(error))
  }

  /** Orders to choose from: where all is there, and neither the page nor a search has set the order. */
  #ordersOf({ results }: Found) {
    const isWhole = results.more === undefined && results.total === results.items.length
    return isWhole && filtersOfPage(this).includes('sort') ? ordersOf(results.items) : []
  }

  /** Products as they stand: in the order that was asked for, where they can be put in it. */
  #itemsOf(found: Found): readonly ProductSummary[] {
    const { items } = found.results
    const { order } = this.#visitor.asked
    return order && this.#ordersOf(found).includes(order) ? sorted(items, order, this.language) : items
  }

  /** @internal */
  override openDetail(product: string | ProductSummary, href: string | undefined): void {
    openDetail(this, product, href)
  }

  protected override updated(): void {
    const { value } = this.#reading.state
    if (!value) return
    const items = this.#itemsOf(value)
    const template = this.#template
    if (template) {
      const { summary } = value
      const content = { products: items.slice(0, this.shown), summary, language: this.language }
      if (this.#hostCards) this.#hostCards.fill(this, template, content)
      else this.#fillLater()
    }
    this.renderRoot.querySelectorAll('.cards:not(.waiting) > li').forEach((card, index) => {
      const product = items[index]
      if (product) watchView(card, product.id)
    })
  }

  async #loadHostCards(): Promise<void> {
    const { HostCards } = await import('./host-cards.ts')
    this.#hostCards ??= new HostCards()
  }

  /** A template that came after the products. */
  async #fillLater(): Promise<void> {
    try {
      await this.#loadHostCards()
      this.requestUpdate()
    } catch (error) {
      this.dispatchEvent(new OvopErrorEvent(error as Error))
    }
  }

  get #template(): HTMLTemplateElement | null {
    return isServer ? null : this.querySelector<HTMLTemplateElement>(':scope > template[slot=card]')
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
        isBusy || this.isReadingOn
          ? messages.loading
          : found
            ? countText(found.results, { messages, language })
            : nothing,
    })
  }

  #renderForm(found: Found | undefined, messages: GridMessages): TemplateResult | typeof nothing {
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
      {
        approach: () => {
          this.#visitor.approach()
          this.#loadNothingFound()
        },
        type: (text) => this.#visitor.type(text),
        choose: (choice) => this.#visitor.press(choice),
        set: (field, value) => this.#visitor.choose((meaning) => withValue(meaning, field, value)),
        submit: (event) => {
          event.preventDefault()
          const input = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('[type=search]')
          this.#visitor.submit(input?.value ?? '')
          // On a phone the keyboard covers what was found.
          input?.blur()
        },
      },
    )
  }

  #renderAbout(found: Found, messages: GridMessages): TemplateResult {
    return aboutView(
      {
        ...found,
        question: this.#visitor.meaning,
        orders: this.#ordersOf(found),
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

  #renderResults(found: Found, isBusy: boolean, messages: GridMessages): TemplateResult {
    const { summary, results, none } = found
    if (results.items.length === 0) {
      if (!none) return html`<div class="nothing"><p>${messages.empty}</p></div>`
      return none.emptyView(
        { ways: this.waysOut, text: this.#visitor.meaning.text, messages, language: this.language },
        { remove: (choice) => this.#remove(choice), removeAll: this.#removeAll },
      )
    }
    const foot = () =>
      footView(
        { results, shown: this.shown, isBusy: this.isReadingOn, hasFailed: this.moreFailed !== undefined },
        { messages, language: this.language },
        () => this.#more(found),
      )
    if (this.#template) return html`<slot name="cards"></slot>${foot()}`
    const layout = layoutOf(this.layout)
    const now = new Date()
    const cards = cardsView(
      { items: this.#itemsOf(found), shown: this.shown, layout, isBusy, messages },
      (product) => this.#renderCard(product, summary, now),
    )
    const turn = (direction: 1 | -1) => turnLine(this.renderRoot, direction)
    return html`${layout === 'carousel' ? turnView(messages, turn) : nothing}${cards}${isLine(layout) ? nothing : foot()}`
  }

  #renderCard(product: ProductSummary, summary: CatalogSummary, now: Date): TemplateResult {
    const { language, headingLevel } = this
    const content = gridCard(product, summary, {
      language,
      headingLevel,
      now,
      pictureFailed: this.failedPictures.has(product.id),
      explains: this.explained === product.id,
    })
    return cardView(content, {
      select: (event) => {
        if (!this.dispatchEvent(new OvopSelectEvent(product.id))) event.preventDefault()
        else if (this.detail === 'dialog' && isPlainPress(event)) {
          event.preventDefault()
          this.openDetail(product, content.href)
        }
      },
      buy: () => openWaysToBuy(this, product),
      approach: prepareWaysToBuy,
      pictureFailed: () => {
        this.failedPictures = new Set([...this.failedPictures, product.id])
      },
      explain: () => {
        this.explained = product.id
      },
    })
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
