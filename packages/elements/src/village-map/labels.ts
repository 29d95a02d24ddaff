/** Pixels at the top of the stage where its buttons stand. */
export const toolbar = 56

/** What a label may not cover, in pixels: its middle and its size. */
export interface Obstacle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A label that would like to stand at a point. */
export interface LabelWish extends Obstacle {
  readonly name: string
  /** The highest is placed first. */
  readonly priority: number
  /** Pixels that it may stand beside its point and still be taken for its name. */
  readonly reach: number
}

const overlaps = (a: Obstacle, b: Obstacle) =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

/**
 * Places as many labels as stand free of each other and of the obstacles, the most important first, none across the
 * stage's edge. A label whose point is taken tries below, above and beside it; one that finds no place is left out.
 */
export function placeLabels<T extends LabelWish>(
  wishes: readonly T[],
  obstacles: readonly Obstacle[],
  stage: { width: number; height: number },
): T[] {
  const taken: Obstacle[] = [...obstacles]
  const placed: T[] = []
  const ordered = [...wishes].sort((a, b) => b.priority - a.priority || (a.name < b.name ? -1 : 1))
  for (const wish of ordered) {
    const { x, y, width, height } = wish
    const [across, down] = [width / 2 + 12, height / 2 + 12]
    const places = [
      [0, 0],
      [0, down],
      [0, -down],
      [across, 0],
      [-across, 0],
    ] as const
    const spot = places
      .filter(([right]) => Math.abs(right) <= wish.reach)
      .map(([right, below]) => ({ ...wish, x: x + right, y: y + below }))
      .find((box) => !isCut(box, stage) && !taken.some((other) => overlaps(box, other)))
    if (!spot) continue
    taken.push(spot)
    placed.push(spot)
  }
  return placed
}

/** Whether it lies across an edge, neither on the stage nor beyond it, or beneath the buttons. */
function isCut({ x, y, width, height }: Obstacle, stage: { width: number; height: number }): boolean {
  const cut = (middle: number, size: number, from: number, to = from) =>
    middle + size / 2 > from - 2 && middle - size / 2 < to + 2
  return (
    cut(x, width, 0) ||
    cut(x, width, stage.width) ||
    cut(y, height, 0, toolbar) ||
    cut(y, height, stage.height)
  )
}
