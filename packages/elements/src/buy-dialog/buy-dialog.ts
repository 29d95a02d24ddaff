import {
  type CatalogSummary,
  checkProduct,
  dataSourceOf,
  formatRupiah,
  isNotFoundError,
  isSignatureError,
  localized,
  mainPack,
  type Origin,
  originOf,
  type Product,
  type ProductSummary,
  productAddress,
  type WayToBuy,
  waysToAsk,
  waysToBuy,
} from '@ovop-ntt/core'
import { html, nothing, render, type TemplateResult } from 'lit'
import { OvopErrorEvent } from '../events/events.ts'
import { formatDay } from '../messages.ts'
import { packText } from '../product-card/pack-text.ts'
import { type Payable, payableOf } from '../qris/payable.ts'
import { isTrusted } from '../qris/trusted-qris.ts'
import { catalogueOf } from '../settings/catalogue-of.ts'
import type { OvopElement } from '../settings/ovop-element.ts'
import { type BuyMessages, buyMessagesIn } from './buy-dialog.messages.ts'
import { buyDialogStyles } from './buy-dialog.styles.ts'
import { icon } from './icons.ts'

interface Loaded {
  product?: Product | undefined
  /** Where the product comes from; absent when the page gave it. */
  origin?: Origin | undefined
  /** Of what its payment code is drawn: for a copy that the page gave, of the catalogue's own product. */
  payable?: Payable | undefined
  summary?: CatalogSummary | undefined
}

/** An element that may be marked `trusted` by its page. */
type DialogHost = OvopElement & { trusted?: boolean }

type State =
  | { status: 'loading' }
  | { status: 'loaded'; loaded: Loaded }
  | { status: 'failed'; error: unknown }

/**
 * Opens a modal dialog in the shadow root of `host` and loads what it shows. A native `<dialog>` keeps the focus
 * inside, closes on Escape, and gives the focus back to where it was.
 *
 * @csspart dialog - A dialog: the ways to buy, or a product's whole page.
 * @csspart way - One way to buy in the dialog.
 * @returns when the dialog is closed
 */
export function showBuyDialog(host: DialogHost, product?: string | ProductSummary): Promise<void> {
  const root = host.renderRoot as ShadowRoot
  host.adoptStyles(buyDialogStyles)
  const container = document.createElement('div')
  // Before what the element renders: what stands after it goes when the element renders something else.
  root.prepend(container)
  const abort = new AbortController()
  const messages = buyMessagesIn(host.language)

  return new Promise((resolve) => {
    const close = () => {
      abort.abort()
      container.remove()
      host.removeController(leaving)
      resolve()
    }
    // A dialog that leaves the page does not say so itself.
    const leaving = { hostDisconnected: close }
    host.addController(leaving)
    const show = (state: State) => {
      if (!container.isConnected) return
      render(dialogTemplate(host, product, state, messages, { close, retry }), container)
    }
    const retry = async () => {
      show({ status: 'loading' })
      try {
        show({ status: 'loaded', loaded: await load(host, product, abort.signal) })
      } catch (error) {
        if (abort.signal.aborted) return
        host.dispatchEvent(new OvopErrorEvent(error as Error))
        show({ status: 'failed', error })
      }
    }
    retry()
    container.querySelector('dialog')?.showModal()
  })
}

/** The whole product: a card may hold its summary only. */
async function load(
  host: DialogHost,
  product: string | ProductSummary | undefined,
  signal: AbortSignal,
): Promise<Loaded> {
  const { client } = host
  const given = typeof product === 'object' ? checkProduct(product) : undefined
  const id = typeof product === 'object' ? product.id : product
  if (given?.success) {
    // What is at hand can be bought also where the catalogue around it cannot be read.
    const whole = product as Product
    const [summary, payable] = await Promise.all([
      catalogueOf(whole, client, signal),
      payableOf(whole, host.trusted === true, client, signal),
    ])
    return { product: given.data, origin: originOf(whole), payable, summary }
  }
  const [summary, found] = await Promise.all([
    client?.summary({ signal }),
    id === undefined ? undefined : client?.product(id, { signal }),
  ])
  const origin = found && originOf(found)
  return { product: found, origin, payable: found && { product: found, origin }, summary }
}

