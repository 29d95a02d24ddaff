import type { Cluster, ClusterIndex } from './clusters.ts'
import type { Region } from './draw-basemap.ts'
import { type LabelWish, lineEnd, type Obstacle, placeLabels } from './labels.ts'
import type { PlacedVillage } from './map-state.ts'
import { inBox, type WorldPoint } from './projection.ts'
import { clustersFrom, type ScreenPoint, toScreen, type Viewport, visibleBox, worldSize } from './viewport.ts'

/** A name on the map with where it stands. */
export interface MapLabel {
  readonly name: string
  readonly count?: number | undefined
  readonly world: WorldPoint
  readonly offset: ScreenPoint
  /** Where the line ends that leads to the name from its point, if one does. */
  readonly line?: ScreenPoint | undefined
  /** A town, to find one's way by: not an area. */
  readonly isTown?: boolean | undefined
}

/** What stands on the stage in a view. */
export interface Scene {
  readonly clusters: readonly Cluster<PlacedVillage>[]
  /** Villages that stand alone: drawn as dots. */
  readonly dots: readonly PlacedVillage[]
  readonly labels: readonly MapLabel[]
  /** Towns to mark with a point. */
  readonly towns: readonly Town[]
}

/** A town for orientation. */
export interface Town {
  readonly name: string
  readonly world: WorldPoint
}

export const emptyScene: Scene = { clusters: [], dots: [], labels: [], towns: [] }

export interface SceneQuestion {
  readonly view: Viewport
  /** Pixels beyond the view that are drawn too. */
  readonly around: number
  readonly regions: readonly Region[]
  readonly countOf: (region: Region) => number
  readonly towns: readonly Town[]
  readonly index: ClusterIndex<PlacedVillage> | undefined
  readonly chosen: PlacedVillage | undefined
  /** Width of a text in pixels; until it can be told, nothing is named. */
  readonly measure: ((text: string) => number) | undefined
}

/** From this zoom on villages are named beside their dots. */
const villageNamesFrom = 8.5
const townsFrom = 7.8
const lineHeight = 16
const dotSize = 14
const clusterSize = 36

export function sceneOf(question: SceneQuestion): Scene {
  const { view, around, index, chosen, measure } = question
  const box = visibleBox(view, around)
  const isFar = view.zoom < clustersFrom
  const towns = view.zoom < townsFrom ? [] : question.towns.filter(({ world }) => inBox(box, world))
  // From afar nothing is put together: it would hide the names.
  const seen = index?.(isFar ? Infinity : view.zoom).filter(({ world }) => inBox(box, world)) ?? []
  const clusters = seen
    .filter(({ items }) => !isFar && items.length > 1)
    .sort((a, b) => a.world[0] - b.world[0])
  const dots = seen.flatMap(({ items }) =>
    (isFar || items.length === 1) && items[0]!.code !== chosen?.code ? items : [],
  )
  const labels = measure ? labelsOf({ ...question, towns, measure }, isFar ? [] : seen, dots) : []
  return { clusters, dots, labels, towns }
}

/** Names that fit on the stage without touching each other, the dots or the clusters. */
function labelsOf(
  { view, regions, countOf, chosen, towns, measure }: SceneQuestion & { measure: (text: string) => number },
  seen: Scene['clusters'],
  dots: Scene['dots'],
): MapLabel[] {
  const obstacle = (world: WorldPoint, size: number): Obstacle => {
    const [x, y] = toScreen(view, world)
    return { x, y, width: size, height: size }
  }
  const obstacles = seen.map(({ items, world }) => obstacle(world, items.length > 1 ? clusterSize : dotSize))
  obstacles.push(...towns.map(({ world }) => obstacle(world, 6)))
  if (chosen) {
    const { x, y } = obstacle(chosen.world, 0)
    obstacles.push({ x, y: y - 10, width: Math.max(32, measure(chosen.name) + 16), height: 72 })
  }
  const wish = (
    label: Omit<MapLabel, 'offset'>,
    below: number,
    priority: number,
    reach = Infinity,
    mayLead = false,
  ): LabelWish & typeof label => {
    const [x, y] = toScreen(view, label.world)
    const width = measure(label.name) + (label.count ? measure(` ${label.count}`) + 6 : 4)
    return { ...label, x, y: y + below, width, height: lineHeight, priority, reach, mayLead }
  }
  const wishes = regions.map((region) => {
    const { name, world, box } = region
    const pixels = (box[2] - box[0]) * worldSize(view.zoom)
    const count = countOf(region)
    // A name much wider than its area would seem to name its neighbours: only a line can lead to it.
    const isNarrow = pixels < measure(name) * (view.zoom < clustersFrom ? 0.3 : 0.55)
    const reach = isNarrow ? -1 : pixels / 3
    const mayLead = !chosen && view.zoom < villageNamesFrom
    return wish({ name, count, world }, 0, 1e6 + count * 10 + pixels / 100, reach, mayLead)
  })
  wishes.push(...towns.map(({ name, world }) => wish({ name, world, isTown: true }, 11, 1e3, 60)))
  if (view.zoom >= villageNamesFrom)
    wishes.push(...dots.map(({ name, world }) => wish({ name, world }, dotSize, 0)))
  return placeLabels(wishes, obstacles, view).map((label) => {
    const { name, count, world, isTown, x, y, lead } = label
    const [left, top] = toScreen(view, world)
    const offset = [x - left, y - top] as const
    const end = lead ? lineEnd({ x: left, y: top }, label) : 0
    const line = lead ? ([offset[0] * end, offset[1] * end] as const) : undefined
    return { name, count, world, isTown, offset, line }
  })
}
