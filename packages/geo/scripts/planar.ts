import type { Point, Polygon, Ring } from '../src/polygon.ts'

const kilometresPerDegree = 111.32

/** The window is 5.5° high, so one scale for the whole of it errs by less than 1 %. */
export const longitudeScale = Math.cos((9.2 * Math.PI) / 180)

function shoelace(ring: Ring): number {
  let doubled = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    doubled += x * nextY - nextX * y
  }
  return Math.abs(doubled) / 2
}

/** Area of a ring in km². */
export function areaOf(ring: Ring): number {
  return shoelace(ring) * longitudeScale * kilometresPerDegree ** 2
}

export function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot((x2 - x1) * longitudeScale, y2 - y1) * kilometresPerDegree
}

function nearestOnRing([x, y]: Point, ring: Ring): Point {
  let nearest = ring[0]!
  let least = Infinity
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length]!
    const dx = (x2 - x1) * longitudeScale
    const dy = y2 - y1
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : ((x - x1) * longitudeScale * dx + (y - y1) * dy) / length
    const t = Math.min(1, Math.max(0, along))
    const candidate: Point = [x1 + t * (x2 - x1), y1 + t * (y2 - y1)]
    const d = distance([x, y], candidate)
    if (d < least) {
      least = d
      nearest = candidate
    }
  }
  return nearest
}

/** The point of a polygon's shores nearest to `point`, and how far it is in km. */
export function nearestOnPolygon(point: Point, polygon: Polygon): { point: Point; distance: number } {
  return polygon
    .map((ring) => nearestOnRing(point, ring))
    .map((shore) => ({ point: shore, distance: distance(point, shore) }))
    .reduce((a, b) => (b.distance < a.distance ? b : a))
}
