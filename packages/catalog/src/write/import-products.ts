import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Product } from '@ovop-ntt/core'
import { canonicalJson } from '@ovop-ntt/core/format'
import { type CheckCounts, Checker } from '../check/checker.ts'
import { joinParts } from '../check/join-parts.ts'
import type { SheetColumns } from '../check/sheet-reading.ts'
import { fileOfInput, openInputs } from '../open/open-inputs.ts'
import { openVillages } from '../open/open-villages.ts'
import type { ColumnMap } from '../read/columns/column-map.ts'
import type { ProblemCode } from '../read/problems/codes.ts'
import type { Problem } from '../read/problems/problem.ts'
import { ProblemLog } from '../read/problems/problem-log.ts'
import { maxPictureBytes } from '../read/sheet/sheet.ts'
import { IdBooks } from './ids/id-books.ts'
import { Photos } from './pictures/photos.ts'
import { ExternalSorter } from './spool/external-sorter.ts'
import { SpooledRows } from './spool/spooled-rows.ts'

export interface ImportOptions {
  /** NDJSON file to write; pictures go beside it, into `images/`. */
  out: string
  /** CSV list of villages, whose names and positions count before those known of all villages of NTT. */
  villages?: string | undefined
  /** Folder of photos, looked through before that of the sheet. */
  photos?: string | undefined
  /** What columns mean beyond the titles of the guide. */
  columns?: ColumnMap | undefined
  sample?: boolean | undefined
  contactsAgreed?: boolean | undefined
  /** Write the good rows of inputs with bad ones. */
  skipBad?: boolean | undefined
  signal?: AbortSignal | undefined
  /** Hears what is being done. */
  onProgress?: ((step: string) => void) | undefined
}

export interface ImportResult {
  /** In the order they were found; of very many the first. */
  problems: Problem[]
  /** Counts of all. */
  byCode: ReadonlyMap<ProblemCode, number>
  /** Found, but not among `problems`. */
  unlisted: number
  counts: CheckCounts
  /** How the columns of each sheet were understood. */
  columns: SheetColumns[]
  /** Whether the file was written. */
  written: boolean
}

/**
 * Checks inputs of any kind and writes the products as NDJSON of the model: a canonical line each (RFC 8785), by id, so
 * that the same rows give the same bytes in any order. `build` and `import` read it back. Nothing is written where a
 * row is bad, unless `skipBad`.
 * @throws for inputs that cannot be had, and for a bad list of villages
 */
export async function importProducts(
  inputs: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const { out, signal, onProgress: step = () => {} } = options
  const folder = dirname(resolve(out))
  await mkdir(folder, { recursive: true })
  const scratch = await mkdtemp(join(folder, '.ovop-import-'))
  const sorter = new ExternalSorter({ folder: scratch, name: 'produk' })
  const waitingRoom = new SpooledRows(join(scratch, 'tanpa-id'))
  const photos = new Photos({
    folder: join(scratch, 'foto'),
    limit: maxPictureBytes,
    photoFolder: options.photos,
    fileOf: fileOfInput,
  })
  const books = new IdBooks(scratch)
  const log = new ProblemLog()
  const checker = new Checker({
    villages: await openVillages(options.villages),
    contactsAgreed: options.contactsAgreed,
    columns: options.columns,
    sample: options.sample,
    findPhoto: photos.find,
    idBook: (file) => books.bookFor(fileOfInput(file)),
    waitingRoom,
    onProblem: log.add,
  })
  try {
    step('memeriksa')
    let read = 0
    for await (const { product, json } of checker.parts(openInputs(inputs, { signal }))) {
      signal?.throwIfAborted()
      sorter.add(product.id, Buffer.from(json))
      read += 1
      if (read % 10_000 === 0) step(`memeriksa: ${read} baris baik`)
    }
    const { counts, columns } = checker
    const { problems, byCode, unlisted } = log
    const found = { problems, byCode, unlisted, counts, columns }
    const isFit = counts.products > 0 && (counts.errors === 0 || options.skipBad === true)
    if (!isFit) return { ...found, written: false }
    step('menulis')
    const draft = join(scratch, 'produk.ndjson')
    await pipeline(Readable.from(linesOf(sorter)), createWriteStream(draft), { signal })
    await copyPhotos(photos.copies, folder)
    await books.save()
    await rename(draft, out)
    return { ...found, written: true }
  } finally {
    waitingRoom.close()
    await rm(scratch, { recursive: true, force: true })
  }
}

function* linesOf(sorter: ExternalSorter): Generator<string> {
  for (const [, lines] of sorter.read()) {
    const parts = Array.from(lines, (line): Product => JSON.parse(line.toString()))
    yield `${canonicalJson(joinParts(parts))}\n`
  }
}

/** Pictures by the path under which a product names them, which is also that of the catalogue. */
async function copyPhotos(copies: ReadonlyMap<string, string>, folder: string): Promise<void> {
  for (const [path, original] of copies) {
    const target = join(folder, path)
    if (resolve(original) === resolve(target)) continue
    await mkdir(dirname(target), { recursive: true })
    await copyFile(original, target)
  }
}
