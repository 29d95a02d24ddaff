import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import type { IdEntry, IdList } from '../../check/id-list.ts'
import { isProductId } from '../../check/product-id.ts'
import { csvRowsOf } from '../../read/sheet/csv.ts'
import { publicCsvLine } from '../../read/sheet/public-csv.ts'
import { ExternalSorter } from '../spool/external-sorter.ts'
import { writeWhole } from '../write-file.ts'

const titles = ['id', 'nama', 'kode_desa', 'produsen'] as const
const pieceBytes = 256 * 1024

/** A list of given ids that cannot be used; says where. */
export class IdBookError extends Error {
  override readonly name = 'IdBookError'
}

/** A list of given ids as a file, `ids.csv`, read from the disk each time: it may have a million lines. */
export class IdFile implements IdList {
  readonly #path: string
  readonly #scratch: string
  readonly #name: string
  /** Lines by id; those given in this run before those of the file. */
  #lines: ExternalSorter | undefined

  /**
   * @param scratch folder for files that are needed until it is saved
   * @param name of those files
   */
  constructor(path: string, scratch: string, name: string) {
    this.#path = path
    this.#scratch = scratch
    this.#name = name
  }

  /** @throws IdBookError when the list is damaged: new ids in its place would break pages out there */
  entries(): Iterable<IdEntry> {
    return existsSync(this.#path) ? readEntries(this.#path) : []
  }

  remember(entry: IdEntry): void {
    this.#lines ??= new ExternalSorter({
      folder: this.#scratch,
      name: this.#name,
      memory: 4 * 1024 * 1024,
    })
    this.#lines.add(entry.id, Buffer.from(lineOf(entry)))
  }

  /** Writes the list, by id, where something was remembered. */
  async save(): Promise<void> {
    const lines = this.#lines
    if (!lines) return
    for (const entry of this.entries()) lines.add(entry.id, Buffer.from(lineOf(entry)))
    await writeWhole(this.#path, joined(firstLines(lines)))
  }
}

/** Takes an id, and the name and producer it was given for, out of a list. @throws IdBookError */
export async function forgetId(path: string, forgotten: string): Promise<void> {
  let isThere = false
  for (const { id } of readEntries(path)) isThere ||= id === forgotten
  if (isThere) await writeWhole(path, joined(linesWithout(path, forgotten)))
}

function* linesWithout(path: string, forgotten: string): Generator<Uint8Array> {
  for (const entry of readEntries(path)) if (entry.id !== forgotten) yield Buffer.from(lineOf(entry))
}

function* firstLines(lines: ExternalSorter): Generator<Uint8Array> {
  for (const [, ofId] of lines.read()) {
    for (const line of ofId) {
      yield line
      break
    }
  }
}

function lineOf({ id, name, village, producer }: IdEntry): string {
  return publicCsvLine([id, name, village, producer])
}

function* readEntries(path: string): Generator<IdEntry> {
  let hasTitles = false
  for (const { number, cells, unreadable } of csvRowsOf(piecesOfFile(path))) {
    if (unreadable) throw damaged(path)
    if (cells.every((cell) => cell === '')) continue
    if (!hasTitles) {
      if (cells.join() !== titles.join()) throw damaged(path)
      hasTitles = true
      continue
    }
    const [id = '', name = '', village = '', producer = ''] = cells
    if (!isProductId(id)) throw new IdBookError(`${path}:${number}: "${id}" bukan kode produk`)
    yield { id, name: asGiven(name), village, producer: asGiven(producer) }
  }
  if (!hasTitles) throw damaged(path)
}

function damaged(path: string): IdBookError {
  return new IdBookError(
    `${path}: rusak; pulihkan dari cadangan, karena kode produk di situs orang bergantung padanya`,
  )
}

/** A name without the apostrophe that keeps a spreadsheet from running it. */
function asGiven(cell: string): string {
  return cell.replace(/^'(?=[\s\p{Cf}]*[=+\-@＝＋－＠])/u, '')
}

/** Each piece is valid until the next is asked for. */
function* piecesOfFile(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    const buffer = new Uint8Array(pieceBytes)
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

/** Lines below the titles, many at a time. */
function* joined(lines: Iterable<Uint8Array>): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [Buffer.from(publicCsvLine(titles))]
  let bytes = 0
  for (const line of lines) {
    pieces.push(Uint8Array.from(line))
    bytes += line.length
    if (bytes < pieceBytes) continue
    yield Buffer.concat(pieces)
    ;[pieces, bytes] = [[], 0]
  }
  yield Buffer.concat(pieces)
}
