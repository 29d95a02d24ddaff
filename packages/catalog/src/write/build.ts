import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalizedText } from '@ovop-ntt/core'
import {
  type CheckCounts,
  Checker,
  type ColumnMap,
  type Problem,
  type ProblemCode,
  type SheetColumns,
} from '../browser.ts'
import { fileOfInput, openInputs } from '../open/open-inputs.ts'
import { openVillages } from '../open/open-villages.ts'
import { InputError } from '../read/input-error.ts'
import { ProblemLog } from '../read/problems/problem-log.ts'
import { maxPictureBytes } from '../read/sheet/sheet.ts'
import { draftFolder } from './draft-folder.ts'
import { IdBooks } from './ids/id-books.ts'
import { readKeyFile } from './keys/key-file.ts'
import { signCatalog } from './keys/sign-catalog.ts'
import { readMoves } from './moves.ts'
import { loadSharp } from './pictures/make-photo.ts'
import { PhotoCache } from './pictures/photo-cache.ts'
import { PhotoWork } from './pictures/photo-work.ts'
import { Photos } from './pictures/photos.ts'
import { type OpenedPublisher, openPublisher } from './publisher/open-publisher.ts'
import type { Publisher } from './publisher/publisher.ts'
import { SpooledRows } from './spool/spooled-rows.ts'
import { staleAfterOf } from './stale-after.ts'
import { type About, type WrittenCatalogue, writeCatalogue } from './write-catalogue.ts'

/** Greatest size in bytes of a picture that nothing makes smaller and that is published as it is. */
const maxPlainBytes = 500_000

export interface BuildOptions {
  /** Folder to publish into; made where it is missing. */
  out: string
  /** CSV list of villages, whose names and positions count before those known of all villages of NTT. */
  villages?: string | undefined
  /** JSON file that says who publishes; where absent, `penerbit.json` beside the first sheet, else nobody by name. */
  publisher?: string | undefined
  /** Folder of photos, looked through before that of the sheet. */
  photos?: string | undefined
  /** Publishing key to sign with, a file of `ovop keys`; without it the catalogue is unsigned. */
  key?: string | undefined
  /** What columns mean beyond the titles of the guide. */
  columns?: ColumnMap | undefined
  sample?: boolean | undefined
  contactsAgreed?: boolean | undefined
  /** Publish the good rows of sheets with bad ones. */
  skipBad?: boolean | undefined
  /** Publish also when more than a fifth of the published products are no longer in the sheets. */
  allowRemovals?: boolean | undefined
  /** Check all that a build checks, and write nothing. */
  dryRun?: boolean | undefined
  /** Days after which products show with their date and without payment codes. @default 90 */
  staleAfterDays?: number | undefined
  /** Time of the publication. @default now */
  time?: Date | undefined
  /** Ends the build; what is published stays as it is. */
  signal?: AbortSignal | undefined
  /** Hears what is being done. */
  onProgress?: ((step: string) => void) | undefined
}

export interface BuildResult extends Partial<WrittenCatalogue> {
  /** In the order they were found; of very many the first. */
  problems: Problem[]
  /** Counts of all. */
  byCode: ReadonlyMap<ProblemCode, number>
  /** Found, but not among `problems`. */
  unlisted: number
  counts: CheckCounts
  /** How the columns of each sheet were understood. */
  columns: SheetColumns[]
  /** Who publishes, and the file that says so; no file where nobody has said it. */
  publisher: OpenedPublisher
  /** What would be well to do about good rows, a sentence each. */
  advice: string[]
  /** Whether the sheets are fit to be written as a catalogue. */
  isFit: boolean
}

/**
 * Reads sheets, checks every row, and publishes the catalogue; nothing where a row is bad, unless `skipBad`.
 * @throws for files that cannot be read or written, and for a bad list of villages or publisher's file
 */
