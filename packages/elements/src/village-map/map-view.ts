import { html, type TemplateResult } from 'lit'
import { OvopErrorEvent } from '../events/events.ts'
import { type Cluster, isOneSpot } from './clusters.ts'
import { controlsTemplate, footTemplate } from './controls.ts'
import type { Region } from './draw-basemap.ts'
import type { FoundPlace } from './find-on-map.ts'
import { onMapKey } from './keyboard.ts'
import { mapMessages, mapMessagesIn } from './map.messages.ts'
import type { Choice, ChosenVillage } from './map-choice.ts'
import type { MapVillage } from './map-data.ts'
import { OvopRegionEvent, OvopVillageEvent } from './map-events.ts'
import { MapState, type PlacedVillage } from './map-state.ts'
import type { YouTemplate } from './nearest.ts'
import { panelStyles } from './panel.styles.ts'
import { panelTemplate } from './panel.ts'
import { boxAround, type LonLat, project, type WorldBox, widen } from './projection.ts'
import { stageStyles } from './stage.styles.ts'
import { StageView } from './stage-view.ts'
import type { OvopVillageMap } from './village-map.ts'
import type { VillageProducts } from './village-products.ts'

export { mapMessages }

/** The map once its code is there: what is chosen, and what follows from what the visitor does. */
export class VillageMapView {
  static readonly styles = [stageStyles, panelStyles]

  readonly #host: OvopVillageMap
  readonly #state: MapState
  readonly #picture: StageView
  #choice: Choice = { kind: 'view' }
  #you: YouTemplate | undefined
  #locating = false
  #notice = ''
  #spoken = ''
  /** The map was moved: what is in view is said aloud once it has settled. */
  #moved = false
  #focusTitle = false
  #sought = ''
  #found: readonly FoundPlace[] | undefined
  #edition: number | undefined
  #framed: readonly unknown[] = []
  #abort = new AbortController()
  #cards: typeof import('./village-products.ts').productCards | undefined

