import { type Dot, drawDots } from './dots.ts'
import { type GestureHandlers, watchGestures } from './gestures.ts'
import { ease, Motion, prefersStill, slide } from './motion.ts'
import type { GeoBox, WorldPoint } from './projection.ts'
import { mapUnits } from './read-basemap.ts'
import {
  between,
  fitBox,
  type Limits,
  limit,
  panBy,
  type ScreenPoint,
  toScreen,
  type Viewport,
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

export interface StageHooks
  extends Pick<GestureHandlers, 'oneFinger' | 'plainWheel' | 'hover' | 'press' | 'refused'> {
  /** What is seen has changed; `settled` once nothing moves any more. */
  readonly changed: (settled: boolean) => void
  /** The visitor moved the map. */
  readonly grabbed: () => void
}

const flight = 450
/** Levels to zoom in at most: the coast line has no more to tell. */
const maxZoom = 13

/** The moving part of the map: what is seen, how it moves, and where the elements on it stand. */
export class Stage {
  view: Viewport | undefined
  dots: readonly Dot[] = []
  /** Projected corner that the paths' units count from. */
  origin: WorldPoint = [0, 0]
  readonly #hooks: StageHooks
  readonly #motion = new Motion()
  #element: HTMLElement | undefined
  #home: GeoBox = [-180, -80, 180, 80]
  #limits: Limits = { minZoom: 0, maxZoom, bounds: this.#home }
  /** What was last fitted: kept in view when the stage changes its size, until the visitor moves the map. */
  #fitted: GeoBox | undefined
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
    // Paper is narrower than a window: the map is fitted to it and back.
    window.addEventListener('beforeprint', () => this.#print(true), { signal })
    window.addEventListener('afterprint', () => this.#print(false), { signal })
    this.#resize()
  }

  /** Leaves no listener, observer, timer or frame behind. */
  detach(): void {
    this.#abort.abort()
    this.#motion.stop()
    clearTimeout(this.#settling)
    this.#element = undefined
  }

  /** Sets the box of the whole map. */
  setHome(home: GeoBox): void {
    this.#home = home
    this.#resize()
  }

  get isHome(): boolean {
    return this.#fitted === this.#home
  }

  goHome(animated = true): void {
    this.fit(this.#home, animated)
  }

  fit(box: GeoBox, animated = true): void {
    this.#fitted = box
    if (!this.view) return
    const isHome = box === this.#home
    const target = fitBox(this.view, box, { padding: this.#padding(), maxZoom: isHome ? maxZoom : 11.5 })
    this.#go(limit(target, this.#limits), animated)
  }

  flyTo(center: WorldPoint, zoom: number, animated = true): void {
    this.#fitted = undefined
    if (this.view) this.#go(limit({ ...this.view, center, zoom }, this.#limits), animated)
  }

  zoomBy(levels: number, at?: ScreenPoint): void {
    if (!this.view) return
    this.#fitted = undefined
    const anchor = at ?? [this.view.width / 2, this.view.height / 2]
    const zoom = Math.min(maxZoom, Math.max(this.#limits.minZoom, this.view.zoom + levels))
    this.#go(limit(zoomTo(this.view, zoom, anchor), this.#limits, anchor), true)
  }

  panBy(dx: number, dy: number): void {
    if (!this.view) return
    this.#fitted = undefined
    this.#go(limit(panBy(this.view, dx, dy), this.#limits), true)
  }

  /** Puts everything where it belongs. */
  draw(): void {
    const { view } = this
    const element = this.#element
    if (!view || !element) return
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
    if (canvas) drawDots(canvas, view, this.dots)
  }

  #gestures(): GestureHandlers {
    return {
      ...this.#hooks,
      start: () => {
        this.#motion.stop()
        this.#fitted = undefined
        this.#hooks.grabbed()
      },
      move: (dx, dy, scale, at) => {
        if (!this.view) return
        const zoom = Math.min(maxZoom, Math.max(this.#limits.minZoom, this.view.zoom + Math.log2(scale)))
        this.#set(limit(zoomTo(panBy(this.view, dx, dy), zoom, at), this.#limits))
      },
      end: (vx, vy) => this.#letGo(vx, vy),
      doubleTap: (at) => this.zoomBy(1, at),
      wheel: (steps, at) => {
        if (!this.view) return
        this.#motion.stop()
        this.#fitted = undefined
        this.#hooks.grabbed()
        const zoom = Math.min(maxZoom, Math.max(this.#limits.minZoom, this.view.zoom + steps))
        this.#set(limit(zoomTo(this.view, zoom, at), this.#limits))
        this.#settleSoon()
      },
    }
  }

  #letGo(vx: number, vy: number): void {
    const from = this.view
    if (!from || prefersStill() || Math.hypot(vx, vy) < 0.15) {
      this.#settle()
      return
    }
    this.#motion.run((elapsed) => {
      this.#set(limit(panBy(from, slide(vx, elapsed), slide(vy, elapsed)), this.#limits))
      if (elapsed < 1200) return true
      this.#settle()
      return false
    })
  }

  #go(to: Viewport, animated: boolean): void {
    const from = this.view
    if (!from || !animated || prefersStill() || !this.#element) {
      this.#motion.stop()
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

  #set(view: Viewport): void {
    const before = this.view
    this.view = view
    this.draw()
    if (before && Math.floor(before.zoom) !== Math.floor(view.zoom)) this.#hooks.changed(false)
  }

  #settleSoon(): void {
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => this.#settle(), 150)
  }

  #settle(): void {
    clearTimeout(this.#settling)
    this.#hooks.changed(true)
  }

  #padding(): number {
    return Math.min(40, (this.view?.width ?? 0) * 0.04)
  }

  #resize(): void {
    const element = this.#element
    if (!element) return
    const { clientWidth: width, clientHeight: height } = element
    if (width === 0 || height === 0) return
    const size = { width, height }
    const whole = fitBox(size, this.#home, { padding: Math.min(40, width * 0.04) })
    this.#limits = { minZoom: whole.zoom - 0.4, maxZoom, bounds: this.#home }
    this.#motion.stop()
    const before = this.view
    this.view = before ? { ...before, ...size } : whole
    if (!before) this.#fitted ??= this.#home
    if (this.#fitted) {
      this.fit(this.#fitted, false)
      return
    }
    this.#set(limit(this.view, this.#limits))
    this.#settle()
  }

  #print(printing: boolean): void {
    this.#element?.classList.toggle('printing', printing)
    this.#resize()
  }
}
