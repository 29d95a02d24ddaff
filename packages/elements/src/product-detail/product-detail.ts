import {
  type CatalogSummary,
  checkProduct,
  isNotFoundError,
  localized,
  mainPack,
  NotFoundError,
  originOf,
  type Pack,
  type Product,
  type ProductSummary,
  productAddress,
} from '@ovop-ntt/core'
import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { catalogueOf } from '../base/catalogue-of.ts'
import { failureText } from '../base/failure-text.ts'
import { given } from '../base/given.ts'
import { need } from '../base/offered.ts'
import { OvopElement } from '../base/ovop-element.ts'
import { Reading } from '../base/reading.ts'
import { openWaysToBuy, prepareWaysToBuy } from '../buy-dialog/open.ts'
import { OvopErrorEvent, OvopLoadEvent, OvopShareEvent } from '../events/events.ts'
import { watchView } from '../events/viewing.ts'
import { messagesIn } from '../messages.ts'
import { selvedgeStyles } from '../selvedge/selvedge.styles.ts'
import { type DetailMessages, detailMessages, detailMessagesIn } from './detail.messages.ts'
import { type ArticleContent, articleView } from './detail-article.ts'
import type { PictureCheck } from './detail-view.ts'
import { productDetailStyles } from './product-detail.styles.ts'

interface Loaded {
  product: Product
  summary?: CatalogSummary | undefined
  others: readonly ProductSummary[]
}

/** Index of the pack whose price a card shows: it is chosen at first. */
const mainPackOf = (product: Product) => Math.max(0, product.packs.indexOf(mainPack(product) as Pack))

/** Until the check is there no picture is shown. */
const noneYet: PictureCheck = {
  checkedPicture: () => nothing as unknown as ReturnType<PictureCheck['checkedPicture']>,
  sizeToCheck: ({ src }) => src,
}

/** Other products of the village that are named. */
const mostOthers = 6

/**
 * A product's whole page: pictures, price by pack, season and stock, the maker, the story, what each permit means and who
 * says so, the village on a map, and the ways to buy in reach.
 *
 * @element ovop-product-detail
 * @slot - What stands there without JavaScript, while loading and on failure: a link to the product's page.
 * @fires ovop-load - The product is shown, or shown anew with newer data.
 * @fires ovop-view - The product was in sight for a second.
 * @fires ovop-buy - The visitor asks for the ways to buy. Cancelable.
 * @fires ovop-share - The visitor shares the product. Cancelable.
 * @fires ovop-error - The product could not be read; the fallback stays.
 * @csspart gallery - The pictures.
 * @csspart portrait - The maker's portrait.
 * @csspart name - The product's name.
 * @csspart sample - The label of sample data.
 * @csspart place - Village, district and regency.
 * @csspart price - Price and pack.
 * @csspart supply - Season and stock.
 * @csspart permits - Permits and statements.
 * @csspart button - The button with the ways to buy.
 */
export class OvopProductDetail extends OvopElement {
  static override styles = [baseStyles, selvedgeStyles, productDetailStyles]

  /** Id of the product, `53.09-kopi-arabika-bajawa`, or its data, which then needs no catalogue. */
  @property() product?: string | Product
  /** Level of the product's name as a heading, 1–5, to fit the page's outline. Sections are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2
  /** The host vouches for what it gave by property: its payment code may be drawn. */
  @property({ type: Boolean }) trusted = false
  /** Index of the pack that somebody has chosen. */
  @state() private pack: number | undefined
  @state() private picture = 0
  @state() private failedPictures: ReadonlySet<string> = new Set()
  @state() private hasCopied = false
  @state() private showsMap = false
  #nearMap: IntersectionObserver | undefined
  @state() private pictureCheck: PictureCheck | undefined

  protected override readonly words = [detailMessages]

