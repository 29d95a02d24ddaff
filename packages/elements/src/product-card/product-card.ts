import {
  type CatalogSummary,
  checkProductSummary,
  formatDay,
  isNotFoundError,
  NotFoundError,
  type ProductSummary,
  productAddress,
} from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { catalogueOf } from '../base/catalogue-of.ts'
import { failureText } from '../base/failure-text.ts'
import { given } from '../base/given.ts'
import { OvopElement } from '../base/ovop-element.ts'
import { isPlainPress } from '../base/plain-press.ts'
import { Reading } from '../base/reading.ts'
import { openWaysToBuy, prepareWaysToBuy } from '../buy-dialog/open.ts'
import { OvopLoadEvent, OvopSelectEvent } from '../events/events.ts'
import { watchView } from '../events/viewing.ts'
import { type Messages, messagesIn } from '../messages.ts'
import { openDetail } from '../product-detail/open.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import { type CardActions, type CardContent, cardButton, cardView } from './card-view.ts'
import { explainStyles, meaningStyles, waitingCardStyles } from './live-card.styles.ts'
import { cardStyles, productCardStyles } from './product-card.styles.ts'

interface Loaded {
  product: ProductSummary
  /** Absent where the host gave the product and named no catalogue, or while that is read. */
  summary?: CatalogSummary | undefined
}

/**
 * A product of a village: picture, name, village, price, honest labels, and a way to buy.
 *
 * @element ovop-product-card
 * @slot - What stands there without JavaScript, while loading and on failure: a link to the product's page.
 *   That link, when given, is also where the card's name leads.
 * @slot actions - In place of the button with the ways to buy.
 * @fires ovop-load - The product is shown, or shown anew with newer data.
 * @fires ovop-view - The product was in sight for a second.
 * @fires ovop-select - The visitor follows the product's link. Cancelable.
 * @fires ovop-buy - The visitor asks for the ways to buy. Cancelable.
 * @fires ovop-error - The product could not be read; the fallback stays.
 * @csspart message - Why the product is not shown.
 */
export class OvopProductCard extends OvopElement {
  static override styles = [
    baseStyles,
    selvedgeStyles,
    cardStyles,
    productCardStyles,
    explainStyles,
    meaningStyles,
    waitingCardStyles,
  ]

  /** Id of the product, `53.09-kopi-arabika-bajawa`, or its data, which then needs no catalogue. */
  @property() product?: string | ProductSummary
  /** The page vouches for the product that it gives by property: its payment code is drawn, too. */
  @property({ type: Boolean }) trusted = false
  /** Level of the name as a heading, 2–6, to fit the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3
  /** `dialog`: a product's link opens its whole page over this one; else (`page`) it is followed. */
  @property() detail?: 'dialog' | 'page'
  /** `row`: a line of a list or a sidebar, from 150 px; else the layout follows the card's own width. */
  @property() layout?: 'row'
  @state() private pictureFailed = false
  /** Somebody has asked what the labels mean. */
  @state() private explains = false

  readonly #reading = new Reading(this, {
    // An attribute that was taken away reads as null.
    ask: () => [this.product ?? undefined, this.client] as const,
    // What the page gave is shown at once, also where the catalogue around it cannot be read.
    known: ([asked]): Loaded | undefined =>
      typeof asked === 'object' ? { product: given(checkProductSummary, asked) } : undefined,
    read: async ([asked, client], signal): Promise<Loaded> => {
      this.pictureFailed = false
      if (typeof asked === 'object')
        return {
          product: given(checkProductSummary, asked),
          summary: await catalogueOf(asked, client, signal),
        }
      if (!asked || !client) throw new NotFoundError(asked ?? '')
      const [product, summary] = await Promise.all([
        client.product(asked, { signal }),
        client.summary({ signal }),
      ])
      return { product, summary }
    },
    onRead: ({ product }) => this.dispatchEvent(new OvopLoadEvent(product.id)),
  })

  /** @internal */
  override openDetail(product: string | ProductSummary, href: string | undefined): void {
    openDetail(this, product, href)
  }

  protected override updated(): void {
    const { value } = this.#reading.state
    if (value) watchView(this, value.product.id)
  }

  protected override render(): TemplateResult {
    const messages = messagesIn(this.language)
    const { value, error } = this.#reading.state
    return value ? this.#renderProduct(value, messages) : this.#renderFallback(messages, error)
  }

  get #frame(): string {
    return this.layout === 'row' ? 'frame row' : 'frame'
  }

  #renderFallback(messages: Messages, error?: unknown): TemplateResult {
    return html`<div class=${this.#frame}><div class="card" part="card">
      <div class="media" part="media"></div>
      <div class="body fallback">
        <slot></slot>
        <div role="status">${error ? html`<p class="message" part="message">${failureText(error, this.language, !this.product ? { notFound: messages.noProduct } : {})}</p>` : nothing}</div>
        ${
          error && !isNotFoundError(error)
            ? html`<div class="actions">
                <button class="secondary" type="button" @click=${() => this.#reading.retry()}>${messages.retry}</button>
              </div>`
            : nothing
        }
      </div>
    </div></div>`
  }

  #renderProduct({ product, summary }: Loaded, messages: Messages): TemplateResult {
    const { language } = this
    const isDated = summary?.stale || summary?.freshness === 'offline'
    const content: CardContent = {
      product,
      messages,
      language,
      href: this.fallbackLink ?? productAddress(summary, product.id),
      dated: isDated ? messages.asOf(formatDay(summary.generatedAt, language)) : undefined,
      headingLevel: this.headingLevel,
      pictureFailed: this.pictureFailed,
      explains: this.explains,
    }
    const actions: CardActions = {
      select: (event) => {
        if (!this.dispatchEvent(new OvopSelectEvent(product.id))) event.preventDefault()
        else if (this.detail === 'dialog' && isPlainPress(event)) {
          event.preventDefault()
          this.openDetail(product, content.href)
        }
      },
      buy: () => openWaysToBuy(this, this.product),
      approach: prepareWaysToBuy,
      pictureFailed: () => {
        this.pictureFailed = true
      },
      explain: () => {
        this.explains = true
      },
    }
    return html`<div class=${this.#frame}>${cardView(
      content,
      actions,
      html`<slot name="actions">${cardButton(content, actions)}</slot>`,
    )}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-product-card': OvopProductCard
  }
}
