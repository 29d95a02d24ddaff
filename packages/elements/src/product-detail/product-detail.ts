import {
  type CatalogSummary,
  formatRupiah,
  isNotFoundError,
  localized,
  NotFoundError,
  Product,
  type ProductImage,
  type ProductSummary,
  productAddress,
  supplyOf,
} from '@ovop-ntt/core'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { openWaysToBuy, prepareWaysToBuy } from '../buy-dialog/open.ts'
import { OvopErrorEvent, OvopLoadEvent, OvopShareEvent } from '../events/events.ts'
import { formatDay, messagesIn } from '../messages.ts'
import { categoryPicture } from '../product-card/category-picture.ts'
import { isOdd } from '../product-card/picture-fit.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import { selvedge } from '../selvedge/selvedge.ts'
import { baseStyles } from '../settings/base.styles.ts'
import { catalogueOf } from '../settings/catalogue-of.ts'
import { failureText } from '../settings/failure-text.ts'
import { given } from '../settings/given.ts'
import { OvopElement } from '../settings/ovop-element.ts'
import { Reading } from '../settings/reading.ts'
import { register } from '../settings/register.ts'
import { type DetailMessages, detailMessagesIn } from './detail.messages.ts'
import {
  type DetailContent,
  makerView,
  othersView,
  packsView,
  permitsView,
  programmeView,
  reportAddress,
  supplyView,
} from './detail-view.ts'
import { productDetailStyles } from './product-detail.styles.ts'

interface Loaded {
  product: Product
  summary?: CatalogSummary | undefined
  others: readonly ProductSummary[]
}

/** Other products of the village that are named. */
const mostOthers = 6

/**
 * A product's whole page: pictures, price by pack, season and stock, the maker, the story, what each permit means and who
 * says so, the village on a map, and the ways to buy in reach.
 *
 * @element ovop-product-detail
 * @attr product - Id of the product, `53.09-kopi-arabika-bajawa`.
 * @attr heading-level - Level of the product's name as a heading, 1–5; 2 by default. Sections are one below.
 * @attr trusted - The host vouches for a product that it gave by property; see `ovop-qris`.
 * @slot - What stands there without JavaScript, while loading and on failure: a link to the product's page.
 * @fires ovop-load - The product is shown, or shown anew with newer data.
 * @fires ovop-buy - The visitor asks for the ways to buy. Cancelable.
 * @fires ovop-share - The visitor shares the product. Cancelable.
 * @fires ovop-error - The product could not be read; the fallback stays.
 * @csspart gallery - The pictures.
 * @csspart name - The product's name.
 * @csspart price - Price and pack.
 * @csspart supply - Season and stock.
 * @csspart permits - Permits and statements.
 * @csspart button - The button with the ways to buy.
 */
export class OvopProductDetail extends OvopElement {
  static override styles = [baseStyles, selvedgeStyles, productDetailStyles]

  /** Id of the product, or its data. */
  @property() product?: string | Product
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2
  /** The host vouches for what it gave by property: its payment code may be drawn. */
  @property({ type: Boolean }) trusted = false
  @state() private pack = 0
  @state() private picture = 0
  @state() private failedPictures: ReadonlySet<string> = new Set()
  @state() private hasCopied = false
  @state() private showsMap = false
  #nearMap: IntersectionObserver | undefined

