/** How many stretches of rows a message names. */
const mostNamed = 40

/**
 * Numbers of rows for a message, with how many there are.
 * @example rowList([2, 3, 4, 9]) // '4 baris: 2–4, 9'
 */
export const rowList = (rows: readonly number[]): string =>
  `${new Set(rows).size} baris: ${rowStretches(rows)}`

/**
 * Numbers of rows, those that follow each other as a stretch.
 * @example rowStretches([2, 3, 4, 9]) // '2–4, 9'
 */
export function rowStretches(rows: readonly number[]): string {
  const stretches: [first: number, last: number][] = []
  const sorted = [...new Set(rows)].sort((a, b) => a - b)
  for (const row of sorted) {
    const last = stretches.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else stretches.push([row, row])
  }
  const named = stretches
    .slice(0, mostNamed)
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  const rest = stretches.length > mostNamed ? ', …' : ''
  return `${named.join(', ')}${rest}`
}
