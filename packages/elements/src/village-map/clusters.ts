import { clamp, type WorldBox, type WorldPoint } from './projection.ts'
import { worldSize } from './viewport.ts'

/** Something with a point on the map. */
export interface Placed {
  readonly code: string
  readonly world: WorldPoint
}

/** Points that stand too near each other to be told apart; or one that stands alone. */
export interface Cluster<T> {
  /** That of its first point: the same while points and zoom level are. */
  readonly code: string
  readonly items: readonly T[]
  /** The mean of its points. */
  readonly world: WorldPoint
}

/** From this zoom on nothing is clustered but what lies on one spot. */
const clusterMaxZoom = 11

/** Pixels between clusters: a finger tells them apart. */
const radius = 44

/** Metres of a world that is 40,075 km wide: nearer points are on one spot. */
const oneSpot = 100 / 40_075_017

/** Whether no zoom tells points in a box apart. */
export const isOneSpot = ([left, top, right, bottom]: WorldBox) =>
  Math.max(right - left, bottom - top) <= 2 * oneSpot

/** Kemendagri code of the regency that a village's code begins with. */
export const regencyPart = ({ code }: Placed) => code.slice(0, 5)

/** All clusters of some points at a zoom. */
export type ClusterIndex<T> = (zoom: number) => readonly Cluster<T>[]

/**
 * Clusters of points at any zoom level, found when the level is first asked for: a point joins the first cluster
 * of its regency whose first point lies within {@link radius}, else it begins one: so that the numbers of a regency's
 * clusters make up its own. A grid as wide as the radius says where to
 * look, so that 84,000 points take some tens of milliseconds.
 */
export function clusterIndex<T extends Placed>(items: readonly T[]): ClusterIndex<T> {
  const levels: Cluster<T>[][] = []
  return (zoom) => {
    const level = clamp(Math.floor(zoom), 0, clusterMaxZoom + 1)
    const reach = level > clusterMaxZoom ? oneSpot : radius / worldSize(level)
    return (levels[level] ??= clustersWithin(items, reach))
  }
}

function clustersWithin<T extends Placed>(items: readonly T[], reach: number): Cluster<T>[] {
  const grid = new Map<number, T[][]>()
  const groups: T[][] = []
  for (const item of items) {
    const [x, y] = item.world
    const cell = Math.floor(x / reach) * cellsDown + Math.floor(y / reach)
    const group = groupNear(grid, item, cell, reach)
    if (group) {
      group.push(item)
      continue
    }
    const begun = [item]
    groups.push(begun)
    grid.set(cell, [...(grid.get(cell) ?? []), begun])
  }
  return groups.map((group) => ({ code: group[0]!.code, items: group, world: meanOf(group) }))
}

/** Cells of the finest grid number 400,000 a side: two of them make an exact number. */
const cellsDown = 2 ** 20

/** From a cell to itself and those around it. */
const steps = [0, -1, 1].flatMap((across) => [0, -1, 1].map((down) => across * cellsDown + down))

function groupNear<T extends Placed>(
  grid: ReadonlyMap<number, T[][]>,
  item: T,
  cell: number,
  reach: number,
): T[] | undefined {
  const { world } = item
  const regency = regencyPart(item)
  for (const step of steps) {
    for (const group of grid.get(cell + step) ?? []) {
      const first = group[0]!.world
      if (regencyPart(group[0]!) !== regency) continue
      if ((first[0] - world[0]) ** 2 + (first[1] - world[1]) ** 2 <= reach ** 2) return group
    }
  }
  return undefined
}

function meanOf(items: readonly Placed[]): WorldPoint {
  const mean = (axis: 0 | 1) => items.reduce((sum, { world }) => sum + world[axis], 0) / items.length
  return [mean(0), mean(1)]
}
