import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Product, type ProductStub, pictureAddresses, type Village } from '@ovop-ntt/core'
import {
  CatalogWriter,
  canonicalBytes,
  compareKeys,
  type ProductRow,
  type Root,
  rootBytes,
} from '@ovop-ntt/core/format'
import type { ProductPart } from '../browser.ts'
import { joinParts } from '../check/join-parts.ts'
import {
  catalogAt,
  type OpenedCatalog,
  openCatalogFrom,
  openTable,
  SourceError,
} from '../open/catalog/index.ts'
import { departures } from './departures.ts'
import { type Draft, withDraft, withoutDraft } from './draft-folder.ts'
import { expiryNotes } from './keys/key-expiry.ts'
import { nextRevision } from './next-revision.ts'
import { isNamed, type Publisher } from './publisher/publisher.ts'
import { ExternalSorter } from './spool/external-sorter.ts'
import { PageStore } from './spool/page-store.ts'
import { PublishError } from './write-error.ts'
import { writeWhole } from './write-file.ts'

/** What a catalogue says of itself, but for what each publication sets anew. */
export type About = Publisher & { languages: string[]; sample?: boolean }

export interface CatalogueContents {
  /** Name of the catalogue, for the folder to be its own. */
  id: string
  /**
   * In any order; read once.
   * @param scratch folder for files that are needed for no longer than that
   */
  parts(scratch: string): AsyncIterable<ProductPart>
  /** Stubs that are known already, asked for once all parts are read; those of what goes now are made here. */
  stubs?: (() => AsyncIterable<ProductStub>) | undefined
  /** Asked once all parts are read: what the catalogue says of itself, or nothing where it is not fit to be published. */
  about(): About | undefined
  /** Ids that moved, and where to. */
  moves?: ReadonlyMap<string, string> | undefined
  allowRemovals?: boolean | undefined
  /** Find out whether all is well, and write nothing into the folder, which need not be there. */
  dryRun?: boolean | undefined
  /** Ids of which nothing may stay, not even that they were there. */
  erased?: ReadonlySet<string> | undefined
  /** Pictures: files by the path in the catalogue that they are copied to. */
  copies?: ReadonlyMap<string, string> | undefined
  /** Time of the publication: the clock's, or `SOURCE_DATE_EPOCH` for a build that gives the same bytes again. */
  time: Date
  /** Called before the root is written. */
  beforeRoot?: (() => Promise<void>) | undefined
  /** Signs the root before it is written. */
  sign?: ((root: Root) => Promise<Root>) | undefined
  /** Ends the publication; the former catalogue stays. */
  signal?: AbortSignal | undefined
  onProgress?: ((step: string) => void) | undefined
}

/** What was published. */
export interface WrittenCatalogue {
  root: Root
  /** How many files were not there before, the root not counted. */
  filesWritten: number
  /** What the one who publishes should know of the former catalogue, and of the key that signs this one. */
  notes: string[]
}

/**
 * Publishes a catalogue into a folder: pictures and pages first, the root last, so that a reader has the old
 * catalogue or the new one, also when the power goes. Pages are named by their content; those there already are
 * left alone, and none is taken away: a reader may still hold an older root, which is kept in `roots/`. Products are
 * sorted on disk, so that memory does not grow with their number.
 * @returns `undefined` where {@link CatalogueContents.about} gives nothing, and for a dry run
 * @throws PublishError for a folder that holds another catalogue, and when too many products would go
 */
export async function writeCatalogue(
  folder: string,
  contents: CatalogueContents,
): Promise<WrittenCatalogue | undefined> {
  const run = (draft: Draft) => new CatalogueWriting(folder, draft, contents).run()
  return contents.dryRun ? withoutDraft(run) : withDraft(folder, run)
}

/** Rows between two looks at the signal, and at whatever else waits for this process. */
const rowsBetweenTurns = 2048

const noBytes = new Uint8Array(0)

class CatalogueWriting {
  readonly #folder: string
  readonly #draft: Draft
  readonly #contents: CatalogueContents
  readonly #store: PageStore
  readonly #products: ExternalSorter
  readonly #villages = new Map<string, Village>()
  readonly #notes: string[] = []
  #parts = 0
  #rows = 0

  constructor(folder: string, draft: Draft, contents: CatalogueContents) {
    this.#folder = folder
    this.#draft = draft
    this.#contents = contents
    this.#store = new PageStore(folder, { doubt: draft.afterCrash })
    this.#products = this.#newSorter('produk', 16)
  }

