import { html, isServer, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { openWaysToBuy } from '../buy-dialog/open.ts'
import { messagesIn } from '../messages.ts'
import { motifStyles } from '../motif/motif.styles.ts'
import { motifPicture } from '../motif/motif.ts'
import { baseStyles } from '../settings/base.styles.ts'
import { OvopElement } from '../settings/ovop-element.ts'
import { buyBadgeStyles } from './buy-badge.styles.ts'

/**
 * The "Beli Produk NTT" call. Opens the ways to buy a product, or, without one, whom to ask. Reads no data
 * before it is pressed.
 *
 * @element ovop-buy-badge
 * @slot - What stands there without JavaScript: a link to the products. Followed when the dialog cannot load.
 * @slot label - In place of the words on the badge.
 * @fires ovop-buy - The visitor presses it. Cancelable.
 * @fires ovop-error - The ways to buy could not be read.
 * @csspart button - The badge itself.
 * @cssprop --ovop-floating-layer - `z-index` of the floating badge; 900 by default.
 */
export class OvopBuyBadge extends OvopElement {
  static override styles = [baseStyles, motifStyles, buyBadgeStyles]

  /** Id of the product; without it the badge speaks for the whole catalogue. */
  @property() product?: string
  /** `badge` (default), `button`, `ribbon` or `floating`. */
  @property({ reflect: true }) variant?: 'badge' | 'button' | 'ribbon' | 'floating'

  /** The words of the page's own link, so that nothing changes when the badge takes its place; else ours. */
  get #label(): string {
    const messages = messagesIn(this.language)
    const own = isServer ? undefined : this.querySelector('a[href]')?.textContent?.trim()
    return own || (this.product ? messages.buyThis : messages.buyNtt)
  }

  protected override render(): TemplateResult {
    return html`<button
      class="badge"
      part="button"
      type="button"
      aria-haspopup="dialog"
      lang=${this.language}
      @click=${() => openWaysToBuy(this, this.product)}
    >
      <span class="strip">${motifPicture('ovop')}</span>
      <span><slot name="label">${this.#label}</slot></span>
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-buy-badge': OvopBuyBadge
  }
}
