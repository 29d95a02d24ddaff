import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { IdBook, type IdEntry, isProductId } from '../check/id-book.ts'
import { csvSheet } from '../sheet/csv.ts'
import { publicCsvLine } from '../sheet/public-csv.ts'
import { writeWhole } from './write-file.ts'

const titles = ['id', 'nama', 'kode_desa', 'produsen'] as const

/** A list of given ids that cannot be used; says where. */
export class IdBookError extends Error {
  override readonly name = 'IdBookError'
}

/** The lists of given ids, `ids.csv` in each folder that holds sheets. */
export class IdBooks {
  readonly #books = new Map<string, IdBook>()

  /** @throws IdBookError when the list is damaged: new ids in its place would break pages out there */
  bookFor(sheetFile: string): IdBook {
    const path = join(dirname(sheetFile), 'ids.csv')
    const book = this.#books.get(path) ?? new IdBook(existsSync(path) ? readEntries(path) : [])
    this.#books.set(path, book)
    return book
  }

  /** Writes the lists that hold something. */
  async save(): Promise<void> {
    for (const [path, { entries }] of this.#books) if (entries.length > 0) await writeEntries(path, entries)
  }
}

/** Takes an id, and the name and producer it was given for, out of a list. @throws IdBookError */
export async function forgetId(path: string, forgotten: string): Promise<void> {
  const entries = readEntries(path)
  const kept = entries.filter(({ id }) => id !== forgotten)
  if (kept.length < entries.length) await writeEntries(path, kept)
}

async function writeEntries(path: string, entries: readonly IdEntry[]): Promise<void> {
  const rows = entries.map(({ id, name, village, producer }) => publicCsvLine([id, name, village, producer]))
  await writeWhole(path, new TextEncoder().encode(publicCsvLine(titles) + rows.join('')))
}

function readEntries(path: string): IdEntry[] {
  const rows = [...csvSheet(path, readFileSync(path)).rows]
  const [head, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.some(({ unreadable }) => unreadable) || head?.cells.join() !== titles.join()) {
    throw new IdBookError(
      `${path}: rusak; pulihkan dari cadangan, karena kode produk di situs orang bergantung padanya`,
    )
  }
  return body.map(({ number, cells: [id = '', name = '', village = '', producer = ''] }) => {
    if (!isProductId(id)) throw new IdBookError(`${path}:${number}: "${id}" bukan kode produk`)
    return { id, name: asGiven(name), village, producer: asGiven(producer) }
  })
}

/** A name without the apostrophe that keeps a spreadsheet from running it. */
function asGiven(cell: string): string {
  return cell.replace(/^'(?=[\s\p{Cf}]*[=+\-@＝＋－＠])/u, '')
}
