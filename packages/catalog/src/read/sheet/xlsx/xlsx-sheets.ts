// Excel files are written by `hucre` and read by this room of our own, since an office's file is read from strangers and a
// value may not change in silence. As tried with hucre 1.0: its reader of rows ends a sheet that breaks off without a word;
// its reader of workbooks gives nothing of it, where the rows above stand here with the fault named; a cell of 100 MB is read
// whole, where more than is asked for is refused while it inflates; a number comes without the form that it is shown in, by
// which it is read or refused here.
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
