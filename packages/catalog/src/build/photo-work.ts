import { readFile } from 'node:fs/promises'
import type { ProductImage } from '@ovop-ntt/core'
import { canonicalJson } from '@ovop-ntt/core/format'
import type { ProductPart } from '../check/index.ts'
import { columns } from '../columns/columns.ts'
import { makePhoto, type SharpModule } from '../pictures/make-photo.ts'
import type { PhotoCache } from '../pictures/photo-cache.ts'
import { describeProblem, type Problem } from '../problems/problem.ts'

/** Rows read ahead while photos are made: enough for the threads of the library, few enough for memory. */
const ahead = 8

export interface PhotoWorkOptions {
  /** Files of pictures by their paths in the catalogue; what is made of photos is added. */
  copies: Map<string, string>
  sharp: SharpModule
  cache: PhotoCache
  onProblem: (problem: Problem) => void
  onProgress: (step: string) => void
  signal?: AbortSignal | undefined
}

/** Makes what is published of the photos that products name, several at once, while their rows are read. */
export class PhotoWork {
  /** By the path of the photo as it was found. */
  readonly #made = new Map<string, Promise<ProductImage | undefined>>()
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
      if (waiting.length === 0 && !part.product.images.some(isPhoto)) {
        yield part
        continue
      }
      const made = this.#make(part)
      // Told when its turn comes.
      made.catch(() => {})
      waiting.push(made)
      if (waiting.length >= ahead) yield await (waiting.shift() as Promise<ProductPart>)
    }
    for (const part of waiting) yield await part
  }

  async #make(part: ProductPart): Promise<ProductPart> {
    const made = await Promise.all(
      part.product.images.map((image) => (isPhoto(image) ? this.#imageOf(image, part) : image)),
    )
    const product = { ...part.product, images: made.filter((image) => image !== undefined) }
    return { ...part, product, json: canonicalJson(product) }
  }

  async #imageOf(image: ProductImage, { place }: ProductPart): Promise<ProductImage | undefined> {
    const making = this.#made.get(image.src) ?? this.#madeOf(image.src)
    this.#made.set(image.src, making)
    const made = await making
    if (made) return { ...image, ...made }
    this.#options.onProblem(describeProblem({ ...place, column: columns.photo.title }, 'photo-broken', ''))
    return undefined
  }

  async #madeOf(src: string): Promise<ProductImage | undefined> {
    const { copies, sharp, cache, onProgress, signal } = this.#options
    const bytes = await readFile(copies.get(src) as string)
    signal?.throwIfAborted()
    const known = await cache.find(bytes)
    const { image, files } = known ?? (await this.#fresh(sharp, cache, bytes))
    for (const [path, file] of files) copies.set(path, file)
    this.#done += 1
    onProgress(`menyiapkan foto: ${this.#done} selesai`)
    return image
  }

  async #fresh(sharp: SharpModule, cache: PhotoCache, bytes: Uint8Array) {
    const made = await makePhoto(sharp, bytes).catch(() => undefined)
    if (!made) return { image: undefined, files: new Map<string, string>() }
    return { image: made.image, files: await cache.keep(bytes, made) }
  }
}

/** A picture of ours that is stored by points: a drawing is published as it is. */
const isPhoto = ({ src }: ProductImage) => !src.includes(':') && !src.endsWith('.svg')
