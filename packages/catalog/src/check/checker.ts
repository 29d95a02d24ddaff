import { localized, type Product, parseAreaCode, type Village } from '@ovop-ntt/core'
import { canonicalJson, utf8Length, writerLimits } from '@ovop-ntt/core/format'
import type { ColumnMap } from '../read/columns/column-map.ts'
import type { Field } from '../read/columns/columns.ts'
import { templateSheets } from '../read/columns/example.ts'
import { type ProblemCode, problemKinds } from '../read/problems/codes.ts'
import { describeProblem, type Problem } from '../read/problems/problem.ts'
import { rowList } from '../read/problems/row-list.ts'
import type { ModelRecord, ModelStream } from '../read/records/model-record.ts'
import type { Sheet, SheetStream } from '../read/sheet/sheet.ts'
import { VillageIndex } from '../read/villages/village-index.ts'
import { checkModel } from './check-model.ts'
import { checkRow, type FindPhoto, type RowOptions } from './check-row.ts'
import { HalalAdvice } from './halal-advice.ts'
import { IdBook } from './id-book.ts'
import { Identities, type IdentityProblem, type RowNumber } from './identities.ts'
import type { ModelReader } from './model-reader.ts'
import type { ProductPart, WaitingRoom, WaitingRow } from './product-part.ts'
import { RecordReading } from './record-reading.ts'
import type { RowReader } from './row-reader.ts'
import { type SheetColumns, SheetReading } from './sheet-reading.ts'
import { Suspicions } from './suspicions.ts'

export interface CheckOptions {
  /** The villages there are: a list of the publisher's, or `knownVillages()`. */
  villages: Iterable<Village>
  /** All owners of phone numbers agreed to their publication. */
  contactsAgreed?: boolean | undefined
  /** Marks every product as made up for demonstration. */
  sample?: boolean | undefined
  /** Without it, pictures are left out. */
  findPhoto?: FindPhoto | undefined
  /** When the data is published; now, where absent. */
  time?: Date | undefined
  /** What columns mean beyond the titles of the guide. */
  columns?: ColumnMap | undefined
  /** Gives ids to the rows of a file that come without; one book may serve many files. */
  idBook?: ((file: string) => IdBook) | undefined
}

export interface CheckerOptions extends CheckOptions {
  /** Hears of each problem as it is found. */
  onProblem: (problem: Problem) => void
  /** Where rows without an id wait; in memory, where absent. */
  waitingRoom?: WaitingRoom | undefined
}

/** `rows` = `good` + `bad` + `skipped`: no row is dropped in silence. */
export interface CheckCounts {
  rows: number
  good: number
  bad: number
  /** Examples, and what an export marks as not for the public. */
  skipped: number
  /** Fewer than good rows, where products come in several packs. */
  products: number
  errors: number
  warnings: number
}

/**
 * Checks sheets row by row and makes product parts of them, in memory that grows by a few bytes a row. Free of files
 * and network: the same check runs in a page.
 * @example
 * const checker = new Checker({ villages: knownVillages(), onProblem: (problem) => problems.push(problem) })
 * for await (const { product, place } of checker.parts(sheets)) …
 * checker.counts // { rows: 44, good: 44, … }
 */
export class Checker {
  readonly #options: CheckerOptions
  readonly #rowOptions: RowOptions
  readonly #index: VillageIndex
  #identities = new Identities()
  #suspicions = new Suspicions()
  readonly #waiting: WaitingRoom
  /** By sheet. */
  readonly #books: IdBook[] = []
  readonly #idBook: (file: string) => IdBook
  /** The sheets and files of records so far, in the order of the input. */
  readonly #sheets: (SheetReading | RecordReading)[] = []
  /** Sheets of the file at hand that are not about products. */
  #others: SheetReading[] = []
  /** What most rows of a sheet may have in common, by code, file and sheet: said once for all rows. */
  readonly #gathered = new Map<string, { first: Problem; rows: number[] }>()
  readonly #halal = new HalalAdvice()
  #rows = 0
  #products = 0
  #good = 0
  #skipped = 0
  #errors = 0
  #warnings = 0

