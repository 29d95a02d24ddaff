import type { Point } from '../src/polygon.ts'
import type { Island } from './coast.ts'
import { importInput } from './inputs.ts'
import {
  applyCommands,
  type Collection,
  collection,
  type Geometry,
  polygonOf,
  type Shape,
} from './mapshaper.ts'
import { longitudeScale } from './planar.ts'

/** Room around an island, so that the outer cells cover all of its coast, in degrees. */
const margin = 0.5

/** A part of one island that belongs to one regency. */
export interface Piece {
  island: Island
  /** Kemendagri code. */
  code: string
  geometry: Geometry
}

/**
 * Splits one island among regencies: each piece of land goes to the regency of the nearest village. Done island
 * by island, or a village's cell would reach across a strait.
 */
export async function splitIsland(
  island: Island,
  sites: { regency: string; point: Point }[],
): Promise<Piece[]> {
  const { Delaunay } = await importInput('d3-delaunay')
  const [west, south, east, north] = island.box
  const voronoi = Delaunay.from(sites.map(({ point: [x, y] }) => [x * longitudeScale, y])).voronoi([
    (west - margin) * longitudeScale,
    south - margin,
    (east + margin) * longitudeScale,
    north + margin,
  ])
  const cells = sites.flatMap(({ regency }, index): Shape[] => {
    // Null where another village has the very same point.
    const cell: Point[] | null = voronoi.cellPolygon(index)
    if (!cell) return []
    const outer = cell.map(([x, y]): Point => [x / longitudeScale, y])
    return [{ geometry: polygonOf([outer]), properties: { code: regency } }]
  })
  const output = await applyCommands(
    '-i cells.json -dissolve2 code -clip island.json -explode -o pieces.json',
    {
      'cells.json': collection(cells),
      'island.json': collection([{ geometry: polygonOf(island.polygon), properties: {} }]),
    },
  )
  const pieces = output('pieces.json') as Collection
  return pieces.features.map(({ geometry, properties }) => ({
    island,
    code: String(properties.code),
    geometry,
  }))
}
