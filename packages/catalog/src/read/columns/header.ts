import { isBlankRow, type SheetRow } from '../sheet/sheet.ts'
import type { ColumnMap } from './column-map.ts'
import { type Field, silentTitles } from './columns.ts'
import { foldWord } from './fold.ts'
import { fieldOf } from './titles.ts'

export interface HeaderCell {
  readonly index: number
  /** As written in the sheet, without outer blanks. */
  readonly title: string
  /** A spreadsheet does not show the column. */
  readonly isHidden?: boolean
}

/** The row that names the columns, and what it names. */
export interface Header {
  readonly row: number
  /** How many columns it has. */
  readonly width: number
  readonly cells: ReadonlyMap<Field, HeaderCell>
  /** Columns that are not published, those without a title too. */
  readonly unknown: readonly HeaderCell[]
  /** Columns whose field another column to their left already fills. */
  readonly repeated: readonly HeaderCell[]
  /** Columns that a spreadsheet does not show, and that are read since no column in sight says the same. */
  readonly hidden?: readonly HeaderCell[]
  /** Columns that are left out without a word: row numbers, and those that a {@link ColumnMap} leaves out. */
  readonly silent?: readonly HeaderCell[]
}

/** How far down a header is looked for: titles and dates may stand above it. */
export const searchedRows = 20
const leastKnown = 3
const longestTitle = 60

/** The row that knows most columns among the first, or the two rows that do together; `undefined` where none names three. */
export function findHeader(rows: readonly SheetRow[], map: ColumnMap = new Map()): Header | undefined {
  let best: Header | undefined
  let above: SheetRow | undefined
  for (const row of rows.filter((candidate) => !isBlankRow(candidate)).slice(0, searchedRows)) {
    for (const header of [readHeader(row, map), above && twoRowHeader(above, row, map)]) {
      if (header && header.cells.size >= leastKnown && header.cells.size > (best?.cells.size ?? 0))
        best = header
    }
    above = row
  }
  return best
}

/** A header in two rows whose merged cells are gone: a title stands in the lower one, or spans what stands below it. */
function twoRowHeader(upper: SheetRow, lower: SheetRow, map: ColumnMap): Header | undefined {
  const known = lower.cells.filter((text) => text.trim() !== '' && fieldOf(text)).length
  if (known < 2 || lower.cells.some((text) => /^[\d.,\s]+$/.test(text) && text.trim() !== ''))
    return undefined
  let group = ''
  const width = Math.max(upper.cells.length, lower.cells.length)
  const cells = Array.from({ length: width }, (_, i) => {
    const [high = '', low = ''] = [upper.cells[i]?.trim(), lower.cells[i]?.trim()]
    if (high !== '') group = high
    if (low === '') return high
    return fieldOf(low) || map.has(foldWord(low)) || !fieldOf(`${group} ${low}`) ? low : `${group} ${low}`
  })
  return readHeader({ ...lower, cells }, map)
}

/** The header of a further table, or the same again, among the rows of one. */
export function innerHeader(row: SheetRow, map: ColumnMap = new Map()): Header | undefined {
  // Most rows are told by their first word.
  const first = row.cells.find((text) => /\p{L}/u.test(text))
  if (first === undefined || first.length > longestTitle) return undefined
  if (!fieldOf(first) && !silentTitles.has(foldWord(first))) return undefined
  const header = readHeader(row, map)
  const filled = row.cells.filter((text) => text.trim() !== '').length
  return header.cells.size >= leastKnown && header.cells.size * 2 > filled ? header : undefined
}

function readHeader(row: SheetRow, map: ColumnMap): Header {
  const cells = new Map<Field, HeaderCell>()
  const unknown: HeaderCell[] = []
  const repeated: HeaderCell[] = []
  const silent: HeaderCell[] = []
  const isHidden = (index: number) => row.hiddenColumns?.has(index) ?? false
  for (const [index, text] of row.cells.entries()) {
    const cell = { index, title: text.trim().replace(/\s+/g, ' '), isHidden: isHidden(index) }
    const title = foldWord(text)
    const mapped = map.get(title)
    const field = mapped ?? fieldOf(cell.title)
    const other = field && cells.get(field)
    if (mapped === null || (!field && silentTitles.has(title))) silent.push(cell)
    else if (!field) unknown.push(cell)
    else if (!other) cells.set(field, cell)
    else if (other.isHidden && !cell.isHidden) {
      // An old or a cost price that the office hid is not the one to publish.
      repeated.push(other)
      cells.set(field, cell)
    } else repeated.push(cell)
  }
  const hidden = [...cells.values()].filter((cell) => cell.isHidden)
  return { row: row.number, width: row.cells.length, cells, unknown, repeated, silent, hidden }
}