  readonly #reading = new Reading(this, {
    ask: () => [this.product, this.client] as const,
    known: ([asked]): Loaded | undefined =>
      typeof asked === 'object' ? { product: given(Product, asked), others: [] } : undefined,
    read: async ([asked, client], signal): Promise<Loaded> => {
      if (typeof asked === 'object')
        return {
          product: given(Product, asked),
          summary: await catalogueOf(asked, client, signal),
          others: [],
        }
      if (!asked || !client) throw new NotFoundError(asked ?? '')
      const [product, summary] = await Promise.all([
        client.product(asked, { signal }),
        client.summary({ signal }),
      ])
      // What else there is shows nothing of the product: where it cannot be read, the page is whole without it.
      const page = await client
        .page({ village: product.village }, { limit: mostOthers + 1, signal })
        .catch(() => ({ items: [] }))
      return {
        product,
        summary,
        others: page.items.filter(({ id }) => id !== product.id).slice(0, mostOthers),
      }
    },
    onRead: ({ product }) => this.dispatchEvent(new OvopLoadEvent(product.id)),
  })

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#nearMap?.disconnect()
    this.#nearMap = undefined
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('product')) return
    this.pack = 0
    this.picture = 0
  }

  protected override updated(): void {
    const place = this.renderRoot.querySelector('.map')
    if (!place || this.#nearMap || this.showsMap) return
    // The map's code loads when somebody comes near it.
    this.#nearMap = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting) return
        this.#nearMap?.disconnect()
        try {
          const { OvopVillageMap } = await import('../village-map/village-map.ts')
          register('ovop-village-map', OvopVillageMap)
          this.showsMap = true
        } catch (error) {
          this.dispatchEvent(new OvopErrorEvent(error as Error))
        }
      },
      { rootMargin: '200px' },
    )
    this.#nearMap.observe(place)
  }

  protected override render(): TemplateResult {
    const messages = detailMessagesIn(this.language)
    const { value, error } = this.#reading.state
    return value ? this.#renderDetail(value, messages) : this.#renderFallback(messages, error)
  }

  #renderFallback(messages: DetailMessages, error?: unknown): TemplateResult {
    const own = messagesIn(this.language)
    if (error === undefined) return html`<slot></slot><p role="status" class="quiet">${messages.loading}</p>`
    const text = failureText(error, own, this.product === undefined)
    return html`<slot></slot><p role="status" part="message">${text}</p>${
      isNotFoundError(error)
        ? nothing
        : html`<button class="secondary" type="button" @click=${() => this.#reading.retry()}>${own.retry}</button>`
    }`
  }

  #renderDetail({ product, summary, others }: Loaded, messages: DetailMessages): TemplateResult {
    const { language } = this
    const own = messagesIn(language)
    const level = (this.headingLevel || 2) + 1
    const content: DetailContent = { product, summary, language, messages, pack: this.pack, level }
    const name = localized(product.name, language)
    const { village, district, regency } = product.place
    const { state } = supplyOf(product, new Date())
    const isAway = state === 'out-of-stock' || state === 'out-of-season'
    const price = product.packs[this.pack]?.price
    const lead = localized(product.summary, language)
    const story = localized(product.story, language)
    const report = reportAddress(content)
    return html`<article class="detail" lang=${language} aria-labelledby="title">
      ${this.#renderGallery(product, name, messages)}
      <div>
        ${product.sample || summary?.sample ? html`<span class="sample" part="sample">${own.sampleNote}</span>` : nothing}
        <div class="title" part="name" id="title" role="heading" aria-level=${this.headingLevel || 2}>${name}</div>
        <p class="place" part="place">${village}, ${district}, ${regency}</p>
        ${packsView(content, (index) => {
          this.pack = index
        })}
        ${supplyView(content)}
        ${lead ? html`<p class="summary">${lead}</p>` : nothing}
        <div class="buy">
          ${price === undefined ? nothing : html`<b>${formatRupiah(price, language)}</b>`}
          <button
            part="button"
            type="button"
            aria-haspopup="dialog"
            aria-label=${(isAway ? own.askProduct : own.buyProduct)(name)}
            @click=${() => openWaysToBuy(this, this.product)}
            @pointerenter=${prepareWaysToBuy}
            @focus=${prepareWaysToBuy}
          >${isAway ? own.ask : own.buy}</button>
        </div>
        ${makerView(content)}
        ${story ? html`<section><h3 aria-level=${level}>${messages.story}</h3><p>${story}</p></section>` : nothing}
        <section>
          <h3 aria-level=${level}>${messages.permits}</h3>
          ${product.certificates.length ? html`<p class="quiet">${messages.permitsNote}</p>` : nothing}
          ${permitsView(content)}
        </section>
        ${programmeView(content)}
        <section>
          <h3 aria-level=${level}>${messages.origin}</h3>
          <div class="map">${
            this.showsMap
              ? html`<ovop-village-map
                  product=${product.id}
                  catalog=${this.client?.address ?? nothing}
                  catalog-key=${this.catalogKey ?? nothing}
                  lang=${language}
                ></ovop-village-map>`
              : nothing
          }</div>
          ${othersView(others, content, (other) => productAddress(summary, other.id))}
        </section>
        <div class="tools">
          <button class="secondary" type="button" @click=${() => this.#share(product, summary)}>${messages.share}</button>
          ${report ? html`<a class="button secondary" href=${report} rel="noopener noreferrer">${messages.report}</a>` : nothing}
        </div>
        <p class="quiet" role="status">${this.hasCopied ? messages.copied : nothing}</p>
        ${
          summary
            ? html`<p class="quiet">${messages.data(summary.publisher, formatDay(summary.generatedAt, language))} ${
                product.updatedAt ? messages.updated(formatDay(product.updatedAt, language)) : nothing
              }</p>`
            : nothing
        }
      </div>
    </article>`
  }

  #renderGallery(product: Product, name: string, messages: DetailMessages): TemplateResult {
    const images = product.images.filter(({ src }) => !this.failedPictures.has(src))
    const picture = (image: ProductImage, index: number) =>
      html`<img
        class=${isOdd(image) ? 'whole' : ''}
        src=${image.src}
        alt=${localized(image.alt, this.language) || `${name}, ${messages.pictureOf(index + 1, images.length)}`}
        width=${image.width ?? nothing}
        height=${image.height ?? nothing}
        loading=${index === 0 ? 'eager' : 'lazy'}
        decoding="async"
        referrerpolicy="no-referrer"
        @error=${() => {
          this.failedPictures = new Set([...this.failedPictures, image.src])
        }}
      />`
    const go = (index: number) => {
      const strip = this.renderRoot.querySelector('.strip')
      strip?.children[index]?.scrollIntoView({ block: 'nearest', inline: 'start' })
      this.picture = index
    }
    const scrolled = (event: Event) => {
      const strip = event.target as HTMLElement
      this.picture = Math.round(Math.abs(strip.scrollLeft) / Math.max(1, strip.clientWidth))
    }
    return html`<div class="gallery" part="gallery">
      <div class="strip" tabindex=${images.length > 1 ? '0' : nothing} role=${images.length > 1 ? 'group' : nothing} aria-label=${images.length > 1 ? name : nothing} @scrollend=${scrolled}>${
        images.length
          ? images.map(picture)
          : html`<div class="no-photo">${categoryPicture(product.category)}<span>${messagesIn(this.language).noPhoto}</span></div>`
      }</div>
      ${selvedge(product.village)}
      ${
        images.length > 1
          ? html`<div class="thumbs">${images.map(
              (image, index) =>
                html`<button type="button" aria-label=${messages.pictureOf(index + 1, images.length)} aria-current=${index === this.picture} @click=${() => go(index)}><img src=${image.src} alt="" loading="lazy" referrerpolicy="no-referrer" /></button>`,
            )}</div>`
          : nothing
      }
    </div>`
  }

  /** By the device's own sheet where it has one, else the address is copied. */
  async #share(product: Product, summary: CatalogSummary | undefined): Promise<void> {
    const url = productAddress(summary, product.id) ?? this.fallbackLink ?? location.href
    if (!this.dispatchEvent(new OvopShareEvent(product.id))) return
    const title = localized(product.name, this.language)
    try {
      if (navigator.share) await navigator.share({ title, url })
      else {
        await navigator.clipboard.writeText(url)
        this.hasCopied = true
      }
    } catch (error) {
      // Somebody who closes the sheet has not met a fault.
      if ((error as Error).name !== 'AbortError') this.dispatchEvent(new OvopErrorEvent(error as Error))
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-product-detail': OvopProductDetail
  }
}
