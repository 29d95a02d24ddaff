import { contains, type Point } from '../src/polygon.ts'
import type { Island } from './coast.ts'
import type { IslandRow } from './inputs.ts'
import { distance, nearestOnPolygon } from './planar.ts'
import type { VillagePoint } from './village-points.ts'

/** How far a named island's point may lie from a polygon to be taken for it, in km. */
const nearIsland = 1.5

const toIsland = (point: Point, island: Island) =>
  contains(island.polygon, point) ? 0 : nearestOnPolygon(point, island.polygon).distance

const near = ([x, y]: Point, [west, south, east, north]: Island['box'], margin: number) =>
  x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin

function nearestVillage(island: Island, villages: VillagePoint[]): VillagePoint {
  const [west, south, east, north] = island.box
  const middle: Point = [(west + east) / 2, (south + north) / 2]
  return villages.reduce((best, village) =>
    distance(village.point, middle) < distance(best.point, middle) ? village : best,
  )
}

/**
 * The villages whose cells share an island; where none stands on it, one regency has it all.
 * Neighbouring provinces count as well: a box cannot part NTT from Sumbawa, Wetar and Kalaotoa.
 */
export function assignIslands(
  islands: Island[],
  villages: VillagePoint[],
  named: IslandRow[],
): { island: Island; sites: { regency: string; point: Point }[] }[] {
  const byIsland = Map.groupBy(villages, (village) => village.island)
  const site = (village: VillagePoint) => ({ regency: village.code.slice(0, 5), point: village.point })
  return islands.map((island) => {
    const own = byIsland.get(island)
    if (own) return { island, sites: own.map(site) }
    const name = named
      .filter((row) => near(row.point, island.box, nearIsland / 100))
      .map((row) => ({ row, distance: toIsland(row.point, island) }))
      .filter((candidate) => candidate.distance <= nearIsland)
      .sort((a, b) => a.distance - b.distance)[0]?.row
    if (name) return { island, sites: [{ regency: name.regency, point: name.point }] }
    return { island, sites: [site(nearestVillage(island, villages))] }
  })
}
