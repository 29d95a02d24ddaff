import { type Dot, drawDots } from './dots.ts'
import { mapUnits } from './draw-basemap.ts'
import { type GestureHandlers, watchGestures } from './gestures.ts'
import { ease, Motion, prefersStill, slide } from './motion.ts'
import type { WorldBox, WorldPoint } from './projection.ts'
import {
  between,
  clamp,
  fitBox,
  type Limits,
  limit,
  panBy,
  type ScreenPoint,
  toScreen,
  type Viewport,
  visibleBox,
  worldSize,
  zoomTo,
} from './viewport.ts'

/** An element of the stage that keeps to a point of the world; set by the template as a property. */
export interface Pinned extends Element {
  world?: WorldPoint
  /** Pixels beside the point. */
  offset?: ScreenPoint
  /** Edge in parts of the world's, for what grows with it. */
  edge?: number
}

export interface StageHooks extends Pick<GestureHandlers, 'plainWheel' | 'hover' | 'press' | 'refused'> {
  /**
   * What stands on the stage has to be found anew; `settled` once nothing moves any more. The stage is drawn when the
   * host has put it there.
   */
  readonly changed: (settled: boolean) => void
  /** The visitor moved the map. */
  readonly grabbed: () => void
}

const flight = 450
/** Levels to zoom in at most: the coast line has no more to tell. */
const maxZoom = 13

/**
 * The moving part of the map: what is seen, how it moves, and where the elements on it stand. What is drawn reaches
 * beyond the stage, so that while it is panned one sheet is moved and nothing is drawn.
 */
export class Stage {
  view: Viewport | undefined
  dots: readonly Dot[] = []
  /** Projected corner that the paths' units count from. */
  origin: WorldPoint = [0, 0]
  readonly #hooks: StageHooks
  readonly #motion = new Motion()
  #element: HTMLElement | undefined
  #drawn: Viewport | undefined
  #home: WorldBox = [0, 0, 1, 1]
  #limits: Limits = { minZoom: 0, maxZoom, bounds: this.#home }
  /** What was last fitted: kept in view when the stage changes its size, until the visitor moves the map. */
  #fitted: WorldBox | undefined = this.#home
  #abort = new AbortController()
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(hooks: StageHooks) {
    this.#hooks = hooks
  }

