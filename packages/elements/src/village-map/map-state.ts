import type { Client, ProductSummary, Village } from '@ovop-ntt/core'
import type { OvopElement } from '../base/ovop-element.ts'
import { Reading } from '../base/reading.ts'
import { type Basemap, drawBasemap, type Region } from './draw-basemap.ts'
import { byName, dataGiven, type MapData, type MapQuestion, type MapVillage } from './map-data.ts'
import { boxAround, inBox, project, type WorldBox, type WorldPoint, widen } from './projection.ts'
import { readData } from './read-map.ts'
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
  readonly #host: OvopElement & MapInputs
  readonly #changed: () => void
  readonly #failed: (error: Error) => void
  readonly #reading: Reading<readonly unknown[], MapData | undefined>
  #basemapAbort = new AbortController()
  #basemapRead: Promise<void> | undefined
  #askedBasemap: string | undefined | null = null
  /** What is shown of the catalogue, as it was read. */
  #taken: MapData | undefined
  #Large: typeof RegencyReader | undefined
  #large: RegencyReader | undefined
  #largeAbort = new AbortController()
  #looked: readonly Region[] = []

  constructor(host: OvopElement & MapInputs, changed: () => void, failed: (error: Error) => void) {
    this.#host = host
    this.#changed = changed
    this.#failed = failed
    this.#reading = new Reading(host, {
      ask: () => [host.client, host.villages, host.products, host.category, host.product] as const,
      read: (_, signal) => this.#readData(signal),
      bridges: true,
      onChange: () => this.#take(),
    })
  }

  /** When what was asked for last is there, or has failed. */
  get ready(): Promise<unknown> {
    return Promise.all([this.#basemapRead, this.#reading.settled])
  }

  /** Loads what is not loaded yet for what the host asks for. */
  ask(): void {
    const { basemap } = this.#host
    if (this.#askedBasemap !== basemap) {
      this.#askedBasemap = basemap
      this.#basemapRead = this.#loadBasemap(basemap)
    }
    // Asking for how far it is begins to read.
    this.#reading.state
    const { isConnected } = this.#host
    if (isConnected && this.#taken?.byRegency && this.#largeAbort.signal.aborted) this.#readByRegency()
  }

  /** Asks again for what failed. */
  retry(): void {
    if (this.basemapError) this.#askedBasemap = null
    const isData = this.dataError
    this.dataError = undefined
    if (isData && !this.#large?.retry()) this.#reading.retry()
    this.#changed()
  }

  stop(): void {
    this.#basemapAbort.abort()
    this.#largeAbort.abort()
    // What was on its way is asked for again when the element comes back.
    if (!this.basemap) this.#askedBasemap = null
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

  async #readData(signal: AbortSignal): Promise<MapData | undefined> {
    const host = this.#host
    const { client, villages, products } = host
    if (villages || products) return dataGiven(host, host)
    if (!client) return undefined
    const data = await readData(client, host, signal)
    if (data.byRegency) this.#Large = (await import('./regency-reader.ts')).RegencyReader
    return data
  }

  /** Newer data takes the place of what is shown once it is there; if it does not come, that stays. */
  #take(): void {
    const { value, error, isBusy } = this.#reading.state
    this.dataError = error as Error | undefined
    if (error !== undefined) this.#large = undefined
    else if (!isBusy && value !== this.#taken) {
      // Of a large catalogue what was read by regency stays until it is read anew.
      const shown = value?.byRegency && this.#taken?.byRegency ? this.data : value
      this.#taken = value
      this.data = value && { ...value, villages: [...shown!.villages].sort(byName) }
      this.#largeAbort.abort()
      this.#large = undefined
      if (value?.byRegency) this.#readByRegency()
    }
    this.#place()
  }

  #readByRegency(): void {
    this.#largeAbort = new AbortController()
    const { signal } = this.#largeAbort
    this.#large = new this.#Large!(this.#host.client!, this.#host, signal, this.#read, this.#fail)
    this.#large.look(this.#looked)
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
