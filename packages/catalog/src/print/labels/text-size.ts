/** Letters by their width in thousandths of the type size, of Helvetica, which Arial and Liberation Sans share. */
const widths: readonly (readonly [number, string])[] = [
  [222, "ijl'|"],
  [278, ' !,./:;I[]\\ft'],
  [333, '()-\u2011r`'],
  [500, 'ckJsvxyz'],
  [556, 'abdeghnopqu0123456789?L_$#'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
]
const widthOf = new Map(
  widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)
/** For all other letters, among them those of most scripts; East Asian ones and pictures take a square and more. */
const otherWidth = 1000
const squareWidth = 1400
/** Bold letters are up to a quarter wider, and an eighth on average. */
const boldFactor = 1.16

const millimetresPerPoint = 25.4 / 72
/** From one line to the next, in type sizes. */
export const lineHeight = 1.2

/** A paragraph: its type size in points. */
export interface Type {
  readonly points: number
  readonly bold: boolean
}

/** How wide `text` is on one line, in millimetres: rather too much than too little. */
export function textWidth(text: string, { points, bold }: Type): number {
  let thousandths = 0
  for (const letter of text) {
    thousandths += widthOf.get(letter) ?? (letter > '\u2e7f' ? squareWidth : otherWidth)
  }
  return (thousandths / 1000) * points * millimetresPerPoint * (bold ? boldFactor : 1)
}

/**
 * How many lines a browser makes of `text`: broken between words, and within a word that is longer than a line.
 * @param room width of the line with this number, counted from 0
 */
export function linesOf(text: string, type: Type, room: (line: number) => number): number {
  const space = textWidth(' ', type)
  let line = 0
  let used = 0
  for (const word of text.split(/\s+/)) {
    let wide = textWidth(word, type)
    if (used > 0 && used + space + wide <= room(line)) {
      used += space + wide
      continue
    }
    if (used > 0) line += 1
    for (; wide > room(line); line += 1) {
      // A broken word leaves up to a letter's width at a line's end.
      const part = room(line) - textWidth('W', type)
      if (part <= 0) return Number.POSITIVE_INFINITY
      wide -= part
    }
    used = wide
  }
  return line + 1
}

/** Height of a line, in millimetres. */
export function lineMm({ points }: Type): number {
  return lineHeight * points * millimetresPerPoint
}
