import type { Client, ProductSummary, Village } from '@ovop-ntt/core'
import { type Basemap, drawBasemap, type Region } from './draw-basemap.ts'
import { byName, dataGiven, type MapData, type MapQuestion, type MapVillage, readData } from './map-data.ts'
import { boxAround, inBox, project, type WorldBox, type WorldPoint, widen } from './projection.ts'
import type { RegencyReader } from './regency-reader.ts'

/** What the host element asks for. */
export interface MapInputs extends MapQuestion {
  readonly client: Client | undefined
  readonly villages?: readonly Village[] | undefined
  readonly products?: readonly ProductSummary[] | undefined
  readonly basemap?: string | undefined
}

export type PlacedVillage = MapVillage & { readonly world: WorldPoint }

/** NTT from Komodo to Alor, for want of a base map. */
const nttBox: WorldBox = [...project([118.9, -7.77]), ...project([125.2, -11.01])]

/** Room around the base map in which a village is still on it: degrees. */
const margin = 0.3

/** Loads base map and data, each on its own, and says what can be shown of them. */
export class MapState {
  basemap: Basemap | undefined
  basemapError: Error | undefined
  data: MapData | undefined
  /** Villages that can be drawn: they have a point, and it lies on this map. */
  placed: readonly PlacedVillage[] = []
  /** Those that cannot. */
  unplaced: readonly MapVillage[] = []
  dataError: Error | undefined
  /** Tiles that did not come, by the address they were asked for under. */
  badTiles: string | undefined
  /** When what was asked for last is there, or has failed. */
  ready: Promise<unknown> = Promise.resolve()
  readonly #changed: () => void
  readonly #failed: (error: Error) => void
  #basemapAbort = new AbortController()
  #dataAbort = new AbortController()
  #asked: readonly unknown[] = []
  #askedBasemap: string | undefined | null = null
  #large: RegencyReader | undefined
  #looked: readonly Region[] = []

  constructor(changed: () => void, failed: (error: Error) => void) {
    this.#changed = changed
    this.#failed = failed
  }

  /** Loads what is not loaded yet for these inputs; the edition rises when the client may have newer data. */
  ask(inputs: MapInputs, edition: number): void {
    const { client, villages, products, category, product, basemap } = inputs
    const reading: Promise<void>[] = []
    if (this.#askedBasemap !== basemap) {
      this.#askedBasemap = basemap
      reading.push(this.#loadBasemap(basemap))
    }
    const given = villages ?? products
    const asked = [client, villages, products, category, product, given ? 0 : edition]
    const changed = asked.findIndex((value, n) => n >= this.#asked.length || value !== this.#asked[n])
    this.#asked = asked
    if (changed >= 0) reading.push(this.#loadData(inputs, changed === asked.length - 1 && this.data))
    if (reading.length > 0) this.ready = Promise.all([this.ready, ...reading])
  }

  /** Asks again for what failed. */
  retry(): void {
    if (this.basemapError) this.#askedBasemap = null
    if (this.dataError && !this.#large?.retry()) this.#asked = []
    this.dataError = undefined
    this.#changed()
  }

  stop(): void {
    this.#basemapAbort.abort()
    this.#dataAbort.abort()
    // What was on its way is asked for again when the element comes back.
    if (!this.basemap) this.#askedBasemap = null
    if (!this.data || this.#large) this.#asked = this.#asked.slice(0, 5)
  }

  /** The whole map. */
  get box(): WorldBox {
    if (this.basemap) return this.basemap.box
    const own = boxAround(this.villages.flatMap(({ world }) => (world ? [world] : [])))
    return own ? widen(own, margin) : nttBox
  }

  /** By name. */
  get villages(): readonly MapVillage[] {
    return this.data?.villages ?? []
  }

  tilesFailed(template: string): void {
    if (this.badTiles === template) return
    this.badTiles = template
    this.#changed()
  }

  /** Reads the villages of regencies, where a large catalogue is read piece by piece. */
  look(regions: readonly Region[]): void {
    this.#looked = regions
    this.#large?.look(regions)
  }

  /** Whether the villages of a regency are on their way. */
  isReading(regency: string): boolean {
    return this.data?.byRegency === true && this.#large?.isReading(regency) !== false
  }

  async #loadBasemap(address: string | undefined): Promise<void> {
    this.#basemapAbort.abort()
    const { signal } = (this.#basemapAbort = new AbortController())
    this.basemapError = undefined
    try {
      const topology = address
        ? await (await import('./foreign-basemap.ts')).fetchBasemap(address, signal)
        : (await import('@ovop-ntt/geo/basemap-standard')).basemap
      if (signal.aborted) return
      this.basemap = drawBasemap(topology)
    } catch (error) {
      if (signal.aborted) return
      this.basemap = undefined
      this.basemapError = error as Error
      this.#failed(error as Error)
    }
    this.#place()
  }

  /** Newer data takes the place of what is shown once it is there; if it does not come, that stays. */
  async #loadData(inputs: MapInputs, shown: MapData | false | undefined): Promise<void> {
    this.#dataAbort.abort()
    const { signal } = (this.#dataAbort = new AbortController())
    const { client, villages, products } = inputs
    const keep = (error: unknown) => {
      if (shown) return shown
      throw error
    }
    try {
      const data =
        villages || products
          ? dataGiven(inputs, inputs)
          : client && (await readData(client, inputs, signal).catch(keep))
      const large = data?.byRegency ? await import('./regency-reader.ts') : undefined
      if (signal.aborted) return
      this.dataError = undefined
      this.data = data && { ...data, villages: [...(large && shown ? shown : data).villages].sort(byName) }
      this.#large = large && new large.RegencyReader(client!, inputs, signal, this.#read, this.#fail)
      this.#large?.look(this.#looked)
    } catch (error) {
      if (signal.aborted) return
      this.#large = undefined
      this.#fail(error as Error)
    }
    this.#place()
  }

  readonly #read = (regency: string, villages: readonly MapVillage[]): void => {
    const others = this.villages.filter(({ code }) => !code.startsWith(`${regency}.`))
    this.data = { ...this.data!, villages: [...others, ...villages].sort(byName) }
    this.#place()
  }

  /** Parts the villages that can be drawn from the others, after a change of either. */
  #place(): void {
    const box = this.basemap && widen(this.basemap.box, margin)
    const isPlaced = ({ world }: MapVillage) => world !== undefined && (!box || inBox(box, world))
    this.placed = this.villages.filter(isPlaced) as PlacedVillage[]
    this.unplaced = this.villages.filter((village) => !isPlaced(village))
    this.#changed()
  }

  readonly #fail = (error: Error): void => {
    this.dataError = error
    this.#failed(error)
    this.#changed()
  }
}
