import { hash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pictureAddresses } from '@ovop-ntt/core'
import { ProductImage } from '@ovop-ntt/core/model'
import { present } from '../../check/present.ts'
import { picturePath, picturePathOf } from '../../open/catalog/picture-path.ts'
import type { Validators } from '../../open/fetch-sheet.ts'
import { type MadePhoto, photoRecipe } from './make-photo.ts'

/** What was made of a photo. */
export interface KnownPhoto {
  image: ProductImage
  /** Files that hold it, by path in the catalogue. */
  files: ReadonlyMap<string, string>
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Beside the catalogue, hidden from web servers; `ovop erase` takes it away. */
export const photoCacheName = '.foto'

/**
 * What was made of photos, by the content of each, so that a second build makes none of them again. What is published
 * is found in the catalogue itself; the rest, and what became of which, in a folder of its own.
 */
export class PhotoCache {
  readonly #catalogue: string
  readonly #folder: string
  /** Photos of this build. */
  readonly #used = new Set<string>()

  constructor(catalogue: string) {
    this.#catalogue = catalogue
    this.#folder = join(catalogue, photoCacheName)
  }

  /** What a photo became, and the files that hold it; nothing where it is to be made. */
  async find(bytes: Uint8Array): Promise<KnownPhoto | undefined> {
    return this.#known(this.#noteOf(bytes))
  }

  /** What the photo at an address became, and how its host is asked whether it is still the same. */
  async findFetched(
    address: string,
  ): Promise<{ photo: KnownPhoto; validators: Validators; keep: () => void } | undefined> {
    const about = this.#noteOfAddress(address)
    const read = await readFile(join(this.#folder, about), 'utf8').then(JSON.parse, () => undefined)
    const { note, etag, modified } = (read ?? {}) as Record<string, unknown>
    if (typeof note !== 'string' || !/^[0-9a-f]{32}-\d+\.json$/.test(note)) return undefined
    const photo = await this.#known(note)
    const validators = present({ etag: textOf(etag), modified: textOf(modified) })
    return photo && { photo, validators, keep: () => this.#used.add(about) }
  }

  /** Remembers which photo an address gave, where its host says how to ask for it again. */
  async keepFetched(address: string, validators: Validators, bytes: Uint8Array): Promise<void> {
    if (Object.keys(validators).length === 0) return
    const about = this.#noteOfAddress(address)
    await writeFile(join(this.#folder, about), JSON.stringify({ ...validators, note: this.#noteOf(bytes) }))
    this.#used.add(about)
  }

  async #known(note: string): Promise<KnownPhoto | undefined> {
    try {
      const image = ProductImage.parse(JSON.parse(await readFile(join(this.#folder, note), 'utf8')))
      const files = new Map<string, string>()
      for (const path of pictureAddresses(image)) files.set(path, await this.#fileOf(path))
      this.#used.add(note)
      return { image, files }
    } catch {
      // What is kept of this photo is missing or cut off: it is made anew.
      return undefined
    }
  }

  /** @returns the files that hold it now */
  async keep(bytes: Uint8Array, { image, files }: MadePhoto): Promise<ReadonlyMap<string, string>> {
    const kept = new Map<string, string>()
    for (const [path, content] of files) {
      const file = join(this.#folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
      kept.set(path, file)
    }
    const note = this.#noteOf(bytes)
    await writeFile(join(this.#folder, note), JSON.stringify(image))
    this.#used.add(note)
    return kept
  }

  /** Clears the cache after publishing: of what the catalogue itself holds now, and of photos that nothing uses. */
  async tidy(): Promise<void> {
    await rm(join(this.#folder, 'images'), { recursive: true, force: true })
    const notes = await readdir(this.#folder).catch(() => [])
    const unused = notes.filter((name) => !this.#used.has(name))
    await Promise.all(unused.map((name) => rm(join(this.#folder, name), { force: true })))
  }

  #noteOfAddress(address: string): string {
    return `${hash('sha256', address).slice(0, 32)}-alamat.json`
  }

  #noteOf(bytes: Uint8Array): string {
    return `${hash('sha256', bytes).slice(0, 32)}-${photoRecipe}.json`
  }

  /** @throws where neither folder has it whole */
  async #fileOf(path: string): Promise<string> {
    const [, , kind = ''] = picturePath.exec(path) ?? []
    for (const folder of [this.#catalogue, this.#folder]) {
      const file = join(folder, path)
      const bytes = await readFile(file).catch(() => undefined)
      if (bytes && picturePathOf({ bytes, kind }) === path) return file
    }
    throw new Error(`${path} is not kept`)
  }
}
