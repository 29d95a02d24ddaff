import { csvRows } from './csv.ts'
import { fileKindOf, headBytes } from './file-kind.ts'
import { piecesOf } from './pieces.ts'
import { type SheetStream, unreadableSheet } from './sheet.ts'

/** A file with tables. A page has one in `{ file: input.files[0].name, content: input.files[0] }`. */
export interface SheetFile {
  /** Name of the file, as problems show it. */
  readonly file: string
  readonly content: Blob
  /** The content from its start, where there is a faster way than the blob's. */
  readonly read?: (() => AsyncIterable<Uint8Array>) | undefined
  /** Bring the pictures of a workbook too; else only where they are is known. */
  readonly pictures?: boolean | undefined
}

/**
 * The tables of a file, by its content and not its name: the one of a CSV file, the sheets of an Excel file. What cannot
 * be read is an unreadable row, so that it stands in the report with all else.
 * @example
 * for await (const { product } of checker.parts(openSheets({ file: file.name, content: file }))) …
 */
export async function* openSheets(source: SheetFile): AsyncGenerator<SheetStream, void, undefined> {
  const { file, content } = source
  const kind = fileKindOf(new Uint8Array(await content.slice(0, headBytes).arrayBuffer()))
  if (kind.kind === 'csv') yield { file, rows: csvRows(source.read?.() ?? piecesOf(content.stream())) }
  else if (kind.kind === 'zip') {
    const { xlsxSheets } = await import('./xlsx/xlsx-sheets.ts')
    yield* xlsxSheets(source)
  } else yield unreadableSheet(file, { code: 'file-kind', detail: kind.name })
}
