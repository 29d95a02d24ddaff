import type { ProductSummary, Village } from '@ovop-ntt/core'
import { adoptStyles, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { baseStyles } from '../base/base.styles.ts'
import { OvopElement } from '../base/ovop-element.ts'
import type { Words } from '../base/words.ts'
import { OvopErrorEvent } from '../events/events.ts'
import type { VillageMapView } from './map-view.ts'
import { posterMessages, posterMessagesIn } from './poster.messages.ts'
import { posterStyles } from './poster.styles.ts'
import { posterTemplate } from './poster.ts'

/** How far below the window the map begins to load. */
const nearness = '400px'

/**
 * A map of the villages and their products: regencies coloured by number of products, villages as dots and
 * clusters, a chosen village's products as cards beside it, and everything in view as a list.
 *
 * @element ovop-village-map
 * @slot - A link to a list of the villages: there without JavaScript, while loading and on failure.
 * @slot village - In place of the chosen village's product cards; listen to `ovop-village` to fill it.
 * @fires ovop-region - A regency is opened, or the whole map again.
 * @fires ovop-village - A village is opened. Cancelable.
 * @fires ovop-select - The visitor follows a product's link. Cancelable.
 * @fires ovop-buy - The visitor asks for the ways to buy. Cancelable.
 * @fires ovop-error - Base map or data could not be read.
 * @csspart map - All of it.
 * @csspart stage - The picture.
 * @csspart panel - What stands beside or below it.
 * @csspart region - An area.
 * @csspart cluster - The button of a cluster.
 * @csspart pin - The chosen village.
 * @csspart row - A line of the list.
 * @csspart legend - Colours and what they mean.
 * @csspart credit - Whose data it is.
 * @csspart message - What could not be read.
 * @cssprop --ovop-map-height - Height of the picture.
 * @example
 * <ovop-village-map catalog="https://produk.example/catalog.json" regency="53.09">
 *   <a href="/desa">Daftar desa</a>
 * </ovop-village-map>
 */
export class OvopVillageMap extends OvopElement {
  static override styles = [baseStyles, posterStyles]

  /** When the map's code is loaded: near the window (`lazy`), at once (`eager`), or by a press (`button`). */
  @property() loading: 'lazy' | 'eager' | 'button' = 'lazy'
  /** Kemendagri code of the regency to show first: `53.09`. */
  @property() regency?: string
  /** Only products of one category: `ikat-weaving`. */
  @property() category?: string
  /** Id of a product: a small map that shows its village and no more. */
  @property({ reflect: true }) product?: string
  /** Address of another base map, as TopoJSON. */
  @property() basemap?: string
  /** Raster tiles beneath the areas: `https://…/{z}/{x}/{y}.png`. Without it no third party is asked for anything. */
  @property() tiles?: string
  /** Whose tiles they are; shown beside our own credit. */
  @property() attribution?: string
  /** The wheel zooms with Ctrl only, also while the map has the focus. One finger scrolls the page in any case. */
  @property({ type: Boolean }) cooperative = false
  /** Villages to show instead of a catalogue's. */
  @property({ attribute: false }) villages?: readonly Village[]
  /** Products to show instead of a catalogue's. */
  @property({ attribute: false }) products?: readonly ProductSummary[]

  @state() private view: VillageMapView | undefined
  @state() private hasFailed = false
  #observer: IntersectionObserver | undefined
  #loading: Promise<VillageMapView> | undefined
  /** Those of the poster, then the map's own, too, which come with its code. */
  protected override words: readonly Words[] = [posterMessages]

  override connectedCallback(): void {
    super.connectedCallback()
    this.view?.connect()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#observer?.disconnect()
    this.#observer = undefined
    this.view?.disconnect()
  }

  /** Flies to a place, longitude and latitude in degrees, at a zoom level of web maps. Loads the map if need be. */
  async flyTo(place: readonly [longitude: number, latitude: number], zoom = 9): Promise<void> {
    ;(await this.#shown()).flyTo(place, zoom)
  }

  /** Shows a regency by its Kemendagri code, or the whole map. */
  async fit(regency?: string): Promise<void> {
    ;(await this.#shown()).fit(regency)
  }

  /** Opens a village by its Kemendagri code, or closes the one that is open. */
  async select(village: string | undefined): Promise<void> {
    ;(await this.#shown()).select(village)
  }

  async #shown(): Promise<VillageMapView> {
    const view = await this.#load()
    await this.updateComplete
    await view.ready
    await this.updateComplete
    return view
  }

  /** Loads the map's code once; after a failure, anew. */
  #load(): Promise<VillageMapView> {
    this.#observer?.disconnect()
    this.#loading ??= this.#loadView()
    return this.#loading
  }

  async #loadView(): Promise<VillageMapView> {
    // What the first picture needs comes at once, not one after the other. Whoever needs it hears of what fails.
    Promise.allSettled([
      this.basemap || import('@ovop-ntt/geo/basemap-standard'),
      this.villages || this.products || this.client?.summary(),
    ])
    const { VillageMapView, mapMessages } = await import('./map-view.ts')
    this.words = [posterMessages, mapMessages]
    adoptStyles(this.renderRoot as ShadowRoot, [...OvopVillageMap.elementStyles, ...VillageMapView.styles])
    this.view = new VillageMapView(this)
    if (this.isConnected) this.view.connect()
    return this.view
  }

  readonly #start = async (): Promise<void> => {
    this.hasFailed = false
    try {
      await this.#load()
    } catch (error) {
      this.#loading = undefined
      this.hasFailed = true
      this.dispatchEvent(new OvopErrorEvent(error as Error))
    }
  }

  protected override willUpdate(_: PropertyValues): void {
    this.view?.update(this.edition)
  }

  protected override updated(_: PropertyValues): void {
    if (this.view?.hasGround) this.view.updated()
    if (this.view || this.hasFailed || this.#loading || !this.isConnected) return
    if (this.loading === 'eager') this.#start()
    else if (this.loading === 'lazy' && !this.#observer) {
      this.#observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) this.#start()
        },
        { rootMargin: nearness },
      )
      this.#observer.observe(this)
    }
  }

  protected override render(): TemplateResult {
    if (this.view?.hasGround) return this.view.render()
    return posterTemplate(posterMessagesIn(this.language), this, this.hasFailed, this.#start)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ovop-village-map': OvopVillageMap
  }
}
