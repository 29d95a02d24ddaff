import type { ColumnMap } from '../columns/column-map.ts'
import { columns, type Field, requiredFields } from '../columns/columns.ts'
import { findHeader, type Header, type HeaderCell, searchedRows } from '../columns/header.ts'
import type { ProblemCode } from '../problems/codes.ts'
import { describeProblem, type Problem } from '../problems/problem.ts'
import { type Fault, isBlankRow, type Sheet, type SheetRow, type SheetStream } from '../sheet/sheet.ts'
import { isExampleName } from '../template/example.ts'
import { RowReader } from './row-reader.ts'

/** Fewer than this many of the required columns, and a sheet beside a better one is not about products. */
const leastRequired = 2

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
  header: Header | undefined
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
  /** Rows read in search of the header; `undefined` once it is found, or will not be. */
  #above: SheetRow[] | undefined = []
  /** Columns without a title that nothing stands in so far. */
  #unused: HeaderCell[] = []
  readonly #hidden: number[] = []

  constructor(sheet: Sheet | SheetStream, report: (problem: Problem) => void, map?: ColumnMap) {
    this.#sheet = sheet
    this.#map = map
    this.#place = { file: sheet.file, ...(sheet.name !== undefined && { sheet: sheet.name }) }
    this.#report = report
    if (sheet.header) {
      this.header = sheet.header
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

  /** What was made of the columns; `undefined` where no products are read. */
  get columns(): SheetColumns | undefined {
    const { header } = this
    if (!header || !this.isOfProducts) return undefined
    return {
      ...this.#place,
      row: header.row,
      matched: Array.from(header.cells, ([field, { title }]) => ({ title, column: columns[field].title })),
      ignored: [...header.unknown, ...header.repeated, ...(header.silent ?? [])]
        .sort((a, b) => a.index - b.index)
        .map(({ title }) => title)
        .filter((title) => title !== ''),
    }
  }

  get isBlank(): boolean {
    return this.rows === 0 && !this.header
  }

  /** The rows below the header that are known once this one is. */
  read(row: SheetRow): RowReader[] {
    if (isBlankRow(row)) return []
    if (row.unreadable) {
      this.unreadable += 1
      this.report(row.number, '', row.unreadable.code, row.unreadable.detail, row.unreadable.value)
      return []
    }
    if (!this.#above) return this.#below(row)
    if (this.#above.push(row) === 1) this.firstRow = row.number
    return this.#above.length < searchedRows ? [] : this.#settle()
  }

  /** The rows that were held back, when no more come. */
  end(): RowReader[] {
    const rows = this.#above ? this.#settle() : []
    const [first] = this.#hidden
    if (first !== undefined) this.report(first, '', 'hidden-rows', `${this.#hidden.length}`)
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
    for (const field of requiredFields) {
      const { title } = columns[field]
      if (!header.cells.has(field)) this.report(header.row, title, 'missing-column', title)
    }
    for (const cell of header.unknown) {
      if (cell.title === '') this.#unused.push(cell)
      else this.report(header.row, cell.title, 'unknown-column')
    }
    for (const cell of header.repeated) this.report(header.row, nameOf(cell), 'repeated-column')
  }

  #settle(): RowReader[] {
    const rows = this.#above ?? []
    this.#above = undefined
    const header = findHeader(rows, this.#map)
    this.header = header
    if (this.isOfProducts) this.reportHeader()
    return rows.filter(({ number }) => !header || number > header.row).flatMap((row) => this.#below(row))
  }

  #below(row: SheetRow): RowReader[] {
    this.rows += 1
    const { header } = this
    if (!header || !this.isOfProducts) return []
    if (row.skip) return this.#skip(row, row.skip)
    const name = header.cells.get('name')
    const label = row.cells[name?.index ?? -1] ?? ''
    if (isExampleName(label)) return this.#skip(row, { code: 'example-row', value: label }, name?.title)
    if (row.hidden) this.#hidden.push(row.number)
    for (const cell of this.#unused) {
      if (!row.cells[cell.index]?.trim()) continue
      this.report(header.row, nameOf(cell), 'unknown-column')
      this.#unused = this.#unused.filter((other) => other !== cell)
    }
    return [new RowReader(row, header, this.#place)]
  }

  #skip({ number }: SheetRow, { code, detail, value }: Fault, column = ''): [] {
    this.skipped += 1
    this.report(number, column, code, detail, value)
    return []
  }
}

const nameOf = ({ index, title }: HeaderCell) => title || `kolom ke-${index + 1}`
