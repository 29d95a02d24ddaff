import { readFile } from 'node:fs/promises'
import type { Root } from '@ovop-ntt/core/format'
import { type CheckResult, checkSheets } from '../check/check-sheets.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { signCatalog } from '../keys/sign-catalog.ts'
import { csvSheet } from '../sheet/csv.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { completeVillages, knownVillages } from '../villages/known-villages.ts'
import { readVillages } from '../villages/read-villages.ts'
import { IdBooks } from './id-books.ts'
import { readMoves } from './moves.ts'
import { Photos } from './photos.ts'
import type { ProductPart } from './product-part.ts'
import { type About, publish } from './publish.ts'
import { type Publisher, parsePublisher } from './publisher.ts'

export interface BuildOptions {
  /** Folder to publish into; made where it is missing. */
  out: string
  /** CSV list of villages, whose names and positions count before those known of all villages of NTT. */
  villages?: string | undefined
  /** JSON file that says who publishes. */
  publisher: string
  /** Publishing key to sign with, a file of `ovop keys`; without it the catalogue is unsigned. */
  key?: string | undefined
  sample?: boolean | undefined
  contactsAgreed?: boolean | undefined
  /** Publish the good rows of sheets with bad ones. */
  skipBad?: boolean | undefined
  /** Publish also when more than a fifth of the published products are no longer in the sheets. */
  allowRemovals?: boolean | undefined
  /** Of the publication; now, where absent. */
  time?: Date | undefined
  /** Ends the build; what is published stays as it is. */
  signal?: AbortSignal | undefined
  /** Hears what is being done. */
  onProgress?: ((step: string) => void) | undefined
}

export interface BuildResult extends CheckResult {
  /** What was published; absent where bad rows kept it back, or no row is good. */
  root?: Root
  /** How many files were not there before, the root not counted. */
  filesWritten?: number
  /** What the one who publishes should know of the former catalogue. */
  notes?: string[]
}

/**
 * Reads sheets, checks every row, and publishes the catalogue; nothing where a row is bad, unless `skipBad`.
 * @throws for files that cannot be read or written, and for a bad list of villages or publisher's file
 */
export async function build(files: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const step = options.onProgress ?? (() => {})
  step('membaca berkas')
  const key = options.key === undefined ? undefined : await readKeyFile(options.key, 'publishing')
  const publisher = parsePublisher(await readFile(options.publisher, 'utf8'), options.publisher)
  const villages =
    options.villages === undefined
      ? knownVillages()
      : completeVillages(readVillages(csvSheet(options.villages, await readFile(options.villages))))
  const sheets: Sheet[] = []
  for (const file of files) sheets.push(csvSheet(file, await readFile(file)))

  step('memeriksa baris')
  const photos = new Photos()
  const books = new IdBooks()
  const checked = checkSheets(sheets, {
    villages,
    contactsAgreed: options.contactsAgreed,
    sample: options.sample,
    findPhoto: photos.find,
    idBook: (file) => books.bookFor(file),
  })
  step('menulis katalog')
  const time = options.time ?? new Date()
  const languages = new Set<string>()
  const published = await publish(options.out, {
    id: publisher.id,
    parts: partsOf(checked, languages),
    about: () => {
      // An empty catalogue would take all products off the sites that show the former one.
      const isFit = checked.counts.products > 0 && (checked.counts.errors === 0 || options.skipBad)
      return isFit ? aboutOf(publisher, languages, options.sample) : undefined
    },
    moves: readMoves(files),
    allowRemovals: options.allowRemovals,
    copies: photos.copies,
    time,
    // Ids first: once published they are out there, and must be known to the next build.
    beforeRoot: () => books.save(),
    sign: key && ((unsigned) => signCatalog(unsigned, key, time)),
    signal: options.signal,
    onProgress: step,
  })
  return { ...checked, ...published }
}

/** Products as parts of a publication. */
async function* partsOf(
  { products, villages }: CheckResult,
  languages: Set<string>,
): AsyncGenerator<ProductPart> {
  for (const [i, product] of products.entries()) {
    if (typeof product.name !== 'string') for (const tag of Object.keys(product.name)) languages.add(tag)
    yield { product, place: { file: '', row: 0 }, villages: i === 0 ? villages : [] }
  }
}

function aboutOf(publisher: Publisher, found: ReadonlySet<string>, sample: boolean | undefined): About {
  // Indonesian, and the languages that names come in, in an order that is not that of the rows.
  const { languages = [...new Set(['id', ...[...found].sort()])], ...about } = publisher
  return { ...about, languages, ...(sample && { sample }) }
}
