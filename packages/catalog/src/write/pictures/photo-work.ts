import { readFile } from 'node:fs/promises'
import type { ProductImage } from '@ovop-ntt/core'
import { canonicalJson } from '@ovop-ntt/core/format'
import type { FindPhoto, ProductPart } from '../../browser.ts'
import { fetchPicture, isAddress } from '../../open/fetch-sheet.ts'
import { columns } from '../../read/columns/columns.ts'
import { InputError } from '../../read/input-error.ts'
import type { ProblemCode } from '../../read/problems/codes.ts'
import { problemKinds } from '../../read/problems/codes.ts'
import { describeProblem, type Problem } from '../../read/problems/problem.ts'
import { maxPictureBytes } from '../../read/sheet/sheet.ts'
import { makePhoto, type SharpModule } from './make-photo.ts'
import type { KnownPhoto, PhotoCache } from './photo-cache.ts'
import type { Photos } from './photos.ts'

/** Rows read ahead while photos are made: enough for the threads of the library, few enough for memory. */
const ahead = 8
/** For a photo that lies on another host. */
const fetching = { timeout: 30_000, maxBytes: maxPictureBytes }

export interface PhotoWorkOptions {
  photos: Photos
  /** The library that makes photos smaller; without it they are published as they are. */
  sharp: SharpModule | undefined
  cache: PhotoCache
  onProblem: (problem: Problem) => void
  onProgress: (step: string) => void
  signal?: AbortSignal | undefined
}

type Outcome = ReturnType<FindPhoto>

/**
 * Makes what is published of the photos that products name, several at once, while their rows are read. Those on
 * other hosts are brought here: no page that shows the catalogue calls anybody else for them.
 */
export class PhotoWork {
  /** Work under way, by the path or address at which the photo was found. */
  readonly #made = new Map<string, Promise<Outcome>>()
  readonly #options: PhotoWorkOptions
  #done = 0

  constructor(options: PhotoWorkOptions) {
    this.#options = options
  }

  /** The same parts in the same order, each when its photos are made. */
  async *ready(parts: AsyncIterable<ProductPart>): AsyncGenerator<ProductPart> {
    const waiting: Promise<ProductPart>[] = []
    for await (const part of parts) {
      this.#options.signal?.throwIfAborted()
      if (waiting.length === 0 && !part.product.images.some(this.#isWork)) {
        yield part
        continue
      }
      const made = this.#make(part)
      // A failure is reported when the row's turn comes, not now: nothing may be thrown that nobody awaits.
      made.catch(() => {})
      waiting.push(made)
      if (waiting.length >= ahead) yield await (waiting.shift() as Promise<ProductPart>)
    }
    for (const part of waiting) yield await part
  }

  /** Whether there is work to do: an address is fetched, a photo of pixels made smaller; a drawing (SVG) stays as it is. */
  readonly #isWork = ({ src }: ProductImage): boolean =>
    isAddress(src) || (this.#options.sharp !== undefined && !src.endsWith('.svg'))

  async #make(part: ProductPart): Promise<ProductPart> {
    const made = await Promise.all(
      part.product.images.map((image) => (this.#isWork(image) ? this.#imageOf(image, part) : image)),
    )
    const product = { ...part.product, images: made.filter((image) => image !== undefined) }
    return { ...part, product, json: canonicalJson(product) }
  }

  async #imageOf(image: ProductImage, { place }: ProductPart): Promise<ProductImage | undefined> {
    const making = this.#made.get(image.src) ?? this.#outcomeOf(image)
    this.#made.set(image.src, making)
    const outcome = await making
    if (outcome.ok) return { ...image, ...outcome.image }
    // The row was found good before its photo was: it stays, without it.
    const { code, detail } = outcome
    const isWarning = problemKinds[code].severity === 'warning'
    const [told, said]: [ProblemCode, string | undefined] = isWarning
      ? [code, detail]
      : ['photo-left-out', problemKinds[code].wrong.replace('{detail}', detail ?? '')]
    const column = { ...place, column: columns.photo.title }
    this.#options.onProblem(describeProblem(column, told, isAddress(image.src) ? image.src : '', said))
    return undefined
  }

  async #outcomeOf(image: ProductImage): Promise<Outcome> {
    const { onProgress, sharp } = this.#options
    const outcome = isAddress(image.src)
      ? await this.#brought(image.src, sharp)
      : await this.#publishedOf(image, sharp)
    this.#done += 1
    onProgress(`menyiapkan foto: ${this.#done} selesai`)
    return outcome
  }

  /** A photo on another host; one that it says is still the same is not fetched again. */
  async #brought(address: string, sharp: SharpModule | undefined): Promise<Outcome> {
    const { photos, cache, signal } = this.#options
    const before = sharp && (await cache.findFetched(address))
    try {
      const answer = await fetchPicture(address, { ...fetching, signal }, before?.validators)
      if (answer === 'unchanged') {
        before?.keep()
        return before ? this.#taken(before.photo) : { ok: false, code: 'photo-unreachable', detail: '304' }
      }
      const found = photos.take(answer.bytes)
      if (!found.ok) return found
      const outcome = await this.#publishedOf(found.image, sharp)
      if (outcome.ok && isMade(found.image, sharp))
        await cache.keepFetched(address, answer.validators, await this.#bytesOf(found.image.src))
      return outcome
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return { ok: false, code: 'photo-unreachable', detail: error.message }
    }
  }

  async #publishedOf(image: ProductImage, sharp: SharpModule | undefined): Promise<Outcome> {
    return isMade(image, sharp) ? this.#madeOf(image.src, sharp) : { ok: true, image }
  }

  #bytesOf(src: string): Promise<Uint8Array> {
    return readFile(this.#options.photos.copies.get(src) as string)
  }

  async #madeOf(src: string, sharp: SharpModule): Promise<Outcome> {
    const { cache, signal } = this.#options
    const bytes = await this.#bytesOf(src)
    signal?.throwIfAborted()
    const known = (await cache.find(bytes)) ?? (await this.#fresh(sharp, cache, bytes))
    if (!known) return { ok: false, code: 'photo-broken' }
    return this.#taken(known)
  }

  #taken({ image, files }: KnownPhoto): Outcome {
    for (const [path, file] of files) this.#options.photos.copies.set(path, file)
    return { ok: true, image }
  }

  async #fresh(sharp: SharpModule, cache: PhotoCache, bytes: Uint8Array) {
    const made = await makePhoto(sharp, bytes).catch(() => undefined)
    return made && { image: made.image, files: await cache.keep(bytes, made) }
  }
}

/** A drawing is published as it is. */
const isMade = ({ src }: ProductImage, sharp: SharpModule | undefined): sharp is SharpModule =>
  sharp !== undefined && !src.endsWith('.svg')
