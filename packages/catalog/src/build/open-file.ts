import { createReadStream, openAsBlob } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { openSheets } from '../sheet/open-sheets.ts'
import type { SheetStream } from '../sheet/sheet.ts'

/**
 * {@link openSheets} of a file on disk.
 * @throws the system's error for a file that is not there or may not be read
 */
export async function* openSheetFile(path: string): AsyncGenerator<SheetStream, void, undefined> {
  await access(path, constants.R_OK)
  const content = await openAsBlob(path)
  // A stream of the file is several times as fast as the blob's.
  const read = () => createReadStream(path, { highWaterMark: 256 * 1024 })
  yield* openSheets({ file: path, content, read })
}