  constructor(options: CheckerOptions) {
    this.#options = options
    this.#index = new VillageIndex(options.villages)
    this.#rowOptions = { ...options, villages: this.#index }
    this.#waiting = options.waitingRoom ?? ([] as WaitingRow[])
    this.#idBook = options.idBook ?? bookForAll()
  }

  /** Complete when all parts have been read. */
  get counts(): CheckCounts {
    return {
      rows: this.#rows,
      good: this.#good,
      bad: this.#rows - this.#good - this.#skipped,
      skipped: this.#skipped,
      products: this.#products + this.#identities.products,
      errors: this.#errors,
      warnings: this.#warnings,
    }
  }

  /** How the columns of each sheet of products were understood; those of JSON records need no understanding. */
  get columns(): SheetColumns[] {
    return this.#sheets.flatMap((sheet) => sheet.columns ?? [])
  }

  /** What would be well to do about good rows, a sentence each; complete when all parts have been read. */
  get advice(): string[] {
    return this.#halal.sentences
  }

  /** A part for each good row: those with an id in the order of the input, then those that were given one. */
  async *parts(
    sheets: Iterable<SheetStream | ModelStream> | AsyncIterable<SheetStream | ModelStream>,
  ): AsyncGenerator<ProductPart, void, undefined> {
    for await (const sheet of sheets) {
      if ('records' in sheet) {
        const reading = this.#beginRecords(sheet)
        for await (const record of sheet.records) {
          for (const part of this.#checkRecord(reading, record)) yield part
        }
        continue
      }
      const reading = this.#begin(sheet)
      if (!reading) continue
      for await (const row of sheet.rows) {
        // Not `yield*`, which waits for each part several times.
        for (const part of this.#check(reading.read(row))) yield part
      }
      for (const part of this.#check(reading.end())) yield part
      this.#end(reading)
    }
    for (const part of this.#finish()) yield part
  }

  /** {@link parts} of sheets whose rows are at hand. */
  *partsOf(sheets: Iterable<Sheet>): Generator<ProductPart, void, undefined> {
    for (const sheet of sheets) {
      const reading = this.#begin(sheet)
      if (!reading) continue
      for (const row of sheet.rows) yield* this.#check(reading.read(row))
      yield* this.#check(reading.end())
      this.#end(reading)
    }
    yield* this.#finish()
  }

  #begin(sheet: Sheet | SheetStream): SheetReading | undefined {
    if (this.#sheets.at(-1)?.file !== sheet.file) this.#endFile()
    const reading = new SheetReading(sheet, (problem) => this.#report(problem), {
      map: this.#options.columns,
      placesOf: (code) => namesOf(code, this.#index),
    })
    this.#sheets.push(reading)
    if (!sheet.hidden) return reading
    if (!templateSheets.has(sheet.name ?? '')) reading.report(1, '', 'sheet-hidden')
    return undefined
  }

  #end(reading: SheetReading): void {
    this.#rows += reading.unreadable
    this.#skipped += reading.skipped
    if (reading.isOfProducts) this.#rows += reading.rows
    else this.#others.push(reading)
  }

  /**
   * Judges the sheets of the file that hold no products: beside a sheet that does they are notes and lists, and only
   * named; in a file without any, the header was not found, which is an error.
   */
  #endFile(): void {
    this.#tellGathered()
    const file = this.#sheets.at(-1)?.file
    const hasProducts = this.#sheets.some((sheet) => sheet.file === file && sheet.isOfProducts)
    for (const other of this.#others) {
      if (hasProducts) {
        if (!other.isBlank && !templateSheets.has(other.name ?? ''))
          other.report(other.firstRow, '', 'sheet-ignored', `${other.rows}`)
        continue
      }
      other.reportHeader()
      this.#rows += other.rows
    }
    this.#others = []
  }

  #beginRecords(stream: ModelStream): RecordReading {
    this.#endFile()
    const reading = new RecordReading(stream, (problem) => this.#report(problem))
    this.#sheets.push(reading)
    return reading
  }

  *#check(rows: readonly RowReader[]): Generator<ProductPart, void, undefined> {
    if (rows.length === 0) return
    const { file, photosMayMiss } = this.#sheets.at(-1) as SheetReading
    const options = photosMayMiss ? { ...this.#rowOptions, photosMayMiss } : this.#rowOptions
    for (const reader of rows) {
      const product = checkRow(reader, file, options)
      yield* this.#settle(reader, product)
    }
  }

  *#checkRecord(reading: RecordReading, record: ModelRecord): Generator<ProductPart, void, undefined> {
    this.#rows += 1
    const reader = reading.read(record)
    if (reader) yield* this.#settle(reader, checkModel(reader, reading.file, this.#rowOptions))
  }

  /** Lets a good row with an id through; one without waits until all ids are known. */
  *#settle(
    reader: RowReader | ModelReader,
    product: Product | undefined,
  ): Generator<ProductPart, void, undefined> {
    const place = { sheet: this.#sheets.length - 1, row: reader.row }
    const id = reader.text('id')
    const json = product ? canonicalJson(product) : ''
    const bytes = bytesOf(json, id)
    const isLong = bytes > writerLimits.rowBytes
    if (isLong) reader.reportLength(`${bytes} byte, paling banyak ${writerLimits.rowBytes}`)
    if (id !== '') {
      const found =
        product && !isLong
          ? this.#take(product, json, place)
          : this.#identities.reserve(
              id,
              place,
              { name: reader.text('name'), producer: reader.text('producer') },
              (other) => this.#describe(other),
            )
      for (const { field, code, detail } of found) reader.report(field, code, detail)
    } else if (product && !isLong) {
      this.#bookOf(place).note(claimOf(product))
      this.#waiting.push({ ...place, product })
    }
    for (const problem of reader.problems) this.#tell(problem)
    if (product && id !== '' && !reader.bad) yield this.#part(product, json, place)
  }

