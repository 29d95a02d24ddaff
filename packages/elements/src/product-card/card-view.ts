import {
  formatRupiah,
  isUnavailable,
  localized,
  mainPack,
  otherLanguage,
  overlayText,
  type ProductSummary,
  packText,
  productPictures,
  regencyName,
  supplyText,
  villageName,
} from '@ovop-ntt/core'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { selvedge } from '../selvedge/selvedge.ts'
import type { CardMessages } from './card.messages.ts'
import { categoryPicture } from './category-picture.ts'
import { type Label, labelsOf, permitNote } from './labels.ts'
import { cardSizes, photoView } from './photo-view.ts'

/** What a card shows, whoever draws it: an element of its own, a grid, or a server. */
export interface CardContent {
  product: ProductSummary
  messages: CardMessages
  language: string
  /** Where the name leads; without it the name is no link. */
  href?: string | undefined
  /** Day of the data as text, where it must be said: "Data per 1 November 2026". */
  dated?: string | undefined
  headingLevel?: number
  /** For the season: today, where nothing else is said. */
  now?: Date | undefined
  /** The picture did not come, so it is not asked for again. */
  pictureFailed?: boolean
  /** Sentences of the labels are shown in a panel that opens; drawn when it is first asked for. */
  explains?: boolean
}

/** Of which product the button speaks. */
type ButtonContent = Pick<CardContent, 'product' | 'messages' | 'language' | 'now'>

/** What happens when somebody acts on a card. On a server there is none of it. */
export interface CardActions {
  select?(event: Event): void
  buy?(event: Event): void
  /** Somebody comes near the button: what a press needs can load now. */
  approach?(event: Event): void
  pictureFailed?(event: Event): void
  explain?(event: Event): void
}

const pin = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0a5.5 5.5 0 0 0-5.5 5.5C2.5 9.5 8 16 8 16s5.5-6.5 5.5-10.5A5.5 5.5 0 0 0 8 0m0 7.7a2.2 2.2 0 1 1 0-4.4 2.2 2.2 0 0 1 0 4.4" /></svg>`

/**
 * A product as a card: picture, name, village, price, what speaks for it and against it, a way to buy. A pure function of
 * its content; `cardStyles` lays it out by the width of the container around it.
 *
 * @csspart card - The whole card.
 * @csspart media - Picture, or a drawing of its category, over the woven band of its regency.
 * @csspart supply - Season and stock.
 * @csspart note - Who says what the labels say.
 * @csspart meaning - What the labels mean.
 * @csspart sample - The label of sample data.
 * @csspart name - The product's name.
 * @csspart place - Village and regency.
 * @csspart price - Price and pack.
 * @csspart labels - The list of labels.
 * @csspart button - The button with the ways to buy.
 */
export function cardView(
  content: CardContent,
  on: CardActions,
  actions: TemplateResult | typeof nothing = cardButton(content, on),
): TemplateResult {
  const { product, messages, language } = content
  const name = localized(product.name, language)
  const titleId = `name-${product.id}`
  const away = isUnavailable(product, content.now ?? new Date())
  const labels = labelsOf(product, language, messages)
  const notes = [permitNote(product, messages), content.dated].filter(Boolean).join(' · ')
  return html`<article class=${away ? 'card away' : 'card'} part="card" lang=${language} aria-labelledby=${titleId}>
    <div class="media" part="media">
      ${cardPicture(content, name, on)}
      ${product.sample ? html`<span class="sample" part="sample" title=${messages.sampleNote}>${messages.sample}</span>` : nothing}
      ${selvedge(product.village)}
    </div>
    <div class="body">
      <div class="name" part="name" role="heading" aria-level=${content.headingLevel || 3} id=${titleId} lang=${otherLanguage(product.name, language) ?? nothing}>${
        content.href ? html`<a href=${content.href} @click=${on.select ?? nothing}>${name}</a>` : name
      }</div>
      <div class="place" part="place">${pin}<span>${villageName(product.place.village, language)}, ${regencyView(product.place.regency, language)}</span></div>
      ${priceView(product, language, messages)}
      <div class="supply" part="supply">${supplyText(product, language, content.now)}</div>
      <div class="trust">
        ${labels.length ? labelsView(labels, content, on) : nothing}
        ${notes ? html`<div class="note" part="note">${notes}</div>` : nothing}
      </div>
      ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
    </div>
  </article>`
}

