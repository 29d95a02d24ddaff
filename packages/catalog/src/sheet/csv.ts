import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode.ts'
import type { Sheet, SheetRow } from './sheet.ts'

const delimiters = [',', ';', '\t'] as const

/**
 * Reads CSV as spreadsheets of any locale save it: comma, semicolon or tab, either line end, quotes in the middle
 * of a cell as they stand. A line break inside quotes belongs to its row, so that numbers are a spreadsheet's. A quote
 * that never closes takes the rest of the file with it: an unreadable row stands for that.
 */
export function readCsv(text: string): SheetRow[] {
  const rows: SheetRow[] = []
  try {
    parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: (cells: string[]) => {
        rows.push({ number: rows.length + 1, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    rows.push({ number: rows.length + 1, cells: [], unreadable: { code: 'open-quote' } })
  }
  return rows
}

/** The one sheet of a CSV file, from its bytes. */
export function csvSheet(file: string, bytes: Uint8Array): Sheet {
  return { file, rows: readCsv(decodeText(bytes)) }
}

/** The delimiter that cuts most of the first lines, those inside quotes left aside. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 64 * 1024).replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => head.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/** A row of CSV with a line end; cells are quoted where they must be (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return `${quoted.join()}\n`
}
