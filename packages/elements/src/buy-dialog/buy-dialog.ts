import {
  dataSourceOf,
  formatDay,
  isNotFoundError,
  localized,
  otherLanguage,
  overlayOf,
  overlayText,
  type Pack,
  type Product,
  type ProductSummary,
  regencyName,
  supplyText,
  villageName,
  type WayToBuy,
  waysToAsk,
} from '@ovop-ntt/core'
import { html, nothing, render, type TemplateResult } from 'lit'
import { failureText } from '../base/failure-text.ts'
import { ownEscape } from '../base/own-escape.ts'
import { Reading, type ReadingState } from '../base/reading.ts'
import { areLoaded, loadWords, type Words } from '../base/words.ts'
import { OvopBuyEvent } from '../events/events.ts'
import { messagesIn } from '../messages.ts'
import { type BuyMessages, buyMessages, buyMessagesIn } from './buy-dialog.messages.ts'
import { buyDialogStyles } from './buy-dialog.styles.ts'
import { icon } from './icons.ts'
import { offersStyles } from './offers.styles.ts'
import { offersView, smallPicture } from './offers-view.ts'
import { amountView, packNow, packsView } from './pack-view.ts'
import { PaymentCode } from './payment-code.ts'
import { type Asked, type DialogHost, type Purchase, readPurchase } from './purchase.ts'
import { stepsStyles } from './steps.styles.ts'
import { stepsTemplate, waysList, waysOf } from './steps-view.ts'

/** What a visitor does in the dialog. */
interface DialogActions {
  close(): void
  retry(): void
  /** Goes on to a product that was offered. */
  pick(product: ProductSummary): void
  choosePack(pack: Pack): void
  /** Back to what was offered. */
  back: (() => void) | undefined
}

/** Loads the dialog's words; where they do not come it speaks Indonesian. */
const speak = (language: string, words: readonly Words[], whenLate: () => void) =>
  loadWords(language, words, whenLate).catch(() => {})

/**
 * Opens a modal dialog in the shadow root of `host` and loads what it shows. A native `<dialog>` keeps the focus
 * inside, closes on Escape, and gives the focus back to where it was.
 *
 * @csspart dialog - A dialog: the ways to buy, or a product's whole page.
 * @csspart way - One way to buy in the dialog.
 * @csspart offer - A product that is offered in the dialog where none was asked for.
 * @returns when the dialog is closed
 */
export async function showBuyDialog(host: DialogHost, product?: Asked, pack?: Pack): Promise<void> {
  let show = () => {}
  let { language } = host
  await speak(language, [buyMessages], () => show())
  // Meanwhile the page may have taken the element away.
  if (!host.isConnected) return
  const root = host.renderRoot as ShadowRoot
  for (const styles of [buyDialogStyles, stepsStyles, offersStyles]) host.adoptStyles(styles)
  const container = document.createElement('div')
  // Before what the element renders: what stands after it goes when the element renders something else.
  root.prepend(container)
  let asked = product
  let chosen = pack

  return new Promise((resolve) => {
    const reading = new Reading(host, {
      ask: () => [asked, host.client] as const,
      read: ([asked, client], signal) => readPurchase(host, asked, client, signal),
      onChange: () => show(),
    })
    const code = new PaymentCode(host, () => show())
    /** Asks for what is lacking once, not with each update. */
    const learn = () => {
      const words = [buyMessages, ...code.words]
      if (!areLoaded(language, words)) speak(language, words, () => show()).then(() => show())
    }
    const close = () => {
      window.removeEventListener('online', learn)
      reading.end()
      host.removeController(around)
      container.remove()
      resolve()
    }
    // Newer data and another language come by way of the element; a dialog that leaves the page does not say so itself.
    const around = {
      hostDisconnected: close,
      hostUpdate: () => {
        show()
        if (host.language === language) return
        language = host.language
        learn()
      },
    }
    const ask = (other: Asked) => {
      asked = other
      chosen = undefined
      show()
      container.querySelector<HTMLElement>('h2')?.focus()
    }
    show = () => {
      if (!container.isConnected) return
      const { state } = reading
      code.keepOnly(state.value?.payable)
      render(
        dialogTemplate(host, asked, chosen, state, code, {
          close,
          retry: () => reading.retry(),
          choosePack: (other) => {
            chosen = other
            show()
          },
          pick: (picked) => {
            if (host.dispatchEvent(new OvopBuyEvent(picked.id))) ask(picked.id)
            else container.querySelector('dialog')?.close()
          },
          back: product === undefined && asked !== undefined ? () => ask(undefined) : undefined,
        }),
        container,
      )
    }
    host.addController(around)
    window.addEventListener('online', learn)
    show()
    container.querySelector('dialog')?.showModal()
  })
}

