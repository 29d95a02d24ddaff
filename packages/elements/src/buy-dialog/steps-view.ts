import {
  formatRupiah,
  localized,
  otherLanguage,
  type Pack,
  type Product,
  placeText,
  productAddress,
  type WayToBuy,
  waysToBuy,
} from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { OvopElement } from '../base/ovop-element.ts'
import { isTrusted } from '../qris/trusted-qris.ts'
import type { BuyMessages } from './buy-dialog.messages.ts'
import { icon } from './icons.ts'
import type { Purchase } from './purchase.ts'

/** Ways to buy as a list. @param payment draws the line of a payment code, where there is one */
export function waysList(
  ways: readonly WayToBuy[],
  messages: BuyMessages,
  payment?: (way: WayToBuy) => TemplateResult,
): TemplateResult {
  return html`<ul class="ways">${ways.map(
    (way) => html`<li>${way.kind === 'qris' && payment ? payment(way) : wayTemplate(way, messages)}</li>`,
  )}</ul>`
}

/** Ways that pay; all others ask or order. */
const pays = (way: WayToBuy) => way.kind === 'qris' || way.kind === 'kkpd'

/** Three steps, as a purchase goes: order, pay, receive. What the data does not say is asked of the seller. */
export function stepsTemplate(
  { product, pack }: { product: Product; pack: Pack | undefined },
  ways: readonly WayToBuy[],
  list: (some: readonly WayToBuy[]) => TemplateResult,
  language: string,
  messages: BuyMessages,
): TemplateResult {
  const { steps } = messages
  const orders = ways.filter((way) => !pays(way))
  const payments = ways.filter(pays)
  const amount = pack?.price === undefined ? undefined : formatRupiah(pack.price, language)
  return html`<ol class="steps">
    <li><h3>${steps.order}</h3>${orders.length ? list(orders) : html`<p>${messages.none}</p>`}</li>
    <li><h3>${steps.pay(amount)}</h3>${
      payments.length
        ? html`${payments.some(({ kind }) => kind === 'qris') ? html`<p>${messages.payNote}</p>` : nothing}${list(payments)}`
        : html`<p>${messages.askPayment}</p>`
    }</li>
    <li><h3>${steps.receive}</h3>${deliveryTemplate(product, language, messages)}</li>
  </ol>`
}

/** How the product comes to its buyer; a kind that is not known here is asked of the seller. */
function deliveryTemplate(product: Product, language: string, messages: BuyMessages): TemplateResult {
  const { delivery } = product
  const { pickUp, courier } = messages.delivery
  const area = localized(delivery?.area, language)
  const lines = [
    delivery?.kinds.includes('pick-up') && pickUp(placeText(product, language)),
    (delivery?.kinds.includes('courier') || area) && courier(area || undefined),
  ].filter(Boolean)
  const note = localized(delivery?.note, language)
  const noteView = note
    ? html`<p lang=${otherLanguage(delivery?.note, language) ?? nothing}>${note}</p>`
    : nothing
  return lines.length || note
    ? html`${lines.map((line) => html`<p>${line}</p>`)}${noteView}`
    : html`<p>${messages.askDelivery}</p>`
}

export function waysOf(
  host: OvopElement,
  product: Product,
  pack: Pack | undefined,
  { payable, summary }: Purchase,
): WayToBuy[] {
  // The code, and what else is said of it, is the catalogue's where the page gave a copy.
  const shown = payable
    ? { ...product, qris: payable.product.qris, producer: payable.product.producer }
    : product
  return waysToBuy(shown, {
    language: host.language,
    contact: summary?.contact,
    pack,
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
