import { readFile } from 'node:fs/promises'
import type { Product } from '@ovop-ntt/core'
import type { Root } from '@ovop-ntt/core/format'
import { type CheckResult, checkSheets } from '../check/check-sheets.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { signCatalog } from '../keys/sign-catalog.ts'
import { csvSheet } from '../sheet/csv.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { completeVillages, knownVillages } from '../villages/known-villages.ts'
import { readVillages } from '../villages/read-villages.ts'
import { IdBooks } from './id-books.ts'
import { Photos } from './photos.ts'
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
  /** Of the publication; now, where absent. */
  time?: Date | undefined
  /** Hears what is being done. */
  onProgress?: ((step: string) => void) | undefined
}

export interface BuildResult extends CheckResult {
  /** What was published; absent where bad rows kept it back, or no row is good. */
  root?: Root
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
  // An empty catalogue would take all products off the sites that show the former one.
  const isFit = checked.counts.products > 0 && (checked.counts.errors === 0 || options.skipBad)
  if (!isFit) return checked

  step('menulis katalog')
  const used = new Set(checked.products.flatMap(({ images }) => images.map(({ src }) => src)))
  // Ids first: once published they are out there, and must be known to the next build.
  await books.save()
  const time = options.time ?? new Date()
  const root = await publish(options.out, {
    about: aboutOf(publisher, checked.products, options.sample),
    products: checked.products,
    villages: checked.villages,
    copies: new Map([...photos.copies].filter(([src]) => used.has(src))),
    time,
    sign: key && ((unsigned) => signCatalog(unsigned, key, time)),
  })
  return { ...checked, root }
}

function aboutOf(publisher: Publisher, products: readonly Product[], sample: boolean | undefined): About {
  const { languages = languagesOf(products), ...about } = publisher
  return { ...about, languages, ...(sample && { sample }) }
}

/** Indonesian, and the languages that names come in. */
function languagesOf(products: readonly Product[]): string[] {
  const others = products.flatMap(({ name }) => (typeof name === 'string' ? [] : Object.keys(name)))
  return [...new Set(['id', ...others])]
}
