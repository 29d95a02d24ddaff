import { Task } from '@lit/task'
import {
  type CatalogSummary,
  type Client,
  DataError,
  formatNetContent,
  formatRupiah,
  formatSeason,
  isNotFoundError,
  isSignatureError,
  known,
  localized,
  mainPack,
  NotFoundError,
  type Pack,
  ProductSummary,
  productAddress,
} from '@ovop-ntt/core'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { openWaysToBuy } from '../buy-dialog/open.ts'
import { OvopErrorEvent, OvopLoadEvent, OvopSelectEvent } from '../events/events.ts'
import { formatDay, type Messages, messagesIn } from '../messages.ts'
import { motifStyles } from '../motif/motif.styles.ts'
import { motifPicture } from '../motif/motif.ts'
import { baseStyles } from '../settings/base.styles.ts'
import { catalogueOf } from '../settings/catalogue-of.ts'
import { OvopElement } from '../settings/ovop-element.ts'
import { labelsOf, permitNote } from './labels.ts'
import { productCardStyles } from './product-card.styles.ts'

interface Loaded {
  /** What was asked for, and whom. */
  asked: string | ProductSummary
  client: Client | undefined
  product: ProductSummary
  /** Absent where the host gave the product and named no catalogue. */
  summary?: CatalogSummary | undefined
}

const pin = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 0a5.5 5.5 0 0 0-5.5 5.5C2.5 9.5 8 16 8 16s5.5-6.5 5.5-10.5A5.5 5.5 0 0 0 8 0m0 7.7a2.2 2.2 0 1 1 0-4.4 2.2 2.2 0 0 1 0 4.4" /></svg>`

/**
 * A product of a village: picture, name, village, price, honest labels, and a way to buy.
 *
 * @element ovop-product-card
 * @attr product - Id of the product, `53.09-kopi-arabika-bajawa`.
 * @slot - What stands there without JavaScript, while loading and on failure: a link to the product's page.
 *   That link, when given, is also where the card's name leads.
 * @slot actions - In place of the button with the ways to buy.
 * @fires ovop-load - The product is shown, or shown anew with newer data.
 * @fires ovop-select - The visitor follows the product's link. Cancelable.
 * @fires ovop-buy - The visitor asks for the ways to buy. Cancelable.
 * @fires ovop-error - The product could not be read; the fallback stays.
 * @csspart card - The whole card.
 * @csspart media - Picture or motif.
 * @csspart name - The product's name.
 * @csspart place - Village and regency.
 * @csspart price - Price and pack.
 * @csspart labels - The list of labels.
 * @csspart button - The button with the ways to buy.
 * @cssprop --ovop-accent - Colour of buttons and focus.
 * @cssprop --ovop-on-accent - Text on the accent.
 * @cssprop --ovop-surface - Background of the card; the page's own by default.
 * @cssprop --ovop-line - Borders.
 * @cssprop --ovop-quiet - Quiet text.
 * @cssprop --ovop-radius - Corners.
 * @cssprop --ovop-font - Font family; the page's own by default.
 */
export class OvopProductCard extends OvopElement {
  static override styles = [baseStyles, motifStyles, productCardStyles]

  /** Id of the product, or its data, which then needs no catalogue. */
  @property() product?: string | ProductSummary
  /** Level of the name as a heading, 2–6, to fit the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3
  @state() private pictureFailed = false

  readonly #task = new Task(this, {
    args: () => [this.product, this.client, this.edition] as const,
    task: async ([asked, client], { signal }): Promise<Loaded> => {
      const { shown } = this
      this.pictureFailed = false
      if (typeof asked === 'object') {
        // What the page gave is shown also where the catalogue around it cannot be read.
        return { asked, client, product: given(asked), summary: await catalogueOf(asked, client, signal) }
      }
      if (!asked || !client) throw new NotFoundError(asked ?? '')
      try {
        const [product, summary] = await Promise.all([
          client.product(asked, { signal }),
          client.summary({ signal }),
        ])
        return { asked, client, product, summary }
      } catch (error) {
        // Newer data that does not come takes nothing away that is shown.
        if (shown && !isNotFoundError(error)) return shown
        throw error
      }
    },
    onComplete: ({ product }) => this.dispatchEvent(new OvopLoadEvent(product.id)),
    onError: (error) => this.dispatchEvent(new OvopErrorEvent(error as Error)),
  })

  /** What is shown of the same product while newer data is on its way. */
  private get shown(): Loaded | undefined {
    const { value } = this.#task
    return value?.asked === this.product && value?.client === this.client ? value : undefined
  }

