import { type CatalogSummary, formatCount, formatDay, type ProductSummary } from '@ovop-ntt/core'
import { html, nothing, svg, type TemplateResult } from 'lit'

import { choiceName } from './choice-names.ts'
import type { GridMessages } from './grid.messages.ts'
import { held } from './held.ts'
import { type GridLayout, isLine } from './page-choices.ts'
import { type Choice, type Order, orders, type Question } from './question.ts'
import { orderNames, parameterOf } from './question-address.ts'
import type { Results } from './results.ts'

/** Cards whose place is kept while the catalogue is read. */
const placeholders = 8

const cross = svg`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="m1 1 10 10M11 1 1 11" /></svg>`
const arrow = (path: string) => svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`

/** How many products are shown of how many; said aloud too. */
export function countText(
  { total, items, leftOut }: Results,
  { messages, language }: { messages: GridMessages; language: string },
): string {
  const written = formatCount(total ?? items.length, language)
  const count = total === undefined ? messages.foundSome(written) : messages.found(written, total)
  return leftOut?.length ? `${count}, ${messages.partly}` : count
}

/** All of a grid, whoever draws it. */
export function frameView({
  language,
  form,
  about,
  failure = nothing,
  results,
  said,
}: {
  language: string
  form: TemplateResult | typeof nothing
  about: TemplateResult | typeof nothing
  failure?: TemplateResult | typeof nothing
  results: TemplateResult | typeof nothing
  /** To those who listen. */
  said: string | typeof nothing
}): TemplateResult {
  return html`<div lang=${language} part="grid">
    ${form}
    ${about}
    ${failure}
    ${results}
    <div role="status" class="visually-hidden">${said}</div>
  </div>`
}

/** The list of cards: of a line all, else so many as are shown. */
export function cardsView(
  {
    items,
    shown,
    layout,
    isBusy = false,
    messages,
    inSight = Number.POSITIVE_INFINITY,
  }: {
    items: readonly ProductSummary[]
    shown: number
    layout: GridLayout
    isBusy?: boolean
    messages: GridMessages
    /** So many cards are laid out at once; of the others only the place is kept until they are near. */
    inSight?: number
  },
  cardOf: (product: ProductSummary) => TemplateResult,
): TemplateResult {
  const inLine = isLine(layout)
  return html`<ul
    part="cards"
    class="cards ${inLine ? 'line' : layout} ${isBusy ? 'busy' : ''}"
    aria-busy=${isBusy}
    tabindex=${inLine ? '0' : nothing}
    aria-label=${messages.products}
  >${(inLine ? items : items.slice(0, shown)).map(
    (product, index) =>
      html`<li class=${!inLine && index >= inSight ? 'later' : nothing}>${cardOf(product)}</li>`,
  )}</ul>`
}

/** What is said above the cards. */
export interface AboutContent {
  summary: CatalogSummary
  results: Results
  /** What is asked for. */
  question: Question
  /** Orders to choose from; none where not all that was found is there to be put in order. */
  orders: readonly Order[]
  messages: GridMessages
  language: string
}

/** How many there are, the choices to take away, and the order. */
export function aboutView(
  { summary, results, question, orders: offered, messages, language }: AboutContent,
  on: { remove(choice: Choice): void; removeAll(): void; sort(order: Order | undefined): void },
): TemplateResult {
  const { choices, order } = question
  const notes = [
    summary.sample && messages.sample,
    (summary.stale || summary.freshness === 'offline') &&
      messages.dated(formatDay(summary.generatedAt, language)),
  ].filter(Boolean)
  return html`<div class="about" tabindex="-1">
    <p part="count">${countText(results, { messages, language })}</p>
    ${choices.map((choice) => {
      const name = choiceName(choice, language)
      return html`<button class="remove" type="button" aria-label=${messages.remove(name)} @click=${() => on.remove(choice)}>${name} ${cross}</button>`
    })}
    ${
      choices.length > 1
        ? html`<button class="plain" type="button" @click=${on.removeAll}>${messages.removeAll}</button>`
        : nothing
    }
    ${notes.length ? html`<p class="quiet">${notes.join(' · ')}</p>` : nothing}
    ${offered.length ? orderView(offered, order, messages, on.sort) : nothing}
  </div>`
}

function orderView(
  offered: readonly Order[],
  chosen: Order | undefined,
  messages: GridMessages,
  sort: (order: Order | undefined) => void,
): TemplateResult {
  const option = (order: Order | undefined, name: string) =>
    html`<option value=${order ? orderNames[order] : ''} ${held({ selected: order === chosen })}>${name}</option>`
  const onChange = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement
    sort(orders.find((order) => orderNames[order] === value))
  }
  return html`<label class="order"><span>${messages.sort}</span> <span class="select"><select name=${parameterOf('order')} @change=${onChange}>
    ${option(undefined, messages.turnOfDay)}${offered.map((order) => option(order, messages.orders[order]))}
  </select></span></label>`
}

/** Buttons that move a line of cards, for those who do not swipe. */
export function turnView(messages: GridMessages, turn: (direction: 1 | -1) => void): TemplateResult {
  return html`<div class="turn">
    <button type="button" aria-label=${messages.back} @click=${() => turn(-1)}>${arrow('m15 5-7 7 7 7')}</button>
    <button type="button" aria-label=${messages.forth} @click=${() => turn(1)}>${arrow('m9 5 7 7-7 7')}</button>
  </div>`
}

/** Moves the line of cards by what is in sight of it, nearly. */
export function turnLine(grid: ParentNode | null, direction: 1 | -1, behavior?: ScrollBehavior): void {
  const line = grid?.querySelector('.line')
  line?.scrollBy({ left: direction * line.clientWidth * 0.8, behavior: behavior ?? 'auto' })
}

/** How many of all stand there. */
export const shownText = (
  count: number,
  total: number,
  { messages, language }: { messages: GridMessages; language: string },
) => messages.shown(formatCount(count, language), formatCount(total, language))

/** The button for more, while there is more. */
export function footView(
  {
    results,
    shown,
    isBusy,
    hasFailed,
  }: { results: Results; shown: number; isBusy: boolean; hasFailed: boolean },
  { messages, language }: { messages: GridMessages; language: string },
  more: () => void,
): TemplateResult | typeof nothing {
  const { items, total } = results
  if (results.more === undefined && shown >= items.length) return nothing
  return html`<div class="foot">
    ${total === undefined ? nothing : html`<p>${shownText(Math.min(shown, items.length), total, { messages, language })}</p>`}
    ${hasFailed ? html`<p role="alert">${messages.failed}</p>` : nothing}
    <button class="secondary" part="more" type="button" ?disabled=${isBusy} @click=${more}>${messages.more}</button>
  </div>`
}

/** Why no products are shown, with the page's own links; and where it may help, a button to try again. */
export function failureView(
  text: string,
  messages: GridMessages,
  retry: (() => void) | undefined,
): TemplateResult {
  return html`<div class="nothing" role="alert">
    <p part="message">${text}</p>
    <slot></slot>
    ${retry ? html`<button class="secondary" type="button" @click=${retry}>${messages.retry}</button>` : nothing}
  </div>`
}

/** The place of the cards to come; the page's own links are read meanwhile. */
export function waitingView(inLine: boolean, messages: GridMessages): TemplateResult {
  return html`<slot></slot><ul class="cards waiting" aria-label=${messages.loading} aria-busy="true">${Array.from(
    { length: inLine ? 4 : placeholders },
    () =>
      html`<li aria-hidden="true"><div class="card"><div class="media"></div><div class="body"><div class="name"></div><div class="place"></div><div class="price"></div><div class="actions"></div></div></div></li>`,
  )}</ul>`
}
