import {
  type CatalogSummary,
  formatDay,
  isNotFoundError,
  NotFoundError,
  type ProductFilter,
  type ProductSummary,
  productAddress,
} from '@ovop-ntt/core'
import { html, isServer, nothing, type PropertyValues, svg, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { failureText } from '../base/failure-text.ts'
import { OvopElement } from '../base/ovop-element.ts'
import { Reading } from '../base/reading.ts'
import { openWaysToBuy, prepareWaysToBuy } from '../buy-dialog/open.ts'
import {
  OvopErrorEvent,
  OvopFilterEvent,
  OvopLoadEvent,
  OvopSearchEvent,
  OvopSelectEvent,
} from '../events/events.ts'
import { watchView } from '../events/viewing.ts'
import { messagesIn } from '../messages.ts'
import { type CardActions, type CardContent, cardView } from '../product-card/card-view.ts'
import { cardStyles } from '../product-card/product-card.styles.ts'
import { isPlainPress, openDetail } from '../product-detail/open.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import { choiceName } from './choice-names.ts'
import { type GridMessages, gridMessagesIn } from './grid.messages.ts'
import { cross, type FilterName, filterNames, formView } from './grid-view.ts'
import { hostCard } from './host-cards.ts'
import { productGridStyles } from './product-grid.styles.ts'
import {
  type Choice,
  emptyQuestion,
  filterOf,
  meaningOf,
  type Question,
  withChoice,
  withoutChoice,
  withValue,
} from './question.ts'
import { addressWith, questionFrom } from './question-address.ts'
import { ask, type Results } from './results.ts'
import { gridVocabulary } from './vocabulary.ts'

/** Cards shown at first, and with each press for more. */
const atOnce = 24
/** Cards whose place is kept while the catalogue is read. */
const placeholders = 8
/** Milliseconds for reading on. */
const mostWaiting = 20_000
/** Milliseconds without a key before words are looked for. */
const typingPause = 150

/** What is shown, for which words. */
interface Found {
  summary: CatalogSummary
  results: Results
  text: string
}

const layouts = ['grid', 'row', 'carousel', 'list'] as const

const arrow = (path: string) => svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`

/** Words of an attribute: `"halal bpom"` → `['halal', 'bpom']`. */
const wordsOf = (text: string | undefined) => text?.split(/[\s,]+/).filter(Boolean)

/**
 * Products of a catalogue as cards in columns, with what a visitor needs to find one: words, chips with counts, removable
 * choices, and the way out where nothing is found.
 *
 * @element ovop-product-grid
 * @slot - What stands there without JavaScript, while loading and on failure: links to products.
 * @slot card - A `<template slot="card">` with the host's own card: `data-field` = `name`, `price`, `pack`, `village`,
 *   `district`, `regency`, `category` or `id` takes text; on a link `link`, on an image `picture`.
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
   * What a visitor may narrow by: any of `search category regency certified payment mentoring`, separated by spaces; empty
   * for nothing. By default all but `mentoring`.
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

  @state() private question: Question = emptyQuestion
  @state() private isReadingOn = false
  @state() private moreFailed: unknown
  @state() private shown = atOnce
  @state() private waysOut: readonly { choice: Choice | 'text'; count: number | undefined }[] = []
  @state() private failedPictures: ReadonlySet<string> = new Set()
  @state() private explained?: string

  #shownFor: Question | undefined
  #filled: { results: Results; how: string } | undefined
  /** Words that stand in the field and are not looked for yet. */
  #typed: string | undefined
  #typing: ReturnType<typeof setTimeout> | undefined
  readonly #onBack = () => this.#readAddress()

  override connectedCallback(): void {
    super.connectedCallback()
    if (!this.hasUpdated) this.shown = this.limit || atOnce
    if (this.search && !this.hasUpdated) this.question = { text: this.search, choices: [] }
    if (this.syncUrl) {
      this.#readAddress()
      window.addEventListener('popstate', this.#onBack)
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('popstate', this.#onBack)
    // The address may be another page's by now.
    if (this.#typed !== undefined) this.question = { ...this.question, text: this.#typed }
    this.#dropTyped()
  }

  /** The choices that the page has made; a visitor cannot widen them. */
  get #base(): ProductFilter {
    const { regency, district, village, category, payment, mentoring, programme, availability } = this
    const given = { regency, district, village, category, payment, mentoring, programme, availability }
    const filter: ProductFilter = Object.fromEntries(Object.entries(given).filter(([, value]) => value))
    const certified = wordsOf(this.certified)
    if (certified?.length) filter.certified = certified
    // Said to name some, it shows these and no others, also where it names none.
    if (this.ids !== undefined) filter.ids = wordsOf(this.ids) ?? []
    return filter
  }

  get #filters(): FilterName[] {
    if (this.ids !== undefined) return []
    const asked = wordsOf(this.filters) ?? filterNames.filter((name) => name !== 'mentoring')
    const { regency, district, village, category, payment, mentoring } = this
    const given: Partial<Record<FilterName, unknown>> = {
      regency: regency ?? district ?? village,
      category,
      payment,
      mentoring,
    }
    return filterNames.filter((name) => asked.includes(name) && !given[name])
  }

  /** What the words and choices mean together. */
  get #meaning(): Question {
    return meaningOf(this.question, gridVocabulary())
  }

  readonly #reading = new Reading(this, {
    ask: () => {
      const { text, choices } = this.#meaning
      return [this.client, text, JSON.stringify(filterOf(this.#base, { text, choices }))] as const
    },
    read: async ([client, text, filter], signal): Promise<Found> => {
      if (!client) throw new NotFoundError('')
      const [summary, results] = await Promise.all([
        client.summary({ signal }),
        ask({ client, text, filter: JSON.parse(filter) as ProductFilter, now: new Date() }, signal),
      ])
      return { summary, results, text }
    },
    onRead: ({ results, text }) => {
      this.moreFailed = undefined
      if (this.#shownFor !== this.question) this.shown = this.limit || atOnce
      this.#shownFor = this.question
      this.dispatchEvent(new OvopLoadEvent())
      this.#tellLeftOut(results)
      if (text) this.dispatchEvent(new OvopSearchEvent(results.items.map(({ id }) => id)))
      if (results.items.length === 0) this.#findWaysOut()
    },
    bridges: true,
  })

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('search') || !this.hasUpdated) return
    this.#dropTyped()
    this.question = { ...this.question, text: this.search ?? '' }
  }

  /** Where nothing is found: how many there would be without each choice. */
  async #findWaysOut(): Promise<void> {
    const asked = this.question
    const meaning = this.#meaning
    const base = this.#base
    const { client } = this
    if (!client) return
    const ways = meaning.choices.map((choice) => ({ choice, without: withoutChoice(meaning, choice) }))
    const count = async (question: Question) =>
      question.text
        ? undefined
        : client.facets(filterOf(base, question)).then(
            ({ products }) => products,
            () => undefined,
          )
    this.waysOut = ways.map(({ choice }) => ({ choice, count: undefined }))
    const counted = await Promise.all(
      ways.map(async ({ choice, without }) => ({ choice, count: await count(without) })),
    )
    const withText = meaning.text
      ? [{ choice: 'text' as const, count: await count({ ...meaning, text: '' }) }]
      : []
    if (asked === this.question) this.waysOut = [...counted, ...withText].filter((way) => way.count !== 0)
  }

  #readAddress(): void {
    this.#dropTyped()
    const read = questionFrom(new URLSearchParams(location.search))
    if (read.text || read.choices.length || this.hasUpdated) this.question = read
  }

  /** Takes a question of the visitor's; choices make a step of the browser's history, words do not. */
  #ask(question: Question, isStep = true): void {
    this.question = question
    if (!this.syncUrl) return
    const address = addressWith(location.href, question)
    if (isStep) history.pushState(history.state, '', address)
    else history.replaceState(history.state, '', address)
  }

  #type(text: string): void {
    this.#dropTyped()
    this.#typed = text
    this.#typing = setTimeout(() => this.#takeTyped(), typingPause)
  }

  /** What stands in the field counts from now on: whatever is chosen next adds to it, not to the words before. */
  #takeTyped(): void {
    const text = this.#typed
    this.#dropTyped()
    if (text !== undefined && text !== this.question.text) this.#ask({ ...this.question, text }, false)
  }

  #dropTyped(): void {
    clearTimeout(this.#typing)
    this.#typed = undefined
  }

  /** Whether the choices hold now: a host that cancels the event shows them in its own way. */
  #choose(ofWhatIsAsked: (question: Question) => Question): boolean {
    this.#takeTyped()
    const question = ofWhatIsAsked(this.#meaning)
    const isOurs = this.dispatchEvent(new OvopFilterEvent(question.choices))
    if (isOurs) this.#ask(question)
    return isOurs
  }

  /** Takes a choice away, also where it stands in the words. */
  #remove(choice: Choice | 'text'): void {
    this.#choose((meaning) => (choice === 'text' ? { ...meaning, text: '' } : withoutChoice(meaning, choice)))
    this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus())
  }

  async #more({ summary, results, text }: Found): Promise<void> {
    const before = Math.min(this.shown, results.items.length)
    if (results.more && results.items.length < this.shown + this.limit) {
      this.isReadingOn = true
      this.moreFailed = undefined
      const { question } = this
      try {
        const read = await results.more(AbortSignal.timeout(mostWaiting))
        if (question !== this.question) return
        this.#reading.set({ summary, results: read, text })
        if (read.leftOut?.length !== results.leftOut?.length) this.#tellLeftOut(read)
      } catch (error) {
        if (question === this.question) this.moreFailed = error
        this.dispatchEvent(new OvopErrorEvent(error as Error))
        return
      } finally {
        this.isReadingOn = false
      }
    }
    this.shown += this.limit
    await this.updateComplete
    // The button may be gone with the last cards: the focus goes on to the first that is new.
    if (!this.renderRoot.querySelector('[part=more]'))
      this.renderRoot.querySelectorAll<HTMLElement>('.cards > li .name a')[before]?.focus()
  }

  protected override updated(): void {
    const { value } = this.#reading.state
    if (!value) return
    this.#fillHostCards(value)
    this.renderRoot.querySelectorAll('.cards:not(.waiting) > li').forEach((card, index) => {
      const product = value.results.items[index]
      if (product) watchView(card, product.id)
    })
  }

  get #template(): HTMLTemplateElement | null {
    return isServer ? null : this.querySelector<HTMLTemplateElement>(':scope > template[slot=card]')
  }

  /** The host's own cards stand among its children, where its style sheets reach them. */
  #fillHostCards({ summary, results }: Found): void {
    const template = this.#template
    const filled = `${this.shown} ${this.language}`
    if (!template || (this.#filled?.results === results && this.#filled.how === filled)) return
    this.#filled = { results, how: filled }
    const place = this.querySelector(':scope > [slot=cards]') ?? document.createElement('div')
    place.slot = 'cards'
    place.replaceChildren(
      ...results.items
        .slice(0, this.shown)
        .map((product) =>
          hostCard(template, product, { language: this.language, href: productAddress(summary, product.id) }),
        ),
    )
    if (!place.isConnected) this.append(place)
  }

  protected override render(): TemplateResult {
    const { language } = this
    const { isBusy, value: found, error } = this.#reading.state
    const messages = gridMessagesIn(language)
    return html`<div lang=${language} part="grid">
      ${formView(
        {
          question: this.#withChips(),
          filters: this.#filters,
          counts: found?.results.counts ?? {},
          action: this.fallbackLink,
          messages,
          language,
        },
        {
          type: (text) => this.#type(text),
          choose: (choice) => this.#choose(() => withChoice(this.#ownMeaning(choice), choice)),
          set: (field, value) => this.#choose((meaning) => withValue(meaning, field, value)),
          submit: (event) => {
            event.preventDefault()
            this.#dropTyped()
            const input = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('[type=search]')
            this.#ask({ ...this.question, text: input?.value ?? '' })
            // On a phone the keyboard covers what was found.
            input?.blur()
          },
        },
      )}
      ${found ? this.#renderAbout(found, messages) : nothing}
      ${error === undefined ? nothing : this.#renderError(error, messages)}
      ${found ? this.#renderResults(found, isBusy, messages) : error === undefined ? this.#renderWaiting(messages) : nothing}
      <div role="status" class="visually-hidden">${isBusy || this.isReadingOn ? messages.loading : found ? this.#countText(found.results, messages) : nothing}</div>
    </div>`
  }

  /** The words as typed, with the chips of what they mean. */
  #withChips(): Question {
    return { text: this.#typed ?? this.question.text, choices: this.#meaning.choices }
  }

  /** Where a chip is pressed whose choice stands in the words, the words lose it; else they stay as they were typed. */
  #ownMeaning(choice: Choice): Question {
    const isTyped =
      this.#meaning.choices.some(({ field, value }) => field === choice.field && value === choice.value) &&
      !this.question.choices.some(({ field, value }) => field === choice.field && value === choice.value)
    return isTyped ? this.#meaning : this.question
  }

  #countText({ total, items, leftOut }: Results, messages: GridMessages): string {
    const count = total === undefined ? messages.foundSome(items.length) : messages.found(total)
    return leftOut?.length ? `${count}, ${messages.partly}` : count
  }

  /** A list that lacks products stands all the same: the page hears of it as of any failure. */
  #tellLeftOut({ leftOut }: Results): void {
    const error = leftOut?.at(-1)
    if (error) this.dispatchEvent(new OvopErrorEvent(error))
  }

  #renderAbout({ summary, results }: Found, messages: GridMessages): TemplateResult {
    const { choices } = this.#meaning
    const notes = [
      summary?.sample && messages.sample,
      (summary?.stale || summary?.freshness === 'offline') &&
        messages.dated(formatDay(summary.generatedAt, this.language)),
    ].filter(Boolean)
    const names = choices.map((choice) => ({ choice, name: choiceName(choice, this.language) }))
    return html`<div class="about" tabindex="-1">
      <p part="count">${this.#countText(results, messages)}</p>
      ${names.map(
        ({ choice, name }) =>
          html`<button class="remove" type="button" aria-label=${messages.remove(name)} @click=${() => this.#remove(choice)}>${name} ${cross}</button>`,
      )}
      ${
        names.length > 1
          ? html`<button class="plain" type="button" @click=${() => this.#choose(() => emptyQuestion)}>${messages.removeAll}</button>`
          : nothing
      }
      ${notes.length ? html`<p class="quiet">${notes.join(' · ')}</p>` : nothing}
    </div>`
  }

  #renderResults(found: Found, isBusy: boolean, messages: GridMessages): TemplateResult {
    const { summary, results } = found
    if (results.items.length === 0) return this.#renderEmpty(messages)
    if (this.#template) return html`<slot name="cards"></slot>${this.#renderFoot(found, messages)}`
    const layout = layouts.find((name) => name === this.layout) ?? 'grid'
    const isLine = layout === 'row' || layout === 'carousel'
    const shown = isLine ? results.items : results.items.slice(0, this.shown)
    const now = new Date()
    const cards = html`<ul
      part="cards"
      class="cards ${isLine ? 'line' : layout} ${isBusy ? 'busy' : ''}"
      aria-busy=${isBusy}
      tabindex=${isLine ? '0' : nothing}
      aria-label=${messages.products}
    >${shown.map((product) => html`<li>${this.#renderCard(product, summary, now)}</li>`)}</ul>`
    return html`${layout === 'carousel' ? this.#renderTurn(messages) : nothing}${cards}${isLine ? nothing : this.#renderFoot(found, messages)}`
  }

  #renderCard(product: ProductSummary, summary: CatalogSummary, now: Date): TemplateResult {
    const content: CardContent = {
      product,
      messages: messagesIn(this.language),
      language: this.language,
      href: productAddress(summary, product.id),
      headingLevel: this.headingLevel,
      now,
      pictureFailed: this.failedPictures.has(product.id),
      explains: this.explained === product.id,
    }
    const actions: CardActions = {
      select: (event) => {
        if (!this.dispatchEvent(new OvopSelectEvent(product.id))) event.preventDefault()
        else if (this.detail === 'dialog' && isPlainPress(event)) {
          event.preventDefault()
          openDetail(this, product, content.href)
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
    }
    return cardView(content, actions)
  }

  #renderTurn(messages: GridMessages): TemplateResult {
    const turn = (direction: 1 | -1) => () => {
      const line = this.renderRoot.querySelector('.line')
      line?.scrollBy({ left: direction * line.clientWidth * 0.8 })
    }
    return html`<div class="turn">
      <button type="button" aria-label=${messages.back} @click=${turn(-1)}>${arrow('m15 5-7 7 7 7')}</button>
      <button type="button" aria-label=${messages.forth} @click=${turn(1)}>${arrow('m9 5 7 7-7 7')}</button>
    </div>`
  }

  #renderFoot(found: Found, messages: GridMessages): TemplateResult | typeof nothing {
    const { results } = found
    const shown = Math.min(this.shown, results.items.length)
    const hasMore = results.more !== undefined || shown < results.items.length
    if (!hasMore) return nothing
    return html`<div class="foot">
      ${results.total === undefined ? nothing : html`<p>${messages.shown(shown, results.total)}</p>`}
      ${this.moreFailed === undefined ? nothing : html`<p role="alert">${messages.failed}</p>`}
      <button class="secondary" part="more" type="button" ?disabled=${this.isReadingOn} @click=${() => this.#more(found)}>${messages.more}</button>
    </div>`
  }

  #renderEmpty(messages: GridMessages): TemplateResult {
    const name = (choice: Choice | 'text') =>
      choice === 'text' ? messages.words(this.#meaning.text) : choiceName(choice, this.language)
    return html`<div class="nothing">
      <p>${messages.empty}</p>
      ${
        this.waysOut.length
          ? html`<p>${messages.emptyWay}</p>
              <div class="ways-out">${this.waysOut.map(
                ({ choice, count }) =>
                  html`<button class="secondary" type="button" @click=${() => this.#remove(choice)}>${messages.without(name(choice), count)}</button>`,
              )}</div>`
          : html`<button class="secondary" type="button" @click=${() => this.#choose(() => emptyQuestion)}>${messages.removeAll}</button>`
      }
    </div>`
  }

  #renderError(error: unknown, messages: GridMessages): TemplateResult {
    const { failed, nothingNamed } = messages
    const text = this.client ? failureText(error, this.language, { failed, notFound: failed }) : nothingNamed
    return html`<div class="nothing" role="alert">
      <p part="message">${text}</p>
      <slot></slot>
      ${
        this.client && !isNotFoundError(error)
          ? html`<button class="secondary" type="button" @click=${() => this.#reading.retry()}>${messages.retry}</button>`
          : nothing
      }
    </div>`
  }

  /** The place of the cards to come; the page's own links are read meanwhile. */
  #renderWaiting(messages: GridMessages): TemplateResult {
    return html`<slot></slot><ul class="cards waiting" aria-label=${messages.loading} aria-busy="true">${Array.from(
      { length: this.layout === 'row' || this.layout === 'carousel' ? 4 : placeholders },
      () =>
        html`<li aria-hidden="true"><div class="card"><div class="media"></div><div class="body"><div class="name"></div><div class="place"></div><div class="price"></div><div class="actions"></div></div></div></li>`,
    )}</ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-product-grid': OvopProductGrid
  }
}
