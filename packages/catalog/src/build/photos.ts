import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { isPictureAddress } from '@ovop-ntt/core'
import type { FindPhoto } from '../check/check-row.ts'
import { cleanPicture, type PictureFault } from '../pictures/clean-picture.ts'
import { picturePathOf } from '../pictures/picture-path.ts'
import { readPictureFile } from '../pictures/read-picture.ts'
import type { ProblemCode } from '../problems/codes.ts'
import { isSharePage } from './share-pages.ts'

/** A phone's photo at its best; what is published is far smaller. */
const maxFileBytes = 40 * 1024 * 1024

export interface PhotosOptions {
  /** Folder for pictures that were written anew, until they are copied. */
  folder: string
  /** Path of a sheet's file by the name that problems show. */
  fileOf?: (sheetFile: string) => string
}

/** Pictures that products name, found beside the sheet, and kept until they are copied. */
export class Photos {
  /** Path in the catalogue (`images/<hash>.svg`) by the file it is copied from. */
  readonly copies = new Map<string, string>()
  readonly #found = new Map<string, ReturnType<FindPhoto>>()
  readonly #folder: string
  readonly #fileOf: (sheetFile: string) => string

  constructor({ folder, fileOf = (file) => file }: PhotosOptions) {
    this.#folder = folder
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
    try {
      // A link inside the folder may point out of it.
      if (isOutside(realpathSync(path), realpathSync(folder))) return { ok: false, code: 'photo-outside' }
    } catch {
      return { ok: false, code: 'photo-missing' }
    }
    const bytes = readPictureFile(path, maxFileBytes)
    if (bytes === undefined) return { ok: false, code: 'photo-unreadable' }
    if (bytes === 'too-large') return { ok: false, code: 'photo-too-large' }
    const picture = cleanPicture(bytes)
    if ('fault' in picture) return refused(picture)
    const src = picturePathOf(picture)
    this.copies.set(src, this.#keep(src, picture.bytes))
    return { ok: true, image: { height: picture.height, src, width: picture.width } }
  }

  #keep(src: string, bytes: Uint8Array): string {
    const file = join(this.#folder, src)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return file
  }
}

const codes = {
  private: 'photo-private',
  'too-large': 'photo-too-large',
  unreadable: 'photo-unreadable',
  unsafe: 'photo-unsafe',
} as const satisfies Record<PictureFault['fault'], ProblemCode>

function refused(fault: PictureFault): ReturnType<FindPhoto> {
  return { ok: false, code: codes[fault.fault], ...('detail' in fault && { detail: fault.detail }) }
}

function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
