import { brokenJson, describeSyntaxError } from './json.ts'
import type { ModelRecord } from './model-record.ts'

/** A product has at most 32 kB when it is published; with what is left out of it, hardly more. */
const maxLine = 1024 * 1024

/** The records of a file with one JSON value a line, as they are read. */
export async function* ndjsonRecords(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ModelRecord, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [rest, line, isTooLong] = ['', 0, false]
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk)
    if (text === undefined) {
      yield { line: line + 1, unreadable: brokenJson('bukan UTF-8; sisa berkas tidak dibaca') }
      return
    }
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      line += 1
      const record = isTooLong ? tooLong(line) : readLine(rest + text.slice(start, end), line)
      if (record) yield record
      ;[rest, start, isTooLong] = ['', end + 1, false]
    }
    rest += text.slice(start)
    if (rest.length > maxLine) [rest, isTooLong] = ['', true]
  }
  const isCut = decode(decoder, undefined) === undefined
  const last = isTooLong ? tooLong(line + 1) : readLine(isCut ? `${rest}\ufffd` : rest, line + 1)
  if (last) yield last
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined): string | undefined {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    return undefined
  }
}

/** `undefined` for a blank line. */
function readLine(text: string, line: number): ModelRecord | undefined {
  if (text.length > maxLine) return tooLong(line)
  if (text.trim() === '') return undefined
  try {
    return { line, value: JSON.parse(text) }
  } catch (error) {
    return { line, unreadable: brokenJson(describeSyntaxError(error, text)[1]) }
  }
}

function tooLong(line: number): ModelRecord {
  return { line, unreadable: { code: 'too-long', detail: `lebih dari ${maxLine} huruf dalam satu baris` } }
}
