/** Longitude, latitude in WGS 84 degrees. */
export type Point = [longitude: number, latitude: number]
export type Ring = Point[]
/** Outer ring, then holes. */
export type Polygon = Ring[]
/** West, south, east, north in degrees. */
export type Box = [west: number, south: number, east: number, north: number]

export function boxOf(ring: Ring): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** Even-odd rule: a ray to the east crosses the ring an odd number of times. */
function inRing([x, y]: Point, ring: Ring): boolean {
  let inside = false
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length]!
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

export function contains(polygon: Polygon, point: Point): boolean {
  const [outer, ...holes] = polygon
  return outer !== undefined && inRing(point, outer) && !holes.some((hole) => inRing(point, hole))
}
