import type { Topology } from 'topojson-specification'
import type { Piece } from './cells.ts'
import type { Island } from './coast.ts'
import { applyCommands, collection, polygonOf } from './mapshaper.ts'

export interface Detail {
  /** Resolution of the simplified lines, in metres. */
  interval: number
  /** Steps of the grid the coordinates are rounded to, per axis. */
  quantization: number
  /** Islands smaller than this are left off, in km². */
  leastIsland: number
}

export const details = {
  tiny: { interval: 1500, quantization: 3000, leastIsland: 2 },
  standard: { interval: 500, quantization: 8000, leastIsland: 0 },
  detail: { interval: 100, quantization: 20_000, leastIsland: 0 },
} satisfies Record<string, Detail>

/**
 * Neighbouring land is there to find one's way: smaller islands (km²)
 * and all lakes are left off, and its coast is half as fine.
 */
const leastNeighbour = 20

/**
 * Lines are simplified while each piece is still a feature of its own and only then joined by regency:
 * `keep-shapes` keeps the largest ring of a feature, and small islands of a joined one would vanish.
 */
export async function drawBaseMap(
  pieces: Piece[],
  neighbours: Island[],
  names: { code: string; name: string }[],
  { interval, quantization, leastIsland }: Detail,
): Promise<Topology> {
  const nameOf = new Map(names.map(({ code, name }) => [code, name]))
  const land = [
    ...pieces
      .filter(({ island }) => island.area >= leastIsland)
      .map(({ code, geometry }) => ({ geometry, properties: { code, name: nameOf.get(code) } })),
    ...neighbours
      .filter(({ area }) => area >= leastNeighbour)
      .map(({ polygon }) => ({ geometry: polygonOf(polygon.slice(0, 1)), properties: { code: null } })),
  ]
  const output = await applyCommands(
    '-i land.json ' +
      `-simplify variable interval='code ? ${interval} : ${2 * interval}' keep-shapes ` +
      "-filter 'code === null' + name=context -dissolve target=context " +
      "-filter 'code !== null' target=land -dissolve code copy-fields=name target=land -sort code target=land " +
      '-rename-layers regencies target=land ' +
      `-o map.json target=regencies,context format=topojson quantization=${quantization} id-field=code`,
    { 'land.json': collection(land) },
  )
  return output('map.json') as Topology
}