  readonly #reading = new Reading(this, {
    // An attribute that was taken away reads as null.
    ask: () => [this.product ?? undefined, this.client] as const,
    known: ([asked]): Loaded | undefined =>
      typeof asked === 'object' ? { product: given(checkProduct, asked), others: [] } : undefined,
    read: async ([asked, client], signal): Promise<Loaded> => {
      if (typeof asked === 'object')
        return {
          product: given(checkProduct, asked),
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
    this.pack = undefined
    this.picture = 0
  }

  protected override updated(): void {
    const { value } = this.#reading.state
    if (value) watchView(this, value.product.id)
    const place = this.renderRoot.querySelector('.map')
    if (!place || this.#nearMap || this.showsMap) return
    // The map's code loads when somebody comes near it.
    this.#nearMap = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting) return
        this.#nearMap?.disconnect()
        try {
          await need('ovop-village-map')
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
    const text = failureText(error, this.language, !this.product ? { notFound: own.noProduct } : {})
    return html`<slot></slot><p role="status" part="message">${text}</p>${
      isNotFoundError(error)
        ? nothing
        : html`<button class="secondary" type="button" @click=${() => this.#reading.retry()}>${own.retry}</button>`
    }`
  }

  #renderDetail({ product, summary, others }: Loaded, messages: DetailMessages): TemplateResult {
    const { language } = this
    const headingLevel = this.headingLevel || 2
    const pack = this.pack ?? mainPackOf(product)
    const content: ArticleContent = {
      product,
      summary,
      others,
      language,
      messages,
      headingLevel,
      level: headingLevel + 1,
      pack,
      picture: this.picture,
      failedPictures: this.failedPictures,
      pictureCheck: this.#checkOf(product),
      hasCopied: this.hasCopied,
      map: this.showsMap
        ? html`<ovop-village-map
            product=${product.id}
            catalog=${this.client?.address ?? nothing}
            catalog-key=${this.catalogKey ?? nothing}
            lang=${language}
          ></ovop-village-map>`
        : nothing,
    }
    return articleView(content, {
      choosePack: (index) => {
        this.pack = index
      },
      buy: () => openWaysToBuy(this, this.product, product.packs[pack]),
      approach: prepareWaysToBuy,
      share: () => this.#share(product, summary),
      print: () => this.#print(product, summary),
      pictureFailed: ({ src }) => {
        this.failedPictures = new Set([...this.failedPictures, src])
      },
      showPicture: (index) => {
        const strip = this.renderRoot.querySelector('.strip')
        strip?.children[index]?.scrollIntoView({ block: 'nearest', inline: 'start' })
        this.picture = index
      },
      scrolled: ({ target }) => {
        const strip = target as HTMLElement
        this.picture = Math.round(Math.abs(strip.scrollLeft) / Math.max(1, strip.clientWidth))
      },
    })
  }

  /** Over the page, where a picture could pass for a payment code, a host that swaps one is not believed. */
  #checkOf(product: Product): PictureCheck | undefined {
    const isOver = !isServer && this.closest('dialog') !== null && originOf(product)?.trust === 'signed'
    if (!isOver) return undefined
    if (!this.pictureCheck) this.#loadCheck()
    return this.pictureCheck ?? noneYet
  }

  async #loadCheck(): Promise<void> {
    try {
      const { checkedPicture, sizeToCheck } = await import('../product-card/checked-picture.ts')
      this.pictureCheck = { checkedPicture, sizeToCheck }
    } catch (error) {
      this.dispatchEvent(new OvopErrorEvent(error as Error))
    }
  }

  /** On a sheet of its own. */
  async #print(product: Product, summary: CatalogSummary | undefined): Promise<void> {
    try {
      // The sheet loads with the press: few print.
      const { printSheet } = await import('./print-sheet.ts')
      await printSheet({
        product,
        summary,
        language: this.language,
        address: this.#addressOf(product, summary),
      })
    } catch (error) {
      this.dispatchEvent(new OvopErrorEvent(error as Error))
    }
  }

  #addressOf({ id }: Product, summary: CatalogSummary | undefined): string {
    return productAddress(summary, id) ?? this.fallbackLink ?? location.href
  }

  /** By the device's own sheet where it has one, else the address is copied. */
  async #share(product: Product, summary: CatalogSummary | undefined): Promise<void> {
    const url = this.#addressOf(product, summary)
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
