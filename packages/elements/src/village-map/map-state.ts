import type { Client, ProductSummary, Village } from '@ovop-ntt/core'
import { type Basemap, drawBasemap, type Region } from './draw-basemap.ts'
import { type MapData, type MapQuestion, type MapVillage, readData } from './map-data.ts'
import { boxAround, inBox, project, type WorldBox, type WorldPoint, widen } from './projection.ts'
import type { RegencyReader } from './regency-reader.ts'

/** What the host element asks for. */
export interface MapInputs extends MapQuestion {
  readonly client: Client | undefined
  readonly villages: readonly Village[] | undefined
  readonly products: readonly ProductSummary[] | undefined
  readonly basemap: string | undefined
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
  dataError: Error | undefined
  /** Tiles that did not come, by the address they were asked for under. */
  badTiles: string | undefined
  readonly #changed: () => void
  readonly #failed: (error: Error) => void
  #basemapAbort = new AbortController()
  #dataAbort = new AbortController()
  #reading: Promise<unknown> = Promise.resolve()
  #asked: readonly unknown[] = []
  #askedBasemap: string | undefined | null = null
  #large: RegencyReader | undefined
  #placed: { of: readonly [unknown, unknown]; villages: readonly PlacedVillage[] } | undefined

  constructor(changed: () => void, failed: (error: Error) => void) {
    this.#changed = changed
    this.#failed = failed
  }

  /** When what was asked for last is there, or has failed. */
  get ready(): Promise<unknown> {
    return this.#reading
  }

  /** Loads what is not loaded yet for these inputs. */
  ask(inputs: MapInputs): void {
    const { client, villages, products, category, product, basemap } = inputs
    const reading: Promise<void>[] = []
    if (this.#askedBasemap !== basemap) {
      this.#askedBasemap = basemap
      reading.push(this.#loadBasemap(basemap))
    }
    const asked = [client, villages, products, category, product]
    if (asked.length !== this.#asked.length || asked.some((value, n) => value !== this.#asked[n])) {
      this.#asked = asked
      reading.push(this.#loadData(inputs))
    }
    if (reading.length > 0) this.#reading = Promise.all([this.#reading, ...reading])
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
    if (!this.data || this.#large) this.#asked = []
  }

  /** The whole map. */
  get box(): WorldBox {
    const own = boxAround(this.villages.flatMap(({ world }) => (world ? [world] : [])))
    return this.basemap?.box ?? (own ? widen(own, margin) : nttBox)
  }

  get villages(): readonly MapVillage[] {
    return this.data?.villages ?? []
  }

  /** Villages that can be drawn: they have a point, and it lies on this map. The same list while nothing changes. */
  get placed(): readonly PlacedVillage[] {
    const of = [this.data, this.basemap] as const
    if (!this.#placed || of.some((value, n) => value !== this.#placed?.of[n])) {
      const box = this.basemap && widen(this.basemap.box, margin)
      const isPlaced = ({ world }: MapVillage) => world !== undefined && (!box || inBox(box, world))
      this.#placed = { of, villages: this.villages.filter(isPlaced) as PlacedVillage[] }
    }
    return this.#placed.villages
  }

  tilesFailed(template: string): void {
    if (this.badTiles === template) return
    this.badTiles = template
    this.#changed()
  }

  /** Reads the villages of regencies, where a large catalogue is read piece by piece. */
  look(regions: readonly Region[]): void {
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
    this.#changed()
  }

  async #loadData(inputs: MapInputs): Promise<void> {
    this.#dataAbort.abort()
    const { signal } = (this.#dataAbort = new AbortController())
    const { client, villages, products } = inputs
    this.dataError = undefined
    this.#large = undefined
    try {
      const data =
        villages || products
          ? (await import('./given-data.ts')).dataOf(inputs, inputs)
          : client && (await readData(client, inputs, signal))
      const large = data?.byRegency ? await import('./regency-reader.ts') : undefined
      if (signal.aborted) return
      this.data = data
      this.#large = large && new large.RegencyReader(client!, inputs, signal, this.#read, this.#fail)
    } catch (error) {
      if (signal.aborted) return
      this.#fail(error as Error)
    }
    this.#changed()
  }

  readonly #read = (villages: readonly MapVillage[]): void => {
    this.data = { ...this.data!, villages: [...this.villages, ...villages] }
    this.#changed()
  }

  readonly #fail = (error: Error): void => {
    this.dataError = error
    this.#failed(error)
    this.#changed()
  }
}
