import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProductStub, Village } from '@ovop-ntt/core'
import {
  canonicalJson,
  type Provenance,
  type RevokedBySource,
  type Root,
  revokedBySource,
  type Sources,
  sourcesOf,
} from '@ovop-ntt/core/format'
import { Product } from '@ovop-ntt/core/model'
import pMap from 'p-map'
import type { ProductPart } from '../../browser.ts'
import { catalogAt, type OpenedCatalog, openCatalogFrom, openTable } from '../../open/catalog/index.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { signCatalog } from '../keys/sign-catalog.ts'
import { type Publisher, parsePublisher } from '../publisher/publisher.ts'
import { staleAfterOf } from '../stale-after.ts'
import { type About, writeCatalogue } from '../write-catalogue.ts'
import { type AcceptedSource, acceptSource, hasText, isStub, RefusedError } from './accept-source.ts'
import { MergeError, type NamedSource, parseSources } from './named-source.ts'
import { Notes } from './notes.ts'
import { fetchPicture, isAllowedPicture } from './pictures.ts'
import type { Refusal } from './refusals.ts'
import { SpooledSource } from './spooled-source.ts'

export interface MergeOptions {
  /** Folder to publish into; made where it is missing. */
  out: string
  /** JSON file that says who publishes what is merged. */
  publisher: string
  /** Publishing key of the one who merges; without it the catalogue is unsigned. */
  key?: string | undefined
  /** Publish nothing when a catalogue is refused. */
  strict?: boolean | undefined
  /** Regencies whose catalogue may have another id than last time. */
  changed?: readonly string[] | undefined
  /** Regencies that leave: what was merged of them is taken down. */
  without?: readonly string[] | undefined
  /** Hosts whose pictures may be shown from where they are: `foto.ngada.example`. All others are left out. */
  pictureHosts?: readonly string[] | undefined
  /** Publish also when more than a fifth of the published products are gone. */
  allowRemovals?: boolean | undefined
  /** Days after which what is merged shows with its date and without payment codes. @default 90 */
  staleAfterDays?: number | undefined
  /** @default now */
  time?: Date | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((step: string) => void) | undefined
}

/** How a regency's catalogue fared. */
export interface MergedSource {
  prefix: string
  place: string
  /** What is merged now; absent where nothing is: a catalogue that is refused the first time. */
  provenance?: Provenance
  refused?: { reason: Refusal; message: string }
  /** Rows and pictures that were left out: the first thousand. */
  notes: readonly string[]
  /** How many were left out. */
  left: number
}

type Outcome = Omit<MergedSource, 'notes' | 'left'> & { notes: Notes }

export interface Merged {
  /** Absent where nothing was published. */
  root?: Root
  sources: MergedSource[]
  /** What the one who publishes should know of the former catalogue, and of the key that signs this one. */
  notes: string[]
}

/** Catalogues read at once. */
const parallel = 4

/**
 * Joins catalogues of regencies, `53.09=<folder or address>#<key>`, into one. A catalogue that is not signed under
 * its key, falls in its revision, holds ids of another regency or is not whole is refused and named; its regency then
 * keeps what was merged last, and the others go on. Memory does not grow with the number of products.
 * @throws MergeError, and as `build` for the publisher's file, the key and the folder
 */
export async function merge(catalogues: readonly string[], options: MergeOptions): Promise<Merged> {
  const named = parseSources(catalogues)
  const key = options.key === undefined ? undefined : await readKeyFile(options.key, 'publishing')
  const publisher = parsePublisher(await readFile(options.publisher, 'utf8'), options.publisher)
  const time = options.time ?? new Date()
  const staleAfter = staleAfterOf(publisher, { days: options.staleAfterDays, time, file: options.publisher })
  const merging = new Merging(named, options, time)
  const published = await writeCatalogue(options.out, {
    id: publisher.id,
    parts: (scratch) => merging.parts(scratch),
    stubs: () => merging.stubs(),
    about: () => merging.about({ ...publisher, staleAfter }),
    allowRemovals: options.allowRemovals,
    copies: merging.copies,
    time,
    sign: key && ((unsigned) => signCatalog(unsigned, key, time)),
    signal: options.signal,
    onProgress: options.onProgress,
  })
  return {
    ...(published && { root: published.root }),
    sources: merging.outcomes.map(({ notes, ...outcome }) => ({
      ...outcome,
      notes: notes.first,
      left: notes.count,
    })),
    notes: published?.notes ?? [],
  }
}

/** What stands in the merged catalogue for a regency: a catalogue read now, or what was merged last. */
type Part = { prefix: string; accepted: AcceptedSource } | { prefix: string; kept: OpenedCatalog }

class Merging {
  /** Pictures by their path in the catalogue. */
  readonly copies = new Map<string, string>()
  outcomes: Outcome[] = []
  readonly #named: readonly NamedSource[]
  readonly #options: MergeOptions
  readonly #time: Date
  readonly #hosts: ReadonlySet<string>
  #parts: Part[] = []
  #languages = new Set(['id'])
  #revoked: RevokedBySource = {}
  #areAllSamples = true

