import { readJson, unreadableRecords } from './records/json.ts'
import type { ModelStream } from './records/model-record.ts'
import { ndjsonRecords } from './records/ndjson.ts'
import { decodeText } from './sheet/decode.ts'
import { openSheets, type SheetFile } from './sheet/open-sheets.ts'
import { piecesOf } from './sheet/pieces.ts'
import type { SheetStream } from './sheet/sheet.ts'

/** How much of a file is looked at to tell one JSON value from a value a line. */
const headLength = 256 * 1024
/** A JSON file is read whole; a larger one comes as NDJSON. */
const maxJson = 64 * 1024 * 1024

/**
 * What a file holds, by its content and not its name: sheets of CSV or Excel, products of the model as JSON or NDJSON,
 * or a village shop of OpenSID.
 * @example
 * for await (const { product } of checker.parts(openSource({ file: file.name, content: file }))) …
 */
export async function* openSource(
  source: SheetFile,
): AsyncGenerator<SheetStream | ModelStream, void, undefined> {
  const { file, content, read = () => piecesOf(content.stream()) } = source
  const head = await textOf(content.slice(0, headLength))
  if (!/^\ufeff?\s*[[{]/.test(head) || head.startsWith('{\\rtf')) {
    yield* openSheets(source)
  } else if (isNdjson(file, head, content.size)) {
    yield { file, records: ndjsonRecords(read()) }
  } else if (content.size > maxJson) {
    yield unreadableRecords(file, 1, 'lebih dari 64 MB; tulis sebagai NDJSON, satu produk per baris')
  } else yield readJson(file, await textOf(content))
}

/** In any encoding that an editor saves JSON in: Notepad's "Unicode" is UTF-16. */
async function textOf(content: Blob): Promise<string> {
  return decodeText(new Uint8Array(await content.arrayBuffer()))
}

/** Whether each line is a value: by the name, or because the first one is, and is not all there is. */
function isNdjson(file: string, head: string, size: number): boolean {
  if (/\.(?:ndjson|jsonl)$/i.test(file)) return true
  const end = head.indexOf('\n')
  if (end === -1 || !/^\ufeff?\s*\{/.test(head)) return false
  const isWhole = head.length < headLength && size <= headLength * 4
  if (isWhole && head.slice(end).trim() === '') return false
  try {
    JSON.parse(head.slice(0, end).replace(/^\ufeff/, ''))
    return true
  } catch {
    return false
  }
}
