import { CsvError, type Options, parse as parseStream } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { decodeText, TextDecoding } from './decode.ts'
import type { Fault, Sheet, SheetRow } from './sheet.ts'

const delimiters = [',', ';', '\t'] as const
/** How many letters are looked at for the delimiter. */
const headLength = 64 * 1024
/** A row with more bytes is no row of a table: a quote is open, or the file is made to fill memory. */
const maxRowBytes = 1024 * 1024

/** What the parser gives up at, and takes the rest of the file with it. */
const faults: Readonly<Partial<Record<string, Fault>>> = {
  CSV_QUOTE_NOT_CLOSED: { code: 'open-quote' },
  CSV_MAX_RECORD_SIZE: { code: 'row-too-large', detail: '1 MB' },
}

/**
 * Reads CSV as spreadsheets of any locale save it: comma, semicolon or tab, either line end, quotes in the middle
 * of a cell as they stand. A line break inside quotes belongs to its row, so that numbers are a spreadsheet's. A quote
 * that never closes takes the rest of the file with it: an unreadable row stands for that.
 */
export function readCsv(text: string): SheetRow[] {
  const rows: SheetRow[] = []
  let count = 0
  const push = (cells: string[]) => rows.push({ number: ++count, cells })
  try {
    parse(text, optionsFor(text.slice(0, headLength), push))
  } catch (error) {
    rows.push(lostRow(error, count))
  }
  return rows
}

/** {@link readCsv} of a file that comes in pieces. */
export async function* csvRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SheetRow, void, undefined> {
  const decoding = new TextDecoding()
  let rows: SheetRow[] = []
  let count = 0
  const push = (cells: string[]) => rows.push({ number: ++count, cells })
  const taken = () => {
    const ready = rows
    rows = []
    return ready
  }
  let head = ''
  let parser: CsvWriter | undefined
  try {
    for await (const piece of pieces) {
      const text = decoding.decode(piece)
      if (parser) await parser.write(text)
      else {
        head += text
        if (head.length < headLength) continue
        parser = new CsvWriter(optionsFor(head, push))
        await parser.write(head)
      }
      for (const row of taken()) yield row
    }
    parser ??= new CsvWriter(optionsFor(head, push))
    await parser.end((parser.isFresh ? head : '') + decoding.end())
    for (const row of taken()) yield row
  } catch (error) {
    for (const row of taken()) yield row
    yield lostRow(error, count)
  }
}

/** The one sheet of a CSV file, from its bytes. */
export function csvSheet(file: string, bytes: Uint8Array): Sheet {
  return { file, rows: readCsv(decodeText(bytes)) }
}

/** A parser that takes pieces; what it finds goes to `on_record`. */
class CsvWriter {
  readonly #parser
  isFresh = true

  constructor(options: Options) {
    this.#parser = parseStream(options)
    // Told by the callbacks, too; but without a listener it would end the program.
    this.#parser.on('error', () => {})
  }

  write(text: string): Promise<void> {
    this.isFresh = false
    return new Promise((resolve, reject) => {
      this.#parser.write(text, (error) => (error ? reject(error) : resolve()))
    })
  }

  async end(text: string): Promise<void> {
    if (text !== '') await this.write(text)
    await new Promise<void>((resolve, reject) => {
      this.#parser.once('error', reject)
      this.#parser.end(resolve)
    })
  }
}

function optionsFor(head: string, push: (cells: string[]) => void): Options {
  return {
    bom: true,
    delimiter: findDelimiter(head),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: maxRowBytes,
    on_record: (cells: string[]) => {
      push(cells)
      return null
    },
  }
}

/** The row that stands for the rest of the file. */
function lostRow(error: unknown, before: number): SheetRow {
  const fault = error instanceof CsvError ? faults[error.code] : undefined
  if (!fault) throw error
  return { number: before + 1, cells: [], unreadable: fault }
}

/**
 * The delimiter that cuts most lines into the same number of cells, and into more where two do; texts hold commas, but
 * not the same number each. What stands inside quotes is left aside. Excel's `sep=;` in the first line says it.
 */
function findDelimiter(head: string): string {
  const [, said] = /^\ufeff?sep=([,;\t])[\r\n]/.exec(head) ?? []
  if (said) return said
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, 200)
  let best: { delimiter: string; lines: number; cuts: number } | undefined
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const cuts = line.split(delimiter).length - 1
      if (cuts > 0) counts.set(cuts, (counts.get(cuts) ?? 0) + 1)
    }
    for (const [cuts, sameLines] of counts) {
      if (!best || sameLines > best.lines || (sameLines === best.lines && cuts > best.cuts)) {
        best = { delimiter, lines: sameLines, cuts }
      }
    }
  }
  return best?.delimiter ?? ','
}

/** A row of CSV with a line end; cells are quoted where they must be (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  return `${quoted.join()}\n`
}
