import { isOpenSidExport, openSidSheet } from '../open-sid/open-sid-sheet.ts'
import type { Fault, SheetStream } from '../sheet/sheet.ts'
import { type JsonPlace, linesBetween, offsetOf, placesOfElements } from './json-places.ts'
import type { ModelRecord, ModelStream } from './model-record.ts'

/**
 * What a JSON file holds: products of the model, in a list or as `{ "products": […] }`, or one alone; or the export of
 * a village shop of OpenSID.
 */
export function readJson(file: string, text: string): ModelStream | SheetStream {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return unreadableRecords(file, ...describeSyntaxError(error, text))
  }
  if (isOpenSidExport(value)) return openSidSheet(file, value)
  if (Array.isArray(value)) return { file, records: recordsOf(text, value, []) }
  if (typeof value !== 'object' || value === null)
    return unreadableRecords(file, 1, 'tidak ada produk di dalamnya')
  if ('products' in value && Array.isArray(value.products))
    return { file, records: recordsOf(text, value.products, ['products']) }
  if ('spec' in value && 'tables' in value)
    return unreadableRecords(file, 1, 'ini katalog yang sudah jadi, bukan daftar produk')
  if (!('name' in value)) return unreadableRecords(file, 1, 'tidak ada produk di dalamnya')
  return {
    file,
    records: [{ line: 1, value, lineOf: (path) => 1 + linesBetween(text, 0, offsetOf(text, path)) }],
  }
}

/** Stands for a file of JSON that cannot be read. */
export function unreadableRecords(file: string, line: number, detail: string): ModelStream {
  return { file, records: [{ line, unreadable: brokenJson(detail) }] }
}

export const brokenJson = (detail: string): Fault => ({ code: 'json-form', detail })

function* recordsOf(
  text: string,
  values: readonly unknown[],
  base: readonly string[],
): Generator<ModelRecord> {
  const places = placesOfElements(text, base)
  for (const [i, value] of values.entries()) {
    const place = places[i]!
    yield {
      line: place.line,
      value,
      path: [...base, i],
      lineOf: (path) => lineIn(text, place, path.slice(base.length + 1)),
    }
  }
}

function lineIn(text: string, { offset, line }: JsonPlace, path: readonly (string | number)[]): number {
  return line + linesBetween(text, offset, offsetOf(text, path, offset))
}

/** Line and column of what `JSON.parse` stumbled over, as far as the engine says. */
export function describeSyntaxError(error: unknown, text: string): [line: number, detail: string] {
  const { message } = error as Error
  const [, position] = /position (\d+)/.exec(message) ?? []
  if (position !== undefined) {
    const offset = Number(position)
    const column = offset - text.lastIndexOf('\n', offset - 1)
    return [1 + linesBetween(text, 0, offset), `huruf ke-${column} di baris ini`]
  }
  const [, line = '1', column] = /line (\d+) column (\d+)/.exec(message) ?? []
  return [Number(line), column === undefined ? 'tidak lengkap' : `huruf ke-${column} di baris ini`]
}
