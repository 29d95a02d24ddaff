import { type LonLat, project } from './projection.ts'
import { type ScreenPoint, toScreen, type Viewport } from './viewport.ts'

export interface Dot {
  readonly code: string
  readonly position: LonLat
}

const radius = 5

/** Draws villages as dots with a ring, in the canvas' own colours: `color` the dot, `outline-color` its ring. */
export function drawDots(canvas: HTMLCanvasElement, view: Viewport, dots: readonly Dot[]): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const density = Math.min(3, globalThis.devicePixelRatio || 1)
  const [width, height] = [Math.round(view.width * density), Math.round(view.height * density)]
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, view.width, view.height)
  const { color, outlineColor } = getComputedStyle(canvas)
  const small = dots.length > 2000 ? 2.5 : radius
  context.beginPath()
  for (const { position } of dots) {
    const [x, y] = toScreen(view, project(position))
    if (x < -8 || y < -8 || x > view.width + 8 || y > view.height + 8) continue
    context.moveTo(x + small, y)
    context.arc(x, y, small, 0, 2 * Math.PI)
  }
  context.fillStyle = color
  context.strokeStyle = outlineColor
  context.lineWidth = 2
  context.stroke()
  context.fill()
}

/** The dot nearest to a point, if one is within `reach` pixels. */
export function dotAt<T extends Dot>(
  view: Viewport,
  dots: readonly T[],
  [x, y]: ScreenPoint,
  reach: number,
): T | undefined {
  let nearest: T | undefined
  let best = reach
  for (const dot of dots) {
    const [left, top] = toScreen(view, project(dot.position))
    const away = Math.hypot(left - x, top - y)
    if (away <= best) {
      best = away
      nearest = dot
    }
  }
  return nearest
}
