import { html, isServer, nothing, svg, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { OvopElement } from '../base/ovop-element.ts'
import { openWaysToBuy, prepareWaysToBuy } from '../buy-dialog/open.ts'
import { type Messages, messagesIn } from '../messages.ts'
import { motifStyles } from '../motif/motif.styles.ts'
import { motifPicture } from '../motif/motif.ts'
import { buyBadgeStyles } from './buy-badge.styles.ts'
import { isDismissed, rememberDismissed } from './dismissed.ts'
import { OutOfTheWay } from './out-of-the-way.ts'

/**
 * The "Beli Produk NTT" call. Opens the ways to buy a product, or, without one, products of the catalogue, the featured ones
 * first, and last whom to ask. Reads no data before it is pressed.
 *
 * @element ovop-buy-badge
 * @slot - What stands there without JavaScript: a link to the products. Followed when the dialog cannot load.
 * @slot label - In place of the words on the badge; of a banner, its headline.
 * @slot text - In place of the sentence of a banner.
 * @fires ovop-buy - The visitor presses it, or then a product in its dialog. Cancelable.
 * @fires ovop-error - The ways to buy could not be read.
 * @csspart button - The badge itself.
 * @csspart banner - The band around the words and the button of a banner.
 * @csspart dismiss - The button that closes the floating badge for this visit.
 * @cssprop --ovop-floating-layer - `z-index` of the floating badge; 900 by default.
 */
export class OvopBuyBadge extends OvopElement {
  static override styles = [baseStyles, motifStyles, buyBadgeStyles]

  /** Id of the product; without it the badge speaks for the whole catalogue. */
  @property() product?: string
  /** `badge` (default), `button`, `ribbon`, `banner` or `floating`. */
  @property({ reflect: true }) variant?: 'badge' | 'button' | 'ribbon' | 'banner' | 'floating'

  @state() private isClosed = false

  readonly #way = new OutOfTheWay(this, () =>
    this.variant === 'floating' ? this.renderRoot.querySelector('.place') : null,
  )

  override connectedCallback(): void {
    super.connectedCallback()
    this.isClosed = isDismissed()
  }

  /** The words of the page's own link, so that nothing changes when the badge takes its place; else ours. */
  get #label(): string {
    const messages = messagesIn(this.language)
    const own = isServer ? undefined : this.querySelector('a[href]')?.textContent?.trim()
    return own || (this.product ? messages.buyThis : messages.buyNtt)
  }

  protected override render(): TemplateResult | typeof nothing {
    const messages = messagesIn(this.language)
    if (this.variant === 'banner') return this.#renderBanner(messages)
    if (this.variant !== 'floating') return html`<div class="place">${this.#renderButton()}</div>`
    if (this.isClosed) return nothing
    return html`<div class="place ${this.#way.isAway ? 'away' : ''}">
      ${this.#renderButton()}<button
        class="dismiss"
        part="dismiss"
        type="button"
        lang=${this.language}
        aria-label=${messages.dismiss}
        @click=${this.#dismiss}
      ><svg viewBox="0 0 12 12" aria-hidden="true">${svg`<path d="m1 1 10 10M11 1 1 11" />`}</svg></button>
    </div>`
  }

  #renderButton(): TemplateResult {
    return html`<button
      class="badge"
      part="button"
      type="button"
      aria-haspopup="dialog"
      lang=${this.language}
      @click=${() => openWaysToBuy(this, this.product)}
      @pointerenter=${prepareWaysToBuy}
      @focus=${prepareWaysToBuy}
    >
      <span class="strip">${motifPicture('ovop')}</span>
      <span><slot name="label">${this.#label}</slot></span>
    </button>`
  }

  #renderBanner(messages: Messages): TemplateResult {
    return html`<div class="place"><div class="banner" part="banner" lang=${this.language}>
      <span class="strip">${motifPicture('ovop')}</span>
      <div class="words">
        <b id="headline"><slot name="label">${this.#label}</slot></b>
        <span><slot name="text">${messages.bannerText}</slot></span>
      </div>
      <button
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-describedby="headline"
        @click=${() => openWaysToBuy(this, this.product)}
        @pointerenter=${prepareWaysToBuy}
        @focus=${prepareWaysToBuy}
      >${this.product ? messages.browseThis : messages.browse}</button>
    </div></div>`
  }

  readonly #dismiss = (): void => {
    rememberDismissed()
    this.isClosed = true
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-buy-badge': OvopBuyBadge
  }
}
