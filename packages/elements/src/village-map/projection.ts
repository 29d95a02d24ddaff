/** Longitude, latitude in WGS 84 degrees. */
export type LonLat = readonly [longitude: number, latitude: number]
/** A point of Web Mercator's unit square: x from the antimeridian to the east, y from the north down. */
export type WorldPoint = readonly [x: number, y: number]
/** A part of the unit square. */
export type WorldBox = readonly [left: number, top: number, right: number, bottom: number]

/** Latitude at which Web Mercator's square ends (EPSG:3857). */
export const maxLatitude = 85.051129

const radians = Math.PI / 180

export const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Web Mercator (EPSG:3857), so that raster tiles fit beneath. Latitudes beyond the square are moved to its edge. */
export function project([longitude, latitude]: LonLat): WorldPoint {
  const sine = Math.sin(clamp(latitude, -maxLatitude, maxLatitude) * radians)
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)]
}

// Thousands of points in code that has not run before: taken apart by index, they take a fifth of the time.
export const inBox = (box: WorldBox, point: WorldPoint): boolean =>
  point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3]

/** Whether two boxes have a point in common. */
export function touches(a: WorldBox, b: WorldBox): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]
}

/** The smallest box around points; undefined for none. */
export function boxAround(points: Iterable<WorldPoint>): WorldBox | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const point of points) {
    const x = point[0]
    const y = point[1]
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return left <= right ? [left, top, right, bottom] : undefined
}

/** A box with room around it, in degrees of longitude. */
export function widen([left, top, right, bottom]: WorldBox, degrees: number): WorldBox {
  const by = degrees / 360
  return [left - by, top - by, right + by, bottom + by]
}
