import { columns, type Field } from './columns.ts'
import { foldWord } from './fold.ts'
import { fieldOf } from './titles.ts'

/**
 * What the columns of an office's own sheet mean: field by title, folded as by `foldWord`; `null` for a column that is
 * left out on purpose.
 */
export type ColumnMap = ReadonlyMap<string, Field | null>

/** A map of columns that cannot be used; says where. */
export class ColumnMapError extends Error {
  override readonly name = 'ColumnMapError'
}

/**
 * Reads a map of columns: a JSON object from a title in the sheet to a column of the guide, or `null`.
 * @param file its name, for errors
 * @throws ColumnMapError naming file and title
 * @example parseColumnMap('{ "Merek Dagang": "nama", "Catatan Dinas": null }', 'peta.json')
 */
export function parseColumnMap(text: string, file: string): ColumnMap {
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new ColumnMapError(`${file}: bukan JSON`, { cause })
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new ColumnMapError(`${file}: diharapkan {"judul di tabel": "kolom di panduan", …}`)
  }
  return columnMapOf(read, file)
}

/** A map of columns of an object like that of {@link parseColumnMap}. @throws ColumnMapError */
export function columnMapOf(titles: object, file: string): ColumnMap {
  const fail = (what: string) => new ColumnMapError(`${file}: ${what}`)
  const map = new Map<string, Field | null>()
  for (const [title, column] of Object.entries(titles)) {
    const field = column === null ? null : typeof column === 'string' ? fieldOf(column) : undefined
    if (field === undefined) {
      const known = Object.values(columns).map((known) => known.title)
      throw fail(
        `"${title}": ${typeof column === 'object' ? 'ini' : JSON.stringify(column)} bukan kolom; diharapkan null atau ${known.join(', ')}`,
      )
    }
    const folded = foldWord(title)
    if (folded === '') throw fail(`"${title}" bukan judul kolom`)
    if (map.has(folded)) throw fail(`"${title}" tertulis dua kali`)
    map.set(folded, field)
  }
  return map
}
