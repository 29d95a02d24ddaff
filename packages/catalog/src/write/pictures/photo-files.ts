import { readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, relative, sep } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'

/** Deeper folders, and more files, are nobody's photos. */
const deepest = 4
const mostFiles = 50_000

export type FoundFile = { path: string } | { code: 'photo-missing' | 'photo-outside'; detail?: string }

/**
 * Files of photos by the names that people write: in a folder beside the sheet, and in one that is named for photos
 * alone, whose folders are looked through too. Case does not matter, nor does how a letter with an accent is stored.
 */
export class PhotoFiles {
  /** Folder of photos alone. */
  readonly #photoFolder: string | undefined
  readonly #listed = new Map<string, ReadonlyMap<string, string[]>>()
  #anywhere: ReadonlyMap<string, string[]> | undefined

  constructor(photoFolder?: string) {
    this.#photoFolder = photoFolder
  }

  /** @param folder that of the sheet */
  find(source: string, folder: string): FoundFile {
    // A Windows path is one here too.
    const name = source.replaceAll('\\', '/')
    if (isAbsolute(name) || /^[a-z]:\//i.test(name)) return { code: 'photo-outside' }
    const folders = this.#photoFolder === undefined ? [folder] : [this.#photoFolder, folder]
    for (const one of folders) {
      const found = this.#below(one, name)
      if (found) return found
    }
    const inPhotos = this.#photoFolder === undefined ? [] : (this.#inPhotos().get(fold(basename(name))) ?? [])
    if (inPhotos.length === 1) return { path: inPhotos[0] as string }
    if (folders.every((one) => isOutside(join(one, name), one))) return { code: 'photo-outside' }
    const near = this.#nearest(name, folder)
    return { code: 'photo-missing', ...(near !== undefined && { detail: `; mungkin ${near}?` }) }
  }

  #below(folder: string, name: string): FoundFile | undefined {
    const path = join(folder, name)
    if (isOutside(path, folder)) return undefined
    const exact = this.#filesIn(dirname(path)).get(fold(basename(name))) ?? []
    const file =
      exact.find((one) => basename(one) === basename(name)) ?? (exact.length === 1 ? exact[0] : undefined)
    if (file === undefined) return undefined
    try {
      // A link inside the folder may point out of it.
      return isOutside(realpathSync(file), realpathSync(folder)) ? { code: 'photo-outside' } : { path: file }
    } catch {
      return undefined
    }
  }

  /** Files of a folder by name in small letters. */
  #filesIn(folder: string): ReadonlyMap<string, string[]> {
    const known = this.#listed.get(folder) ?? byName(namesIn(folder).map((name) => join(folder, name)))
    this.#listed.set(folder, known)
    return known
  }

  #inPhotos(): ReadonlyMap<string, string[]> {
    this.#anywhere ??= byName(this.#photoFolder === undefined ? [] : filesBelow(this.#photoFolder))
    return this.#anywhere
  }

  /** A name that may have been meant: another kind of file, or a letter or two. */
  #nearest(name: string, folder: string): string | undefined {
    const wanted = fold(basename(name))
    const files = [
      ...this.#filesIn(dirname(join(folder, name))).values(),
      ...this.#inPhotos().values(),
    ].flat()
    const names = files
      .map((file) => basename(file))
      .filter((one) => /\.(?:jpe?g|png|webp|avif|svg|heic|heif)$/i.test(one))
    const same = names.find((one) => stem(fold(one)) === stem(wanted))
    if (same !== undefined || names.length === 0) return same
    const nearest = closest(wanted, names.map(fold))
    const isNear = distance(wanted, nearest) <= Math.max(1, Math.floor(stem(wanted).length / 4))
    return isNear ? names.find((one) => fold(one) === nearest) : undefined
  }
}

const fold = (name: string) => name.normalize('NFC').toLowerCase()
const stem = (name: string) => name.slice(0, name.length - extname(name).length).replace(/[\s_-]+/g, ' ')

function byName(files: readonly string[]): ReadonlyMap<string, string[]> {
  const known = new Map<string, string[]>()
  for (const file of files) {
    const name = fold(basename(file))
    const same = known.get(name)
    if (same) same.push(file)
    else known.set(name, [file])
  }
  return known
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function filesBelow(folder: string, depth = 0, files: string[] = []): string[] {
  let entries: ReturnType<typeof readFolder> = []
  try {
    entries = readFolder(folder)
  } catch {
    return files
  }
  for (const entry of entries) {
    if (files.length >= mostFiles) break
    const path = join(folder, entry.name)
    if (entry.isFile()) files.push(path)
    else if (entry.isDirectory() && depth < deepest && !entry.name.startsWith('.'))
      filesBelow(path, depth + 1, files)
  }
  return files
}

const readFolder = (folder: string) => readdirSync(folder, { withFileTypes: true })

function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
