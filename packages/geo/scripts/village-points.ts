import { contains, type Point } from '../src/polygon.ts'
import type { Island } from './coast.ts'
import type { AreaNames, IslandRow, VillageRow } from './inputs.ts'
import { distance, nearestOnPolygon } from './planar.ts'

/** How far from the coast a point in the sea (or a lake) may be to be taken for one on it, in km. */
const farthestSnap = 3

/** How far from all other villages one may be that stands on an island where nobody is known to live, in km. */
const loneliest = 25

export interface VillagePoint extends VillageRow {
  point: Point
  /** The island it stands on; absent where no polygon is near. */
  island?: Island
}

export interface PositionedVillage extends VillageRow {
  point: Point
  /** Mean of the district's villages instead of a position of its own. */
  approximate: boolean
}

const inBox = ([x, y]: Point, [west, south, east, north]: Island['box'], margin: number) =>
  x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin

export function islandAt(point: Point, islands: Island[]): Island | undefined {
  return islands.find((island) => inBox(point, island.box, 0) && contains(island.polygon, point))
}

/** The coast nearest to a point, within `limit` km. */
export function nearestCoast(
  point: Point,
  islands: Island[],
  limit: number,
): { island: Island; point: Point; distance: number } | undefined {
  return islands
    .filter((island) => inBox(point, island.box, limit / 100))
    .map((island) => ({ island, ...nearestOnPolygon(point, island.polygon) }))
    .filter((candidate) => candidate.distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]
}

/** Puts each village on its island; a point in the water goes to the shore when that is near. */
export function placeOnIslands(
  rows: (VillageRow & { point: Point })[],
  islands: Island[],
): { placed: VillagePoint[]; snapped: VillagePoint[] } {
  const snapped: VillagePoint[] = []
  const placed = rows.map((row): VillagePoint => {
    const island = islandAt(row.point, islands)
    if (island) return { ...row, island }
    const coast = nearestCoast(row.point, islands, farthestSnap)
    if (!coast) return row
    const moved = { ...row, point: coast.point, island: coast.island }
    snapped.push(moved)
    return moved
  })
  return { placed, snapped }
}

/**
 * Parts off the villages whose point cannot be theirs: in open water, or alone and far off on an island that the
 * official list calls uninhabited. The list says so of some inhabited islands too, so that it does not count alone.
 */
export function withoutLost(
  villages: VillagePoint[],
  named: Pick<IslandRow, 'point' | 'populated'>[],
): { kept: VillagePoint[]; lost: VillagePoint[] } {
  const isUninhabited = (island: Island) => {
    const own = named.filter(({ point }) => islandAt(point, [island]))
    return own.length > 0 && own.every(({ populated }) => !populated)
  }
  const isLost = (village: VillagePoint) => {
    const { island, point } = village
    if (!island) return true
    const isNear = (other: VillagePoint) => other !== village && distance(other.point, point) <= loneliest
    return !villages.some(isNear) && isUninhabited(island)
  }
  const { lost = [], kept = [] } = Object.groupBy(villages, (village) => (isLost(village) ? 'lost' : 'kept'))
  return { kept, lost }
}

const normalize = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
const nameKey = ({ code, name }: VillageRow) => `${code.slice(0, 5)} ${normalize(name)}`

function mean(points: Point[]): Point {
  const sum = points.reduce(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

/** Gives every village of `names` a point: its own by code, else by a name unique in the regency, else its district's. */
export function matchVillages(names: AreaNames, points: VillagePoint[]): PositionedVillage[] {
  const byCode = new Map(points.map((row) => [row.code, row]))
  const taken = new Set(names.villages.map(({ code }) => code))
  const byName = Map.groupBy(
    points.filter((row) => !taken.has(row.code)),
    nameKey,
  )
  const wanted = Map.groupBy(
    names.villages.filter(({ code }) => !byCode.has(code)),
    nameKey,
  )
  const ownPoint = (village: VillageRow): Point | undefined => {
    const same = byCode.get(village.code)
    if (same) return same.point
    const namesakes = byName.get(nameKey(village)) ?? []
    return namesakes.length === 1 && wanted.get(nameKey(village))!.length === 1
      ? namesakes[0]!.point
      : undefined
  }

  const districtOf = (code: string) => code.slice(0, 8)
  const own = names.villages.map((village) => ({ village, point: ownPoint(village) }))
  const districts = Map.groupBy(
    own.filter((row) => row.point),
    (row) => districtOf(row.village.code),
  )
  return own.map(({ village, point }) => {
    if (point) return { ...village, point, approximate: false }
    const neighbours = districts.get(districtOf(village.code))
    if (!neighbours) throw new Error(`No village of district ${districtOf(village.code)} has a position`)
    return { ...village, point: mean(neighbours.map((row) => row.point!)), approximate: true }
  })
}