  /** Gives ids to the rows that came without, and lets them through. */
  *#finish(): Generator<ProductPart, void, undefined> {
    this.#endFile()
    const give = ({ product, ...place }: WaitingRow) =>
      this.#bookOf(place).give(claimOf(product), (id) => this.#identities.has(id))
    // First every row gets its id, then the products are taken in: what an id becomes must not depend on which
    // folder's rows came first.
    for (const row of this.#waiting) give(row)
    for (const row of this.#waiting) {
      const { product, ...place } = row
      const { id, formerName } = give(row)
      const named = { ...product, id }
      if (formerName !== undefined) {
        this.#reportAt(place, named, { field: 'name', code: 'id-kept', detail: formerName })
      }
      const json = canonicalJson(named)
      let isGood = true
      for (const problem of this.#take(named, json, place)) {
        if (this.#reportAt(place, named, problem).severity === 'error') isGood = false
      }
      if (isGood) yield this.#part(named, json, place)
    }
    // These fill a hundred megabytes for a million rows. They are let go of, since whoever writes the catalogue
    // needs memory next.
    this.#products += this.#identities.products
    this.#identities = new Identities()
    this.#books.length = 0
    for (const { price, usual, ...place } of this.#suspicions.farPrices()) {
      this.#reportFound(place, `${price}`, { field: 'price', code: 'price-far', detail: `${usual}` })
    }
    this.#suspicions = new Suspicions()
    this.#tellGathered()
  }

  #bookOf({ sheet }: RowNumber): IdBook {
    return (this.#books[sheet] ??= this.#idBook(this.#sheets[sheet]!.file))
  }

  #take(product: Product, json: string, place: RowNumber): IdentityProblem[] {
    const describe = (other: RowNumber) => this.#describe(other)
    const found = this.#identities.take(product, json, place, describe)
    const isOut = found.some(({ code }) => problemKinds[code].severity === 'error')
    return isOut ? found : [...found, ...this.#suspicions.notice(product, place, describe)]
  }

  #describe({ sheet, row }: RowNumber): string {
    const { file, name } = this.#sheets[sheet]!
    return [file, ...(name === undefined ? [] : [name]), `baris ${row}`].join(', ')
  }

