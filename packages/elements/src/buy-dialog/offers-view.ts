import {
  formatRupiah,
  localized,
  mainPack,
  originOf,
  otherLanguage,
  overlayText,
  type ProductSummary,
  regencyName,
  supplyText,
  villageName,
} from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { categoryPicture } from '../product-card/category-picture.ts'
import { checkedPicture } from '../product-card/checked-picture.ts'
import { smallest } from '../product-card/photo-view.ts'
import type { BuyMessages } from './buy-dialog.messages.ts'

/** Products to choose among, each a press away from the ways to buy it. */
export function offersView(
  offers: readonly ProductSummary[],
  language: string,
  messages: BuyMessages,
  pick: (product: ProductSummary) => void,
): TemplateResult {
  return html`<ul class="offers" aria-label=${messages.offers}>${offers.map(
    (product) =>
      html`<li><button class="offer" part="offer" type="button" @click=${() => pick(product)}>
        <span class="picture">${smallPicture(product)}</span>
        <span class="words"><b lang=${otherLanguage(product.name, language) ?? nothing}>${localized(product.name, language)}</b>
          <small>${villageName(product.place.village, language)}, ${regencyName(product.place.regency, language)}</small>
          ${supplyLine(product, language)} ${sumOf(product, language)}</span>
      </button></li>`,
  )}</ul>`
}

/** The name beside it says what it is. Of a signed catalogue it is shown when its bytes are what its own name says. */
export function smallPicture(product: ProductSummary): TemplateResult {
  const [image] = product.images
  if (!image) return html`${categoryPicture(product.category)}`
  const onError = ({ target }: Event) => (target as HTMLImageElement).remove()
  const src = smallest(image)
  const checked = originOf(product)?.trust === 'signed' ? checkedPicture(src) : undefined
  return html`<img src=${checked ? nothing : src} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${onError} ${checked} />`
}

function supplyLine(product: ProductSummary, language: string): TemplateResult | typeof nothing {
  const text = supplyText(product, language, new Date())
  return text ? html`<small>${text}</small>` : nothing
}

function sumOf(product: ProductSummary, language: string): TemplateResult | typeof nothing {
  const price = mainPack(product)?.price
  if (price === undefined) return nothing
  const whose = overlayText(product, language)
  return html`<span class="sum">${formatRupiah(price, language)}</span>${whose ? html` <small>${whose}</small>` : nothing}`
}
