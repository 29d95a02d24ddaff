import { type Dot, drawDots } from './dots.ts'
import { mapUnits } from './draw-basemap.ts'
import { type GestureHandlers, watchGestures } from './gestures.ts'
import { toolbar } from './labels.ts'
import { ease, Motion, prefersStill, slide } from './motion.ts'
import { clamp, type WorldBox, type WorldPoint } from './projection.ts'
import {
  between,
  fitBox,
  limit,
  maxZoom,
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

export interface StageHooks
  extends Pick<GestureHandlers, 'plainWheel' | 'oneFinger' | 'hover' | 'press' | 'refused'> {
  /**
   * What stands on the stage has to be found anew; `settled` once nothing moves any more. The stage is drawn when the
   * host has put it there.
   */
  readonly changed: (settled: boolean) => void
  /** The visitor moved the map. */
  readonly grabbed: () => void
}

/** The view to be shown on a stage of the size of another view. */
type Aim = (view: Viewport) => Viewport

/** Milliseconds of a flight and of a slide, and those after which a wheel turns no more. */
const flight = 450
const sliding = 1200
const turning = 150

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
  readonly #motion = new Motion(() => this.#arrive())
  #element: HTMLElement | null = null
  #drawn: Viewport | undefined
  #home: WorldBox = [0, 0, 1, 1]
  #minZoom = 0
  readonly #toHome: Aim = (view) => fitBox(view, this.#home, Math.min(24, view.width * 0.04), toolbar)
  /** Where the map was last sent: it gets there whatever size its stage takes, until the visitor moves it. */
  #aim: Aim | undefined = this.#toHome
  #abort: AbortController | undefined

  constructor(hooks: StageHooks) {
    this.#hooks = hooks
  }

  /** Takes the place of an element that is not listened to yet: the poster's, before the first drawing. */
  stand(element: HTMLElement | null): void {
    this.#element ??= element
  }

  /** Starts to listen on a stage; the same one again does nothing. */
  attach(element: HTMLElement): void {
    if (this.#abort && element === this.#element) return
    this.detach()
    this.#element = element
    const { signal } = (this.#abort = new AbortController())
    watchGestures(element, this.#gestures(), signal)
    const observer = new ResizeObserver(() => this.#resize())
    observer.observe(element)
    signal.addEventListener('abort', () => observer.disconnect())
    // Names can wait for the frame after the first picture.
    this.#motion.run(1)
    // Paper is narrower than a window: the map is fitted to it and back.
    window.addEventListener('beforeprint', () => this.#print(true), { signal })
    window.addEventListener('afterprint', () => this.#print(false), { signal })
  }

  /** Leaves no listener, observer, timer or frame behind. */
  detach(): void {
    this.#abort?.abort()
    this.#abort = undefined
    this.#motion.stop()
    this.#element = null
  }

  /** Sets the box of the whole map. */
  setHome(home: WorldBox): void {
    this.#home = home
    this.#resize()
  }

  get isHome(): boolean {
    return this.#aim === this.#toHome
  }

  /** What is seen. */
  get box(): WorldBox | undefined {
    return this.view && visibleBox(this.view)
  }

  /** Pixels beyond the stage that are drawn, on each side. */
  get around(): number {
    return Math.min(256, (this.view?.width ?? 0) / 2)
  }

  /** Shows a box, or the whole map. */
  fit(box: WorldBox | undefined, animated = true): void {
    const aim = box && ((view: Viewport) => fitBox(view, box, Math.min(40, view.height * 0.08), toolbar))
    this.#go(aim ?? this.#toHome, animated)
  }

  flyTo(center: WorldPoint, zoom: number): void {
    this.#go((view) => ({ ...view, center, zoom }))
  }

  zoomBy(levels: number, at?: ScreenPoint): void {
    this.#move((view) => this.#zoomed(view, levels, at))
  }

  panBy(dx: number, dy: number): void {
    this.#move((view) => panBy(view, dx, dy))
  }

  /** On from the present view. */
  #move(by: Aim): void {
    if (!this.view) return
    const { center, zoom } = by(this.view)
    this.flyTo(center, zoom)
  }

  /** Puts everything where it belongs. */
  draw(): void {
    const { view } = this
    const element = this.#element
    if (!view || !element) return
    this.#drawn = view
    // First, since it reads its colours: later they would have to be found anew.
    const canvas = element.querySelector('canvas')
    if (canvas) drawDots(canvas, view, this.dots, this.around)
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
  }

  #moveSheet([x, y]: ScreenPoint): void {
    const sheet = this.#element?.querySelector<HTMLElement>('.sheet')
    sheet?.style.setProperty('transform', `translate(${x}px, ${y}px)`)
  }

  #gestures(): GestureHandlers {
    const grab = () => {
      this.#motion.stop()
      this.#aim = undefined
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
        this.#motion.run(turning)
      },
    }
  }

  /** Zoomed within the limits, so that what lies under `at` stays there. */
  #zoomed(view: Viewport, levels: number, at?: ScreenPoint): Viewport {
    return zoomTo(view, clamp(view.zoom + levels, this.#minZoom, maxZoom), at)
  }

  #letGo(vx: number, vy: number): void {
    const from = this.view
    if (!from || prefersStill() || Math.hypot(vx, vy) < 0.15) this.#arrive()
    else
      this.#motion.run(sliding, (elapsed) => this.#set(panBy(from, slide(vx, elapsed), slide(vy, elapsed))))
  }

  #go(aim: Aim, animated = true): void {
    this.#aim = aim
    const from = this.view
    if (!from || !animated || prefersStill()) this.#arrive()
    else
      this.#motion.run(flight, (elapsed) => {
        // The stage may change its size on the way.
        this.#set(between(from, aim(this.view!), ease(elapsed / flight)))
      })
  }

  /** At once, and where motions end. */
  #arrive(): void {
    const { view } = this
    this.#motion.stop()
    if (view) this.#set(this.#aim?.(view) ?? view)
    this.#hooks.changed(true)
  }

  #set(asked: Viewport): void {
    const view = (this.view = limit(asked, this.#minZoom, this.#home))
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

  /** Takes the stage's size, if it has one. A flight goes on to its aim. */
  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#element ?? {}
    if (!width || !height) return
    const size = { width, height }
    const whole = fitBox(size, this.#home, width * 0.02)
    this.#minZoom = whole.zoom - 0.4
    this.view = { ...(this.view ?? whole), ...size }
    if (!(this.#aim && this.#motion.isRunning)) this.#arrive()
  }

  #print(printing: boolean): void {
    this.#element?.classList.toggle('printing', printing)
    this.#motion.stop()
    this.#resize()
  }
}
