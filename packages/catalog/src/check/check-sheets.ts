import { localized, type Product, regencyOf, type Village } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import { columns, type Field } from '../columns/columns.ts'
import { findHeader, type Header, type HeaderCell } from '../columns/header.ts'
import type { ProblemCode } from '../problems/codes.ts'
import { describeProblem, type Problem } from '../problems/problem.ts'
import { isBlankRow, type Sheet, type SheetRow } from '../sheet/sheet.ts'
import { VillageIndex } from '../villages/village-index.ts'
import { type CheckedRow, checkRow, type FindPhoto } from './check-row.ts'
import { IdBook, isProductId } from './id-book.ts'
import { RowReader } from './row-reader.ts'

export interface CheckOptions {
  /** The villages there are: a list of the publisher's, or `knownVillages()`. */
  villages: Iterable<Village>
  /** All owners of phone numbers agreed to their publication. */
  contactsAgreed?: boolean | undefined
  /** Marks every product as made up for demonstration. */
  sample?: boolean | undefined
  /** Without it, pictures are left out. */
  findPhoto?: FindPhoto | undefined
  /** The ids given so far to rows of a file that come without. */
  idBook?: ((file: string) => IdBook) | undefined
}

/** `rows` = `products` + `bad`: no row is dropped in silence. */
export interface CheckCounts {
  rows: number
  products: number
  bad: number
  errors: number
  warnings: number
}

export interface CheckResult {
  products: Product[]
  /** Villages that the products name, by code. */
  villages: Village[]
  /** In the order of files, sheets and rows. */
  problems: Problem[]
  counts: CheckCounts
}

/** A row that was read: what came of it, and where it is. */
interface ReadRow {
  reader: RowReader
  sheet: Sheet
  sheetIndex: number
  checked: CheckedRow | undefined
  id: string
}

/**
 * Checks sheets and makes products of their rows. Free of files and network: the same check runs in a page.
 * @example
 * const { products, problems } = checkSheets([{ file: 'produk.csv', rows: readCsv(text).rows }], { villages })
 */
export function checkSheets(sheets: Iterable<Sheet>, options: CheckOptions): CheckResult {
  const rowOptions = { ...options, villages: new VillageIndex(options.villages) }
  const read: ReadRow[] = []
  const sheetProblems: Problem[][] = []
  let lost = 0
  for (const [sheetIndex, sheet] of Array.from(sheets).entries()) {
    const rows = [...sheet.rows].filter((row) => !isBlankRow(row))
    const header = findHeader(rows)
    sheetProblems.push(checkHeader(sheet, header, rows))
    if (sheet.openQuote !== undefined) lost += 1
    if (!header) lost += rows.length
    else read.push(...readRows(rows, header, sheet).map((row) => ({ ...row, sheetIndex })))
  }
  for (const row of read) row.checked = checkRow(row.reader, row.sheet.file, rowOptions)
  settleIds(read, options.idBook ?? bookForAll())

  for (const { reader, sheetIndex } of read) sheetProblems[sheetIndex]?.push(...reader.problems)
  const problems = sheetProblems.flatMap((found) => found.sort((a, b) => a.row - b.row))
  return gather(read, problems, lost)
}

function bookForAll(): () => IdBook {
  const book = new IdBook()
  return () => book
}

function readRows(rows: readonly SheetRow[], header: Header, sheet: Sheet): Omit<ReadRow, 'sheetIndex'>[] {
  const place = { file: sheet.file, ...(sheet.name !== undefined && { sheet: sheet.name }) }
  return rows
    .filter(({ number }) => number > header.row)
    .map((row) => {
      const reader = new RowReader(row, header, place)
      return { reader, sheet, checked: undefined, id: reader.text('id') }
    })
}

