import { districtName, formatLocale } from '@ovop-ntt/core'
import { html, type TemplateResult } from 'lit'
import { mapMessages } from './map.messages.ts'
import type { ChosenList } from './map-choice.ts'
import type { MapState, PlacedVillage } from './map-state.ts'
import {
  boxAround,
  inBox,
  type LonLat,
  project,
  type WorldBox,
  type WorldPoint,
  widen,
} from './projection.ts'

const earthRadius = 6371.0088

/** Great-circle distance in kilometres (haversine, mean radius of the IUGG): right to 0.6 %. */
export function distance(from: LonLat, to: LonLat): number {
  const radians = Math.PI / 180
  const [lon1, lat1] = from
  const [lon2, lat2] = to
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2
  const a = half(lat2 - lat1) + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * half(lon2 - lon1)
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(a)))
}

export interface NearVillage {
  readonly village: PlacedVillage
  readonly kilometres: number
}

/** The villages nearest to a place, the nearest first. */
export function nearestVillages(villages: readonly PlacedVillage[], from: LonLat, most = 5): NearVillage[] {
  return villages
    .map((village) => ({ village, kilometres: distance(from, village.position!) }))
    .sort((a, b) => a.kilometres - b.kilometres)
    .slice(0, most)
}

/** `0,8 km`, `12 km`: to 100 m below ten kilometres, else to the kilometre. */
export function kilometresText(kilometres: number, language: string): string {
  const digits = { maximumFractionDigits: kilometres < 10 ? 1 : 0 }
  return `${kilometres.toLocaleString(formatLocale(language), digits)} km`
}

/** Asks the browser once. @throws GeolocationPositionError, or Error where there is no geolocation */
export function currentPosition(): Promise<LonLat> {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) return reject(new Error('no geolocation'))
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve([coords.longitude, coords.latitude]),
      reject,
      { maximumAge: 60_000, timeout: 15_000 },
    )
  })
}

/** Draws where the visitor is, in a language. */
export type YouTemplate = (language: string) => TemplateResult

const youAt =
  (point: WorldPoint): YouTemplate =>
  (language) =>
    html`<div class="pinned you" role="img" .world=${point} aria-label=${mapMessages.in(language).you}></div>`

/** What comes of the question for the nearest villages. */
export type Nearest =
  | {
      readonly list: ChosenList
      readonly box: WorldBox
      readonly you: YouTemplate | undefined
      readonly refused?: never
    }
  | { readonly list?: never; readonly box?: never; readonly you?: never; readonly refused: string }

/** Asks the browser where the visitor is, and finds the villages near there. */
export async function findNearest({ placed, box }: MapState, language: string): Promise<Nearest> {
  const messages = mapMessages.in(language)
  try {
    const here = await currentPosition()
    const point = project(here)
    const found = nearestVillages(placed, here)
    const isFar = !inBox(widen(box, 0.5), point)
    const notes = new Map(
      found.map(({ village, kilometres }) => [
        village,
        [kilometresText(kilometres, language), districtName(village.district, language)]
          .filter(Boolean)
          .join(' · '),
      ]),
    )
    const villages = [...notes.keys()]
    const points = [...(isFar ? [] : [point]), ...villages.map(({ world }) => world)]
    return {
      list: { kind: 'list', title: messages.nearest, note: isFar ? messages.farAway : '', villages, notes },
      box: boxAround(points) ?? box,
      you: isFar ? undefined : youAt(point),
    }
  } catch (error) {
    const isRefused = (error as GeolocationPositionError).code === 1
    return { refused: isRefused ? messages.positionRefused : messages.positionUnknown }
  }
}
