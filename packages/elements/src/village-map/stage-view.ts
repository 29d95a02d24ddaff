import { regencyName } from '@ovop-ntt/core'
import { capitals } from '@ovop-ntt/geo'
import { html, type TemplateResult } from 'lit'
import { classOf, countClasses } from './choropleth.ts'
import { type Cluster, type ClusterIndex, clusterIndex, type Placed } from './clusters.ts'
import { dotAt } from './dots.ts'
import type { Region } from './draw-basemap.ts'
import { nextTowards } from './keyboard.ts'
import type { MapMessages } from './map.messages.ts'
import type { MapVillage } from './map-data.ts'
import { emptyScene, sceneOf } from './map-scene.ts'
import type { MapState, PlacedVillage } from './map-state.ts'
import type { YouTemplate } from './nearest.ts'
import { inBox, project, touches, type WorldBox } from './projection.ts'
import { Stage } from './stage.ts'
import { labelsTemplate, landTemplate, markersTemplate } from './stage-template.ts'
import { textMeasure } from './text-measure.ts'
import { clustersFrom, type ScreenPoint, type Viewport } from './viewport.ts'
import type { OvopVillageMap } from './village-map.ts'

/** The regencies' seats, by which people find their way. */
const towns = capitals.map(({ name, position }) => ({ name, world: project(position) }))

/** What a visitor does on the stage. */
export interface StageActions {
  readonly region: (region: Region) => void
  readonly village: (village: MapVillage) => void
  readonly cluster: (cluster: Cluster<PlacedVillage>) => void
  readonly pin: () => void
  readonly grabbed: () => void
  readonly settled: () => void
}

/** The picture: what stands on the stage in the present view, and what a pointer or the focus does there. */
export class StageView {
  readonly stage: Stage
  /** What is in view since nothing moves any more. */
  seen: WorldBox = [0, 0, 1, 1]
  /** What is marked on it. */
  chosen: {
    region?: Region | undefined
    village?: PlacedVillage | undefined
    you?: YouTemplate | undefined
  } = {}
  readonly #host: OvopVillageMap
  readonly #state: MapState
  readonly #actions: StageActions
  readonly #messages: () => MapMessages
  #scene = emptyScene
  #index: ClusterIndex<PlacedVillage> | undefined
  #indexed: readonly PlacedVillage[] | undefined
  #roving: { region?: string; cluster?: string } = {}
  #focusedCluster: string | undefined
  #hintTimer: ReturnType<typeof setTimeout> | undefined
  #tiles: TemplateResult | undefined
  #named: { basemap?: unknown; language?: string; regions: readonly Region[] } = { regions: [] }
  /** A finger has pressed the map: one finger moves it, until another place of the page is pressed. */
  #isHeld = false
  #held: AbortController | undefined

  constructor(host: OvopVillageMap, state: MapState, messages: () => MapMessages, actions: StageActions) {
    this.#host = host
    this.#state = state
    this.#messages = messages
    this.#actions = actions
    this.stage = new Stage({
      plainWheel: () => !host.cooperative && this.#element?.matches(':focus-within') === true,
      oneFinger: () => this.#isHeld,
      hover: (at) => this.#hover(at),
      press: (event, at) => this.#press(event, at),
      refused: (how) => this.#showHint(how),
      grabbed: () => {
        this.#outline(undefined)
        actions.grabbed()
      },
      changed: (settled) => this.#changed(settled),
    })
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot
  }

