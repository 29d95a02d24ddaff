import { clamp, type WorldBox, type WorldPoint } from './projection.ts'

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

/** Levels to zoom in at most: the coast line has no more to tell. */
export const maxZoom = 13

/** Farther out, on a phone's map of the province, areas with their names and figures are what there is to press. */
export const clustersFrom = 6.9

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

/** The view that shows a whole box with `padding` pixels around it, beneath a bar of some height. */
export function fitBox(
  { width, height }: Pick<Viewport, 'width' | 'height'>,
  [left, top, right, bottom]: WorldBox,
  padding: number,
  bar = 0,
): Viewport {
  const room = (size: number) => Math.max(1, size - 2 * padding)
  const scale = Math.min(room(width) / (right - left || 1e-9), room(height - bar) / (bottom - top || 1e-9))
  const zoom = Math.log2(scale / 256)
  return { center: [(left + right) / 2, (top + bottom - bar / scale) / 2], zoom, width, height }
}

/** Moves the ground under the stage by pixels. */
export function panBy(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, center: toWorld(view, [view.width / 2 - dx, view.height / 2 - dy]) }
}

/** Zooms so that what lies under `anchor`, else the middle, stays under it. */
export function zoomTo(view: Viewport, zoom: number, anchor?: ScreenPoint): Viewport {
  if (!anchor) return { ...view, zoom }
  const [dx, dy] = [anchor[0] - view.width / 2, anchor[1] - view.height / 2]
  // To the middle, which no zoom moves, and back.
  return panBy({ ...panBy(view, -dx, -dy), zoom }, dx, dy)
}

/** The nearest view that is not farther out than a zoom level, its middle in a box. */
export function limit(view: Viewport, minZoom: number, [left, top, right, bottom]: WorldBox): Viewport {
  const [x, y] = view.center
  return {
    ...view,
    zoom: clamp(view.zoom, minZoom, maxZoom),
    center: [clamp(x, left, right), clamp(y, top, bottom)],
  }
}

/** What is seen, with `around` pixels more on each side. */
export function visibleBox(view: Viewport, around = 0): WorldBox {
  const { width, height } = view
  return [...toWorld(view, [-around, -around]), ...toWorld(view, [width + around, height + around])]
}

/** A view on the way from one to another, `t` from 0 to 1. */
export function between(from: Viewport, to: Viewport, t: number): Viewport {
  // The middle moves as the picture grows, so that the target seems to come in a straight line.
  const [near, far] = [worldSize(from.zoom), worldSize(to.zoom)]
  const zoom = from.zoom + (to.zoom - from.zoom) * t
  const share = near === far ? t : (far * (1 - near / worldSize(zoom))) / (far - near)
  const [x, y] = from.center
  return { ...to, zoom, center: [x + (to.center[0] - x) * share, y + (to.center[1] - y) * share] }
}
