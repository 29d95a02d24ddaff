// Writes src/village-map/poster-path.ts: the outline of NTT for the map's poster, from the tiny base map, in the
// map's own projection. Run by hand when the base map changes: node packages/elements/scripts/poster-path.ts
import { readFile, writeFile } from 'node:fs/promises'
import { merge } from 'topojson-client'
import { boxAround, type LonLat, project } from '../src/village-map/projection.ts'

const here = (path: string) => new URL(path, import.meta.url)
const topology = JSON.parse(await readFile(here('../../geo/data/basemap-tiny.json'), 'utf8'))
const polygons = merge(topology, topology.objects.regencies.geometries).coordinates as unknown as LonLat[][][]

const width = 160
/** Pixels between two points at least: a poster is looked at for a moment. */
const step = 3
const box = boxAround(polygons.flat(2))
if (!box) throw new Error('The tiny base map has no polygons')
const [left, top] = project([box[0], box[3]])
const [right, bottom] = project([box[2], box[1]])
const scale = width / (right - left)
const pixel = ([x, y]: readonly [number, number]) => [
  Math.round((x - left) * scale),
  Math.round((y - top) * scale),
]

/** Relative steps, without the small ones; empty for an island of a pixel or two. */
function ringPath(ring: LonLat[]): string {
  const points = ring.map((point) => pixel(project(point)))
  const steps: string[] = []
  let [x, y] = points[0] as [number, number]
  const start = `M${x} ${y}`
  for (const [px, py] of points.slice(1) as [number, number][]) {
    if (Math.hypot(px - x, py - y) < step) continue
    steps.push(`${px - x} ${py - y}`)
    ;[x, y] = [px, py]
  }
  return steps.length < 3 ? '' : `${start}l${steps.join(' ').replaceAll(' -', '-')}z`
}

const path = polygons.map(([outer = []]) => ringPath(outer)).join('')
const source = `/*! Data: © OpenStreetMap contributors, idn-area-data; ODbL-1.0 */
// Written by scripts/poster-path.ts.
export const posterViewBox = '0 0 ${width} ${Math.round((bottom - top) * scale)}'
export const posterPath =
  '${path}'
`
await writeFile(here('../src/village-map/poster-path.ts'), source)
console.log(`${path.length} bytes`)
