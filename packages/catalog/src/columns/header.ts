import { isBlankRow, type SheetRow } from '../sheet/sheet.ts'
import type { ColumnMap } from './column-map.ts'
import { columns, type Field, fields, silentTitles } from './columns.ts'
import { foldWord } from './fold.ts'

export interface HeaderCell {
  readonly index: number
  /** As written in the sheet, without outer blanks. */
  readonly title: string
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
  /** Columns that are left out without a word: row numbers, and those that a {@link ColumnMap} leaves out. */
  readonly silent?: readonly HeaderCell[]
}

/** How far down a header is looked for: titles and dates may stand above it. */
export const searchedRows = 20
const leastKnown = 3

const fieldByTitle: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => {
    const { title, aliases } = columns[field]
    return [foldWord(title), field.toLowerCase(), ...aliases].map((name) => [name, field] as const)
  }),
)

/** The field that a column's title means, in Indonesian or English. */
export function fieldOf(title: string): Field | undefined {
  return fieldByTitle.get(foldWord(title))
}

/** The row that knows most columns among the first; `undefined` where no row names three. */
export function findHeader(rows: readonly SheetRow[], map: ColumnMap = new Map()): Header | undefined {
  let best: Header | undefined
  for (const row of rows.filter((candidate) => !isBlankRow(candidate)).slice(0, searchedRows)) {
    const header = readHeader(row, map)
    if (header.cells.size >= leastKnown && header.cells.size > (best?.cells.size ?? 0)) best = header
  }
  return best
}

function readHeader(row: SheetRow, map: ColumnMap): Header {
  const cells = new Map<Field, HeaderCell>()
  const unknown: HeaderCell[] = []
  const repeated: HeaderCell[] = []
  const silent: HeaderCell[] = []
  for (const [index, text] of row.cells.entries()) {
    const cell = { index, title: text.trim().replace(/\s+/g, ' ') }
    const title = foldWord(text)
    const mapped = map.get(title)
    const field = mapped ?? fieldByTitle.get(title)
    if (mapped === null || (!field && silentTitles.has(title))) silent.push(cell)
    else if (!field) unknown.push(cell)
    else if (cells.has(field)) repeated.push(cell)
    else cells.set(field, cell)
  }
  return { row: row.number, width: row.cells.length, cells, unknown, repeated, silent }
}
