import type { ColumnMap } from '../read/columns/column-map.ts'
import { columns, type Field, notesTitles, requiredFields } from '../read/columns/columns.ts'
import { isExampleName } from '../read/columns/example.ts'
import { foldWord } from '../read/columns/fold.ts'
import {
  findHeader,
  type Header,
  type HeaderCell,
  innerHeader,
  searchedRows,
} from '../read/columns/header.ts'
import { likelyField } from '../read/columns/titles.ts'
import type { ProblemCode } from '../read/problems/codes.ts'
import { describeProblem, type Problem } from '../read/problems/problem.ts'
import { type Fault, isBlankRow, type Sheet, type SheetRow, type SheetStream } from '../read/sheet/sheet.ts'
import { fillDittos } from './ditto.ts'
import { describeLabel, describeOtherRow, isNote, type Label, type PlacesOf } from './other-rows.ts'
import { RowReader } from './row-reader.ts'

/** Fewer than this many of the required columns, and a sheet beside a better one is not about products. */
const leastRequired = 2

/** More labels below one another than this head no group. */
const mostLabels = 8

/** How the columns of a sheet were understood. */
export interface SheetColumns {
  readonly file: string
  readonly sheet?: string | undefined
  /** Of the header. */
  readonly row: number
  /** Titles as written, and the columns of the guide that they mean. */
  readonly matched: readonly { readonly title: string; readonly column: string }[]
  /** Titles of columns of which nothing is published. */
  readonly ignored: readonly string[]
}

/** Reads a sheet row by row: finds its header among the first rows, and gives the rows below it by field. */
export class SheetReading {
  /** The first, which says whether the sheet is about products. */
  header: Header | undefined
  /** All of the sheet's tables; the last is that of the rows at hand. */
  readonly #headers: Header[] = []
  /** Rows that are not blank, without the header and what stands above it. */
  rows = 0
  /** Rows that stand for what could not be read. */
  unreadable = 0
  /** Rows that are no products: an example, or one that an export marks as not for the public. */
  skipped = 0
  /** The first row with anything in it. */
  firstRow = 1
  readonly #sheet: Sheet | SheetStream
  readonly #place: { file: string; sheet?: string }
  readonly #report: (problem: Problem) => void
  readonly #map: ColumnMap | undefined
  readonly #placesOf: PlacesOf
  /** Rows read in search of the header; `undefined` once it is found, or will not be. */
  #above: SheetRow[] | undefined = []
  /** Columns without a title that nothing stands in so far. */
  #unused: HeaderCell[] = []
  readonly #hidden: number[] = []
  /** Columns of remarks, with how many rows have one and the first. */
  #notes: { cell: HeaderCell; row: number; rows: number; first: string }[] = []
  /** The row of a product right above, as a person sees it. */
  #last: SheetRow | undefined
  /** Rows with a name alone, until what comes next says what they are. */
  #labels: Label[] = []
  /** The last row that is not blank. */
  #previous = 0
  /** Whether a blank row stands between the products and what is read now. */
  #isApart = false
  /** Whether a note or a signature does. */
  #isBelowNote = false

  constructor(
    sheet: Sheet | SheetStream,
    report: (problem: Problem) => void,
    { map, placesOf }: { map?: ColumnMap | undefined; placesOf: PlacesOf },
  ) {
    this.#sheet = sheet
    this.#map = map
    this.#placesOf = placesOf
    this.#place = { file: sheet.file, ...(sheet.name !== undefined && { sheet: sheet.name }) }
    this.#report = report
    if (sheet.header) {
      this.header = sheet.header
      this.#headers.push(sheet.header)
      this.#above = undefined
    }
  }

  get file(): string {
    return this.#sheet.file
  }

  get name(): string | undefined {
    return this.#sheet.name
  }

  /** Whether the sheet is about products: a list of villages has a header, too. */
  get isOfProducts(): boolean {
    const { header } = this
    return !!header && requiredFields.filter((field) => header.cells.has(field)).length >= leastRequired
  }

  get photosMayMiss(): boolean {
    return this.#sheet.photosMayMiss ?? false
  }

