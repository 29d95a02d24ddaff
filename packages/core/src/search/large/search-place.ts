/** How far a search has come. */
export interface SearchPlace {
  /** Number of the term whose names, places and categories are gone through. */
  driver: number
  /** The list whose turn it is. */
  turn: number
  /** Hits so far in the page of rows it is at; `undefined` where it is at no page. */
  hits: number | undefined
  /** Pages of few hits that it had in this turn. */
  barren: number
  /** Of each list the last key that was looked at, `''` before the first; `undefined` where it has no more. */
  keys: (string | undefined)[]
}

/** As `next` tells it to the caller. */
export function placeText(place: SearchPlace | undefined): string {
  if (!place) return '-'
  const { driver, turn, hits = -1, barren, keys } = place
  return JSON.stringify([driver, turn, hits, barren, ...keys.map((key) => key ?? 0)])
}

/** @returns `undefined` for what is no place in a search for so many terms: it begins anew */
export function parsePlace(text: string | undefined, terms: number): SearchPlace | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text ?? '')
  } catch {
    return undefined
  }
  if (!Array.isArray(parsed)) return undefined
  const [driver, turn, hits, barren, ...keys] = parsed
  const isIndex = (n: unknown, below: number) => Number.isInteger(n) && Number(n) >= 0 && Number(n) < below
  const isPlace =
    keys.length === 2 * (3 + terms) &&
    isIndex(driver, terms) &&
    isIndex(turn, keys.length) &&
    Number.isInteger(hits) &&
    isIndex(barren, 10) &&
    keys.every((key) => typeof key === 'string' || key === 0)
  if (!isPlace) return undefined
  return {
    driver,
    turn,
    hits: hits < 0 ? undefined : hits,
    barren,
    keys: keys.map((key) => (key === 0 ? undefined : key)),
  }
}