  constructor(host: OvopVillageMap) {
    this.#host = host
    this.#state = new MapState(
      host,
      () => host.requestUpdate(),
      (error) => host.dispatchEvent(new OvopErrorEvent(error)),
    )
    this.#picture = new StageView(host, this.#state, () => this.#messages, {
      region: this.#openRegion,
      village: this.#openVillage,
      cluster: this.#openCluster,
      pin: this.#toTitle,
      grabbed: () => {
        this.#moved = true
        if (this.#choice.kind === 'region') this.#choose({ kind: 'view' })
      },
      settled: () => this.#settled(),
    })
  }

  connect(): void {
    this.#abort = new AbortController()
  }

  disconnect(): void {
    this.#abort.abort()
    this.#state.stop()
    this.#picture.detach()
  }

  get #messages() {
    return mapMessagesIn(this.#host.language)
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot
  }

  #regionOf(code: string | undefined): Region | undefined {
    return this.#picture.regions.find((region) => region.code === code)
  }

  /** When base map and data are there, or known not to come. */
  get ready(): Promise<unknown> {
    return this.#state.ready
  }

  /** Whether there is something to draw: base map and villages that come together are drawn together. */
  get hasGround(): unknown {
    const { basemap, basemapError, data } = this.#state
    return basemap || basemapError || (this.#host.basemap && data)
  }

  /** Before each drawing: reads what the host's attributes ask for, in the catalogue's present edition. */
  update(edition: number): void {
    this.#state.ask()
    if (!this.hasGround) return
    const choice = this.#choice
    if (choice.kind === 'village') {
      const village = this.#state.villages.find(({ code }) => code === choice.village.code)
      this.#choice = { ...choice, village: village ?? choice.village }
      if (edition !== this.#edition) this.#readProducts()
    }
    this.#edition = edition
    this.#picture.update()
    if (this.#host.isConnected) this.#frame()
    this.#picture.chosen = this.#chosen()
  }

  /** After each drawing. */
  updated(): void {
    if (!this.#host.isConnected) return
    this.#picture.updated()
    if (this.#focusTitle) this.#toTitle()
    this.#focusTitle = false
  }

  /** The keyboard goes on with what the panel shows. */
  readonly #toTitle = (): void => this.#root.getElementById('title')?.focus()

  /** Brings what the attributes name into view, whenever that changes. */
  #frame(): void {
    const { regency, product } = this.#host
    const { basemap, data } = this.#state
    const { stage } = this.#picture
    const region = this.#regionOf(regency)
    const only = product ? this.#state.villages[0] : undefined
    // While there is no base map, the villages say where the map is.
    const framed = [basemap ?? data, region, only]
    if (framed.every((value, n) => value === this.#framed[n])) return
    const [, before] = this.#framed
    this.#framed = framed
    stage.setHome(this.#state.box)
    if (only) stage.fit(this.#boxOf(only), false)
    else if (region || before) this.#show(region, false)
  }

  #boxOf({ code, world }: MapVillage): WorldBox {
    const region = this.#regionOf(code.slice(0, 5))
    return region?.box ?? (world ? widen([...world, ...world], 0.2) : this.#state.box)
  }

  /** Flies to a place. */
  flyTo(place: LonLat, zoom: number): void {
    this.#picture.stage.flyTo(project(place), zoom)
  }

  /** Shows a regency, or the whole map. */
  fit(regency?: string): void {
    this.#openRegion(this.#regionOf(regency))
  }

  /** Opens a village of the catalogue; one that is not there is no error. */
  select(code: string | undefined): void {
    const village = this.#state.villages.find((candidate) => candidate.code === code)
    if (village) this.#openVillage(village)
    else if (this.#choice.kind === 'village') this.#back()
  }

  #choose(choice: Choice): void {
    this.#choice = choice
    this.#notice = ''
    this.#host.requestUpdate()
  }

  /** Chooses an area and brings it into view, or the whole map. */
  #show(region: Region | undefined, animated = true): void {
    this.#choose(region ? { kind: 'region', region } : { kind: 'view' })
    this.#picture.stage.fit(region?.box, animated)
  }

  readonly #openRegion = (region?: Region): void => {
    this.#moved = true
    if (region || this.#choice.kind !== 'view') this.#host.dispatchEvent(new OvopRegionEvent(region?.code))
    this.#show(region)
  }

  readonly #goHome = (): void => this.#openRegion()

  readonly #openVillage = (village: MapVillage): void => {
    if (!this.#host.dispatchEvent(new OvopVillageEvent(village.code))) return
    const before = this.#choice.kind === 'village' ? this.#choice.before : this.#choice
    this.#choose({ kind: 'village', village, before })
    this.#focusTitle = true
    const { stage } = this.#picture
    const { village: placed } = this.#chosen()
    if (placed) stage.flyTo(placed.world, Math.max(stage.view?.zoom ?? 0, 9))
    this.#readProducts()
  }

  /** Reads the chosen village's products, or more of them. Newer ones that do not come take nothing away. */
  async #readProducts(before?: VillageProducts): Promise<void> {
    const { village, products } = this.#choice as ChosenVillage
    const { signal } = this.#abort
    const show = (found: Pick<ChosenVillage, 'failed' | 'products'>) => {
      if (this.#choice.kind !== 'village' || this.#choice.village.code !== village.code) return
      this.#choice = { ...this.#choice, ...found }
      this.#host.requestUpdate()
    }
    try {
      const { readProducts, productCards } = await import('./village-products.ts')
      this.#cards = productCards
      show({ failed: false, products: await readProducts(this.#host, village.code, before, signal) })
    } catch (error) {
      if (signal.aborted || (products && !before)) return
      this.#host.dispatchEvent(new OvopErrorEvent(error as Error))
      show({ failed: true })
    }
  }

  readonly #back = (): void => {
    this.#focusTitle = true
    if (this.#choice.kind === 'village') this.#choose(this.#choice.before)
    else this.#goHome()
  }

  readonly #openCluster = ({ items }: Cluster<PlacedVillage>): void => {
    const byKey = this.#root.activeElement?.matches('.cluster:focus-visible')
    const box = boxAround(items.map(({ world }) => world))!
    const isOne = isOneSpot(box)
    this.#moved = true
    // The cluster is about to fall apart: the focus goes where its villages are listed.
    if (byKey || isOne) this.#focusTitle = true
    else this.#picture.focus()
    if (isOne) this.#choose({ kind: 'list', title: this.#messages.samePlace, villages: items })
    else {
      this.#choose({ kind: 'view' })
      this.#picture.stage.fit(box)
    }
  }

  /** Places come with their names when somebody begins to look for one. */
  readonly #find = async (text: string): Promise<void> => {
    this.#sought = text
    if (text.trim().length < 2) this.#found = undefined
    else {
      try {
        const { findOnMap } = await import('./find-on-map.ts')
        if (text !== this.#sought) return
        this.#found = findOnMap(text, this.#host.language)
        this.#spoken = this.#messages.placesFound(this.#found.length)
      } catch {
        this.#notice = this.#messages.failed
      }
    }
    this.#host.requestUpdate()
  }

  /** Goes to a place: an area or a village of the map is opened, else the villages around it are listed. */
  readonly #goTo = async (found: FoundPlace): Promise<void> => {
    const { kind, code } = found.place
    const { around } = await import('./find-on-map.ts')
    this.#sought = ''
    this.#found = undefined
    this.#moved = true
    this.#focusTitle = true
    const region = kind === 'regency' ? this.#regionOf(code) : undefined
    const village = kind === 'village' ? this.#state.villages.find((one) => one.code === code) : undefined
    if (region) this.#openRegion(region)
    else if (village) this.#openVillage(village)
    else {
      const { list, box } = around(found, this.#state.placed, this.#host.language)
      this.#choose(list)
      this.#picture.stage.fit(box)
    }
  }

  readonly #locate = async (): Promise<void> => {
    const { signal } = this.#abort
    this.#locating = true
    this.#choose(this.#choice)
    try {
      const { findNearest } = await import('./nearest.ts')
      const { refused, list, you, box } = await findNearest(this.#state, this.#host.language)
      if (signal.aborted) return
      if (list) {
        this.#you = you
        this.#focusTitle = true
        this.#choose(list)
        this.#picture.stage.fit(box)
      } else this.#notice = refused
    } catch {
      this.#notice = this.#messages.failed
    } finally {
      this.#locating = false
      this.#host.requestUpdate()
    }
  }

  #settled(): void {
    const { regionsSeen: regions, villagesSeen: villages } = this.#picture
    const { region } = this.#chosen()
    // So near that a visitor looks for villages, not for regencies.
    if (region || regions.length <= 3) this.#state.look(region ? [region] : regions)
    if (!this.#moved) return
    this.#moved = false
    this.#spoken = this.#messages.moved(regions.length, villages.length)
  }

  /** What is marked: an opened area, and the village with a pin, opened or that of a locator map. */
  #chosen() {
    const choice = this.#choice
    const village =
      choice.kind === 'village' ? choice.village : this.#host.product ? this.#state.villages[0] : undefined
    return {
      region: choice.kind === 'region' ? choice.region : undefined,
      village: this.#state.placed.find((placed) => placed === village),
      you: this.#you,
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { stage } = this.#picture
    const { id } = (event.target as HTMLElement).dataset
    onMapKey(event, {
      open: () => this.#openRegion(this.#regionOf(id)!),
      arrow: (dx, dy) => {
        if (this.#picture.rove(id, dx, dy)) return
        this.#moved = true
        stage.panBy(-dx * 80, -dy * 80)
      },
      zoom: this.#zoom,
      home: this.#goHome,
      escape: () => {
        const used = this.#choice.kind !== 'view' || !stage.isHome
        if (used) this.#back()
        return used
      },
    })
  }

  readonly #zoom = (levels: number): void => {
    this.#moved = true
    this.#picture.stage.zoomBy(levels)
  }

  readonly #pan = (east: number, south: number): void => {
    this.#moved = true
    this.#picture.stage.panBy(-east * 120, -south * 120)
  }

  render(): TemplateResult {
    const messages = this.#messages
    const [host, state, picture] = [this.#host, this.#state, this.#picture]
    const actions = { zoom: this.#zoom, home: this.#goHome, locate: this.#locate, pan: this.#pan }
    const controls = controlsTemplate(messages, host, this.#locating, actions)
    return html`<div class="map" part="map" lang=${host.language} role="group" aria-label=${messages.map}
      @keydown=${this.#onKey}>
      ${picture.render(controls)}
      ${panelTemplate({
        messages,
        host,
        state,
        picture,
        choice: this.#choice,
        notice: this.#notice,
        cards: this.#cards,
        onVillage: this.#openVillage,
        onRegion: (region) => {
          this.#focusTitle = true
          this.#openRegion(region)
        },
        onBack: this.#back,
        sought: this.#sought,
        found: this.#found,
        onFind: this.#find,
        onPlace: this.#goTo,
        onRead: () => this.#readProducts((this.#choice as ChosenVillage).products),
      })}
      ${footTemplate(messages, host, state.data ?? {}, picture.classes)}
      <p class="visually-hidden" role="status">${this.#spoken}</p>
    </div>`
  }
}
