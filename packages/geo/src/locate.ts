import { feature } from 'topojson-client'
import type { Basemap } from './basemap.ts'
import { basemap as detail } from './basemap-detail.ts'
import { type Box, boxOf, contains, type Point, type Polygon } from './polygon.ts'
import { degree, distanceToEdge } from './shore.ts'

/** A Kemendagri regency code, or null at sea and outside NTT. */
export type Locate = (longitude: number, latitude: number) => string | null

/** Kilometres from the land within which a point is on its shore: jetties, reefs, houses on stilts, rough positions. */
const shore = 2

interface Part {
  /** Null: land of nobody in NTT. */
  code: string | null
  box: Box
  polygon: Polygon
}

function partsOf(basemap: Basemap): Part[] {
  const { regencies, context } = basemap.objects
  const land = (object: typeof regencies | typeof context, codeOf: (id: unknown) => string | null) =>
    feature(basemap, object).features.flatMap(({ id, geometry }) => {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      return (polygons as Polygon[]).map((polygon) => ({
        code: codeOf(id),
        box: boxOf(polygon[0] ?? []),
        polygon,
      }))
    })
  return [...land(regencies, String), ...land(context, () => null)]
}

const isInBox = ([west, south, east, north]: Box, [x, y]: Point, margin: number) =>
  x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin

/** A {@link locate} on a base map of your choice, such as the one a page has loaded anyway. Borders are indicative. */
export function createLocate(basemap: Basemap): Locate {
  let parts: Part[] | undefined
  return (longitude, latitude) => {
    parts ??= partsOf(basemap)
    const point: Point = [longitude, latitude]
    // A degree of longitude is at most 2 % shorter than one of latitude here.
    const near = parts.filter(({ box }) => isInBox(box, point, (shore * 1.05) / degree))
    const under = near.find(({ box, polygon }) => isInBox(box, point, 0) && contains(polygon, point))
    if (under) return under.code
    let nearest = shore
    let found: string | null = null
    for (const { code, polygon } of near) {
      const distance = distanceToEdge(point, polygon)
      if (distance > nearest) continue
      nearest = distance
      found = code
    }
    return found
  }
}

/**
 * The regency a point lies in, on the detailed base map; up to 2 km off a shore, the regency of the nearest land.
 * Null at sea, and on and off the land of others: Timor-Leste, Sumbawa. WGS 84 degrees. Borders are indicative (98 % of
 * land points agree with an independent map).
 * @example locate(120.971, -8.785) // '53.09', Bajawa in Ngada
 * @example locate(124.52, -8.22) // '53.05', on the waterfront of Kalabahi in Alor
 * @example locate(124.35, -9.35) // null, Oecusse in Timor-Leste
 */
export const locate: Locate = /* @__PURE__ */ createLocate(detail)
