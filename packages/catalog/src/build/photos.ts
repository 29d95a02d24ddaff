import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { isPictureAddress } from '@ovop-ntt/core'
import { imageSize } from 'image-size'
import type { FindPhoto } from '../check/check-row.ts'
import { isSharePage } from './share-pages.ts'

const extensions: Partial<Record<string, string>> = { jpg: 'jpg', png: 'png', webp: 'webp', svg: 'svg' }

/** What lets an SVG run or fetch something: as a file of its own it is a page of the catalogue's host. */
const activeSvg =
  /<\s*(?:script|foreignObject|iframe|animate\w*|set\b|handler|!ENTITY|\?xml-stylesheet)|\bon\w+\s*=|(?:href|src)\s*=\s*["']?(?!["']?#)|javascript:|url\(\s*["']?(?!#)|@import/i

/** Pictures that products name, found beside the sheet, and kept until they are copied. */
export class Photos {
  /** Path in the catalogue (`images/<hash>.svg`) by the file it is copied from. */
  readonly copies = new Map<string, string>()
  readonly #found = new Map<string, ReturnType<FindPhoto>>()
  readonly #fileOf: (sheetFile: string) => string

  /** @param fileOf path of a sheet's file by the name that problems show */
  constructor(fileOf: (sheetFile: string) => string = (file) => file) {
    this.#fileOf = fileOf
  }

  readonly find: FindPhoto = (source, sheetFile) => {
    if (/^https?:\/\//i.test(source) && isSharePage(source)) return { ok: false, code: 'photo-page' }
    if (/^https:\/\//i.test(source)) {
      return isPictureAddress(source)
        ? { ok: true, image: { src: source } }
        : { ok: false, code: 'photo-unreadable' }
    }
    const folder = dirname(this.#fileOf(sheetFile))
    const path = join(folder, source)
    const known = this.#found.get(path) ?? this.#read(path, folder, source)
    this.#found.set(path, known)
    return known
  }

  #read(path: string, folder: string, source: string): ReturnType<FindPhoto> {
    if (isAbsolute(source) || isOutside(path, folder)) return { ok: false, code: 'photo-outside' }
    let bytes: Buffer
    try {
      // A link inside the folder may point out of it.
      if (isOutside(realpathSync(path), realpathSync(folder))) return { ok: false, code: 'photo-outside' }
      bytes = readFileSync(path)
    } catch {
      return { ok: false, code: 'photo-missing' }
    }
    const kind = pictureKind(bytes)
    const size = sizeOf(bytes)
    if (kind === undefined || !size) return { ok: false, code: 'photo-unreadable' }
    if (kind === 'unsafe') return { ok: false, code: 'photo-unsafe' }
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
    const src = `images/${hash}.${kind}`
    this.copies.set(src, path)
    return { ok: true, image: { height: size.height, src, width: size.width } }
  }
}

/** File extension of a picture by its bytes; `unsafe` for an SVG that runs or fetches something. */
export function pictureKind(bytes: Uint8Array): string | undefined {
  const extension = extensions[sizeOf(bytes)?.type ?? '']
  return extension === 'svg' && activeSvg.test(new TextDecoder().decode(bytes)) ? 'unsafe' : extension
}

function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}

function sizeOf(bytes: Uint8Array) {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes)
    // A phone stores a portrait lying down, and says so: from the fifth orientation on, the sides are exchanged.
    const [across, down] = orientation >= 5 ? [height, width] : [width, height]
    return { width: Math.round(across), height: Math.round(down), type }
  } catch {
    return undefined
  }
}