  constructor(named: readonly NamedSource[], options: MergeOptions, time: Date) {
    this.#named = named
    this.#options = options
    this.#time = time
    this.#hosts = new Set(options.pictureHosts)
  }

  async *parts(scratch: string): AsyncGenerator<ProductPart> {
    await this.#readSources(scratch)
    const refused = this.outcomes.some((outcome) => outcome.refused)
    if (refused && this.#options.strict) return
    const villages = await this.#allVillages()
    for (const part of this.#parts) {
      this.#options.onProgress?.(`menggabung ${part.prefix}`)
      let row = 0
      for await (const product of this.#productsOf(part)) {
        row += 1
        const codes = [product.village, ...(product.satelliteVillages ?? [])]
        const named = codes.flatMap((code) => villages.get(code) ?? [])
        yield { product, json: canonicalJson(product), place: { file: part.prefix, row }, villages: named }
      }
    }
  }

  async *stubs(): AsyncGenerator<ProductStub> {
    for (const part of this.#parts) {
      for await (const { row } of this.#rowsOf(part)) if (isStub(row)) yield row
    }
  }

  /** What the merged catalogue says of itself; `undefined` where no part could be read, or `strict` forbids to go on without one. */
  about({ languages = [...this.#languages], ...publisher }: Publisher): About | undefined {
    const refused = this.outcomes.some((outcome) => outcome.refused)
    if (this.#parts.length === 0 || (refused && this.#options.strict)) return undefined
    const sources: Sources = {}
    for (const { prefix, provenance } of this.outcomes) if (provenance) sources[prefix] = provenance
    // A regency that leaves may come back, and a thief in its name.
    const left = Object.entries(this.#revoked).filter(([prefix]) => !Object.hasOwn(sources, prefix))
    return {
      ...publisher,
      languages,
      ...(this.#areAllSamples && { sample: true }),
      sources,
      ...(left.length > 0 && { formerlyRevoked: Object.fromEntries(left) }),
    }
  }

  async #readSources(scratch: string): Promise<void> {
    const { out, onProgress, changed = [], signal } = this.#options
    const former = await openCatalogFrom(catalogAt(out)).catch(() => undefined)
    const before = former ? sourcesOf(former.root) : {}
    if (former) this.#revoked = revokedBySource(former.root)
    this.#checkNamed(before)
    let done = 0
    const read = await pMap(
      this.#named,
      async (named) => {
        const source = catalogAt(named.place)
        const spooled =
          source.folder === undefined ? new SpooledSource(source, join(scratch, named.prefix)) : source
        const options = {
          former: before[named.prefix],
          revoked: this.#revoked[named.prefix],
          mayChange: changed.includes(named.prefix),
          time: this.#time,
          signal,
        }
        const result = await acceptSource(named, spooled, options).catch((error) => {
          if (error instanceof RefusedError) return error
          throw error
        })
        if (!(result instanceof Error)) await this.#fetchPictures(result, scratch)
        done += 1
        onProgress?.(`membaca ${named.prefix}, ${done} dari ${this.#named.length}`)
        return result
      },
      { concurrency: parallel },
    )
    for (const [i, named] of this.#named.entries())
      this.#settle(named, read[i]!, former, before[named.prefix])
  }

  /** Stops where a regency that was merged before is not named: its line may have been forgotten. `--without` says that it leaves. */
  #checkNamed(before: Sources): void {
    const { changed = [], without = [] } = this.#options
    const isNamed = (prefix: string) => this.#named.some((named) => named.prefix === prefix)
    const unknown = changed.find((prefix) => !isNamed(prefix))
    if (unknown !== undefined) throw new MergeError(`--changed ${unknown}: tidak ada di antara yang digabung`)
    // The option takes several words, so that in `--without 53.07 53.09=…` it takes the catalogue for a code, too.
    const noCode = without.find((prefix) => !/^\d\d\.\d\d$/.test(prefix))
    if (noCode !== undefined) throw new MergeError(`--without ${noCode}: bukan kode kabupaten seperti 53.07`)
    const both = without.find(isNamed)
    if (both !== undefined) throw new MergeError(`--without ${both}: ada di antara yang digabung`)
    const forgotten = Object.entries(before).filter(
      ([prefix]) => !isNamed(prefix) && !without.includes(prefix),
    )
    if (forgotten.length === 0) return
    const parts = forgotten.map(
      ([prefix, { publisher, products }]) => `${prefix} (${publisher}, ${products} produk)`,
    )
    const codes = forgotten.map(([prefix]) => prefix).join(' ')
    throw new MergeError(
      `sudah tergabung tetapi tidak disebut lagi: ${parts.join('; ')}. Sebutkan semua katalog setiap kali; bila memang keluar: --without ${codes}`,
    )
  }

  #settle(
    { prefix, place }: NamedSource,
    result: AcceptedSource | RefusedError,
    former: OpenedCatalog | undefined,
    last: Provenance | undefined,
  ): void {
    if (result instanceof Error) {
      const { reason, message } = result
      const outcome: Outcome = { prefix, place, refused: { reason, message }, notes: new Notes() }
      if (last && former) {
        // What it revoked may stand apart from what was merged last, as after a rollback.
        const revoked = this.#revoked[prefix]
        outcome.provenance = { ...last, ...(revoked && { revoked: [...revoked] }), refused: reason }
        this.#parts.push({ prefix, kept: former })
        this.#note(former.root)
      }
      this.outcomes.push(outcome)
      return
    }
    const { root } = result.opened
    const isAddress = /^https?:/i.test(place)
    this.#parts.push({ prefix, accepted: result })
    this.#note(root)
    this.outcomes.push({
      prefix,
      place,
      provenance: {
        id: root.id,
        publisher: root.publisher,
        licence: root.licence,
        revision: root.revision,
        generatedAt: root.generatedAt,
        // Kept by regency: payment codes of this one end with it, those of the others go on.
        ...(root.staleAfter !== undefined && { staleAfter: root.staleAfter }),
        key: result.key,
        ...(result.revoked.length > 0 && { revoked: result.revoked }),
        ...(isAddress && { address: place }),
        products: result.products,
      },
      notes: result.notes,
    })
  }

  /** What the merged root says of all its parts together. */
  #note({ languages, sample }: Root): void {
    for (const tag of languages) this.#languages.add(tag)
    if (!sample) this.#areAllSamples = false
  }

  async #fetchPictures({ opened, pictures, notes }: AcceptedSource, scratch: string): Promise<void> {
    const { out, signal } = this.#options
    const options = { out, scratch: join(scratch, 'gambar'), signal }
    const fetched = await pMap(
      [...pictures].sort(),
      async (path) => ({ path, ...(await fetchPicture(opened.source, path, options)) }),
      { concurrency: parallel },
    )
    for (const { path, ...found } of fetched) {
      if ('file' in found) this.copies.set(path, found.file)
      else notes.add(`gambar ${path} tidak ikut: ${found.wrong}`)
    }
  }

  /** Villages by code: as their own regency's catalogue describes them, else as the first catalogue that names them does. */
  async #allVillages(): Promise<ReadonlyMap<string, Village>> {
    const own = new Map<string, Village>()
    const others = new Map<string, Village>()
    for (const part of this.#parts) {
      for (const [code, village] of await villagesOf(part)) {
        const known = code.startsWith(`${part.prefix}.`) ? own : others
        if (!known.has(code)) known.set(code, village)
      }
    }
    return new Map([...others, ...own])
  }

  async *#productsOf(part: Part): AsyncGenerator<Product> {
    const { staleAfter } =
      'accepted' in part ? part.accepted.opened.root : (sourcesOf(part.kept.root)[part.prefix] ?? {})
    const isStale = staleAfter !== undefined && Date.parse(staleAfter) <= this.#time.getTime()
    for await (const { row } of this.#rowsOf(part)) {
      const parsed = isStub(row) ? undefined : Product.safeParse(row)
      if (!parsed?.success) continue
      const product = 'accepted' in part ? this.#taken(parsed.data, part.accepted) : parsed.data
      // Payment codes of a regency past its `staleAfter` are not shown any more, so they are not merged either.
      const { qris: _, ...unpaid } = product
      yield isStale ? unpaid : product
    }
  }

  async *#rowsOf(part: Part) {
    const { signal } = this.#options
    const [opened, prefix] =
      'accepted' in part ? [part.accepted.opened, undefined] : [part.kept, `${part.prefix}-`]
    for await (const keyed of openTable(opened, 'products').range({ prefix, signal }))
      if (hasText(keyed.row)) yield keyed
  }

  /** A product as it stands in the merged catalogue: with pictures that may be shown, and marked where made up. */
  #taken(product: Product, { opened, notes }: AcceptedSource): Product {
    const mayShow = ({ src }: { src: string }) => {
      if (!URL.canParse(src)) return this.copies.has(src)
      if (isAllowedPicture(src, this.#hosts)) return true
      notes.add(`gambar ${src} tidak ikut: ${new URL(src).host} tidak disebut dengan --picture-host`)
      return false
    }
    const images = product.images.filter(mayShow).map(({ sources, ...image }) => {
      const shown = sources?.filter(mayShow)
      return { ...image, ...(shown?.length && { sources: shown }) }
    })
    return { ...product, images, ...(opened.root.sample && { sample: true }) }
  }
}

async function villagesOf(part: Part): Promise<Map<string, Village>> {
  if ('accepted' in part) return part.accepted.villages
  const villages = new Map<string, Village>()
  for await (const { key, row } of openTable(part.kept, 'villages').range({})) {
    // Written by this very program, from rows that were checked.
    if (!key.includes('/')) villages.set(key, row as Village)
  }
  return villages
}