  /** Starts to listen on a stage; the same one again does nothing. */
  attach(element: HTMLElement): void {
    if (element === this.#element) return
    this.detach()
    this.#element = element
    this.#abort = new AbortController()
    const { signal } = this.#abort
    watchGestures(element, this.#gestures(), signal)
    const observer = new ResizeObserver(() => this.#resize())
    observer.observe(element)
    signal.addEventListener('abort', () => observer.disconnect())
    // The observer calls back before the first frame: after this drawing, so that the next one is not a part of it.
    this.#measure()
    // Paper is narrower than a window: the map is fitted to it and back.
    window.addEventListener('beforeprint', () => this.#print(true), { signal })
    window.addEventListener('afterprint', () => this.#print(false), { signal })
  }

  /** Leaves no listener, observer, timer or frame behind. */
  detach(): void {
    this.#abort.abort()
    this.#motion.stop()
    clearTimeout(this.#settling)
    this.#element = undefined
  }

  /** Sets the box of the whole map. */
  setHome(home: WorldBox): void {
    if (this.isHome) this.#fitted = home
    this.#home = home
    this.#resize()
  }

  get isHome(): boolean {
    return this.#fitted === this.#home
  }

  /** What is seen. */
  get box(): WorldBox | undefined {
    return this.view && visibleBox(this.view)
  }

  /** Pixels beyond the stage that are drawn, on each side. */
  get around(): number {
    return Math.min(256, (this.view?.width ?? 0) / 2)
  }

  goHome(animated = true): void {
    this.fit(this.#home, animated)
  }

  fit(box: WorldBox, animated = true): void {
    this.#fitted = box
    if (!this.view) return
    const isHome = box === this.#home
    const padding = Math.min(40, isHome ? this.view.width * 0.04 : this.view.height * 0.14)
    this.#go(fitBox(this.view, box, padding), animated)
  }

  flyTo(center: WorldPoint, zoom: number): void {
    this.#move((view) => ({ ...view, center, zoom }))
  }

  zoomBy(levels: number, at?: ScreenPoint): void {
    this.#move((view) => this.#zoomed(view, levels, at ?? [view.width / 2, view.height / 2]))
  }

  panBy(dx: number, dy: number): void {
    this.#move((view) => panBy(view, dx, dy))
  }

  /** To a view that is nobody's fitted box. */
  #move(to: (view: Viewport) => Viewport): void {
    this.#fitted = undefined
    if (this.view) this.#go(to(this.view), true)
  }

  /** Puts everything where it belongs. */
  draw(): void {
    const { view } = this
    const element = this.#element
    if (!view || !element) return
    this.#drawn = view
    this.#moveSheet([0, 0])
    const [x, y] = toScreen(view, this.origin)
    const scale = worldSize(view.zoom) / mapUnits
    element.querySelector('.ground')?.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`)
    for (const pinned of element.querySelectorAll<HTMLElement & Pinned>('.pinned')) {
      if (!pinned.world) continue
      const [left, top] = toScreen(view, pinned.world)
      const [dx, dy] = pinned.offset ?? [0, 0]
      pinned.style.setProperty('transform', `translate(${left + dx}px, ${top + dy}px)`)
      if (pinned.edge) pinned.style.setProperty('--_edge', `${pinned.edge * worldSize(view.zoom)}px`)
    }
    const canvas = element.querySelector('canvas')
    if (canvas) drawDots(canvas, view, this.dots, this.around)
  }

  #moveSheet([x, y]: ScreenPoint): void {
    const sheet = this.#element?.querySelector<HTMLElement>('.sheet')
    sheet?.style.setProperty('transform', `translate(${x}px, ${y}px)`)
  }

  #gestures(): GestureHandlers {
    const grab = () => {
      this.#motion.stop()
      this.#fitted = undefined
      this.#hooks.grabbed()
    }
    return {
      ...this.#hooks,
      start: grab,
      move: (dx, dy, scale, at) => {
        if (this.view) this.#set(this.#zoomed(panBy(this.view, dx, dy), Math.log2(scale), at))
      },
      end: (vx, vy) => this.#letGo(vx, vy),
      doubleTap: (at) => this.zoomBy(1, at),
      wheel: (steps, at) => {
        if (!this.view) return
        grab()
        this.#set(this.#zoomed(this.view, steps, at))
        clearTimeout(this.#settling)
        this.#settling = setTimeout(() => this.#settle(), 150)
      },
    }
  }

  /** Zoomed within the limits, so that what lies under `at` stays there. */
  #zoomed(view: Viewport, levels: number, at: ScreenPoint): Viewport {
    return zoomTo(view, clamp(view.zoom + levels, this.#limits.minZoom, maxZoom), at)
  }

  #letGo(vx: number, vy: number): void {
    const from = this.view
    if (!from || prefersStill() || Math.hypot(vx, vy) < 0.15) {
      this.#settle()
      return
    }
    this.#motion.run((elapsed) => {
      this.#set(panBy(from, slide(vx, elapsed), slide(vy, elapsed)))
      if (elapsed < 1200) return true
      this.#settle()
      return false
    })
  }

  #go(target: Viewport, animated: boolean): void {
    const from = this.view
    const to = limit(target, this.#limits)
    this.#motion.stop()
    if (!from || !animated || prefersStill()) {
      this.#set(to)
      this.#settle()
      return
    }
    this.#motion.run((elapsed) => {
      const t = Math.min(1, elapsed / flight)
      this.#set(between(from, to, ease(t)))
      if (t < 1) return true
      this.#settle()
      return false
    })
  }

  #set(asked: Viewport): void {
    const view = (this.view = limit(asked, this.#limits))
    const drawn = this.#drawn
    if (!drawn || Math.floor(drawn.zoom) !== Math.floor(view.zoom)) {
      this.#hooks.changed(false)
      return
    }
    if (drawn.zoom !== view.zoom || drawn.width !== view.width) {
      this.draw()
      return
    }
    const [x, y] = toScreen(view, drawn.center)
    const way: ScreenPoint = [x - view.width / 2, y - view.height / 2]
    if (Math.max(...way.map(Math.abs)) > this.around) this.#hooks.changed(false)
    else this.#moveSheet(way)
  }

  #settle(): void {
    clearTimeout(this.#settling)
    this.#hooks.changed(true)
  }

  /** Takes the stage's size, if it has one. */
  #measure(): boolean {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#element ?? {}
    if (width === 0 || height === 0) return false
    const size = { width, height }
    const whole = fitBox(size, this.#home, width * 0.02)
    this.#limits = { minZoom: whole.zoom - 0.4, maxZoom, bounds: this.#home }
    this.view = { ...(this.view ?? whole), ...size }
    return true
  }

  #resize(): void {
    if (!this.#measure()) return
    if (this.#fitted) this.fit(this.#fitted, false)
    else this.#go(this.view!, false)
  }

  #print(printing: boolean): void {
    this.#element?.classList.toggle('printing', printing)
    this.#resize()
  }
}
