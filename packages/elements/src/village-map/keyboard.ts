import type { WorldPoint } from './projection.ts'

export interface KeyActions {
  /** One step to the east (1, 0), north (0, -1) and so on. */
  readonly arrow: (dx: number, dy: number) => void
  readonly zoom: (levels: number) => void
  readonly home: () => void
  /** Enter or the space bar on an area; a button hears them itself. */
  readonly open: () => void
  /** Whether there was something to leave. */
  readonly escape: () => boolean
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Keys of the map. Arrows and the rest only where the focus is on the stage; Escape also in the panel. Keys with
 * Ctrl, Alt or Meta belong to the browser.
 */
export function onMapKey(event: KeyboardEvent, actions: KeyActions): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
  // A dialog of a card in the map closes itself; the map may stand in a dialog of the page.
  const path = event.composedPath()
  const within = path.slice(0, path.indexOf(event.currentTarget!))
  if (within.some((node) => node instanceof HTMLDialogElement)) return
  const act = actionOf(event, actions)
  // An Escape that the map has no use for is the page's.
  if (act && act() !== false) event.preventDefault()
}

function actionOf({ key, target }: KeyboardEvent, actions: KeyActions): (() => unknown) | undefined {
  if (key === 'Escape') return actions.escape
  if (!(target as Element).closest('.stage')) return undefined
  if (key === 'Enter' || key === ' ') return (target as Element).matches('.region') ? actions.open : undefined
  const arrow = arrows[key]
  if (arrow) return () => actions.arrow(...arrow)
  if (key === '+' || key === '=') return () => actions.zoom(1)
  if (key === '-') return () => actions.zoom(-1)
  return key === 'Home' ? actions.home : undefined
}

/** The place that lies nearest in a direction; those far off to the side count as farther. */
export function nextTowards<T extends { readonly world: WorldPoint }>(
  places: readonly T[],
  from: T,
  dx: number,
  dy: number,
): T | undefined {
  let best: { place: T; cost: number } | undefined
  for (const place of places) {
    const [east, south] = [place.world[0] - from.world[0], place.world[1] - from.world[1]]
    const along = east * dx + south * dy
    const cost = along + 2 * (Math.abs(east * dy) + Math.abs(south * dx))
    if (along > 0 && (!best || cost < best.cost)) best = { place, cost }
  }
  return best?.place
}
