import { type GeoBox, type LonLat, project, unproject, type WorldPoint } from './projection.ts'

/** What part of the world is seen: its middle, how near, and the size of the stage in CSS pixels. */
export interface Viewport {
  readonly center: WorldPoint
  /** Zoom of web maps: the world is 256 × 2^zoom pixels wide. Any real number. */
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** A point of the stage in CSS pixels, from its top left corner. */
export type ScreenPoint = readonly [x: number, y: number]

/** How far a view may go: zoom levels, and the box its middle stays in. */
export interface Limits {
  readonly minZoom: number
  readonly maxZoom: number
  readonly bounds: GeoBox
}

/** Pixels of the world's edge. */
export const worldSize = (zoom: number) => 256 * 2 ** zoom

export function toScreen({ center, zoom, width, height }: Viewport, [x, y]: WorldPoint): ScreenPoint {
  const size = worldSize(zoom)
  return [(x - center[0]) * size + width / 2, (y - center[1]) * size + height / 2]
}

export function toWorld({ center, zoom, width, height }: Viewport, [x, y]: ScreenPoint): WorldPoint {
  const size = worldSize(zoom)
  return [center[0] + (x - width / 2) / size, center[1] + (y - height / 2) / size]
}

/** The view that shows a whole box with `padding` pixels around it, no nearer than `maxZoom`. */
export function fitBox(
  { width, height }: Pick<Viewport, 'width' | 'height'>,
  [west, south, east, north]: GeoBox,
  { padding = 24, maxZoom = 22 }: { padding?: number; maxZoom?: number } = {},
): Viewport {
  const [left, top] = project([west, north])
  const [right, bottom] = project([east, south])
  const room = (size: number) => Math.max(1, size - 2 * padding)
  const scale = Math.min(room(width) / (right - left || 1e-9), room(height) / (bottom - top || 1e-9))
  const zoom = Math.min(maxZoom, Math.log2(scale / 256))
  return { center: [(left + right) / 2, (top + bottom) / 2], zoom, width, height }
}

/** Moves the ground under the stage by pixels. */
export function panBy(view: Viewport, dx: number, dy: number): Viewport {
  const size = worldSize(view.zoom)
  return { ...view, center: [view.center[0] - dx / size, view.center[1] - dy / size] }
}

/** Zooms so that what lies under `anchor` stays under it. */
export function zoomTo(view: Viewport, zoom: number, anchor: ScreenPoint): Viewport {
  const fixed = toWorld(view, anchor)
  const size = worldSize(zoom)
  const center: WorldPoint = [
    fixed[0] - (anchor[0] - view.width / 2) / size,
    fixed[1] - (anchor[1] - view.height / 2) / size,
  ]
  return { ...view, center, zoom }
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The nearest view within the limits; zooming past a limit keeps `anchor` in place. */
export function limit(view: Viewport, limits: Limits, anchor?: ScreenPoint): Viewport {
  const { bounds, minZoom, maxZoom } = limits
  const zoom = clamp(view.zoom, minZoom, maxZoom)
  const kept = zoom === view.zoom ? view : zoomTo(view, zoom, anchor ?? [view.width / 2, view.height / 2])
  const [left, top] = project([bounds[0], bounds[3]])
  const [right, bottom] = project([bounds[2], bounds[1]])
  const [x, y] = kept.center
  return { ...kept, center: [clamp(x, left, right), clamp(y, top, bottom)] }
}

/** What is seen, in degrees. */
export function visibleBox(view: Viewport): GeoBox {
  const [west, north] = unproject(toWorld(view, [0, 0]))
  const [east, south] = unproject(toWorld(view, [view.width, view.height]))
  return [west, south, east, north]
}

/** A view on the way from one to another, `t` from 0 to 1. The zoom goes evenly, and the middle with what it shows. */
export function between(from: Viewport, to: Viewport, t: number): Viewport {
  if (t >= 1) return to
  const zoom = from.zoom + (to.zoom - from.zoom) * t
  const [near, far, now] = [worldSize(from.zoom), worldSize(to.zoom), worldSize(zoom)]
  // With an even zoom, the share of the way gone so that the target seems to come in a straight line.
  const share = Math.abs(far - near) < 1e-6 * near ? t : (1 / near - 1 / now) / (1 / near - 1 / far)
  const mix = (index: 0 | 1) => from.center[index] + (to.center[index] - from.center[index]) * share
  return { ...to, center: [mix(0), mix(1)], zoom }
}

export const centerOf = (view: Viewport): LonLat => unproject(view.center)
