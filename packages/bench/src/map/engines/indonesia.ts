import type { Village } from '@ovop-ntt/core'
import { drawFor } from '../../generate/random.ts'

/**
 * Islands in the roughest outline: a line from coast to coast, how wide the land lies around it, and how many of
 * Indonesia's villages stand there, in thousands. Enough to spread points as the country does; no map to look at.
 */
const islands: readonly (readonly [name: string, from: Point, to: Point, width: number, share: number])[] = [
  ['Sumatra', [95.6, 5.3], [105.4, -5.4], 2.6, 25],
  ['Jawa', [105.6, -6.6], [114.2, -8], 1.1, 25],
  ['Bali dan Lombok', [114.7, -8.4], [116.6, -8.6], 0.7, 2.4],
  ['Sumbawa', [116.9, -8.7], [119, -8.6], 0.7, 1],
  ['Nusa Tenggara Timur', [119.2, -9.3], [124.9, -9], 1.6, 3.4],
  ['Kalimantan', [110, -0.8], [117, 1], 5.5, 7.5],
  ['Sulawesi', [119.8, -4.8], [122, 0.8], 1.9, 11],
  ['Maluku', [127.8, 1.5], [129.5, -3.5], 1.4, 2.5],
  ['Papua', [132, -2], [140.8, -5.5], 3.6, 7.5],
]
type Point = readonly [longitude: number, latitude: number]

/** A rectangle around each line. */
function corners([x1, y1]: Point, [x2, y2]: Point, width: number): Point[] {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [dx, dy] = [(-(y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)]
  return [
    [x1 + dx, y1 + dy],
    [x2 + dx, y2 + dy],
    [x2 - dx, y2 - dy],
    [x1 - dx, y1 - dy],
    [x1 + dx, y1 + dy],
  ]
}

const codeOf = (at: number) => `${11 + at}.01`

/** The islands as a base map, in TopoJSON. */
export const indonesia = {
  type: 'Topology',
  arcs: islands.map(([, from, to, width]) => corners(from, to, width).map((point) => [...point])),
  objects: {
    regencies: {
      type: 'GeometryCollection',
      geometries: islands.map(([name], at) => ({
        type: 'Polygon',
        id: codeOf(at),
        properties: { name },
        arcs: [[at]],
      })),
    },
  },
}

/** So many made-up villages all over Indonesia, the same ones every time. */
export function indonesianVillages(count: number): Village[] {
  const weighted = islands.map((island, at) => [[at, island] as const, island[4]] as const)
  return Array.from({ length: count }, (_, n): Village => {
    const draw = drawFor(84, n)
    const [at, [regency, [x1, y1], [x2, y2], width]] = draw.weighted(weighted)
    const along = draw.number()
    const aside = (draw.number() - 0.5) * width
    const length = Math.hypot(x2 - x1, y2 - y1)
    return {
      code: `${codeOf(at)}.${String(1 + (n % 98)).padStart(2, '0')}.${2001 + Math.floor(n / 98)}`,
      name: `Desa ${n}`,
      kind: 'desa',
      district: `Kecamatan ${n % 98}`,
      regency,
      position: {
        longitude: x1 + (x2 - x1) * along - ((y2 - y1) / length) * aside,
        latitude: y1 + (y2 - y1) * along + ((x2 - x1) / length) * aside,
      },
    }
  })
}
