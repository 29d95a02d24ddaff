import { isNotFoundError, NotFoundError, originOf, type Product } from '@ovop-ntt/core'
import { css, html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { failureText } from '../base/failure-text.ts'
import { OvopElement } from '../base/ovop-element.ts'
import { Reading } from '../base/reading.ts'
import { type Payable, payableOf } from './payable.ts'
import { qrisMessages, qrisMessagesIn } from './qris.messages.ts'
import { qrisStyles } from './qris.styles.ts'
import { qrisView } from './qris-view.ts'

/**
 * The QRIS payment code of a product, with the merchant's name and NMID beside it. Drawn only when the payload is
 * whole and in the right name, and comes from a signed catalogue, or from a page that
 * marks the element `trusted`; else it says why not.
 *
 * @element ovop-qris
 * @slot - What stands there while loading and on failure.
 * @fires ovop-error - The product could not be read.
 */
export class OvopQris extends OvopElement {
  static override styles = [
    baseStyles,
    qrisStyles,
    css`
      :host {
        display: block;
        container: ovop-qris / inline-size;
      }
      /* Beside the code where there is room; scanning needs the code, paying the name next to it. */
      @container ovop-qris (min-width: 30rem) {
        .qris {
          grid-template-columns: 16rem minmax(0, 24rem);
          gap: 1.5rem;
          align-items: center;
          justify-content: start;
          text-align: start;
        }
        .qris figcaption {
          justify-items: start;
        }
      }
    `,
  ]

  protected override readonly words = [qrisMessages]

  /** Id of the product, or its data. */
  @property() product?: string | Product
  /**
   * The page vouches for the product that it gives by property, and answers for where its code leads. Without this a code is
   * drawn from a signed catalogue only: for a copy of a client's product, from the client's own.
   */
  @property({ type: Boolean }) trusted = false

  readonly #reading = new Reading(this, {
    // An attribute that was taken away reads as null.
    ask: () => [this.product ?? undefined, this.client, this.trusted] as const,
    read: async ([product, client, trusted], signal): Promise<Payable> => {
      if (typeof product === 'object') return payableOf(product, trusted, client, signal)
      if (!product || !client) throw new NotFoundError(product ?? '')
      const found = await client.product(product, { signal })
      return { product: found, origin: originOf(found) }
    },
    // A code that was withdrawn may not stay on screen.
    keeps: false,
  })

  protected override render(): TemplateResult {
    const messages = qrisMessagesIn(this.language)
    const { isBusy, value, error } = this.#reading.state
    if (isBusy) return html`<slot></slot><p class="refusal" role="status">${messages.loading}</p>`
    if (value) return qrisView(value, this.language)
    return html`<slot></slot>
      <p class="refusal" part="message" role="status">${failureText(error, this.language, { failed: messages.failed, untrusted: messages.forged })}</p>
      ${
        isNotFoundError(error)
          ? nothing
          : html`<button class="secondary" type="button" @click=${() => this.#reading.retry()}>${messages.retry}</button>`
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-qris': OvopQris
  }
}
