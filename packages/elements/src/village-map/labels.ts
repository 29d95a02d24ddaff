/** A label that would like to stand at a point, in pixels. */
export interface LabelWish {
  readonly id: string
  /** Middle of the label. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The highest is placed first. */
  readonly priority: number
}

/** What a label may not cover, in pixels. */
export interface Obstacle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedLabel {
  readonly id: string
  readonly x: number
  readonly y: number
}

const overlaps = (a: Obstacle, b: Obstacle) =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

/**
 * Places as many labels as stand free of each other, of the obstacles and of the stage's edge, the most important
 * first. A label whose point is taken tries below, above and beside it; one that finds no place is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  stage: { width: number; height: number },
): PlacedLabel[] {
  const taken: Obstacle[] = [...obstacles]
  const placed: PlacedLabel[] = []
  const ordered = [...wishes].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
  for (const { id, x, y, width, height } of ordered) {
    const [across, down] = [width / 2 + 12, height / 2 + 12]
    const tries = [
      [x, y],
      [x, y + down],
      [x, y - down],
      [x + across, y],
      [x - across, y],
    ] as const
    const spot = tries
      .map(([left, top]) => ({ x: left, y: top, width, height }))
      .find((box) => isInside(box, stage) && !taken.some((other) => overlaps(box, other)))
    if (!spot) continue
    taken.push(spot)
    placed.push({ id, x: spot.x, y: spot.y })
  }
  return placed
}

function isInside({ x, y, width, height }: Obstacle, stage: { width: number; height: number }): boolean {
  return (
    x - width / 2 >= 2 &&
    y - height / 2 >= 2 &&
    x + width / 2 <= stage.width - 2 &&
    y + height / 2 <= stage.height - 2
  )
}