function dialogTemplate(
  host: DialogHost,
  asked: Asked,
  chosen: Pack | undefined,
  state: ReadingState<Purchase>,
  code: PaymentCode,
  actions: DialogActions,
): TemplateResult {
  const { language } = host
  const messages = buyMessagesIn(language)
  const product = state.value ? state.value.product : typeof asked === 'object' ? asked : undefined
  const pack = product && packNow(product, chosen)
  const onBackdrop = (event: Event) => {
    if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close()
  }
  return html`<dialog part="dialog" lang=${language} aria-labelledby="buy-title" @close=${actions.close} @click=${onBackdrop} @keydown=${ownEscape}>
    <header>
      ${
        actions.back
          ? html`<button class="close" type="button" aria-label=${messages.back} @click=${actions.back}>${icon('back')}</button>`
          : nothing
      }
      ${product ? html`<span class="picture">${smallPicture(product)}</span>` : nothing}
      <div class="about">
      <h2 id="buy-title" tabindex="-1">${product ? html`<span lang=${otherLanguage(product.name, language) ?? nothing}>${localized(product.name, language)}</span>` : asked === undefined ? messages.titleNtt : messages.title}${
        product
          ? html` <small>${villageName(product.place.village, language)}, ${regencyName(product.place.regency, language)}</small> ${amountView(pack, language)}`
          : nothing
      }</h2>
      ${product ? html`${packsView(product, pack, language, messages, actions.choosePack)}${supplyLine(product, language)}` : nothing}
      </div>
      <form method="dialog">
        <button class="close" autofocus aria-label=${messagesIn(language).close}>${icon('close')}</button>
      </form>
    </header>
    <div class="content">${content(host, asked, pack, state, code, messages, actions)}</div>
  </dialog>`
}

function content(
  host: DialogHost,
  asked: Asked,
  pack: Pack | undefined,
  { value, error }: ReadingState<Purchase>,
  code: PaymentCode,
  messages: BuyMessages,
  actions: DialogActions,
): TemplateResult {
  if (error !== undefined) {
    const lost = isNotFoundError(error)
    return html`<p role="alert">${failureText(error, host.language, { failed: messages.failed })}</p>
      <div class="links">
        ${lost ? nothing : html`<button type="button" @click=${actions.retry}>${messages.retry}</button>`} ${fallback(host, asked, messages)}
      </div>`
  }
  if (!value) return html`<p role="status">${messages.loading}</p>`
  const { product, summary, payable } = value
  const payment = payable && ((way: WayToBuy) => code.view(way, payable))
  const list = (ways: readonly WayToBuy[]) => waysList(ways, messages, payment)
  return html`
    ${product?.sample || summary?.sample ? html`<p class="sample-note">${messages.sample}</p>` : nothing}
    ${summary?.stale ? html`<p>${messages.stale(formatDay(summary.generatedAt, host.language))}</p>` : nothing}
    ${product ? overlayTemplate(product, host.language, messages) : nothing}
    ${
      product
        ? stepsTemplate({ product, pack }, waysOf(host, product, pack, value), list, host.language, messages)
        : catalogueTemplate(host, asked, value, messages, actions)
    }
    ${dataTemplate(value, host.language, messages)}
  `
}

/** Where no product is asked for: some products, the way to all of them, and last whom to ask. */
function catalogueTemplate(
  host: DialogHost,
  asked: Asked,
  { summary, offers = [] }: Purchase,
  messages: BuyMessages,
  { pick }: DialogActions,
): TemplateResult {
  const ways = waysToAsk(summary?.contact, host)
  const contacts = waysList(ways, messages)
  if (offers.length === 0)
    return html`<p>${asked === undefined ? messages.intro : messages.none}</p>${contacts}<div class="links">${fallback(host, asked, messages)}</div>`
  return html`${offersView(offers, host.language, messages, pick)}
    <div class="links">${fallback(host, asked, messages)}</div>
    ${ways.length ? html`<h3>${messages.orAsk}</h3>${contacts}` : nothing}`
}

/** Season and stock: said here too, before anybody writes to the seller. */
function supplyLine(product: ProductSummary, language: string): TemplateResult | typeof nothing {
  const text = supplyText(product, language)
  return text ? html`<p class="supply">${text}</p>` : nothing
}

/** Whose price and stock these are, where they are not the catalogue's; and that the seller's code is not for that price. */
function overlayTemplate(
  product: Product,
  language: string,
  messages: BuyMessages,
): TemplateResult | typeof nothing {
  const text = overlayText(product, language)
  if (!text) return nothing
  return html`<p class="whose">${text}.${product.qris && overlayOf(product)?.price ? ` ${messages.codeWithheld}` : ''}</p>`
}

/** Whose data a product is. Not said of one that the page gave: its data is the page's own. */
function dataTemplate(
  { product, origin, summary }: Purchase,
  language: string,
  messages: BuyMessages,
): TemplateResult | typeof nothing {
  const source = product && origin && summary && dataSourceOf(summary, product.id)
  if (!source) return nothing
  const { publisher, generatedAt, mergedBy } = source
  return html`<p class="data">${messages.data(publisher, formatDay(generatedAt, language))} ${mergedBy ? messages.mergedBy(mergedBy) : nothing}</p>`
}

function fallback(host: DialogHost, asked: Asked, messages: BuyMessages): TemplateResult | typeof nothing {
  if (!host.fallbackLink) return nothing
  return html`<a class="button secondary" href=${host.fallbackLink}>${asked === undefined ? messages.openAll : messages.openPage}</a>`
}