  protected override render(): TemplateResult {
    const messages = messagesIn(this.language)
    return this.#task.render({
      initial: () => this.#renderFallback(messages),
      pending: () =>
        this.shown ? this.#renderProduct(this.shown, messages) : this.#renderFallback(messages),
      complete: (loaded) => this.#renderProduct(loaded, messages),
      error: (error) => this.#renderFallback(messages, error),
    }) as TemplateResult
  }

  #renderFallback(messages: Messages, error?: unknown): TemplateResult {
    const seed = typeof this.product === 'string' ? this.product : 'ovop'
    return html`<div class="frame"><div class="card" part="card">
      <div class="media" part="media">${motifPicture(seed)}</div>
      <div class="body">
        <div class="fallback"><slot></slot></div>
        <div role="status">${error ? html`<p class="message" part="message">${failure(error, messages, this.product === undefined)}</p>` : nothing}</div>
        ${
          error && !isNotFoundError(error)
            ? html`<div class="actions">
                <button class="secondary" type="button" @click=${() => this.#task.run()}>${messages.retry}</button>
              </div>`
            : nothing
        }
      </div>
    </div></div>`
  }

  #renderProduct({ product, summary }: Loaded, messages: Messages): TemplateResult {
    const { language } = this
    const name = localized(product.name, language)
    const { place } = product
    return html`<div class="frame"><article class="card arrived" part="card" lang=${language} aria-labelledby="name">
      <div class="media" part="media">
        ${this.#renderPicture(product, name, messages)}
        ${
          product.sample
            ? html`<span class="sample" part="sample" title=${messages.sampleNote}>${messages.sample}</span>`
            : nothing
        }
      </div>
      <div class="body">
        <div class="name" part="name" role="heading" aria-level=${this.headingLevel || 3} id="name">
          ${this.#renderName(product, name, summary)}
        </div>
        <div class="place" part="place">${pin}<span>${place.village}, ${place.regency.replace(/^Kabupaten /, 'Kab. ')}</span></div>
        ${renderPrice(product, language, messages)}
        <ul class="labels" part="labels">
          ${labelsOf(product, messages).map(
            ({ text, long }) =>
              html`<li title=${long}><span aria-hidden="true">${text}</span><span class="visually-hidden">${long}</span></li>`,
          )}
        </ul>
        <div class="note">
          ${[
            permitNote(product, messages),
            (summary?.stale || summary?.freshness === 'offline') &&
              messages.asOf(formatDay(summary.generatedAt, language)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <div class="actions">
          <slot name="actions">
            <button
              part="button"
              type="button"
              aria-haspopup="dialog"
              aria-label=${messages.buyProduct(name)}
              @click=${() => openWaysToBuy(this, this.product)}
            >
              ${messages.buy}
            </button>
          </slot>
        </div>
      </div>
    </article></div>`
  }

  #renderPicture(product: ProductSummary, name: string, messages: Messages): TemplateResult {
    const [image] = product.images
    if (!image || this.pictureFailed) return html`${motifPicture(product.village)}`
    return html`<img
      src=${image.src}
      alt=${localized(image.alt, this.language) || messages.pictureOf(name)}
      width=${image.width ?? nothing}
      height=${image.height ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${() => {
        this.pictureFailed = true
      }}
    />`
  }

  #renderName(product: ProductSummary, name: string, summary: CatalogSummary | undefined): TemplateResult {
    const href = this.fallbackLink ?? productAddress(summary, product.id)
    if (!href) return html`${name}`
    const select = (event: Event) => {
      if (!this.dispatchEvent(new OvopSelectEvent(product.id))) event.preventDefault()
    }
    return html`<a href=${href} @click=${select}>${name}</a>`
  }
}

/** @throws DataError: the page's own data is checked as a catalogue's is */
function given(product: unknown): ProductSummary {
  const parsed = ProductSummary.safeParse(product)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new DataError('product', issue?.path.join('.') ?? '', issue?.message ?? 'malformed', {
    cause: parsed.error,
  })
}

function renderPrice(product: ProductSummary, language: string, messages: Messages): TemplateResult {
  const pack = mainPack(product)
  const content = packText(pack, language)
  const prices = new Set(product.packs.map(({ price }) => price))
  const availability =
    messages.availability[known(Object.keys(messages.availability), pack?.availability, '')] ?? ''
  const season = product.season?.length ? formatSeason(product.season, language) : ''
  return html`<div class="price" part="price">
      ${
        pack?.price === undefined
          ? html`<span>${messages.noPrice}</span>`
          : html`${prices.size > 1 ? html`<span>${messages.from} </span>` : nothing}<b>${formatRupiah(pack.price, language)}</b>
              <span>${content}</span>`
      }
    </div>
    <div class="availability">${[availability, season].filter(Boolean).join(' · ')}</div>`
}

/** `botol 500 ml`; for what is sold by its own unit, `1 lembar` rather than `lembar 1 lembar`. */
function packText(pack: Pack | undefined, language: string): string {
  const content = pack?.netContent ? formatNetContent(pack.netContent, language) : ''
  const isOwnUnit = pack?.container && content.endsWith(` ${pack.container}`)
  return [!isOwnUnit && pack?.container, content].filter(Boolean).join(' ')
}

function failure(error: unknown, messages: Messages, namesNone: boolean): string {
  if (namesNone) return messages.noProduct
  if (isNotFoundError(error)) return messages.notFound
  return isSignatureError(error) ? messages.untrusted : messages.failed
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-product-card': OvopProductCard
  }
}
