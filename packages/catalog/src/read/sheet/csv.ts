import Papa, { type ParseResult } from 'papaparse'
import { decodeText, TextDecoding } from './decode.ts'
import type { Fault, Sheet, SheetRow } from './sheet.ts'

const delimiters = [',', ';', '\t'] as const
/** How many letters are looked at for the delimiter. */
const headLength = 64 * 1024
/** A row with more letters is no row of a table: a quote is open, or the file is made to fill memory. */
const maxRowLength = 1024 * 1024
/**
 * How much is decoded at a time. One letter beyond Latin-1 (a ’ in a village's name) makes a text twice as large in memory,
 * and all that is cut out of it slower: most short texts have none.
 */
const decodedBytes = 4096

/**
 * Reads CSV as spreadsheets of any locale save it: comma, semicolon or tab, any line ends, quotes in the middle of a cell
 * as they stand. A line break inside quotes belongs to its row, so that numbers are a spreadsheet's. Where quotes went
 * wrong and rows ran together, an unreadable row stands for them.
 */
export function readCsv(text: string): SheetRow[] {
  const reading = new CsvReading()
  return [...reading.read(text), ...reading.end()]
}

/** {@link readCsv} of a file that comes in pieces. */
export async function* csvRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SheetRow, void, undefined> {
  const decoding = new TextDecoding()
  const reading = new CsvReading()
  for await (const piece of pieces) {
    for (const part of partsOf(piece)) for (const row of reading.read(decoding.decode(part))) yield row
    if (reading.isOver) return
  }
  for (const row of reading.read(decoding.end())) yield row
  for (const row of reading.end()) yield row
}

/** {@link csvRows} of pieces that are at hand. */
export function* csvRowsOf(pieces: Iterable<Uint8Array>): Generator<SheetRow, void, undefined> {
  const decoding = new TextDecoding()
  const reading = new CsvReading()
  for (const piece of pieces) for (const part of partsOf(piece)) yield* reading.read(decoding.decode(part))
  yield* reading.read(decoding.end())
  yield* reading.end()
}

/** The one sheet of a CSV file, from its bytes. */
export function csvSheet(file: string, bytes: Uint8Array): Sheet {
  return { file, rows: readCsv(decodeText(bytes)) }
}

function* partsOf(piece: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < piece.length; at += decodedBytes) yield piece.subarray(at, at + decodedBytes)
}

/** Cuts text into rows as it comes. */
class CsvReading {
  /** Nothing is read beyond a row that is too large. */
  isOver = false
  #dialect: Dialect | undefined
  /** What may go on in the next piece. */
  #rest = ''
  #count = 0

  /** The rows that are whole with this piece. */
  read(text: string): SheetRow[] {
    if (this.isOver || text === '') return []
    this.#rest += text
    return this.#dialect === undefined && this.#rest.length < headLength ? [] : this.#cut(true)
  }

  /** The rows that are left when no more comes. */
  end(): SheetRow[] {
    return this.isOver || this.#rest === '' ? [] : this.#cut(false)
  }

  #cut(isMoreToCome: boolean): SheetRow[] {
    let text = this.#rest
    // One kind of line end. A return at the end may be half of one.
    const end = isMoreToCome && text.endsWith('\r') ? '\r' : ''
    if (text.includes('\r')) {
      text = text.slice(0, text.length - end.length).replace(/\r\n?/g, '\n')
    }
    if (this.#dialect === undefined) {
      // A spreadsheet that is told the delimiter in the first line does not show that line.
      const [said = '', delimiter] = /^\ufeff?(?:sep=([,;\t])\n)?/.exec(text) ?? []
      text = text.slice(said.length)
      this.#dialect = dialectOf(text.slice(0, headLength), delimiter)
    }
    const { delimiter, isEscaped, isSpaced } = this.#dialect
    if (isEscaped) text = text.replaceAll('\\"', '""')
    if (isSpaced) text = withoutBlanksBeforeQuotes(text)
    const parser = new Papa.Parser({ delimiter, newline: '\n' })
    const { data, errors, meta }: ParseResult<string[]> = parser.parse(text, 0, isMoreToCome)
    // A line end at the end of the file ends a row, and does not start one.
    if (!isMoreToCome && data.at(-1)?.join('') === '' && data.at(-1)?.length === 1) data.pop()
    const faults = quoteFaults(data, errors)
    const rows = data.map((cells, i): SheetRow => {
      const unreadable = faults.get(i) ?? (isTooLarge(cells) ? tooLarge : undefined)
      const number = this.#count + i + 1
      return unreadable ? { number, cells: [], unreadable } : { number, cells }
    })
    this.#count += rows.length
    this.#rest = isMoreToCome ? text.slice(meta.cursor) + end : ''
    if (this.#rest.length > maxRowLength) {
      this.isOver = true
      rows.push({ number: this.#count + 1, cells: [], unreadable: tooLarge })
    }
    return rows
  }
}

const tooLarge: Fault = { code: 'row-too-large', detail: '1 MB' }

function isTooLarge(cells: readonly string[]): boolean {
  let length = 0
  for (const cell of cells) length += cell.length
  return length > maxRowLength
}

/** How a program writes cells: most alike, some not. */
interface Dialect {
  readonly delimiter: string
  /** A quote that is a letter stands behind a backslash, as programs write it that export for databases. */
  readonly isEscaped: boolean
  /** Blanks stand before the quotes that open a cell: `Kopi, "harum, kental"`. */
  readonly isSpaced: boolean
}

function dialectOf(head: string, said: string | undefined): Dialect {
  const delimiter = said ?? findDelimiter(head)
  // A quote that ends a cell may follow a backslash: "C:\\". One in the middle of a cell is a letter by it.
  const isEscaped = /\\"(?![,;\t\n]|$)/.test(head) && !/[^\\",;\t\n]""[^"]/.test(head)
  return { delimiter, isEscaped, isSpaced: head !== withoutBlanksBeforeQuotes(head) }
}

/** What stands inside quotes is passed over whole. */
function withoutBlanksBeforeQuotes(text: string): string {
  return text.replace(/"(?:[^"]|"")*(?:"|$)|([,;\t\n]) +(?=")/g, (found, before?: string) => before ?? found)
}

/**
 * Rows whose quotes never close, or close so late that rows below ran into a cell, or stand so that nobody can say
 * where a cell ends: the row then has another number of cells than most.
 */
function quoteFaults(
  data: readonly string[][],
  errors: ParseResult<string[]>['errors'],
): ReadonlyMap<number, Fault> {
  const faults = new Map<number, Fault>()
  for (const { code, row = -1 } of errors) {
    const cells = data[row]
    if (!cells) continue
    const isOneRow = code === 'InvalidQuotes' && !cells.some((cell) => cell.includes('\n'))
    if (!isOneRow) faults.set(row, { code: 'open-quote' })
    else if (cells.length !== usualLength(data)) faults.set(row, { code: 'stray-quote' })
  }
  return faults
}

/** How many cells most rows have. */
function usualLength(data: readonly string[][]): number {
  const counts = new Map<number, number>()
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/**
 * The delimiter that cuts most lines into the same number of cells, and into more where two do; texts hold commas, but
 * not the same number each. What stands inside quotes is left aside.
 */
function findDelimiter(head: string): string {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split('\n')
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
