import { html, nothing, render, type TemplateResult } from 'lit'
import { OvopErrorEvent } from '../events/events.ts'
import type { Payable } from './payable.ts'
import { qrImage, qrPicture } from './qr-picture.ts'
import { qrisMessages, qrisMessagesIn, refusalText } from './qris.messages.ts'
import { trustedQris } from './trusted-qris.ts'

export { codePicture } from './qr-picture.ts'
export { qrisStyles } from './qris.styles.ts'
export { qrisMessages }

/**
 * The payment code of a product with the name it pays to, or why there is none. Styled by `qrisStyles`.
 *
 * @csspart figure - A payment code with its caption.
 * @csspart code - The payment code.
 * @csspart merchant - The merchant's name.
 * @csspart message - Why no payment code is shown.
 */
export function qrisView(payable: Payable, language: string): TemplateResult {
  const { product } = payable
  const messages = qrisMessagesIn(language)
  const code = trustedQris(payable)
  if (!code.ok) {
    return html`<p class="refusal" part="message" role="status">${refusalText(code.problem.code, messages)}</p>`
  }
  const { merchantName, nmid } = code.value
  const download = async ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLButtonElement
    const status = button.nextElementSibling as HTMLElement
    try {
      save(await qrImage(code.value), `qris-${product.id}.png`)
      render(nothing, status)
    } catch (error) {
      button.dispatchEvent(new OvopErrorEvent(error as Error))
      render(html`${messages.noPicture}`, status)
    }
  }
  return html`<figure class="qris" part="figure">
    ${qrPicture(code.value, messages.codeOf(merchantName, nmid))}
    <figcaption>
      <b class="merchant" part="merchant">${merchantName}</b>
      ${nmid ? html`<span class="nmid">NMID ${nmid}</span>` : nothing}
      <span>${messages.check}</span>
      ${product.sample ? html`<span class="sample-note">${messages.sample}</span>` : nothing}
      <button class="secondary" type="button" @click=${download}>${messages.download}</button>
      <span role="status"></span>
    </figcaption>
  </figure>`
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
