import type { MapVillage } from './map-data.ts'
import { distance, type LonLat } from './projection.ts'

export interface NearVillage {
  readonly village: MapVillage
  readonly kilometres: number
}

/** The villages with a point that are nearest to one, the nearest first. */
export function nearestVillages(villages: readonly MapVillage[], from: LonLat, most = 5): NearVillage[] {
  return villages
    .flatMap((village) =>
      village.position ? [{ village, kilometres: distance(from, village.position) }] : [],
    )
    .sort((a, b) => a.kilometres - b.kilometres)
    .slice(0, most)
}

/** `0,8`, `12`: to 100 m below ten kilometres, else to the kilometre. */
export function kilometresText(kilometres: number, language: string): string {
  return kilometres.toLocaleString(language.startsWith('en') ? 'en' : 'id', {
    maximumFractionDigits: kilometres < 10 ? 1 : 0,
  })
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
