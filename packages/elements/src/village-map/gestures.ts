import type { ScreenPoint } from './viewport.ts'

/** What a visitor's hands ask of the map. Points are pixels of the stage. */
export interface GestureHandlers {
  /** Whether the wheel zooms without Ctrl. */
  readonly plainWheel: () => boolean
  /** Whether one finger moves the map: the page keeps its scrolling until the visitor has pressed the map. */
  readonly oneFinger: () => boolean
  readonly start: () => void
  /** The ground was moved by pixels and scaled around a point. */
  readonly move: (dx: number, dy: number, scale: number, at: ScreenPoint) => void
  /** Let go, at a speed in pixels a millisecond. */
  readonly end: (vx: number, vy: number) => void
  /** A click that did not end a drag, before it reaches what lies under it. */
  readonly press: (event: MouseEvent, at: ScreenPoint) => void
  readonly doubleTap: (at: ScreenPoint) => void
  readonly wheel: (steps: number, at: ScreenPoint) => void
  readonly hover: (at: ScreenPoint | undefined) => void
  /** The page scrolled instead. */
  readonly refused: (how: 'wheel' | 'touch') => void
}

interface Pointer {
  x: number
  y: number
}

/** Pixels that a pointer may tremble without dragging. */
const tremble = 5

/**
 * Listens on a stage until the signal aborts. A click that ends a drag does not reach what lies under it. The page
 * keeps its scrolling: one finger and the plain wheel are taken only where the handlers allow it.
 */
export function watchGestures(stage: HTMLElement, handlers: GestureHandlers, signal: AbortSignal): void {
  const pointers = new Map<number, Pointer>()
  let dragging = false
  let swallowClick = false
  let moved: ScreenPoint = [0, 0]
  let down: ScreenPoint = [0, 0]
  let lastTap = { time: -Infinity, at: [0, 0] as ScreenPoint }
  let trail: (Pointer & { time: number })[] = []

  const at = (event: MouseEvent): ScreenPoint => {
    const { left, top } = stage.getBoundingClientRect()
    return [event.clientX - left - stage.clientLeft, event.clientY - top - stage.clientTop]
  }
  /** Middle of the pointers, and how far they are apart. */
  const shape = () => {
    const [a, b = a] = [...pointers.values()] as [Pointer, Pointer?]
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, spread: Math.hypot(a.x - b.x, a.y - b.y) }
  }
  const begin = () => {
    if (dragging) return
    dragging = true
    swallowClick = true
    for (const id of pointers.keys()) if (stage.isConnected) stage.setPointerCapture(id)
    handlers.start()
  }
  const finish = () => {
    if (!dragging) return
    dragging = false
    const rest = { time: 0, x: 0, y: 0 }
    const [first = rest] = trail
    const last = trail.at(-1) ?? rest
    const time = last.time - first.time || Infinity
    handlers.end((last.x - first.x) / time, (last.y - first.y) / time)
  }

  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    capture = false,
  ) => stage.addEventListener(type, listener, { signal, capture })

  listen('pointerdown', (event) => {
    if (event.button !== 0) return
    const [x, y] = at(event)
    if (pointers.size === 0) {
      down = [x, y]
      swallowClick = false
    }
    pointers.set(event.pointerId, { x, y })
    trail = []
    if (pointers.size === 2) begin()
  })
  listen('pointermove', (event) => {
    const [x, y] = at(event)
    if (!pointers.has(event.pointerId)) {
      if (event.pointerType === 'mouse') handlers.hover([x, y])
      return
    }
    if (!dragging) {
      moved = [x - down[0], y - down[1]]
      if (Math.hypot(...moved) <= tremble) return
      if (event.pointerType === 'touch' && !handlers.oneFinger()) return
      begin()
    }
    const before = shape()
    pointers.set(event.pointerId, { x, y })
    const after = shape()
    const scale = before.spread && after.spread ? after.spread / before.spread : 1
    handlers.move(after.x - before.x, after.y - before.y, scale, [after.x, after.y])
    const time = event.timeStamp
    trail = [...trail.filter((step) => time - step.time < 100), { ...after, time }]
  })
  listen('pointerleave', () => handlers.hover(undefined))
  listen('pointerup', (event) => {
    if (!pointers.delete(event.pointerId)) return
    if (pointers.size > 0) {
      trail = []
      return
    }
    if (dragging) return finish()
    const here = at(event)
    const isSecond =
      event.timeStamp - lastTap.time < 300 &&
      Math.hypot(here[0] - lastTap.at[0], here[1] - lastTap.at[1]) < 30
    lastTap = { time: isSecond ? -Infinity : event.timeStamp, at: here }
    if (isSecond) handlers.doubleTap(here)
  })
  listen('pointercancel', (event) => {
    if (!pointers.delete(event.pointerId)) return
    // A finger that goes sideways wanted the map; one that goes up or down, the page.
    if (!dragging && Math.abs(moved[0]) > Math.abs(moved[1])) handlers.refused('touch')
    if (pointers.size === 0) finish()
  })
  const onClick = (event: MouseEvent) => {
    // A press by key or by assistive technology (detail 0) never ends a drag.
    if (swallowClick && event.detail > 0) event.stopPropagation()
    else handlers.press(event, at(event))
    swallowClick = false
  }
  listen('click', onClick, true)
  listen('wheel', (event) => {
    if (!event.ctrlKey && !handlers.plainWheel()) return handlers.refused('wheel')
    event.preventDefault()
    // Lines and pages of a wheel in pixels; a pinch on a touchpad comes as small steps with Ctrl.
    const pixels = event.deltaY * ([1, 33, 400][event.deltaMode] ?? 1)
    handlers.wheel((-pixels / 100) * (event.ctrlKey && Math.abs(pixels) < 50 ? 1.2 : 0.4), at(event))
  })
  const onTouch = (event: TouchEvent) => {
    // Two fingers are for the map, not for the page's scrolling: asked for by the second finger.
    if (
      (event.touches.length > 1 || (event.type === 'touchmove' && handlers.oneFinger())) &&
      event.cancelable
    )
      event.preventDefault()
  }
  listen('touchstart', onTouch)
  listen('touchmove', onTouch)
}