  #part(product: Product, json: string, { sheet, row }: RowNumber): ProductPart {
    this.#good += 1
    const { file, name } = this.#sheets[sheet]!
    this.#halal.notice(product, [file, ...(name === undefined ? [] : [name])].join(', '), row)
    const villages = [product.village, ...(product.satelliteVillages ?? [])]
    return {
      product,
      json,
      place: { file, ...(name !== undefined && { sheet: name }), row },
      villages: villages.flatMap((code) => this.#index.get(code) ?? []),
    }
  }

  #reportAt(place: RowNumber, product: Product, problem: IdentityProblem): Problem {
    return this.#reportFound(place, valueInColumn(product, problem.field), problem)
  }

  #reportFound({ sheet, row }: RowNumber, value: string, { field, code, detail }: IdentityProblem): Problem {
    const reading = this.#sheets[sheet]!
    const { file, name } = reading
    const place = { file, ...(name !== undefined && { sheet: name }), row, column: reading.titleOf(field) }
    const problem = describeProblem(place, code, value, detail)
    this.#tell(problem)
    return problem
  }

  #tell(problem: Problem): void {
    if (!gatheredCodes.has(problem.code)) {
      this.#report(problem)
      return
    }
    const key = JSON.stringify([problem.code, problem.file, problem.sheet])
    const known = this.#gathered.get(key)
    if (known) known.rows.push(problem.row)
    else this.#gathered.set(key, { first: problem, rows: [problem.row] })
  }

  #tellGathered(): void {
    for (const { first, rows } of this.#gathered.values()) {
      this.#report(describeProblem(first, first.code, '', rowList(rows)))
    }
    this.#gathered.clear()
  }

  #report(problem: Problem): void {
    if (problem.severity === 'error') this.#errors += 1
    else this.#warnings += 1
    this.#options.onProblem(problem)
  }
}

function namesOf(text: string, villages: VillageIndex): Partial<Record<Field, string>> {
  const area = parseAreaCode(text)
  const village = area.ok ? villages.get(area.value.code) : undefined
  return village ? { village: village.name, district: village.district, regency: village.regency } : {}
}

/** What most rows of a sheet have in common, as a rule. */
const gatheredCodes: ReadonlySet<ProblemCode> = new Set(['contact-withheld'])

/** Letters of the longest id that a row may still be given. */
const longestId = 50

/**
 * How many bytes a product's JSON has, an id that it is still to be given included. A letter has at most three, so that
 * most products are short enough by the number of their letters alone, and their bytes need not be counted.
 */
function bytesOf(json: string, id: string): number {
  const spare = id === '' ? longestId : 0
  const most = 3 * json.length + spare
  return most > writerLimits.rowBytes ? utf8Length(json) + spare : most
}

function bookForAll(): () => IdBook {
  const book = new IdBook()
  return () => book
}

/** What stands in a column of a row whose cells are no longer at hand. */
function valueInColumn({ id, name, producer, packs, certificates, qris }: Product, field: Field): string {
  const values: Partial<Record<Field, string | undefined>> = {
    id,
    name: localized(name),
    producer: producer.name,
    gtin: packs[0]?.gtin,
    netContent: packs[0]?.netContent && `${packs[0].netContent.value} ${packs[0].netContent.unit}`,
    pirt: certificates.find(({ kind }) => kind === 'pirt')?.number,
    qris: qris?.payload,
    qrisName: qris?.merchantName,
  }
  return values[field] ?? ''
}

function claimOf({ name, village, place, producer }: Product) {
  return { name: localized(name), village, villageName: place.village, producer: producer.name }
}
