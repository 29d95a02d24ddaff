import type { WorldPoint } from './projection.ts'
import { clustersFrom, type ScreenPoint, toScreen, type Viewport } from './viewport.ts'

/** A village that is drawn on the canvas. */
export interface Dot {
  readonly world: WorldPoint
  /** Without products it is drawn as a ring. */
  readonly products?: number | undefined
}

/**
 * Draws villages in the canvas' own colours: `color` the dot, `outline-color` its ring. The canvas reaches `around`
 * pixels beyond the stage on each side.
 */
export function drawDots(
  canvas: HTMLCanvasElement,
  view: Viewport,
  dots: readonly Dot[],
  around: number,
): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const { color, outlineColor } = getComputedStyle(canvas)
  const density = Math.min(2, devicePixelRatio)
  const [width, height] = [view.width + 2 * around, view.height + 2 * around]
  const size = [Math.round(width * density), Math.round(height * density)] as const
  if (canvas.width !== size[0] || canvas.height !== size[1]) [canvas.width, canvas.height] = size
  for (const [name, value] of Object.entries({ width, height, left: -around, top: -around }))
    canvas.style.setProperty(name, `${value}px`)
  context.setTransform(density, 0, 0, density, around * density, around * density)
  context.clearRect(-around, -around, width, height)
  // From afar dots say where villages are, and must not cover the names.
  const scale = view.zoom < clustersFrom ? 0.5 : 1
  // Many dots are drawn as one shape for each kind: a call a dot would cost a hundred times as much.
  for (const hasProducts of [false, true]) {
    const radius = scale * (hasProducts ? 5.5 : 4)
    context.beginPath()
    for (const { world, products } of dots) {
      if ((products !== 0) !== hasProducts) continue
      const [x, y] = toScreen(view, world)
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, 2 * Math.PI)
    }
    context.fillStyle = hasProducts ? color : outlineColor
    context.strokeStyle = hasProducts ? outlineColor : color
    context.lineWidth = scale * (hasProducts ? 2 : 1.75)
    context.fill()
    context.stroke()
  }
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
    const [left, top] = toScreen(view, dot.world)
    const away = Math.hypot(left - x, top - y)
    if (away <= best) {
      best = away
      nearest = dot
    }
  }
  return nearest
}