  /** The column of a field in a report: as titled in the sheet. */
  titleOf(field: Field): string {
    return this.header?.cells.get(field)?.title ?? columns[field].title
  }

  /** What was made of the columns, table by table; none where no products are read. */
  get columns(): SheetColumns[] {
    if (!this.isOfProducts) return []
    return this.#headers.map((header) => ({
      ...this.#place,
      row: header.row,
      matched: Array.from(header.cells, ([field, { title }]) => ({ title, column: columns[field].title })),
      ignored: [...header.unknown, ...header.repeated, ...(header.silent ?? [])]
        .sort((a, b) => a.index - b.index)
        .map(({ title }) => title)
        .filter((title) => title !== ''),
    }))
  }

  get isBlank(): boolean {
    return this.rows === 0 && !this.header
  }

  /** The rows below the header that are known once this one is. */
  read(row: SheetRow): RowReader[] {
    if (isBlankRow(row)) {
      this.#isApart = true
      return []
    }
    if (row.unreadable) {
      this.unreadable += 1
      this.report(row.number, '', row.unreadable.code, row.unreadable.detail, row.unreadable.value)
      return this.#settleLabels(undefined)
    }
    if (!this.#above) return this.#below(row)
    if (this.#above.push(row) === 1) this.firstRow = row.number
    return this.#above.length < searchedRows ? [] : this.#settle()
  }

  /** The rows that were held back, when no more come. */
  end(): RowReader[] {
    const rows = [...(this.#above ? this.#settle() : []), ...this.#settleLabels(undefined)]
    const [first] = this.#hidden
    if (first !== undefined) this.report(first, '', 'hidden-rows', `${this.#hidden.length}`)
    this.#tellNotes()
    return rows
  }

  report(row: number, column: string, code: ProblemCode, detail?: string, value = ''): void {
    this.#report(describeProblem({ ...this.#place, row, column }, code, value, detail))
  }

  /** Reports what is wrong with the header: of a sheet that is read, or should have been. */
  reportHeader(): void {
    const { header } = this
    if (!header) {
      if (this.unreadable === 0) this.report(this.firstRow, '', 'no-header')
      return
    }
    this.#reportColumns(header)
  }

  #reportColumns(header: Header): void {
    for (const field of requiredFields) {
      const { title } = columns[field]
      if (!header.cells.has(field)) this.report(header.row, title, 'missing-column', title)
    }
    for (const cell of header.unknown) {
      if (cell.title === '') this.#unused.push(cell)
      else if (notesTitles.has(foldWord(cell.title)))
        this.#notes.push({ cell, row: header.row, rows: 0, first: '' })
      else this.report(header.row, cell.title, 'unknown-column', wayToMap(cell.title, header))
    }
    for (const cell of header.hidden ?? []) this.report(header.row, cell.title, 'hidden-column')
    for (const cell of header.repeated) {
      const detail = cell.isHidden ? ' (tersembunyi)' : ''
      this.report(header.row, nameOf(cell), 'repeated-column', detail)
    }
  }

  #settle(): RowReader[] {
    const rows = this.#above ?? []
    this.#above = undefined
    const header = findHeader(rows, this.#map)
    this.header = header
    if (header) this.#headers.push(header)
    this.#isApart = false
    if (this.isOfProducts) this.reportHeader()
    return rows.filter(({ number }) => !header || number > header.row).flatMap((row) => this.#below(row))
  }

  #below(row: SheetRow): RowReader[] {
    this.rows += 1
    const header = this.#headers.at(-1)
    if (!header || !this.isOfProducts) return []
    if (row.skip) return this.#skip(row, row.skip)
    const name = header.cells.get('name')
    const label = row.cells[name?.index ?? -1] ?? ''
    if (isExampleName(label)) return this.#skip(row, { code: 'example-row', value: label }, name?.title)
    if (this.#sheet.header) return [this.#product(row, header)]
    this.#isApart ||= this.#previous !== 0 && row.number > this.#previous + 1
    this.#previous = row.number
    const inner = innerHeader(row, this.#map)
    const above = { isApart: this.#isApart, isBelowNote: this.#isBelowNote }
    const other = inner ? undefined : describeOtherRow(row, header, above)
    if (typeof other === 'object') {
      this.#labels.push(other)
      return this.#labels.length < mostLabels ? [] : this.#settleLabels(undefined)
    }
    const before = this.#settleLabels(inner ? 'header' : other === undefined ? row : undefined)
    if (inner) this.#skipOther(row, this.#startTable(inner, header))
    else if (other !== undefined) this.#skipOther(row, other)
    else before.push(this.#product(row, header))
    return before
  }

  /** Labels are what the row below them says that they are; those that are products lack all but the name. */
  #settleLabels(next: SheetRow | 'header' | undefined): RowReader[] {
    const header = this.#headers.at(-1)
    const labels = this.#labels.splice(0)
    return labels.flatMap((label) => {
      const isBelowNote = label.isBelowNote || this.#isBelowNote
      const around = { last: this.#last, next, placesOf: this.#placesOf }
      const other = describeLabel({ ...label, isBelowNote }, header!, around)
      if (other !== undefined) return this.#skipOther(label.row, other)
      if (label.isPair) return [this.#product(label.row, header!)]
      this.report(label.row.number, header!.cells.get('name')!.title, 'name-only', undefined, label.text)
      return [this.#product(label.row, header!)]
    })
  }

  #product(row: SheetRow, header: Header): RowReader {
    if (row.hidden) this.#hidden.push(row.number)
    for (const cell of this.#unused) {
      if (!row.cells[cell.index]?.trim()) continue
      this.report(header.row, nameOf(cell), 'unknown-column')
      this.#unused = this.#unused.filter((one) => one !== cell)
    }
    for (const note of this.#notes) {
      const text = row.cells[note.cell.index]?.trim() ?? ''
      if (/[\p{L}\p{N}]/u.test(text) && ++note.rows === 1) note.first = text
    }
    const isNext = this.#last?.number === row.number - 1
    const filled = fillDittos(row, header, isNext && !this.#last?.hidden ? this.#last : undefined)
    this.#last = filled
    this.#isApart = false
    this.#isBelowNote = false
    return new RowReader(filled, header, this.#place)
  }

  /** The titles of a further table count from here on. */
  #startTable(inner: Header, header: Header): string {
    this.#last = undefined
    const isSame = [...inner.cells].every(([field, { index }]) => header.cells.get(field)?.index === index)
    if (isSame) return 'judul kolom yang diulang'
    this.#headers.push(inner)
    this.#unused = []
    this.#tellNotes()
    this.#reportColumns(inner)
    return 'judul tabel lain; baris di bawahnya dibaca menurut judul ini'
  }

  #skipOther(row: SheetRow, detail: string): [] {
    if (isNote(detail)) this.#isBelowNote = true
    return this.#skip(row, { code: 'not-data', detail })
  }

  /** What is left out of a column of remarks is told once, with how to publish it; an empty column says nothing. */
  #tellNotes(): void {
    for (const { cell, row, rows, first } of this.#notes) {
      const detail = `${mapOption(cell.title, 'summary')} (${rows} baris terisi)`
      if (rows > 0) this.report(row, cell.title, 'notes-column', detail, first)
    }
    this.#notes = []
  }

  #skip({ number }: SheetRow, { code, detail, value }: Fault, column = ''): [] {
    this.skipped += 1
    this.report(number, column, code, detail, value)
    return []
  }
}

/** How a title becomes known, with the column it most likely means. */
function wayToMap(title: string, header: Header): string {
  const field = likelyField(title, (known) => header.cells.has(known))
  const likely = field === undefined ? '' : `, mungkin ${columns[field].title}`
  return `${likely}: tambahkan ${mapOption(title, field)}`
}

/** What to write behind the command, for a title that holds no quotes. */
function mapOption(title: string, field: Field | undefined): string {
  const column = field === undefined ? 'nama kolom' : columns[field].title
  return /["`$\\%]/.test(title)
    ? `--map peta.json, dan tulis {${JSON.stringify(title)}: "${column}"} di peta.json`
    : `--map "${title}=${column}"`
}

const nameOf = ({ index, title }: HeaderCell) => title || `kolom ke-${index + 1}`
