/** Longitude, latitude in WGS 84 degrees. */
export type LonLat = readonly [longitude: number, latitude: number]
/** A point of Web Mercator's unit square: x from the antimeridian to the east, y from the north down. */
export type WorldPoint = readonly [x: number, y: number]
/** West, south, east, north in degrees. */
export type GeoBox = readonly [west: number, south: number, east: number, north: number]

/** Latitude at which Web Mercator's square ends (EPSG:3857). */
export const maxLatitude = 85.051129

/** Web Mercator (EPSG:3857), so that raster tiles fit beneath. Latitudes beyond the square are moved to its edge. */
export function project([longitude, latitude]: LonLat): WorldPoint {
  const sine = Math.sin((Math.min(maxLatitude, Math.max(-maxLatitude, latitude)) * Math.PI) / 180)
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)]
}

export function unproject([x, y]: WorldPoint): LonLat {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
  return [(x - 0.5) * 360, latitude]
}

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

/** Whether a pair is a place on earth at all. */
export function isLonLat(value: unknown): value is LonLat {
  if (!Array.isArray(value) || value.length < 2) return false
  const [longitude, latitude] = value
  return (
    Number.isFinite(longitude) &&
    Number.isFinite(latitude) &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  )
}

export function inBox([west, south, east, north]: GeoBox, [longitude, latitude]: LonLat): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

/** The smallest box around points; undefined for none. */
export function boxAround(points: Iterable<LonLat>): GeoBox | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of points) {
    west = Math.min(west, longitude)
    south = Math.min(south, latitude)
    east = Math.max(east, longitude)
    north = Math.max(north, latitude)
  }
  return west <= east ? [west, south, east, north] : undefined
}

/** A box with room around it, in degrees. */
export function widen([west, south, east, north]: GeoBox, degrees: number): GeoBox {
  return [west - degrees, south - degrees, east + degrees, north + degrees]
}
