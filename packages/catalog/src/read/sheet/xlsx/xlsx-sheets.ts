import type { SheetFile } from '../open-sheets.ts'
import { type SheetRow, type SheetStream, UnreadableError, unreadableSheet } from '../sheet.ts'
import { sheetRows } from './sheet-rows.ts'
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts'
import { openZip } from './zip.ts'

/** The sheets of an Excel file (.xlsx), in the order of their tabs. What cannot be read is an unreadable row. */
export async function* xlsxSheets({
  file,
  content,
  pictures = false,
}: SheetFile): AsyncGenerator<SheetStream, void, undefined> {
  try {
    const workbook = await readWorkbook(await openZip(content))
    for (const sheet of workbook.sheets) {
      yield { file, name: sheet.name, hidden: sheet.hidden, rows: readableRows(sheet, workbook, pictures) }
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    yield unreadableSheet(file, error.fault)
  }
}

async function* readableRows(
  sheet: WorkbookSheet,
  workbook: Workbook,
  pictures: boolean,
): AsyncGenerator<SheetRow, void, undefined> {
  let last = 0
  try {
    for await (const row of sheetRows(sheet, workbook, pictures)) {
      last = row.number
      yield row
    }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    yield { number: last + 1, cells: [], unreadable: error.fault }
  }
}