  get #element(): HTMLElement | null {
    return this.#root.querySelector('.stage')
  }

  /** The areas, by their names in the language that is spoken. */
  get regions(): readonly Region[] {
    const { basemap } = this.#state
    const { language } = this.#host
    if (basemap !== this.#named.basemap || language !== this.#named.language) {
      const named = (region: Region) => ({ ...region, name: regencyName(region.name, language) })
      this.#named = { basemap, language, regions: basemap?.regions.map(named) ?? [] }
    }
    return this.#named.regions
  }

  get regionsSeen(): readonly Region[] {
    return this.regions.filter(({ box }) => touches(box, this.seen))
  }

  get villagesSeen(): readonly PlacedVillage[] {
    return this.#state.placed.filter(({ world }) => inBox(this.seen, world))
  }

  /** Before each drawing. */
  update(): void {
    const { placed, basemap } = this.#state
    this.stage.stand(this.#element)
    this.stage.origin = basemap?.origin ?? this.stage.origin
    if (placed !== this.#indexed) {
      this.#indexed = placed
      this.#index = clusterIndex(placed)
    }
    const active = this.#root.activeElement
    this.#focusedCluster = active?.matches('.cluster') ? (active as HTMLElement).dataset.id : undefined
  }

  /** After each drawing: the stage is listened to, and everything put in its place. */
  updated(): void {
    const element = this.#element
    if (element) this.stage.attach(element)
    this.stage.draw()
    // The focus stays on its cluster, and does not fall out of the map with a cluster that fell apart.
    if (this.#focusedCluster !== undefined && !this.#focus(this.#focusedCluster)) this.focus()
  }

  detach(): void {
    this.stage.detach()
    clearTimeout(this.#hintTimer)
    this.#held?.abort()
  }

  /** The keyboard goes on with the map itself. */
  focus(): void {
    this.#root.querySelector<HTMLElement>('.surface')?.focus({ preventScroll: true })
  }

  /** Goes to an area or a cluster, if it is there. */
  #focus(code: string): boolean {
    const element = this.#root.querySelector<HTMLElement>(`[data-id="${CSS.escape(code)}"]`)
    element?.focus({ preventScroll: true })
    return element !== null
  }

  /** What stands on the stage is found in the next drawing; what is in view, once nothing moves. */
  #changed(settled: boolean): void {
    const { view, box } = this.stage
    if (!view) return
    if (settled) {
      this.seen = box!
      this.#showTiles(view)
      this.#actions.settled()
    }
    this.#host.requestUpdate()
  }

  async #showTiles(view: Viewport): Promise<void> {
    const { tiles } = this.#host
    this.#tiles = tiles
      ? (await import('./tiles.ts')).tilesTemplate(view, tiles, () => this.#state.tilesFailed(tiles))
      : undefined
    if (tiles) this.#host.requestUpdate()
  }

  readonly #countOf = ({ code }: Region): number => this.#state.data?.counts[code] ?? 0

  /** How much there is in an area, in words; nothing while that is not known. */
  readonly amountIn = (region: Region): string => {
    const { data } = this.#state
    const { none, [data?.counted ?? 'products']: amount } = this.#messages()
    const count = this.#countOf(region)
    return count ? amount(count) : data ? none : ''
  }

  readonly #nameOf = (region: Region): string =>
    [region.name, this.amountIn(region)].filter(Boolean).join(', ')

  readonly #outline = (region: Region | undefined): void => {
    this.#root.querySelector('.outline')?.setAttribute('d', region?.path ?? '')
    this.#tip(region ? this.#nameOf(region) : '')
  }

  #tip(text: string): void {
    const tip = this.#root.querySelector('.tip')
    if (tip && tip.textContent !== text) tip.textContent = text
  }

  #hover(at: ScreenPoint | undefined): void {
    const element = this.#element
    const { view } = this.stage
    if (!view || !element) return
    const dot = at && view.zoom >= clustersFrom ? dotAt(view, this.#scene.dots, at, 10) : undefined
    const under = element.querySelector('.region:hover')?.getAttribute('data-id')
    this.#outline(at && this.regions.find(({ code }) => code === under))
    if (dot) this.#tip(dot.name)
  }

  /** A finger's press makes the map its own, and says so, until the page is pressed elsewhere. */
  #hold(): void {
    if (this.#isHeld || this.#host.cooperative) return
    const set = (isHeld: boolean) => {
      this.#isHeld = isHeld
      this.#element?.classList.toggle('held', isHeld)
    }
    set(true)
    this.#showHint('held')
    this.#held = new AbortController()
    const { signal } = this.#held
    const letGo = (event: Event) => {
      if (event.composedPath().includes(this.#element!)) return
      set(false)
      this.#held?.abort()
    }
    addEventListener('pointerdown', letGo, { capture: true, signal })
    signal.addEventListener('abort', () => set(false))
  }

  /** A press on the stage: a dot under it is meant before the region, unless dots are too small to be meant. */
  #press(event: MouseEvent, at: ScreenPoint): void {
    const { view } = this.stage
    if ((event as PointerEvent).pointerType === 'touch') this.#hold()
    if (
      !view ||
      view.zoom < clustersFrom ||
      event.detail === 0 ||
      (event.target as Element).closest('button')
    )
      return
    const isTouch = (event as PointerEvent).pointerType === 'touch'
    const dot = dotAt(view, this.#scene.dots, at, isTouch ? 22 : 10)
    if (!dot) return
    event.stopPropagation()
    this.#actions.village(dot)
  }

  /** Says how the map is moved, for a moment. */
  #showHint(how: 'wheel' | 'touch' | 'held'): void {
    this.#tip(this.#messages()[`${how}Hint`])
    clearTimeout(this.#hintTimer)
    this.#hintTimer = setTimeout(() => this.#tip(''), 2500)
  }

  /** From an area or a cluster, an arrow key leads to the next one that way. Whether it did. */
  rove(from: string | undefined, dx: number, dy: number): boolean {
    const { regions, stage } = this
    const kind = regions.some(({ code }) => code === from) ? 'region' : 'cluster'
    const places: readonly Placed[] = kind === 'region' ? regions : this.#scene.clusters
    const place = places.find(({ code }) => code === from)
    const next = place && nextTowards(places, place, dx, dy)
    if (next) {
      this.#roving[kind] = next.code
      this.#focus(next.code)
      if (stage.view && !inBox(stage.box!, next.world)) stage.flyTo(next.world, stage.view.zoom)
      this.#host.requestUpdate()
    }
    return place !== undefined
  }

  get classes() {
    return countClasses(this.regions.map(this.#countOf))
  }

  render(controls: TemplateResult): TemplateResult {
    const messages = this.#messages()
    const { classes } = this
    const { view, around } = this.stage
    if (view)
      this.#scene = sceneOf({
        view,
        around,
        regions: this.regions,
        countOf: this.#host.product ? () => 0 : this.#countOf,
        towns: this.#host.basemap ? [] : towns,
        index: this.#index,
        chosen: this.chosen.village,
        measure: textMeasure(this.#element),
      })
    const scene = this.#scene
    this.stage.dots = scene.dots
    const inView = scene.clusters.filter(({ world }) => inBox(this.seen, world))
    const parts = {
      ...this.chosen,
      you: this.chosen.you?.(this.#host.language),
      basemap: this.#state.basemap && { ...this.#state.basemap, regions: this.regions },
      levelOf: (region: Region) => classOf(this.#countOf(region), classes),
      nameOf: this.#nameOf,
      countsProducts: this.#state.data?.counted === 'products',
      // One of those that are seen: what is drawn beyond the stage must not take the focus.
      roving: {
        region: this.regions[0]?.code,
        ...this.#roving,
        cluster: (inView.find(({ code }) => code === this.#roving.cluster) ?? inView[0])?.code,
      },
      scene,
      messages,
      actions: this.#actions,
      outline: this.#outline,
    }
    return html`<div class="stage" part="stage" dir="ltr">
      <div class="surface" tabindex="0" role="application" aria-label=${messages.surface}></div>
      <div class="sheet">
        <div class="tiles">${this.#tiles}</div>
        ${landTemplate(parts)}
        <canvas aria-hidden="true"></canvas>
        ${labelsTemplate(scene)} ${markersTemplate(parts)}
      </div>
      <div class="tip" aria-hidden="true"></div>
      ${controls}
    </div>`
  }
}
