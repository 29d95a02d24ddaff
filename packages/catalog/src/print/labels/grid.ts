import { LabelError } from './label-error.ts'

/** A4 upright, in millimetres. */
export const page = { width: 210, height: 297 }

/** How labels lie on a page. Millimetres; across comes first. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  /** White at the left and right, and at the top and bottom of the page. */
  readonly margin: readonly [across: number, down: number]
  /** Between labels. */
  readonly gap: readonly [across: number, down: number]
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Smaller ones hold no QR code beside a name. */
const leastLabel: Size = { width: 35, height: 20 }

/**
 * Office printers leave the outer 4.2 mm of a page white: what a label says stays this far inside, whatever the margin.
 */
const printable = 5
const leastPadding = 2.5

/**
 * Reads `2x5`: columns and rows.
 * @throws LabelError
 */
export function parseGrid(text: string, margin: Grid['margin'] = [5, 5], gap: Grid['gap'] = [0, 0]): Grid {
  const [, columns, rows] = /^(\d{1,2})\s*[x×]\s*(\d{1,2})$/i.exec(text.trim()) ?? []
  if (columns === undefined) {
    throw new LabelError(`"${text}" bukan susunan label; diharapkan kolom x baris, misalnya 2x5`)
  }
  const grid: Grid = { columns: Number(columns), rows: Number(rows), margin, gap }
  const { width, height } = labelSize(grid)
  // Also false for no columns, where the width is infinite.
  if (
    !(
      width >= leastLabel.width &&
      width <= page.width &&
      height >= leastLabel.height &&
      height <= page.height
    )
  ) {
    throw new LabelError(
      `susunan ${text}: label paling kecil ${leastLabel.width} × ${leastLabel.height} mm; kurangi kolom, baris, --margin, atau --gap`,
    )
  }
  return grid
}

/**
 * Reads millimetres: `5` for both ways, `7,2x15` for across and down.
 * @throws LabelError
 */
export function parseMillimetres(text: string): readonly [number, number] {
  const [, across, down = across] =
    /^(\d{1,3}(?:[.,]\d{1,2})?)(?:\s*[x×]\s*(\d{1,3}(?:[.,]\d{1,2})?))?$/i.exec(text.trim()) ?? []
  if (across === undefined || down === undefined) {
    throw new LabelError(
      `"${text}" bukan ukuran; diharapkan milimeter, misalnya 5 atau 7,2x15 (mendatar x tegak)`,
    )
  }
  return [Number(across.replace(',', '.')), Number(down.replace(',', '.'))]
}

/** What one label measures, to a hundredth of a millimetre downwards: labels may not add up to more than the page. */
export function labelSize({ columns, rows, margin, gap }: Grid): Size {
  const share = (whole: number, count: number, edge: number, between: number) =>
    Math.floor(((whole - 2 * edge - (count - 1) * between) / count) * 100) / 100
  return {
    width: share(page.width, columns, margin[0], gap[0]),
    height: share(page.height, rows, margin[1], gap[1]),
  }
}

/** White inside a label: across and down. */
export function paddingOf({ margin }: Grid): readonly [across: number, down: number] {
  return [Math.max(leastPadding, printable - margin[0]), Math.max(leastPadding, printable - margin[1])]
}
