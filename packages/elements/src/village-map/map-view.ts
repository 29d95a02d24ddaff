import { isNotFoundError } from '@ovop-ntt/core'
import { html, nothing, type TemplateResult } from 'lit'
import { OvopErrorEvent } from '../events/events.ts'
import { settingOf } from '../settings/page-settings.ts'
import { countClasses } from './choropleth.ts'
import { type Cluster, type ClusterIndex, clusterIndex, clusterMaxZoom, onOneSpot } from './clusters.ts'
import { controlsTemplate, footTemplate } from './controls.ts'
import { dotAt } from './dots.ts'
import { onMapKey, regionTowards } from './keyboard.ts'
import type { MapVillage } from './map-data.ts'
import { OvopRegionEvent, OvopVillageEvent } from './map-events.ts'
import { mapLabels } from './map-labels.ts'
import { MapState } from './map-state.ts'
import { currentPosition, kilometresText, type NearVillage, nearestVillages } from './nearest.ts'
import { type PanelParts, regionList, type VillageProducts, villageList, villagePanel } from './panel.ts'
import { boxAround, type GeoBox, inBox, type LonLat, project, widen } from './projection.ts'
import type { Region } from './read-basemap.ts'
import { Stage } from './stage.ts'
import {
  groundTemplate,
  labelsTemplate,
  type MapLabel,
  markersTemplate,
  regionText,
  type StageParts,
} from './stage-template.ts'
import { isTileTemplate, type Tile, tilesFor } from './tiles.ts'
import { mapMessagesIn } from './village-map.messages.ts'
import type { OvopVillageMap } from './village-map.ts'

export { villageMapStyles } from './village-map.styles.ts'

import { type ScreenPoint, visibleBox } from './viewport.ts'

type PlacedVillage = MapVillage & { readonly position: LonLat }

/** What is chosen, and with it what the panel shows beside the list of what is in view. */
type Choice =
  | { kind: 'view' }
  | { kind: 'region'; region: Region }
  | { kind: 'members'; villages: readonly MapVillage[] }
  | { kind: 'near'; villages: readonly NearVillage[]; isFar: boolean }
  | { kind: 'village'; village: MapVillage; products: VillageProducts; before: Choice }

/** The map once its code is there: what is chosen, what is seen of it, and what the visitor does. */
export class VillageMapView {
  readonly #host: OvopVillageMap
  readonly #state: MapState
  readonly #stage: Stage
  #choice: Choice = { kind: 'view' }
  #index: ClusterIndex<PlacedVillage> | undefined
  #indexed: readonly MapVillage[] = []
  #clusters: Cluster[] = []
  #singles: PlacedVillage[] = []
  #labels: MapLabel[] = []
  #tiles: Tile[] = []
  #tileFailed = false
  #roving: string | undefined
  #you: LonLat | undefined
  #locating = false
  /** One finger moves the map: since it was tapped. */
  #active = false
  #notice = ''
  #spoken = ''
  #hint = ''
  #hintTimer: ReturnType<typeof setTimeout> | undefined
  #moved = false
  #focusTitle = false
  #framed: unknown
  #abort = new AbortController()

