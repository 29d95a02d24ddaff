import { formatRupiah, mainPack, type Pack, type ProductSummary, packText } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { BuyMessages } from './buy-dialog.messages.ts'

/** What tells a pack from the product's others; its price may be newer data's. */
const kindOf = ({ container, netContent, sku, gtin }: Pack) =>
  JSON.stringify([container, netContent, sku, gtin])

/** The chosen pack as the product has it now; the main one where none is chosen, or it is there no more. */
export function packNow({ packs, ...product }: ProductSummary, chosen: Pack | undefined): Pack | undefined {
  const isChosen = (pack: Pack) => chosen !== undefined && kindOf(pack) === kindOf(chosen)
  return packs.find((pack) => pack === chosen) ?? packs.find(isChosen) ?? mainPack({ ...product, packs })
}

/** Price and pack under the name: what the payment will be. */
export function amountView(pack: Pack | undefined, language: string): TemplateResult | typeof nothing {
  if (pack?.price === undefined) return nothing
  return html`<span class="amount"><b>${formatRupiah(pack.price, language)}</b> ${packText(pack, language)}</span>`
}

/** The packs to choose among, where there are several. */
export function packsView(
  { packs }: ProductSummary,
  chosen: Pack | undefined,
  language: string,
  messages: BuyMessages,
  choose: (pack: Pack) => void,
): TemplateResult | typeof nothing {
  if (packs.length < 2) return nothing
  const name = (pack: Pack) =>
    [
      packText(pack, language),
      pack.price === undefined ? messages.askPrice : formatRupiah(pack.price, language),
    ]
      .filter(Boolean)
      .join(' · ')
  return html`<fieldset class="packs"><legend class="visually-hidden">${messages.packs}</legend>${packs.map(
    (pack) =>
      html`<label class="pack"><input type="radio" name="pack" .checked=${pack === chosen} @change=${() => choose(pack)} />${name(pack)}</label>`,
  )}</fieldset>`
}