function dialogTemplate(
  host: OvopElement,
  asked: string | ProductSummary | undefined,
  state: State,
  messages: BuyMessages,
  { close, retry }: { close: () => void; retry: () => void },
): TemplateResult {
  const { language } = host
  const product =
    state.status === 'loaded' ? state.loaded.product : typeof asked === 'object' ? asked : undefined
  const onBackdrop = (event: Event) => {
    if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close()
  }
  return html`<dialog part="dialog" lang=${language} aria-labelledby="buy-title" @close=${close} @click=${onBackdrop}>
    <header>
      <h2 id="buy-title">${product ? localized(product.name, language) : asked === undefined ? messages.titleNtt : messages.title}${
        product
          ? html` <small>${product.place.village}, ${product.place.regency}</small> ${priceLine(product, language, messages)}`
          : nothing
      }</h2>
      <form method="dialog">
        <button class="close" aria-label=${messages.close}>${icon('close')}</button>
      </form>
    </header>
    <div class="content">${content(host, asked, state, messages, retry)}</div>
  </dialog>`
}

function content(
  host: OvopElement,
  asked: string | ProductSummary | undefined,
  state: State,
  messages: BuyMessages,
  retry: () => void,
): TemplateResult {
  if (state.status === 'loading') return html`<p role="status">${messages.loading}</p>`
  if (state.status === 'failed') {
    const lost = isNotFoundError(state.error)
    const untrusted = isSignatureError(state.error)
    return html`<p role="alert">${lost ? messages.notFound : untrusted ? messages.untrusted : messages.failed}</p>
      <div class="links">
        ${lost ? nothing : html`<button type="button" @click=${retry}>${messages.retry}</button>`} ${fallback(host, asked, messages)}
      </div>`
  }
  const { product, summary, payable } = state.loaded
  const ways = product ? waysOf(host, product, state.loaded) : waysToAsk(summary?.contact, host)
  const list = (some: readonly WayToBuy[]) =>
    html`<ul class="ways">${some.map(
      (way) =>
        html`<li>${way.kind === 'qris' && payable ? qrisWay(way, payable, host) : wayTemplate(way, messages)}</li>`,
    )}</ul>`
  return html`
    ${product?.sample || summary?.sample ? html`<p class="sample-note">${messages.sample}</p>` : nothing}
    ${summary?.stale ? html`<p>${messages.stale(formatDay(summary.generatedAt, host.language))}</p>` : nothing}
    ${
      product
        ? stepsTemplate(product, ways, list, host.language, messages)
        : html`<p>${asked === undefined ? messages.intro : messages.none}</p>${list(ways)}<div class="links">${fallback(host, asked, messages)}</div>`
    }
    ${dataTemplate(state.loaded, host.language, messages)}
  `
}

/** Price and pack under the name: what the payment will be. */
function priceLine(
  product: ProductSummary,
  language: string,
  messages: BuyMessages,
): TemplateResult | typeof nothing {
  const pack = mainPack(product)
  if (pack?.price === undefined) return nothing
  const isFrom = new Set(product.packs.map(({ price }) => price)).size > 1
  return html`<span class="amount">${isFrom ? `${messages.from} ` : ''}<b>${formatRupiah(pack.price, language)}</b> ${packText(pack, language)}</span>`
}

/** Ways that pay; all others ask or order. */
const pays = (way: WayToBuy) => way.kind === 'qris' || way.kind === 'kkpd'

