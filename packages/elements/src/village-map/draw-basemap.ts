import type { Topology } from 'topojson-specification'
import { boxAround, project, type WorldBox, type WorldPoint } from './projection.ts'

/** An area of the base map, ready to be drawn. */
export interface Region {
  /** Kemendagri code. */
  readonly code: string
  /** Without `Kabupaten`. */
  readonly name: string
  readonly box: WorldBox
  /** Where its name stands: inside its largest part. */
  readonly world: WorldPoint
  /** SVG path data in map units. */
  readonly path: string
}

export interface Basemap {
  readonly regions: readonly Region[]
  readonly box: WorldBox
  /** The corner that the paths' units count from. */
  readonly origin: WorldPoint
  /** Borders between regions: indicative, to be drawn dashed. */
  readonly borders: string
  readonly coast: string
  /** Land around the regions. */
  readonly context: string
}

/** Map units of the whole world's width: fine enough for 40 m, small enough for the single precision of SVG. */
export const mapUnits = 2 ** 20

/** What a topology's objects are made of, as far as it is drawn. */
interface Shape {
  readonly type?: string | null
  readonly id?: string
  readonly properties?: { readonly name: string }
  readonly geometries?: readonly Shape[]
  readonly arcs?: unknown
}

type Line = readonly WorldPoint[]

/**
 * Draws a TopoJSON that is known to be sound, its points in steps of a `transform`: its object `regencies` as areas,
 * named by `id` and `properties.name`, `context` as the land around them. Each arc is projected and traced once, for the areas on both of its sides.
 */
export function drawBasemap(topology: Topology): Basemap {
  const { objects } = topology as unknown as { objects: Record<string, Shape | undefined> }
  const lines = linesOf(topology)
  const areas = shapesOf(objects.regencies)
    .map((shape) => ({ shape, polygons: polygonsOf(shape) }))
    .filter(({ polygons }) => polygons.length > 0)
  const used = new Map<number, number>()
  for (const { polygons } of areas)
    for (const arc of polygons.flat().flat()) {
      const number = arc < 0 ? ~arc : arc
      used.set(number, (used.get(number) ?? 0) + 1)
    }
  const box = boxAround([...used.keys()].flatMap((arc) => lines[arc]!)) ?? [0, 0, 1, 1]
  const origin = [box[0], box[1]] as const
  const pencil = pencilFrom(origin)
  const ring = (arcs: readonly number[]) => arcs.map((arc, n) => pencil(lineOf(lines, arc), n === 0)).join('')
  const path = (polygons: number[][][]) =>
    polygons
      .flat()
      .map((arcs) => `${ring(arcs)}Z`)
      .join('')
  const sharedBy = (isIt: (times: number) => boolean) =>
    [...used].map(([arc, times]) => (isIt(times) ? pencil(lines[arc]!, true) : '')).join('')
  return {
    regions: areas.map(({ shape: { id: code, properties }, polygons }) => {
      const outlines = polygons.map(([outer = []]) => outer.flatMap((arc) => lineOf(lines, arc)))
      return {
        code: code!,
        name: properties!.name.replace(/^Kabupaten /, ''),
        box: boxAround(outlines.flat())!,
        world: anchorOf(outlines),
        path: path(polygons),
      }
    }),
    box,
    origin,
    borders: sharedBy((times) => times > 1),
    coast: sharedBy((times) => times === 1),
    context: path(shapesOf(objects.context).flatMap(polygonsOf)),
  }
}

/** A negative number names an arc the other way round. */
const lineOf = (lines: readonly Line[], arc: number): Line =>
  arc < 0 ? [...lines[~arc]!].reverse() : lines[arc]!

function linesOf({ arcs, transform }: Topology): Line[] {
  const { scale, translate } = transform!
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx
      y += dy
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]])
    })
  })
}

const shapesOf = (shape: Shape | undefined): readonly Shape[] => shape?.geometries ?? (shape ? [shape] : [])

function polygonsOf({ type, arcs }: Shape): number[][][] {
  if (type === 'Polygon') return [arcs as number[][]]
  return type === 'MultiPolygon' ? (arcs as number[][][]) : []
}

/** Draws lines as SVG path data, rounded at their points: the coast has been simplified to corners. */
function pencilFrom(origin: WorldPoint): (line: Line, isFirst: boolean) => string {
  const units = (point: WorldPoint, axis: 0 | 1) => Math.round((point[axis] - origin[axis]) * mapUnits)
  return (line, isFirst) => {
    let path = ''
    let [x, y] = [0, 0]
    line.forEach((point, n) => {
      const [left, top] = [x, y]
      x = units(point, 0)
      y = units(point, 1)
      if (n > 1) path += `Q${left} ${top} ${(left + x) / 2} ${(top + y) / 2}`
      else if (n === 0 && isFirst) path = `M${x} ${y}`
    })
    return `${path}L${x} ${y}`
  }
}

/** The middle of the widest stretch across the middle of the largest part: inside it, also where it is bent. */
function anchorOf(outlines: readonly Line[]): WorldPoint {
  let size = -1
  let anchor: WorldPoint = [0, 0]
  for (const line of outlines) {
    const [left, top, right, bottom] = boxAround(line)!
    if ((right - left) * (bottom - top) <= size) continue
    size = (right - left) * (bottom - top)
    const y = (top + bottom) / 2
    const crossings = crossingsAt(line, y)
    const widths = crossings.map((x, n) => (n % 2 ? x - crossings[n - 1]! : 0))
    const end = widths.indexOf(Math.max(...widths))
    anchor = [(crossings[end]! + crossings[end - 1]!) / 2 || left, y]
  }
  return anchor
}

/** Where a closed line crosses a parallel, from west to east. */
function crossingsAt(line: Line, y: number): number[] {
  return line
    .flatMap((point, n) => {
      const next = line[(n + 1) % line.length]!
      if (point[1] > y === next[1] > y) return []
      return [point[0] + ((y - point[1]) / (next[1] - point[1])) * (next[0] - point[0])]
    })
    .sort((a, b) => a - b)
}