function checkHeader(sheet: Sheet, header: Header | undefined, rows: readonly SheetRow[]): Problem[] {
  const problems: Problem[] = []
  const report = (row: number, column: string, code: ProblemCode, detail?: string) => {
    const place = { file: sheet.file, ...(sheet.name !== undefined && { sheet: sheet.name }), row, column }
    problems.push(describeProblem(place, code, '', detail))
  }
  if (sheet.openQuote !== undefined) report(sheet.openQuote, '', 'open-quote')
  if (!header) {
    report(rows[0]?.number ?? 1, '', 'no-header')
    return problems
  }
  for (const field of Object.keys(columns) as Field[]) {
    const { title } = columns[field]
    if ('required' in columns[field] && !header.cells.has(field))
      report(header.row, title, 'missing-column', title)
  }
  const nameOf = ({ index, title }: HeaderCell) => title || `kolom ke-${index + 1}`
  const isUsed = ({ index, title }: HeaderCell) =>
    title !== '' || rows.some(({ number, cells }) => number > header.row && cells[index]?.trim())
  for (const cell of header.unknown.filter(isUsed)) report(header.row, nameOf(cell), 'unknown-column')
  for (const cell of header.repeated) report(header.row, nameOf(cell), 'repeated-column')
  return problems
}

/** Checks the ids that rows bring, gives ids to those that come without, and reports what comes twice. */
function settleIds(read: readonly ReadRow[], idBook: (file: string) => IdBook): void {
  const firstById = new Map<string, ReadRow>()
  for (const row of read) if (row.id !== '') settleId(row, firstById)

  const withoutId = new Map<IdBook, ReadRow[]>()
  const nameless = read.filter(({ reader, id, checked }) => id === '' && checked && !reader.bad)
  for (const row of rejectRepeated(nameless)) {
    const book = idBook(row.sheet.file)
    const rows = withoutId.get(book)
    if (rows) rows.push(row)
    else withoutId.set(book, [row])
  }
  for (const [book, rows] of withoutId) {
    const given = book.give(rows.map(claimOf), (id) => firstById.has(id))
    for (const [i, { id, formerName }] of given.entries()) {
      const row = rows[i]!
      row.id = id
      if (formerName !== undefined) row.reader.report('name', 'id-kept', formerName)
      settleId(row, firstById)
    }
  }
}

function settleId(row: ReadRow, firstById: Map<string, ReadRow>): void {
  const { reader, id, checked } = row
  const registrar = regencyByCode(id.slice(0, 5))
  const first = firstById.get(id)
  if (!first) firstById.set(id, row)
  if (!isProductId(id) || !registrar) reader.report('id', 'id-form')
  else if (first) reader.report('id', 'duplicate-id', describeRow(first))
  else if (checked && regencyOf(checked.product.village) !== registrar.code) {
    reader.report('id', 'registrar-differs', checked.product.place.regency)
  }
}

/** Rows that nothing tells apart would take each other's ids. */
function rejectRepeated(rows: readonly ReadRow[]): ReadRow[] {
  const firstByClaim = new Map<string, ReadRow>()
  return rows.filter((row) => {
    const { name, village, producer } = claimOf(row)
    const key = JSON.stringify([name, village, producer])
    const first = firstByClaim.get(key)
    if (first) row.reader.report('name', 'duplicate-row', describeRow(first))
    else firstByClaim.set(key, row)
    return !first
  })
}

function claimOf({ checked, reader }: ReadRow) {
  const { name, village, place, producer } = checked!.product
  return {
    name: localized(name) || reader.text('name'),
    village,
    villageName: place.village,
    producer: producer.name,
  }
}

function describeRow({ reader, sheet }: ReadRow): string {
  const place = [sheet.file, sheet.name, `baris ${reader.row}`]
    .filter((part) => part !== undefined)
    .join(', ')
  return `${place} (${reader.text('name')})`
}

function gather(read: readonly ReadRow[], problems: Problem[], lost: number): CheckResult {
  const products: Product[] = []
  const villages = new Map<string, Village>()
  for (const { checked, reader, id } of read) {
    if (!checked || reader.bad) continue
    products.push({ ...checked.product, id })
    for (const village of checked.villages) villages.set(village.code, village)
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const rows = read.length + lost
  const counts = { rows, products: products.length, bad: rows - products.length, errors }
  return {
    products,
    villages: [...villages.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    problems,
    counts: { ...counts, warnings: problems.length - errors },
  }
}
