import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isPictureAddress } from '@ovop-ntt/core'
import type { FindPhoto } from '../../check/check-row.ts'
import { picturePathOf } from '../../open/catalog/picture-path.ts'
import { isAddress } from '../../open/fetch-sheet.ts'
import type { ProblemCode } from '../../read/problems/codes.ts'
import { maxPictureBytes, type PictureContent } from '../../read/sheet/sheet.ts'
import { isSharePage } from '../share-pages.ts'
import { type CleanPicture, cleanPicture, type PictureFault } from './clean-picture.ts'
import { PhotoFiles } from './photo-files.ts'
import { readPictureFile } from './read-picture.ts'

export interface PhotosOptions {
  /** Folder for pictures that were cleaned, until they are copied; without it they are looked at only. */
  folder?: string | undefined
  /** Bytes that a cleaned picture may have. */
  limit: number
  /** Folder of photos alone, before that of the sheet. */
  photoFolder?: string | undefined
  /** Path of a sheet's file by the name that problems show. */
  fileOf?: (sheetFile: string) => string
}

/** Pictures that products name, found beside the sheet or in it, cleaned, and kept until they are copied. */
export class Photos {
  /** Path in the catalogue (`images/<hash>.svg`) by the file it is copied from. */
  readonly copies = new Map<string, string>()
  readonly #found = new Map<string, ReturnType<FindPhoto>>()
  readonly #options: PhotosOptions
  readonly #files: PhotoFiles

  constructor(options: PhotosOptions) {
    this.#options = options
    this.#files = new PhotoFiles(options.photoFolder)
  }

  readonly find: FindPhoto = (source, sheetFile, content) => {
    if (content) return this.take(content)
    if (isAddress(source) && isSharePage(source)) return { ok: false, code: 'photo-page' }
    // Brought here when the catalogue is built.
    if (isAddress(source)) {
      if (!isPictureAddress(source)) return { ok: false, code: 'photo-unreadable' }
      const isSafe = /^(?:https:|http:\/\/127\.0\.0\.1[:/])/i.test(source)
      if (!isSafe) return { ok: false, code: 'photo-unreachable', detail: 'diharapkan alamat https' }
      return { ok: true, image: { src: source } }
    }
    const { fileOf = (file) => file } = this.#options
    const folder = dirname(fileOf(sheetFile))
    const key = `${folder}\0${source}`
    const known = this.#found.get(key) ?? this.#read(source, folder)
    this.#found.set(key, known)
    return known
  }

  #read(source: string, folder: string): ReturnType<FindPhoto> {
    const file = this.#files.find(source, folder)
    if ('code' in file) return { ok: false, ...file }
    const bytes = readPictureFile(file.path, maxPictureBytes)
    return bytes ? this.take(bytes) : { ok: false, code: 'photo-unreadable' }
  }

  /** Cleans a picture's file and keeps it. */
  take(bytes: PictureContent): ReturnType<FindPhoto> {
    if (bytes === 'too-large') return { ok: false, code: 'photo-too-large' }
    if (bytes === 'changed') return { ok: false, code: 'photo-changed' }
    if (bytes === 'unread') return { ok: false, code: 'photo-in-cell' }
    const picture = cleanPicture(bytes, maxPictureBytes)
    if ('fault' in picture) return refused(picture)
    const { limit } = this.#options
    if (picture.bytes.length > limit) {
      return { ok: false, code: 'photo-needs-sharp', detail: `${Math.ceil(picture.bytes.length / 1000)} kB` }
    }
    const src = picturePathOf(picture)
    if (!this.copies.has(src)) this.copies.set(src, this.#keep(src, picture))
    return { ok: true, image: { height: picture.height, src, width: picture.width } }
  }

  #keep(src: string, { bytes }: CleanPicture): string {
    const { folder } = this.#options
    if (folder === undefined) return ''
    const file = join(folder, src)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
    return file
  }
}

const codes = {
  heic: 'photo-heic',
  private: 'photo-private',
  'too-large': 'photo-too-large',
  unreadable: 'photo-unreadable',
  unsafe: 'photo-unsafe',
} as const satisfies Record<PictureFault['fault'], ProblemCode>

function refused(fault: PictureFault): ReturnType<FindPhoto> {
  return { ok: false, code: codes[fault.fault], ...('detail' in fault && { detail: fault.detail }) }
}
