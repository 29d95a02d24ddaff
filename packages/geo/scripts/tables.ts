import { type Box, boxOf } from '../src/polygon.ts'
import type { Piece } from './cells.ts'
import type { Island } from './coast.ts'
import type { AreaNames, IslandRow } from './inputs.ts'
import { polygonsOf } from './mapshaper.ts'
import { islandAt, nearestCoast, type PositionedVillage } from './village-points.ts'

/** Steps of a degree in the table of villages: 1e-4° is 11 m. */
const scale = 10_000

/**
 * Positions by district, three numbers a village: last four digits of the code, then longitude and latitude in
 * steps of 1/scale degrees, counted from the village before (the first from 0, 0).
 */
export function villageTable(villages: PositionedVillage[]) {
  const districts: Record<string, number[]> = {}
  let [lastX, lastY] = [0, 0]
  for (const { code, point } of villages) {
    const [x, y] = [Math.round(point[0] * scale), Math.round(point[1] * scale)]
    const district = code.slice(0, 8)
    districts[district] ??= []
    districts[district].push(Number(code.slice(9)), x - lastX, y - lastY)
    lastX = x
    lastY = y
  }
  const approximate = villages.filter((village) => village.approximate).map(({ code }) => code)
  return { scale, districts, approximate }
}

/** Names by district: its own, then its villages' in the order of {@link villageTable}. */
export function nameTable({ districts, villages }: AreaNames): Record<string, string[]> {
  const table = Object.fromEntries(districts.map(({ code, name }) => [code, [name]]))
  for (const { code, name } of villages) table[code.slice(0, 8)]!.push(name)
  return table
}

const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Names that an older list gives to the villages and districts of today's, by code, where more than signs differ. */
export function otherNameTable(
  { districts, villages }: AreaNames,
  older: (VillageRow & { district: string })[],
): Record<string, string> {
  const official = new Map([...districts, ...villages].map(({ code, name }) => [code, name]))
  const named = older.flatMap(({ code, name, district }) => [
    [code.slice(0, 8), district] as const,
    [code, name] as const,
  ])
  const differing = named.filter(([code, name]) => {
    const today = official.get(code)
    return today !== undefined && letters(today) !== letters(name)
  })
  return Object.fromEntries([...new Map(differing)].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** An island's point this near to a polygon is on it, in km. */
const onCoast = 0.1

/** Inhabited islands of NTT too small for the coast line. */
export function dotTable(named: IslandRow[], islands: Island[]) {
  return named
    .filter((row) => row.populated && row.regency.startsWith('53.'))
    .filter((row) => !islandAt(row.point, islands) && !nearestCoast(row.point, islands, onCoast))
    .map(({ name, regency, point }) => ({ name, regency, position: point.map((v) => Number(v.toFixed(4))) }))
}

/** West, south, east, north of each regency, rounded outward to 0.001°. */
export function boundsTable(pieces: Piece[]): Record<string, Box> {
  const table: Record<string, Box> = {}
  for (const { code, geometry } of pieces) {
    table[code] ??= [Infinity, Infinity, -Infinity, -Infinity]
    const box = table[code]
    for (const polygon of polygonsOf(geometry)) {
      const [west, south, east, north] = boxOf(polygon[0]!)
      box[0] = Math.min(box[0], Math.floor(west * 1000) / 1000)
      box[1] = Math.min(box[1], Math.floor(south * 1000) / 1000)
      box[2] = Math.max(box[2], Math.ceil(east * 1000) / 1000)
      box[3] = Math.max(box[3], Math.ceil(north * 1000) / 1000)
    }
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)))
}
