import { feature } from 'topojson-client'
import type { Basemap } from './basemap.ts'
import { basemap as detail } from './basemap-detail.ts'
import { type Box, boxOf, contains, type Polygon } from './polygon.ts'

/** A Kemendagri regency code, or null in the sea, on an island too small for the map, and outside NTT. */
export type Locate = (longitude: number, latitude: number) => string | null

interface Part {
  code: string
  box: Box
  polygon: Polygon
}

function partsOf(basemap: Basemap): Part[] {
  return feature(basemap, basemap.objects.regencies).features.flatMap(({ id, geometry }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    return (polygons as Polygon[]).map((polygon) => ({
      code: String(id),
      box: boxOf(polygon[0] ?? []),
      polygon,
    }))
  })
}

/** A {@link locate} on a base map of your choice, such as the one a page has loaded anyway. Borders are indicative. */
export function createLocate(basemap: Basemap): Locate {
  let parts: Part[] | undefined
  return (longitude, latitude) => {
    parts ??= partsOf(basemap)
    const found = parts.find(
      ({ box: [west, south, east, north], polygon }) =>
        longitude >= west &&
        longitude <= east &&
        latitude >= south &&
        latitude <= north &&
        contains(polygon, [longitude, latitude]),
    )
    return found?.code ?? null
  }
}

/**
 * The regency a point lies in, on the detailed base map. WGS 84 degrees. Borders are indicative (98 % of land
 * points agree with an independent map), and within some 100 m of the coast a point may fall in the sea.
 * @example locate(120.971, -8.785) // '53.09', Bajawa in Ngada
 * @example locate(124.35, -9.35) // null, Oecusse in Timor-Leste
 */
export const locate: Locate = /* @__PURE__ */ createLocate(detail)
