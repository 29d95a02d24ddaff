/** A class of the map's colours: how many products its areas have, both ends included. */
export interface CountClass {
  readonly from: number
  readonly to: number
}

const mostClasses = 4

/**
 * Up to four classes over the counts that are not zero, with about as many areas in each (quantiles), so that
 * one area with a thousand products does not make all the others look alike. Equal counts share a class.
 * @example countClasses([0, 1, 1, 2, 8]) // [{from: 1, to: 1}, {from: 2, to: 2}, {from: 8, to: 8}]
 */
export function countClasses(counts: readonly number[]): CountClass[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const values = [...new Set(sorted)]
  const quantiles = Array.from(
    { length: mostClasses },
    (_, n) => sorted[Math.floor((n * sorted.length) / mostClasses)]!,
  )
  const starts = values.length > mostClasses ? [...new Set(quantiles)] : values
  return starts.map((from, n) => {
    const next = starts[n + 1] ?? Infinity
    return { from, to: values.filter((value) => value < next).at(-1)! }
  })
}

/** Class of one of the counts: 0 for none, else 1 and up. */
export function classOf(count: number, classes: readonly CountClass[]): number {
  return classes.filter(({ from }) => count >= from).length
}

/** `1` or `2–5`. */
export function classText({ from, to }: CountClass): string {
  return from === to ? `${from}` : `${from}–${to}`
}
