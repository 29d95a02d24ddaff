import { type LabelWish, type Obstacle, placeLabels } from './labels.ts'
import type { MapVillage } from './map-data.ts'
import { project } from './projection.ts'
import type { Region } from './read-basemap.ts'
import type { MapLabel } from './stage-template.ts'
import { toScreen, type Viewport, worldSize } from './viewport.ts'

/** From this zoom on villages are named beside their dots. */
const villageNamesFrom = 8.5
const lineHeight = 16
const dotSize = 14
const clusterSize = 40

export interface LabelQuestion {
  readonly view: Viewport
  readonly regions: readonly Region[]
  readonly counts: Readonly<Record<string, number>>
  /** Villages drawn as dots. */
  readonly singles: readonly MapVillage[]
  readonly clusters: readonly { readonly position: readonly [number, number] }[]
  readonly chosen: MapVillage | undefined
  /** Width of a text in pixels. */
  readonly measure: (text: string) => number
}

/** Names that fit on the stage without touching each other, the dots or the clusters. */
export function mapLabels(question: LabelQuestion): MapLabel[] {
  const { view, regions, counts, singles, clusters, chosen, measure } = question
  const at = (position: readonly [number, number]) => toScreen(view, project(position))
  const obstacle = (position: readonly [number, number], size: number): Obstacle => {
    const [x, y] = at(position)
    return { x, y, width: size, height: size }
  }
  const obstacles = [
    ...singles.flatMap(({ position }) => (position ? [obstacle(position, dotSize)] : [])),
    ...clusters.map(({ position }) => obstacle(position, clusterSize)),
  ]
  if (chosen?.position) {
    const [x, y] = at(chosen.position)
    obstacles.push({ x, y: y - 10, width: Math.max(32, measure(chosen.name) + 16), height: 72 })
  }
  const wishes = new Map<string, LabelWish & Omit<MapLabel, 'offset'>>()
  for (const { code, name, box, anchor } of regions) {
    const pixels = ((box[2] - box[0]) / 360) * worldSize(view.zoom)
    // A name much wider than its area would seem to name its neighbours.
    if (pixels < measure(name) * 0.55) continue
    const count = counts[code]
    const width = measure(name) + (count ? measure(` ${count}`) + 6 : 0) + 4
    const [x, y] = at(anchor)
    const priority = 1e6 + (count ?? 0) * 10 + pixels / 100
    const label = { id: code, kind: 'region' as const, name, count, position: anchor }
    wishes.set(code, { ...label, x, y, width, height: lineHeight, priority })
  }
  if (view.zoom >= villageNamesFrom) {
    for (const { code, name, position } of singles) {
      if (!position || code === chosen?.code) continue
      const [x, y] = at(position)
      const label = { id: code, kind: 'village' as const, name, count: undefined, position }
      const size = { width: measure(name) + 4, height: lineHeight }
      wishes.set(code, { ...label, ...size, x, y: y + dotSize, priority: 0 })
    }
  }
  return placeLabels([...wishes.values()], obstacles, view).map(({ id, x, y }) => {
    const { kind, name, count, position } = wishes.get(id)!
    const [left, top] = at(position)
    return { id, kind, name, count, position, offset: [x - left, y - top] }
  })
}
