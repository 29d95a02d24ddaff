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
  /** Pixels that it may stand beside its point and still be taken for its name; below zero: nowhere. */
  readonly reach: number
  /** Where it finds no place there, it may stand farther off, with a line to its point. */
  readonly mayLead?: boolean
}

export interface PlacedLabel {
  /** Pixels of the line that leads from the label's point to it, where one does. */
  readonly lead?: number
}

const overlaps = (a: Obstacle, b: Obstacle) =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

/** Pixels between a point and a label to which a line leads, the nearest first. */
const leads = [16, 26, 38, 52, 68, 86, 106, 130]
/** Part of the stage's width that a line may have: on a phone a long one crosses half of the sea, and says less than the list. */
const longestLead = 1 / 5
/** Eight ways a line may go, those straight across first, and eight between them. */
const directions = [0, 4, 2, 6, 1, 3, 5, 7, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5].map(
  (eighth) => [Math.cos((eighth * Math.PI) / 4), Math.sin((eighth * Math.PI) / 4)] as const,
)

/** Orders that are tried, where names of areas are left out of the first, or stand far off; where more than a few are left out, there is no room. */
const tries = 12
const aFew = 4
/** Pixels of a line that nobody minds. */
const shortLead = 40

/**
 * Places as many labels as stand free of each other and of the obstacles, the most important first, none across the
 * stage's edge. A label whose point is taken tries below, above and beside it, then farther off with a line to its point,
 * where it may; one that finds no place is left out. Where one that may stand farther off is left out, or stands at the
 * end of a long line, it comes before the others: more of them may find a place, or a nearer one.
 */
export function placeLabels<T extends LabelWish>(
  wishes: readonly T[],
  obstacles: readonly Obstacle[],
  stage: { width: number; height: number },
): (T & PlacedLabel)[] {
  let ordered = [...wishes].sort((a, b) => b.priority - a.priority || (a.name < b.name ? -1 : 1))
  let best = placedInOrder(ordered, obstacles, stage)
  let next = best
  const nearer = new Set<string>()
  for (let tried = 1; tried < tries; tried += 1) {
    // A town may have its area's name.
    const names = new Set(next.filter(({ mayLead }) => mayLead).map(({ name }) => name))
    const missing = ordered.filter((wish) => wish.mayLead && isOn(wish, stage) && !names.has(wish.name))
    if (missing.length > aFew) break
    const [far] = next
      .filter(({ name, lead = 0 }) => lead > shortLead && !nearer.has(name))
      .sort((a, b) => (b.lead ?? 0) - (a.lead ?? 0))
    if (missing.length === 0 && !far) break
    if (missing.length === 0) nearer.add(far!.name)
    const first =
      missing.length > 0 ? missing : ordered.filter(({ mayLead, name }) => mayLead && name === far!.name)
    ordered = [...first, ...ordered.filter((wish) => !first.includes(wish))]
    next = placedInOrder(ordered, obstacles, stage)
    if (isBetter(next, best)) best = next
  }
  return best
}

/** More names of areas, and then shorter lines to them. */
function isBetter(labels: readonly (LabelWish & PlacedLabel)[], than: typeof labels): boolean {
  const areas = (of: typeof labels) => of.filter(({ mayLead }) => mayLead).length
  const lines = (of: typeof labels) => of.reduce((sum, { lead = 0 }) => sum + lead, 0)
  return (areas(labels) - areas(than) || lines(than) - lines(labels)) > 0
}

function placedInOrder<T extends LabelWish>(
  ordered: readonly T[],
  obstacles: readonly Obstacle[],
  stage: { width: number; height: number },
): (T & PlacedLabel)[] {
  const taken: Obstacle[] = [...obstacles]
  const placed: (T & PlacedLabel)[] = []
  const isFree = (box: Obstacle) => !isCut(box, stage) && !taken.some((other) => overlaps(box, other))
  const leftOut: T[] = []
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
      .find(isFree)
    if (spot) {
      taken.push(spot)
      placed.push(spot)
    } else leftOut.push(wish)
  }
  // The lines come last: they go between the labels that need none.
  for (const wish of leftOut) {
    if (!wish.mayLead || !isOn(wish, stage)) continue
    // What stands on the point itself, a cluster of its own area, may stand on the line.
    const others = taken.filter((other) => !overlaps(other, { ...wish, width: 1, height: 1 }))
    for (const box of ledPlaces(wish, stage.width * longestLead)) {
      if (!isOn(box, stage) || !isFree(box)) continue
      const line = lineTo(wish, box)
      if (line.some((part) => others.some((other) => overlaps(part, other)))) continue
      taken.push(box, ...line)
      placed.push({ ...box, lead: Math.hypot(box.x - wish.x, box.y - wish.y) * lineEnd(wish, box) })
      break
    }
  }
  return placed
}

const isOn = ({ x, y }: Obstacle, { width, height }: { width: number; height: number }) =>
  x > 0 && x < width && y > toolbar && y < height

function ledPlaces<T extends LabelWish>(wish: T, longest: number): T[] {
  const { x, y, width, height } = wish
  const within = leads.filter((away) => away <= longest)
  return within.flatMap((away) =>
    directions.map(([right, below]) => ({
      ...wish,
      x: x + right * (away + width / 2),
      y: y + below * (away + height / 2),
    })),
  )
}

/** Where a line from the middle of `from` meets the edge of a box, in parts of the way to its middle. */
export function lineEnd(from: { x: number; y: number }, { x, y, width, height }: Obstacle): number {
  const [across, down] = [Math.abs(x - from.x), Math.abs(y - from.y)]
  return 1 - Math.min(1, width / 2 / across, height / 2 / down)
}

/** What a line covers. */
function lineTo(from: LabelWish, box: Obstacle): Obstacle[] {
  const end = lineEnd(from, box)
  return [0.2, 0.4, 0.6, 0.8, 0.97].map((part) => ({
    x: from.x + (box.x - from.x) * end * part,
    y: from.y + (box.y - from.y) * end * part,
    width: 3,
    height: 3,
  }))
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