/** Three steps, as a purchase goes: order, pay, receive. What the data does not say is asked of the seller. */
function stepsTemplate(
  product: Product,
  ways: readonly WayToBuy[],
  list: (some: readonly WayToBuy[]) => TemplateResult,
  language: string,
  messages: BuyMessages,
): TemplateResult {
  const { steps } = messages
  const orders = ways.filter((way) => !pays(way))
  const payments = ways.filter(pays)
  const [only] = product.packs
  const amount =
    product.packs.length === 1 && only?.price !== undefined ? formatRupiah(only.price, language) : undefined
  return html`<ol class="steps">
    <li><h3>${steps.order}</h3>${orders.length ? list(orders) : html`<p>${messages.none}</p>`}</li>
    <li><h3>${steps.pay(amount)}</h3>${
      payments.length
        ? html`${payments.some(({ kind }) => kind === 'qris') ? html`<p>${messages.payNote}</p>` : nothing}${list(payments)}`
        : html`<p>${messages.askPayment}</p>`
    }</li>
    <li><h3>${steps.receive}</h3><p>${messages.askDelivery}</p></li>
  </ol>`
}

/** Whose data a product is. Not said of one that the page gave: its data is the page's own. */
function dataTemplate(
  { product, origin, summary }: Loaded,
  language: string,
  messages: BuyMessages,
): TemplateResult | typeof nothing {
  const source = product && origin && summary && dataSourceOf(summary, product.id)
  if (!source) return nothing
  const { publisher, generatedAt, mergedBy } = source
  return html`<p class="data">${messages.data(publisher, formatDay(generatedAt, language))} ${mergedBy ? messages.mergedBy(mergedBy) : nothing}</p>`
}

function waysOf(host: OvopElement, product: Product, { payable, summary }: Loaded): WayToBuy[] {
  // The code, and what else is said of it, is the catalogue's where the page gave a copy.
  const shown = payable
    ? { ...product, qris: payable.product.qris, producer: payable.product.producer }
    : product
  return waysToBuy(shown, {
    language: host.language,
    contact: summary?.contact,
    pageUrl: productAddress(summary, product.id) ?? host.fallbackLink ?? location.href,
    trusted: payable !== undefined && isTrusted(payable),
  })
}

function wayTemplate({ kind, label, note, href }: WayToBuy, messages: BuyMessages): TemplateResult {
  const text = html`${icon(kind)}<span><b>${label}</b>${note ? html`<small>${note}</small>` : nothing}</span>`
  if (!href) return html`<div class="way" part="way">${text}</div>`
  const opensTab = href.startsWith('https:')
  return html`<a class="way ${kind === 'whatsapp' ? 'first' : ''}" part="way" href=${href} target=${opensTab ? '_blank' : nothing} rel="noopener noreferrer"
    >${text}${opensTab ? html`<span class="visually-hidden">${messages.newTab}</span>` : nothing}</a
  >`
}

/** The payment code unfolds in place; what draws it loads now. */
function qrisWay(way: WayToBuy, payable: Payable, host: OvopElement): TemplateResult {
  const messages = buyMessagesIn(host.language)
  const unfold = async (event: Event) => {
    const details = event.currentTarget as HTMLDetailsElement
    const place = details.querySelector<HTMLElement>('.more')
    if (!place || !details.open) return
    render(html`<p role="status">${messages.loadingCode}</p>`, place)
    try {
      const { qrisView, qrisStyles } = await import('../qris/qris-view.ts')
      host.adoptStyles(qrisStyles)
      render(qrisView(payable, host.language), place)
      details.scrollIntoView({ block: 'nearest' })
    } catch (error) {
      host.dispatchEvent(new OvopErrorEvent(error as Error))
      render(html`<p role="alert">${messages.failed}</p>`, place)
    }
  }
  return html`<details class="unfold" part="way" @toggle=${unfold}>
    <summary class="way">${icon(way.kind)}<span><b>${way.label}</b><small>${way.note}</small></span></summary>
    <div class="more"></div>
  </details>`
}

function fallback(host: OvopElement, asked: unknown, messages: BuyMessages): TemplateResult | typeof nothing {
  if (!host.fallbackLink) return nothing
  return html`<a class="button secondary" href=${host.fallbackLink}>${asked === undefined ? messages.openAll : messages.openPage}</a>`
}
