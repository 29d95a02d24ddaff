/** A row as it stands in a sheet: `number` is what a spreadsheet shows in its margin, from 1. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** A table of text, whatever it was read from. */
export interface Sheet {
  /** Name of the file, as problems show it. */
  readonly file: string
  /** Name of the sheet inside the file; absent for a CSV file. */
  readonly name?: string | undefined
  readonly rows: Iterable<SheetRow>
  /** Row in which a quote opens that never closes: the rest of the file is lost in it. */
  readonly openQuote?: number | undefined
}

/** Whether nothing but blanks stands in a row: such a row is no row. */
export function isBlankRow(row: SheetRow): boolean {
  return row.cells.every((cell) => cell.trim() === '')
}