/** What the main button of a product says, wherever it stands: what cannot be had now is asked for. */
export function buttonWords({ product, messages, language, now = new Date() }: ButtonContent): {
  text: string
  /** The same with the product's name. */
  label: string
  asks: boolean
} {
  const asks = isUnavailable(product, now)
  const { text, label } = asks
    ? { text: messages.ask, label: messages.askProduct }
    : { text: messages.buy, label: messages.buyProduct }
  return { text, label: label(localized(product.name, language)), asks }
}

/** The button with the ways to buy. */
export function cardButton(
  content: ButtonContent,
  on: Pick<CardActions, 'buy' | 'approach'>,
): TemplateResult {
  const { text, label, asks } = buttonWords(content)
  return html`<button
    part="button"
    class=${asks ? 'secondary' : nothing}
    type="button"
    aria-haspopup="dialog"
    aria-label=${label}
    @click=${on.buy ?? nothing}
    @pointerenter=${on.approach ?? nothing}
    @focus=${on.approach ?? nothing}
  >${text}</button>`
}

/** The regency, with the word for its kind apart: a compact card has no room to show it. */
function regencyView(regency: string, language: string): TemplateResult {
  const own = regencyName(regency, language, 'own')
  const [before = '', after = ''] = regencyName(regency, language, 'short').split(own)
  const kind = (word: string) => (word ? html`<span class="regency-word">${word}</span>` : nothing)
  return html`${kind(before)}${own}${kind(after)}`
}

function cardPicture(content: CardContent, name: string, on: CardActions): TemplateResult {
  const { product, messages, language } = content
  const [image] = productPictures(product)
  if (!image || content.pictureFailed)
    return html`<div class="no-photo">${categoryPicture(product.category)}<span>${messages.noPhoto}</span></div>`
  const alt = localized(image.alt, language) || name
  return photoView(image, { alt, sizes: cardSizes, loading: 'lazy', failed: on.pictureFailed })
}

function priceView(product: ProductSummary, language: string, messages: CardMessages): TemplateResult {
  const pack = mainPack(product)
  const according = overlayText(product, language)
  const whose = according ? html`<span class="whose">${according}</span>` : nothing
  if (pack?.price === undefined)
    return html`<div class="price" part="price"><span>${messages.noPrice}</span>${whose}</div>`
  const isFrom = new Set(product.packs.map(({ price }) => price)).size > 1
  return html`<div class="price" part="price">${isFrom ? html`<span>${messages.from} </span>` : nothing}<b>${formatRupiah(pack.price, language)}</b> <span>${packText(pack, language)}</span>${whose}</div>`
}

/** The labels, and behind them what each means and who says so. One stop for the keyboard, as high as a finger. */
function labelsView(labels: Label[], content: CardContent, on: CardActions): TemplateResult {
  const { product, messages } = content
  const list = html`<ul class="labels" part="labels">${labels.map(
    ({ text, long }) =>
      html`<li title=${long}><span aria-hidden="true">${text}</span><span class="visually-hidden">${long}</span></li>`,
  )}</ul>`
  if (!on.explain) return list
  const id = `meaning-${product.id}`
  return html`${list}<button class="explain" type="button" popovertarget=${id} aria-label=${messages.explain} @click=${on.explain}></button>
    <div class="meaning" id=${id} popover part="meaning">${
      content.explains
        ? html`<ul>${labels.map(({ text, sentence }) => html`<li><b>${text}</b> ${sentence}</li>`)}</ul>`
        : nothing
    }</div>`
}
