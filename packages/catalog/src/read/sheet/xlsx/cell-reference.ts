/** Excel's last column, XFD. */
export const maxColumns = 16_384
/** Excel's last row. */
export const maxRows = 1_048_576

/**
 * Column, from 0, and row, from 1, of a reference; `undefined` for what is none.
 * @example readReference('B3') // { column: 1, row: 3 }
 */
export function readReference(text: string): { column: number; row: number } | undefined {
  let column = 0
  let at = 0
  for (; at < text.length && at < 4; at += 1) {
    const letter = text.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = Number(text.slice(at))
  const isReference =
    column >= 1 && column <= maxColumns && Number.isInteger(row) && row >= 1 && row <= maxRows
  return isReference ? { column: column - 1, row } : undefined
}
