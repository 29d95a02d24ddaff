import { openAsBlob, readFileSync } from 'node:fs'
import { type CheckResult, checkSheets } from '../src/check/check-sheets.ts'
import type { CheckOptions } from '../src/check/checker.ts'
import { csvLine, csvSheet, readCsv } from '../src/read/sheet/csv.ts'
import { openSheets } from '../src/read/sheet/open-sheets.ts'
import type { Sheet, SheetRow, SheetStream } from '../src/read/sheet/sheet.ts'
import { readVillages } from '../src/read/villages/read-villages.ts'

/** A file of this package's data: the sample. */
export const dataFile = (name: string) => new URL(`../data/${name}`, import.meta.url).pathname
export const fixtureFile = (name: string) => new URL(`./fixtures/data/${name}`, import.meta.url).pathname

export const sampleVillages = readVillages(
  csvSheet('contoh-desa.csv', readFileSync(dataFile('contoh-desa.csv'))),
)

export type RowTexts = Record<string, string>

/** The rows of the sample, by column title. */
export const sampleRows: readonly RowTexts[] = (() => {
  const [head, ...body] = readCsv(readFileSync(dataFile('contoh-produk-ovop.csv'), 'utf8'))
  return body.map(({ cells }) => Object.fromEntries(head!.cells.map((title, i) => [title, cells[i] ?? ''])))
})()

/** A good row, with the coffee's QRIS, permits and phone. */
export const coffee = sampleRows.find(({ id }) => id === '53.09-kopi-arabika-bajawa')!

/** A sheet with these rows; the first names the columns. */
export function sheetOf(...rows: RowTexts[]): Sheet {
  const titles = Object.keys(Object.assign({}, ...rows))
  const lines = [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))]
  return { file: 'produk.csv', rows: readCsv(lines.map(csvLine).join('')) }
}

export function check(rows: RowTexts[], options: Partial<CheckOptions> = {}): CheckResult {
  return checkSheets([sheetOf(...rows)], { villages: sampleVillages, contactsAgreed: true, ...options })
}

/** The sheets of a file, with all their rows. */
export async function sheetsOf(file: string | AsyncIterable<SheetStream>): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  for await (const sheet of typeof file === 'string'
    ? openSheets({ file: file, content: await openAsBlob(file) })
    : file) {
    const rows: SheetRow[] = []
    for await (const row of sheet.rows) rows.push(row)
    sheets.push({ ...sheet, rows })
  }
  return sheets
}