  async run(): Promise<WrittenCatalogue | undefined> {
    const { id, about, copies = new Map(), time, beforeRoot, sign, onProgress = () => {} } = this.#contents
    const former = await openFormer(this.#folder, id)
    for await (const part of this.#contents.parts(this.#draft.path)) {
      this.#take(part)
      if (this.#isTurn()) await this.#breathe()
    }
    const aboutNow = about()
    if (!aboutNow) return undefined
    for await (const stub of this.#contents.stubs?.() ?? none()) this.#takeStub(stub)
    const expected = await this.#settle(former)
    if (this.#contents.dryRun) return undefined

    onProgress('menulis katalog')
    const writer = new CatalogWriter({
      sink: this.#store,
      newSorter: (table) => this.#newSorter(table, table === 'terms' ? 20 : 8),
      expected,
    })
    const used = await this.#writeProducts(writer)
    const revision = nextRevision(former?.root, time)
    const unsigned = await this.#finish(writer, { ...aboutNow, revision, generatedAt: time.toISOString() })
    for (const [copy, original] of copies) {
      if (used.has(copy)) this.#store.write(copy, await readFile(original))
    }
    onProgress('memastikan semua tersimpan di disk')
    await this.#store.sync()

    const root = sign ? await sign(unsigned) : unsigned
    this.#notes.push(...expiryNotes(root, time))
    await beforeRoot?.()
    this.#contents.signal?.throwIfAborted()
    if (former) await writeWhole(join(this.#folder, 'roots', `${former.root.revision}.json`), former.bytes)
    await writeWhole(join(this.#folder, 'catalog.json'), rootBytes(root))
    return { root, filesWritten: this.#store.written, notes: this.#notes }
  }

  #newSorter(name: string, megabytes: number): ExternalSorter {
    return new ExternalSorter({ folder: this.#draft.path, name, memory: megabytes * 1024 * 1024 })
  }

  #take({ product, json, villages }: ProductPart): void {
    this.#parts += 1
    this.#products.add(product.id, Buffer.from(json))
    for (const village of villages)
      if (!this.#villages.has(village.code)) this.#villages.set(village.code, village)
  }

  #takeStub(stub: ProductStub): void {
    this.#products.add(stub.id, canonicalBytes(stub))
  }

  /**
   * Adds the stubs of what is no longer there.
   * @returns how many products there are at most
   */
  async #settle(former: OpenedCatalog | undefined): Promise<number> {
    const { moves = new Map(), allowRemovals, erased, time, signal } = this.#contents
    // A first publication loses no product, so the ids need not be gone through.
    if (!former && moves.size === 0) return this.#parts
    let products = 0
    const ids = this.#products.groups()
    function* present() {
      for (const id of ids) {
        products += 1
        yield id
      }
    }
    const stubs = departures({
      present: present(),
      former: former
        ? openTable(former, 'products', ({ message }) => this.#note(message)).range({ signal })
        : none(),
      moves,
      date: time.toISOString().slice(0, 10),
      allowRemovals,
      erased,
    })
    for await (const stub of stubs) {
      this.#products.add(stub.id, canonicalBytes(stub))
      if (this.#isTurn()) await this.#breathe()
    }
    return products
  }

  #note(damage: string): void {
    this.#notes.push(
      `katalog lama rusak: ${damage}; produk di halaman itu yang sudah tidak ada tidak tercatat`,
    )
  }

  /** @returns paths of the pictures that products show */
  async #writeProducts(writer: CatalogWriter): Promise<Set<string>> {
    const used = new Set<string>()
    for (const [, lines] of this.#products.read()) {
      const row = productRow(lines)
      for (const image of 'images' in row.row ? (row.row as Product).images : [])
        for (const src of pictureAddresses(image)) if (!src.includes(':')) used.add(src)
      writer.add(row)
      if (this.#isTurn()) await this.#breathe()
    }
    return used
  }

  async #finish(writer: CatalogWriter, about: Parameters<CatalogWriter['finish']>[0]): Promise<Root> {
    const villages = [...this.#villages.values()].sort((a, b) => compareKeys(a.code, b.code))
    const writing = writer.finish(about, villages)
    for (let step = writing.next(); ; step = writing.next()) {
      if (step.done) return step.value
      await this.#breathe()
    }
  }

  /** A wait for each row would cost more than the row. */
  #isTurn(): boolean {
    return (this.#rows += 1) % rowsBetweenTurns === 0
  }

  async #breathe(): Promise<void> {
    await nextTurn()
    this.#contents.signal?.throwIfAborted()
  }
}

/** A row of `products` from the lines under its id: parts of a product, or a stub. */
function productRow(lines: Iterable<Buffer>): ProductRow {
  const parts: (Product | ProductStub)[] = []
  let bytes: Uint8Array = noBytes
  for (const line of lines) {
    bytes = line
    parts.push(JSON.parse(line.toString()))
  }
  const [only, ...others] = parts
  if (only && others.length === 0) return { row: only, bytes }
  const row = joinParts(parts as Product[])
  return { row, bytes: canonicalBytes(row) }
}

async function* none(): AsyncGenerator<never> {}

/** @throws PublishError for a folder that holds another catalogue */
async function openFormer(folder: string, id: string): Promise<OpenedCatalog | undefined> {
  let former: OpenedCatalog | undefined
  try {
    former = await openCatalogFrom(catalogAt(folder))
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause
    throw new PublishError(`${cause.message}; pilih folder lain atau pindahkan berkas itu`, { cause })
  }
  // A catalogue without a named publisher was a first look at the same sheets, and may be taken over.
  if (!former || former.root.id === id || !isNamed(former.root)) return former
  const path = join(folder, 'catalog.json')
  throw new PublishError(`${path}: milik katalog "${former.root.id}", bukan "${id}"; pilih folder lain`)
}
