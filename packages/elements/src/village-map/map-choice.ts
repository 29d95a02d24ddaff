import type { Region } from './draw-basemap.ts'
import type { MapVillage } from './map-data.ts'
import type { VillageProducts } from './village-products.ts'

/** Some villages under a title, with notes in place of their districts. */
export interface ChosenList {
  readonly kind: 'list'
  readonly title: string
  readonly note?: string
  readonly villages: readonly MapVillage[]
  readonly notes?: ReadonlyMap<MapVillage, string>
}

export interface ChosenVillage {
  readonly kind: 'village'
  readonly village: MapVillage
  readonly before: Choice
  readonly failed?: boolean
  readonly products?: VillageProducts
}

/** What is chosen, and with it what the panel shows: else what is in view. */
export type Choice =
  | { readonly kind: 'view' }
  | { readonly kind: 'region'; readonly region: Region }
  | ChosenList
  | ChosenVillage