export async function build(files: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const step = options.onProgress ?? (() => {})
  step('membaca berkas')
  const key = options.key === undefined ? undefined : await readKeyFile(options.key, 'publishing')
  const opened = await openPublisher(options.publisher, files)
  const { publisher } = opened
  if (options.photos !== undefined && !(await isFolder(options.photos)))
    throw new InputError(`${options.photos}: folder foto tidak ada`)
  const villages = await openVillages(options.villages)
  const time = options.time ?? new Date()
  const staleAfter = staleAfterOf(publisher, { days: options.staleAfterDays, time, file: opened.file })
  const sharp = options.dryRun ? undefined : await loadSharp()
  const photos = new Photos({
    folder: options.dryRun ? undefined : join(draftFolder(options.out), 'foto'),
    limit: sharp || options.dryRun ? maxPictureBytes : maxPlainBytes,
    photoFolder: options.photos,
    fileOf: fileOfInput,
  })
  const cache = new PhotoCache(options.out)
  let books: IdBooks | undefined
  const log = new ProblemLog()
  const languages = new Set<string>()
  let counts: CheckCounts | undefined
  let columns: SheetColumns[] = []
  let advice: string[] = []
  let isFit = false
  const photoWork = new PhotoWork({
    ...{ photos, sharp, cache, onProblem: log.add, onProgress: step, signal: options.signal },
  })
  const published = await writeCatalogue(options.out, {
    id: publisher.id,
    async *parts(scratch) {
      const waitingRoom = new SpooledRows(join(scratch, 'tanpa-id'))
      const idBooks = new IdBooks(scratch)
      books = idBooks
      const checker = new Checker({
        villages,
        contactsAgreed: options.contactsAgreed,
        columns: options.columns,
        sample: options.sample,
        time,
        findPhoto: photos.find,
        idBook: (file) => idBooks.bookFor(fileOfInput(file)),
        waitingRoom,
        onProblem: log.add,
      })
      try {
        const parts = checker.parts(openInputs(files, { signal: options.signal }))
        for await (const part of options.dryRun ? parts : photoWork.ready(parts)) {
          noteLanguages(part.product.name, languages)
          yield part
        }
      } finally {
        waitingRoom.close()
        idBooks.close()
      }
      counts = checker.counts
      columns = checker.columns
      advice = checker.advice
    },
    about: () => {
      // An empty catalogue would take all products off the sites that show the former one.
      isFit = !!counts && counts.products > 0 && (counts.errors === 0 || options.skipBad === true)
      return isFit ? aboutOf({ ...publisher, staleAfter }, languages, options.sample) : undefined
    },
    moves: readMoves(files),
    dryRun: options.dryRun,
    allowRemovals: options.allowRemovals,
    copies: photos.copies,
    time,
    // Ids first: once published they are out there, and must be known to the next build.
    beforeRoot: async () => books?.save(),
    sign: key && ((unsigned) => signCatalog(unsigned, key, time)),
    signal: options.signal,
    onProgress: step,
  })
  if (published) await cache.tidy()
  const plain = [...photos.copies.keys()].filter((path) => !path.endsWith('.svg')).length
  if (published && !sharp && plain > 0) {
    published.notes.push(
      `modul sharp tidak terpasang (npm install sharp): ${plain} foto diterbitkan apa adanya, tanpa ukuran kecil`,
    )
  }
  const { problems, byCode, unlisted } = log
  return {
    ...published,
    problems,
    byCode,
    unlisted,
    counts: counts!,
    columns,
    publisher: opened,
    advice,
    isFit,
  }
}

function noteLanguages(text: LocalizedText, languages: Set<string>): void {
  if (typeof text !== 'string') for (const tag of Object.keys(text)) languages.add(tag)
}

function aboutOf(publisher: Publisher, found: ReadonlySet<string>, sample: boolean | undefined): About {
  // Indonesian, and the languages that names come in, in an order that is not that of the rows.
  const { languages = [...new Set(['id', ...[...found].sort()])], ...about } = publisher
  return { ...about, languages, ...(sample && { sample }) }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
