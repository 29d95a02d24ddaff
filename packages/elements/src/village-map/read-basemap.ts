import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { boxAround, type GeoBox, type LonLat, project } from './projection.ts'

/** An area of the base map, ready to be drawn. */
export interface Region {
  /** Kemendagri code. */
  readonly code: string
  /** Without `Kabupaten`. */
  readonly name: string
  readonly box: GeoBox
  /** Where its name stands: inside its largest part. */
  readonly anchor: LonLat
  /** SVG path data in map units. */
  readonly path: string
}

export interface Basemap {
  readonly regions: readonly Region[]
  readonly box: GeoBox
  /** Borders between regions: indicative, to be drawn dashed. */
  readonly borders: string
  readonly coast: string
  /** Land around the regions. */
  readonly context: string
}

/** Map units of the whole world's width: fine enough for 40 m, small enough for the single precision of SVG. */
export const mapUnits = 2 ** 20

/** Thrown for a base map that is malformed, too large, or no TopoJSON at all. */
export class BasemapError extends Error {
  override readonly name = 'BasemapError'
  constructor(problem: string, options?: ErrorOptions) {
    super(`The base map cannot be shown: ${problem}`, options)
  }
}

/** Bounds on a base map from anywhere: several times what a province needs. */
const most = { arcs: 20_000, points: 400_000, regions: 1000, rings: 20_000, name: 80 }

type Origin = readonly [x: number, y: number]

/**
 * Reads a TopoJSON from anywhere. Areas are the object `regencies`, else the first object with polygons; their
 * `id` (or the property `code`) is the Kemendagri code, their property `name` the name. Land around them is the
 * object `context`. Only numbers and plain text come out of it.
 * @throws BasemapError
 */
export function readBasemap(json: unknown): { basemap: Basemap; origin: Origin } {
  const topology = checkTopology(json)
  const regencies = topology.objects.regencies ?? Object.values(topology.objects)[0]
  if (!regencies || !('geometries' in regencies)) throw new BasemapError('it has no collection of areas')
  if (regencies.geometries.length > most.regions) throw new BasemapError('it has too many areas')
  const collection = regencies as GeometryCollection<{ name?: unknown; code?: unknown }>
  try {
    const areas = feature(topology, collection).features.flatMap(({ id, geometry, properties }) => {
      const polygons = polygonsOf(geometry)
      const code = String(id ?? properties?.code ?? '')
      const name = String(properties?.name ?? code)
      const points = polygons.flatMap(([outer]) => outer ?? [])
      return points.length > 0
        ? [{ code: code.slice(0, 20), name: name.slice(0, most.name), polygons, points }]
        : []
    })
    const box = boxAround(areas.flatMap(({ points }) => points))
    if (!box) throw new BasemapError('none of its areas is a polygon in degrees')
    const origin = project([box[0], box[3]])
    const basemap: Basemap = {
      regions: areas.map(({ code, name, polygons, points }) => ({
        code,
        name: name.replace(/^Kabupaten /, ''),
        box: boxAround(points)!,
        anchor: anchorOf(polygons),
        path: polygons
          .flat()
          .map((ring) => linePath(ring, origin, true))
          .join(''),
      })),
      box,
      borders: linesPath(
        mesh(topology, collection, (a, b) => a !== b),
        origin,
      ),
      coast: linesPath(
        mesh(topology, collection, (a, b) => a === b),
        origin,
      ),
      context: contextPath(topology, origin),
    }
    return { basemap, origin }
  } catch (error) {
    if (error instanceof BasemapError) throw error
    throw new BasemapError('its geometry is broken', { cause: error })
  }
}

