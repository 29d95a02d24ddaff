import type { Point, Polygon } from './polygon.ts'

/** Kilometres of a degree of latitude. */
export const degree = 111.2

/** Kilometres from a point to the nearest edge of a polygon, on the flat: right to 1 % over a few kilometres. */
export function distanceToEdge([x, y]: Point, polygon: Polygon): number {
  const across = degree * Math.cos((y * Math.PI) / 180)
  let nearest = Infinity
  for (const ring of polygon) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length]!
      const [ax, ay] = [(x1 - x) * across, (y1 - y) * degree]
      const [dx, dy] = [(x2 - x1) * across, (y2 - y1) * degree]
      const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy))
    }
  }
  return nearest
}
