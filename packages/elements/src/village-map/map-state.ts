import type { Client, ProductSummary, Village } from '@ovop-ntt/core'
import { type LoadedBasemap, loadBasemap } from './load-basemap.ts'
import { dataOf, type MapData, type MapQuestion, type MapVillage, readData } from './map-data.ts'
import { boxAround, type GeoBox, inBox, widen } from './projection.ts'

/** What the host element asks for. */
export interface MapInputs extends MapQuestion {
  readonly client: Client | undefined
  readonly villages: readonly Village[] | undefined
  readonly products: readonly ProductSummary[] | undefined
  readonly basemap: string | undefined
}

/** NTT from Komodo to Alor, for want of a base map: degrees. */
const nttBox: GeoBox = [118.9, -11.01, 125.2, -7.77]

/** Room around the base map in which a village is still on it: degrees. */
const margin = 0.3

/** Loads base map and data, each on its own, and says what can be shown of them. */
export class MapState {
  basemap: LoadedBasemap | undefined
  basemapError: Error | undefined
  data: MapData | undefined
  dataError: Error | undefined
  readonly #changed: () => void
  readonly #failed: (error: Error) => void
  #basemapAbort = new AbortController()
  #dataAbort = new AbortController()
  #basemapRead = Promise.resolve()
  #dataRead = Promise.resolve()
  #asked: readonly unknown[] = []
  #askedBasemap: { address: string | undefined } | undefined

  constructor(changed: () => void, failed: (error: Error) => void) {
    this.#changed = changed
    this.#failed = failed
  }

  /** When what was asked for last is there, or has failed. */
  get ready(): Promise<void> {
    return Promise.all([this.#basemapRead, this.#dataRead]).then(() => {})
  }

  /** Loads what is not loaded yet for these inputs. */
  ask(inputs: MapInputs): void {
    const { client, villages, products, category, product, basemap } = inputs
    if (this.#askedBasemap?.address !== basemap || !this.#askedBasemap) {
      this.#askedBasemap = { address: basemap }
      this.#basemapRead = this.#loadBasemap(basemap)
    }
    const asked = [client, villages, products, category, product]
    if (asked.length === this.#asked.length && asked.every((value, n) => value === this.#asked[n])) return
    this.#asked = asked
    this.#dataRead = this.#loadData(inputs)
  }

  /** Asks again for what failed. */
  retry(): void {
    if (this.basemapError) this.#askedBasemap = undefined
    if (this.dataError) this.#asked = []
    this.#changed()
  }

  stop(): void {
    this.#basemapAbort.abort()
    this.#dataAbort.abort()
    // What was on its way is asked for again when the element comes back.
    if (!this.basemap) this.#askedBasemap = undefined
    if (!this.data) this.#asked = []
  }

  get box(): GeoBox {
    const own = boxAround(this.villages.flatMap(({ position }) => (position ? [position] : [])))
    return this.basemap?.basemap.box ?? (own ? widen(own, margin) : nttBox)
  }

  get villages(): readonly MapVillage[] {
    return this.data?.villages ?? []
  }

  /** Whether a village can be drawn: it has a point, and the point lies on this map. */
  isPlaced = (village: MapVillage): boolean => {
    const { position } = village
    const box = this.basemap?.basemap.box
    return position !== undefined && (!box || inBox(widen(box, margin), position))
  }

  async #loadBasemap(address: string | undefined): Promise<void> {
    this.#basemapAbort.abort()
    const { signal } = (this.#basemapAbort = new AbortController())
    this.basemapError = undefined
    try {
      const loaded = await loadBasemap(address, signal)
      if (!signal.aborted) this.basemap = loaded
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
    this.dataError = undefined
    const { client, villages, products } = inputs
    try {
      if (villages || products) this.data = dataOf({ villages, products }, inputs)
      else if (client) {
        const data = await readData(client, inputs, signal)
        if (!signal.aborted) this.data = data
      } else this.data = undefined
    } catch (error) {
      if (signal.aborted) return
      this.dataError = error as Error
      this.#failed(error as Error)
    }
    if (!signal.aborted) this.#changed()
  }
}