function checkTopology(json: unknown): Topology {
  const topology = json as Partial<Topology> | null
  if (topology?.type !== 'Topology' || !isRecord(topology.objects) || !Array.isArray(topology.arcs)) {
    throw new BasemapError('it is not TopoJSON')
  }
  const { arcs } = topology
  let points = 0
  for (const arc of arcs as unknown[]) {
    if (!Array.isArray(arc)) throw new BasemapError('an arc is not a list of points')
    points += arc.length
    const isLine = arc.every((point) => Array.isArray(point) && point.slice(0, 2).every(Number.isFinite))
    if (!isLine) throw new BasemapError('a point is not a pair of numbers')
  }
  const numbers = [...(topology.transform?.scale ?? []), ...(topology.transform?.translate ?? [])]
  if (arcs.length > most.arcs || points > most.points) throw new BasemapError('it is too large')
  if (!numbers.every(Number.isFinite)) throw new BasemapError('its transform is not made of numbers')
  for (const object of Object.values(topology.objects)) checkGeometry(object, arcs.length, 0)
  return topology as Topology
}

/** Arc numbers must point at arcs: topojson-client trusts them. */
function checkGeometry(object: unknown, arcs: number, depth: number): void {
  if (!isRecord(object) || depth > 3) throw new BasemapError('an object is not a geometry')
  if (Array.isArray(object.geometries)) {
    for (const inner of object.geometries) checkGeometry(inner, arcs, depth + 1)
    return
  }
  const numbers = [object.arcs ?? []].flat(4) as unknown[]
  const inRange = (n: unknown) => Number.isInteger(n) && (n as number) < arcs && ~(n as number) < arcs
  if (numbers.length > most.rings || !numbers.every(inRange)) {
    throw new BasemapError('a geometry names an arc that is not there')
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Ring = readonly LonLat[]
/** Any geometry of GeoJSON; only polygons are looked into. */
type Shape = { readonly type: string; readonly coordinates?: unknown } | null

/** Polygons whose points are places on earth; the rest is left out. */
function polygonsOf(geometry: Shape): Ring[][] {
  const polygons = (
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  ) as number[][][][]
  const onEarth = ([x = Infinity, y = Infinity]: number[]) => Math.abs(x) <= 180 && Math.abs(y) <= 85
  return polygons.filter((polygon) => polygon.flat().every(onEarth)) as unknown as Ring[][]
}

function linePath(line: Ring, origin: Origin, closed: boolean): string {
  const points = line.map((point) => {
    const [x, y] = project(point)
    return `${Math.round((x - origin[0]) * mapUnits)} ${Math.round((y - origin[1]) * mapUnits)}`
  })
  return `M${points.join('L')}${closed ? 'Z' : ''}`
}

function linesPath({ coordinates }: { coordinates: number[][][] }, origin: Origin): string {
  return (coordinates as unknown as Ring[]).map((line) => linePath(line, origin, false)).join('')
}

function contextPath(topology: Topology, origin: Origin): string {
  const { context } = topology.objects as Record<string, GeometryObject | undefined>
  if (!context) return ''
  const shape = feature(topology, context)
  const features = shape.type === 'FeatureCollection' ? shape.features : [shape]
  return features
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .flat()
    .map((ring) => linePath(ring, origin, true))
    .join('')
}

/** The middle of the widest stretch along the middle of the largest part: inside it, also where it is bent. */
function anchorOf(polygons: readonly Ring[][]): LonLat {
  const spans = polygons.map((polygon) => boxAround(polygon[0] ?? [])).map((box) => box ?? [0, 0, 0, 0])
  const sizes = spans.map(([west, south, east, north]) => (east - west) * (north - south))
  const largest = sizes.indexOf(Math.max(...sizes))
  const [west, south, east, north] = spans[largest]!
  let best = { width: -1, point: [(west + east) / 2, (south + north) / 2] as LonLat }
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const y = south + (north - south) * share
    const crossings = polygons[largest]!.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b)
    for (let n = 0; n + 1 < crossings.length; n += 2) {
      const [from, to] = [crossings[n]!, crossings[n + 1]!]
      if (to - from > best.width * 1.2) best = { width: to - from, point: [(from + to) / 2, y] }
    }
  }
  return best.point
}

function crossingsAt(ring: Ring, y: number): number[] {
  return ring.flatMap(([x1, y1], n) => {
    const [x2, y2] = ring[(n + 1) % ring.length]!
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)]
  })
}
