import type { Region } from './read-basemap.ts'

export interface KeyActions {
  /** One step to the east (1, 0), north (0, -1) and so on. */
  readonly arrow: (dx: number, dy: number) => void
  readonly zoom: (levels: number) => void
  readonly home: () => void
  readonly escape: () => void
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
  const target = event.target as Element
  // A dialog of a card closes itself.
  if (event.composedPath().some((node) => node instanceof HTMLDialogElement)) return
  const onStage = target.closest('.stage') !== null
  const arrow = arrows[event.key]
  const act =
    event.key === 'Escape'
      ? actions.escape
      : !onStage
        ? undefined
        : arrow
          ? () => actions.arrow(arrow[0], arrow[1])
          : event.key === '+' || event.key === '='
            ? () => actions.zoom(1)
            : event.key === '-'
              ? () => actions.zoom(-1)
              : event.key === 'Home'
                ? actions.home
                : undefined
  if (!act) return
  event.preventDefault()
  act()
}

/** The region whose middle lies nearest in a direction; those far off to the side count as farther. */
export function regionTowards(
  regions: readonly Region[],
  from: Region,
  dx: number,
  dy: number,
): Region | undefined {
  let best: { region: Region; cost: number } | undefined
  for (const region of regions) {
    const east = region.anchor[0] - from.anchor[0]
    const south = from.anchor[1] - region.anchor[1]
    const along = east * dx + south * dy
    const aside = Math.abs(east * dy) + Math.abs(south * dx)
    if (region === from || along <= 0) continue
    const cost = along + 2 * aside
    if (!best || cost < best.cost) best = { region, cost }
  }
  return best?.region
}