  constructor(host: OvopVillageMap) {
    this.#host = host
    this.#state = new MapState(
      () => host.requestUpdate(),
      (error) => host.dispatchEvent(new OvopErrorEvent(error)),
    )
    this.#stage = new Stage({
      oneFinger: () => this.#active && !host.cooperative,
      plainWheel: () => !host.cooperative && this.#stageElement?.matches(':focus-within') === true,
      hover: (at) => this.#hover(at),
      press: (event) => this.#press(event),
      refused: (how) => this.#showHint(how === 'wheel' ? this.#messages.wheelHint : this.#messages.touchHint),
      grabbed: () => {
        this.#moved = true
        this.#outline(undefined)
        if (this.#choice.kind === 'region') this.#choose({ kind: 'view' })
      },
      changed: (settled) => this.#changed(settled),
    })
  }

  connect(): void {
    this.#abort = new AbortController()
    const leave = (event: Event) => {
      if (this.#active && !event.composedPath().includes(this.#host)) this.#setActive(false)
    }
    document.addEventListener('pointerdown', leave, { signal: this.#abort.signal })
  }

  disconnect(): void {
    this.#abort.abort()
    this.#state.stop()
    this.#stage.detach()
    clearTimeout(this.#hintTimer)
    this.#active = false
  }

  get #messages() {
    return mapMessagesIn(this.#host.language)
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot
  }

  get #stageElement(): HTMLElement | null {
    return this.#root.querySelector('.stage')
  }

  get #regions(): readonly Region[] {
    return this.#state.basemap?.basemap.regions ?? []
  }

  /** When base map and data are there, or known not to come. */
  get ready(): Promise<void> {
    return this.#state.ready
  }

  /** Reads what the host's attributes ask for. */
  update(): void {
    const { client, villages, products, basemap, category, product } = this.#host
    this.#state.ask({ client, villages, products, basemap, category, product })
    const placed = this.#state.villages
    const isNew =
      placed !== this.#indexed || this.#stage.origin !== (this.#state.basemap?.origin ?? this.#stage.origin)
    if (isNew) {
      this.#indexed = placed
      this.#stage.origin = this.#state.basemap?.origin ?? this.#stage.origin
      this.#index = clusterIndex(placed.filter(this.#state.isPlaced) as PlacedVillage[])
    }
  }

  /** After each drawing: the stage is listened to, and everything put in its place. */
  updated(): void {
    const stage = this.#stageElement
    if (!stage || !this.#host.isConnected) return
    this.#stage.attach(stage)
    this.#frame()
    this.#stage.draw()
    if (this.#focusTitle) {
      this.#focusTitle = false
      this.#root.getElementById('panel-title')?.focus()
    }
  }

  /** Brings what the attributes name into view, once for each set of attributes and data. */
  #frame(): void {
    const { regency, product } = this.#host
    const { basemap, data } = this.#state
    const framed = [basemap, data, regency, product]
    if (Array.isArray(this.#framed) && framed.every((value, n) => value === (this.#framed as unknown[])[n]))
      return
    const [, , askedRegency] = (this.#framed ?? []) as unknown[]
    this.#framed = framed
    this.#stage.setHome(this.#state.box)
    const [only] = data?.villages ?? []
    if (product && only) {
      this.#choice = {
        kind: 'village',
        village: only,
        products: { status: 'loading' },
        before: { kind: 'view' },
      }
      this.#stage.fit(this.#boxOf(only), false)
    } else if (regency && basemap) {
      const region = this.#regions.find(({ code }) => code === regency)
      if (region && (this.#choice.kind === 'view' || askedRegency !== regency)) {
        this.#choice = { kind: 'region', region }
        this.#stage.fit(region.box, false)
      }
    }
    this.#changed(true)
  }

  #boxOf({ code, position }: MapVillage): GeoBox {
    const region = this.#regions.find((candidate) => code.startsWith(`${candidate.code}.`))
    return (
      region?.box ??
      (position ? widen([...position, ...position] as unknown as GeoBox, 0.2) : this.#state.box)
    )
  }

  /** Flies to a place. */
  flyTo(place: LonLat, zoom: number): void {
    this.#stage.flyTo(project(place), zoom)
  }

  /** Shows a regency, or the whole map. */
  fit(regency?: string): void {
    const region = this.#regions.find(({ code }) => code === regency)
    if (region) this.#openRegion(region)
    else this.#goHome()
  }

  /** Opens a village of the catalogue; one that is not there is no error. */
  select(code: string | undefined): void {
    const village = this.#state.villages.find((candidate) => candidate.code === code)
    if (village) this.#openVillage(village)
    else this.#back()
  }

  #choose(choice: Choice): void {
    this.#choice = choice
    this.#notice = ''
    this.#host.requestUpdate()
  }

  #openRegion = (region: Region): void => {
    this.#moved = true
    this.#roving = region.code
    this.#host.dispatchEvent(new OvopRegionEvent(region.code))
    this.#choose({ kind: 'region', region })
    this.#stage.fit(region.box)
  }

  #goHome = (): void => {
    this.#moved = true
    if (this.#choice.kind !== 'view') this.#host.dispatchEvent(new OvopRegionEvent(undefined))
    this.#choose({ kind: 'view' })
    this.#stage.goHome()
  }

  #openVillage = (village: MapVillage): void => {
    if (!this.#host.dispatchEvent(new OvopVillageEvent(village.code))) return
    const before = this.#choice.kind === 'village' ? this.#choice.before : this.#choice
    this.#choose({ kind: 'village', village, products: { status: 'loading' }, before })
    this.#focusTitle = true
    if (village.position && this.#state.isPlaced(village) && this.#stage.view) {
      this.#moved = false
      this.#stage.flyTo(project(village.position), Math.max(this.#stage.view.zoom, 9))
    }
    this.#readProducts()
  }

  /** Reads the chosen village's products, or more of them. */
  #readProducts = async (): Promise<void> => {
    const choice = this.#choice
    if (choice.kind !== 'village') return
    const { village } = choice
    const before = choice.products.status === 'loaded' ? choice.products : undefined
    const show = (products: VillageProducts) => {
      if (this.#choice.kind !== 'village' || this.#choice.village !== village) return
      this.#choice = { ...this.#choice, products }
      if (products.status === 'loaded') {
        this.#spoken = this.#messages.selected(village.name, this.#messages.products(products.items.length))
      }
      this.#host.requestUpdate()
    }
    const { client, category, products: given } = this.#host
    try {
      if (given || !client) {
        const own = (given ?? []).filter((product) => product.village === village.code)
        return show({ status: 'loaded', items: category ? own.filter((p) => p.category === category) : own })
      }
      const options = { limit: 6, after: before?.next, signal: this.#abort.signal }
      const { items, next } = await client.page({ village: village.code, category }, options)
      show({ status: 'loaded', items: [...(before?.items ?? []), ...items], next })
    } catch (error) {
      if (this.#abort.signal.aborted) return
      this.#host.dispatchEvent(new OvopErrorEvent(error as Error))
      show({ status: 'failed' })
    }
  }

  #back = (): void => {
    const choice = this.#choice
    if (choice.kind === 'village') {
      this.#choose(choice.before)
      this.#focusTitle = true
    } else this.#goHome()
  }

  #openCluster = (cluster: Cluster): void => {
    const villages = this.#index?.members(cluster.id) ?? []
    const points = villages.map(({ position }) => position)
    const byKey = this.#root.activeElement?.matches('.cluster:focus-visible') === true
    const zoom = this.#stage.view?.zoom ?? 0
    this.#moved = true
    if (zoom > clusterMaxZoom || onOneSpot(points)) {
      this.#focusTitle = true
      this.#choose({ kind: 'members', villages })
      return
    }
    const box = boxAround(points)
    if (box) this.#stage.fit(box)
    // The cluster is about to fall apart: the focus goes where its villages are listed.
    if (byKey) this.#focusTitle = true
    else this.#root.querySelector<HTMLElement>('.surface')?.focus({ preventScroll: true })
    this.#choose({ kind: 'view' })
  }

  #locate = async (): Promise<void> => {
    const { signal } = this.#abort
    this.#locating = true
    this.#choose(this.#choice)
    try {
      const here = await currentPosition()
      if (signal.aborted) return
      const villages = nearestVillages(this.#state.villages.filter(this.#state.isPlaced), here)
      const isFar = !inBox(widen(this.#state.box, 0.5), here)
      this.#you = isFar ? undefined : here
      this.#choose({ kind: 'near', villages, isFar })
      this.#focusTitle = true
      const points = villages.map(({ village }) => village.position!)
      const box = boxAround(isFar ? points : [here, ...points])
      if (box) this.#stage.fit(box)
    } catch (error) {
      if (signal.aborted) return
      const refused = (error as GeolocationPositionError).code === 1
      this.#notice = refused ? this.#messages.refused : this.#messages.noLocation
    } finally {
      this.#locating = false
      if (!signal.aborted) this.#host.requestUpdate()
    }
  }

  #changed(settled: boolean): void {
    const { view } = this.#stage
    if (!view) return
    const seen = this.#index?.within(visibleBox(view), view.zoom) ?? []
    this.#clusters = seen.filter((one): one is Cluster => one.kind === 'cluster')
    this.#singles = seen.flatMap((one) => (one.kind === 'single' ? [one.item] : []))
    const chosen = this.#choice.kind === 'village' ? this.#choice.village : undefined
    this.#stage.dots = this.#singles.filter(({ code }) => code !== chosen?.code)
    const { tiles } = this.#host
    if (settled) this.#tiles = tiles && isTileTemplate(tiles) ? tilesFor(view, tiles) : []
    this.#labels = mapLabels({
      view,
      regions: this.#regions,
      counts: this.#state.data?.counts ?? {},
      singles: this.#singles,
      clusters: this.#clusters,
      chosen,
      measure: textMeasure(this.#stageElement),
    })
    if (settled && this.#moved) {
      this.#moved = false
      const box = visibleBox(view)
      const villages = this.#villagesIn(box).length
      this.#spoken = this.#messages.moved(this.#regionsIn(box).length, villages)
    }
    this.#host.requestUpdate()
  }

  #regionsIn([west, south, east, north]: GeoBox): Region[] {
    return this.#regions.filter(
      ({ box }) => box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south,
    )
  }

  #villagesIn(box: GeoBox): MapVillage[] {
    return this.#state.villages.filter(
      (village) => this.#state.isPlaced(village) && inBox(box, village.position!),
    )
  }

  #outline = (region: Region | undefined): void => {
    this.#root.querySelector('.outline')?.setAttribute('d', region?.path ?? '')
    if (region)
      this.#tip(regionText(region, { counts: this.#state.data?.counts ?? {}, messages: this.#messages }))
    else this.#tip('')
  }

  #tip(text: string): void {
    const tip = this.#root.querySelector('.tip')
    if (tip && tip.textContent !== text) tip.textContent = text
  }

  #hover(at: ScreenPoint | undefined): void {
    const { view } = this.#stage
    const stage = this.#stageElement
    if (!view || !stage) return
    const dot = at && dotAt(view, this.#stage.dots as PlacedVillage[], at, 10)
    stage.classList.toggle('on-dot', dot !== undefined)
    if (dot) {
      this.#tip([dot.name, dot.district].filter(Boolean).join(', '))
      return
    }
    const hovered = stage.querySelector('.region:hover')?.getAttribute('data-code')
    const region = at && this.#regions.find(({ code }) => code === hovered)
    this.#outline(region)
  }

  /** A press on the stage: a dot under it is meant before the region. */
  #press(event: MouseEvent): void {
    const stage = this.#stageElement
    const { view } = this.#stage
    const isTouch = (event as PointerEvent).pointerType === 'touch'
    if (isTouch && event.isTrusted) this.#setActive(true)
    if (!stage || !view || event.detail === 0) return
    if ((event.target as Element).closest('button')) return
    const { left, top } = stage.getBoundingClientRect()
    const at: ScreenPoint = [event.clientX - left - stage.clientLeft, event.clientY - top - stage.clientTop]
    const dot = dotAt(view, this.#stage.dots as PlacedVillage[], at, isTouch ? 22 : 10)
    if (!dot) return
    event.stopPropagation()
    this.#openVillage(dot)
  }

  #setActive(active: boolean): void {
    if (this.#active === active || this.#host.cooperative) return
    this.#active = active
    this.#host.requestUpdate()
  }

  #showHint(text: string): void {
    this.#hint = text
    clearTimeout(this.#hintTimer)
    this.#hintTimer = setTimeout(() => {
      this.#hint = ''
      this.#host.requestUpdate()
    }, 1600)
    this.#host.requestUpdate()
  }

  #onKey = (event: KeyboardEvent): void => {
    const region = this.#regions.find(
      ({ code }) => code === (event.target as Element).getAttribute('data-code'),
    )
    onMapKey(event, {
      arrow: (dx, dy) => {
        this.#moved = true
        if (!region) return this.#stage.panBy(-dx * 80, -dy * 80)
        const next = regionTowards(this.#regions, region, dx, dy)
        if (next) this.#focusRegion(next)
      },
      zoom: (levels) => this.#zoom(levels),
      home: this.#goHome,
      escape: () => {
        if (this.#active) return this.#setActive(false)
        if (this.#choice.kind !== 'view' || !this.#stage.isHome) this.#back()
      },
    })
  }

  #focusRegion(region: Region): void {
    this.#roving = region.code
    const { view } = this.#stage
    if (view && !inBox(visibleBox(view), region.anchor)) this.#stage.flyTo(project(region.anchor), view.zoom)
    this.#host.requestUpdate()
    this.#root.querySelector<SVGElement>(`[data-code="${CSS.escape(region.code)}"]`)?.focus()
  }

  #zoom = (levels: number): void => {
    this.#moved = true
    this.#stage.zoomBy(levels)
  }

  render(): TemplateResult {
    const messages = this.#messages
    const { language, product, cooperative } = this.#host
    const { data, basemap } = this.#state
    const counts = data?.counts ?? {}
    const classes = countClasses(this.#regions.map(({ code }) => counts[code] ?? 0))
    const choice = this.#choice
    const parts: StageParts = {
      basemap: basemap?.basemap,
      counts,
      classes,
      roving: this.#roving ?? this.#regions[0]?.code,
      region: choice.kind === 'region' ? choice.region.code : undefined,
      clusters: this.#clusters,
      labels: this.#labels,
      village: choice.kind === 'village' && this.#state.isPlaced(choice.village) ? choice.village : undefined,
      you: this.#you,
      messages,
      onRegion: this.#openRegion,
      onCluster: this.#openCluster,
      onPin: () => this.#root.getElementById('panel-title')?.focus(),
      onOutline: this.#outline,
    }
    return html`<div class="map ${product ? 'locator' : ''}" part="map" lang=${language} role="region" aria-label=${messages.map}
      @keydown=${this.#onKey}>
      <div class="stage ${this.#active && !cooperative ? 'active' : ''}" part="stage" dir="ltr">
        <div class="surface" tabindex="0" role="application" aria-label=${messages.surface}></div>
        <div class="tiles">${this.#tiles.map(
          ({ src, world, edge }) =>
            html`<img class="pinned" alt="" src=${src} .world=${world} .edge=${edge} @error=${this.#onTileError} @load=${show} />`,
        )}</div>
        ${groundTemplate(parts)}
        <canvas aria-hidden="true"></canvas>
        ${labelsTemplate(parts)}
        ${markersTemplate(parts)}
        <div class="tip" aria-hidden="true"></div>
        <div class="hint" aria-hidden="true">${this.#hint}</div>
        ${controlsTemplate(messages, {
          isLocator: Boolean(product),
          locating: this.#locating,
          hasOwnBasemap: this.#host.basemap !== undefined,
          zoom: this.#zoom,
          home: this.#goHome,
          locate: this.#locate,
        })}
      </div>
      ${this.#renderPanel()}
      ${footTemplate(messages, {
        classes,
        isLocator: Boolean(product),
        hasOwnBasemap: this.#host.basemap !== undefined,
        isSample: data?.summary?.sample === true,
        attribution: this.#host.attribution,
      })}
      <p class="visually-hidden" role="status">${this.#spoken}</p>
    </div>`
  }

  #onTileError = (event: Event): void => {
    ;(event.target as HTMLElement).classList.remove('loaded')
    if (this.#tileFailed) return
    this.#tileFailed = true
    this.#host.requestUpdate()
  }

  /** What went wrong or is missing, in a sentence each. */
  #problems(): string[] {
    const messages = this.#messages
    const { basemapError, basemap, data, dataError } = this.#state
    const { regency, product, client, villages, products, tiles } = this.#host
    const hasData = client !== undefined || villages !== undefined || products !== undefined
    const unknown = regency && basemap && !this.#regions.some(({ code }) => code === regency)
    const badTiles = tiles !== undefined && (this.#tileFailed || !isTileTemplate(tiles))
    return [
      this.#notice,
      basemapError ? messages.noBasemap : '',
      unknown ? messages.unknownRegency(regency) : '',
      dataError ? (product && isNotFoundError(dataError) ? messages.notFound : messages.noData) : '',
      hasData ? '' : messages.noCatalog,
      data && data.villages.length === 0 && !dataError ? messages.empty : '',
      badTiles ? messages.noTiles : '',
    ].filter(Boolean)
  }

  #renderPanel(): TemplateResult {
    const messages = this.#messages
    const { dataError, basemapError, data } = this.#state
    const problems = this.#problems()
    const canRetry = dataError || basemapError
    return html`<div class="panel" part="panel">
      <div role="status">${
        data || dataError || problems.length > 0
          ? problems.map((problem) => html`<p class="problem" part="message">${problem}</p>`)
          : html`<p class="quiet">${messages.loading}</p>`
      }</div>
      ${canRetry ? html`<button type="button" class="secondary" @click=${() => this.#state.retry()}>${messages.retry}</button>` : nothing}
      ${dataError ? html`<slot></slot>` : nothing}
      ${this.#renderChoice()}
    </div>`
  }

  #renderChoice(): TemplateResult {
    const messages = this.#messages
    const { language } = this.#host
    const choice = this.#choice
    const parts: PanelParts = {
      messages,
      language,
      settings: {
        catalog: settingOf(this.#host, 'catalog'),
        catalogKey: settingOf(this.#host, 'catalogKey'),
        catalogId: settingOf(this.#host, 'catalogId'),
      },
      onVillage: this.#openVillage,
      onRegion: this.#openRegion,
      onBack: this.#back,
      onMore: this.#readProducts,
      onRetry: this.#readProducts,
    }
    if (this.#host.product) return this.#renderLocator()
    if (choice.kind === 'village') return villagePanel(choice.village, choice.products, parts)
    const titled = (title: string, note: string, content: TemplateResult) => html`${
      choice.kind === 'view' && this.#stage.isHome
        ? nothing
        : html`<button type="button" class="link back" @click=${this.#goHome}>‹ ${this.#host.basemap ? messages.allAreas : messages.all}</button>`
    }
      <h2 class="title" id="panel-title" tabindex="-1">${title}</h2>
      <p class="quiet">${note}</p>
      ${content}`
    if (choice.kind === 'near') {
      const notes = new Map(
        choice.villages.map(({ village, kilometres }) => [
          village.code,
          `${messages.kilometres(kilometresText(kilometres, language))} · ${village.district}`,
        ]),
      )
      const villages = choice.villages.map(({ village }) => village)
      const note = choice.isFar ? messages.farAway : ''
      return titled(messages.nearestTitle, note, villageList(villages, parts, notes))
    }
    if (choice.kind === 'members') {
      return titled(messages.samePlace, '', villageList(choice.villages, parts))
    }
    const { villages, data } = this.#state
    const counts = data?.counts ?? {}
    if (choice.kind === 'region') {
      const { code, name } = choice.region
      const own = sorted(villages.filter((village) => village.code.startsWith(`${code}.`)))
      const note = `${messages.products(counts[code] ?? 0)} · ${messages.villages(own.length)}`
      return titled(
        name,
        note,
        own.length > 0 ? villageList(own, parts) : html`<p class="quiet">${messages.empty}</p>`,
      )
    }
    const { view } = this.#stage
    if (!view) return html``
    const box = visibleBox(view)
    const regions = this.#regionsIn(box)
    const seen = this.#villagesIn(box)
    const unplaced = sorted(villages.filter((village) => !this.#state.isPlaced(village)))
    const byRegion = this.#stage.isHome || regions.length > 8
    const content =
      byRegion && regions.length > 0
        ? regionList([...regions].sort(byName), counts, parts)
        : villageList(sorted(seen), parts)
    const note = [regions.length > 0 && `${regions.length} kab./kota`, messages.villages(seen.length)]
      .filter(Boolean)
      .join(' · ')
    return html`${titled(messages.inView, note, content)}
      ${unplaced.length > 0 ? html`<h3 class="subtitle">${messages.noPoint}</h3>${villageList(unplaced, parts)}` : nothing}`
  }

  /** Beneath a locator map: where the village is, in words. */
  #renderLocator(): TemplateResult {
    const [village] = this.#state.villages
    if (!village) return html``
    const { name, district, regency, approximate, position } = village
    const notes = [
      [name, district, regency].filter(Boolean).join(', '),
      approximate && this.#messages.approximate,
      !position && this.#messages.noPoint,
    ]
    return html`<p class="place">${notes.filter(Boolean).join(' · ')}</p>`
  }
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'id')
const sorted = (villages: readonly MapVillage[]) => [...villages].sort(byName)

const show = (event: Event) => (event.target as HTMLElement).classList.add('loaded')

/** Width of texts in a stage's own font. */
function textMeasure(stage: HTMLElement | null): (text: string) => number {
  const context = stage?.querySelector('canvas')?.getContext('2d')
  if (!context || !stage) return (text) => text.length * 7
  const { fontFamily } = getComputedStyle(stage)
  context.font = `600 12.5px ${fontFamily}`
  return (text) => context.measureText(text).width
}
