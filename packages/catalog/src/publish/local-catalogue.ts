import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pageName, pagePath, parseRoot, type Root } from '@ovop-ntt/core/format'
import { verifyRoot } from '@ovop-ntt/core/trust'
import { isMissing } from './missing.ts'
import { PublishingError } from './publishing-error.ts'
import { type ReadPage, reach } from './reach.ts'
import { rootFile } from './target.ts'

/** A catalogue in a folder, found whole. */
export interface LocalCatalogue {
  folder: string
  root: Root
  bytes: Uint8Array
  /** Paths of its pages and pictures. */
  content: string[]
}

/**
 * Reads a catalogue and all it names.
 * @throws PublishingError (`damaged`) naming the file that is missing or not what its name says
 */
export async function readLocalCatalogue(folder: string): Promise<LocalCatalogue> {
  const { root, bytes } = await readLocalRoot(join(folder, rootFile))
  const content: string[] = []
  for await (const path of reach(root, { readPage: pageReader(folder), all: true })) content.push(path)
  for (const path of content) if (path.startsWith('images/')) await checkPicture(folder, path)
  return { folder, root, bytes, content }
}

/**
 * A root on the disk, its signature checked by the keys it names itself.
 * @throws PublishingError (`damaged`)
 */
export async function readLocalRoot(path: string): Promise<{ root: Root; bytes: Uint8Array }> {
  const bytes = await readFile(path)
  let root: Root
  try {
    root = parseRoot(bytes, path)
  } catch (cause) {
    throw new PublishingError('damaged', `${path}: bukan katalog yang dapat dibaca`, { cause })
  }
  return { root, bytes }
}

/** @throws PublishingError (`damaged`) for a signature that readers would refuse at `time` */
export async function checkSignature(root: Root, path: string, time: Date): Promise<void> {
  if (!root.signatures) return
  const keys = (root.keys ?? []).map(({ by }) => by)
  const reason = await verifyRoot(root, keys, time.getTime())
  if (reason === undefined) return
  const wrong =
    reason === 'key-expired'
      ? 'kunci terbitnya lewat masa berlaku; perpanjang dengan ovop keys delegate, lalu bangun lagi'
      : `tanda tangannya tidak benar (${reason}); bangun lagi dengan --key`
  throw new PublishingError('damaged', `${path}: ${wrong}`)
}

/** Reads pages of a folder, each checked against its name. */
export function pageReader(folder: string): ReadPage {
  return async (name) => {
    const path = join(folder, pagePath(name))
    const bytes = await readOrDamaged(path)
    if ((await pageName(new Uint8Array(bytes))) !== name) throw damaged(path)
    return JSON.parse(bytes.toString('utf8'))
  }
}

async function checkPicture(folder: string, path: string): Promise<void> {
  const file = join(folder, path)
  const hash = createHash('sha256')
    .update(await readOrDamaged(file))
    .digest('hex')
  if (!path.startsWith(`images/${hash.slice(0, 32)}.`)) throw damaged(file)
}

async function readOrDamaged(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new PublishingError(
      'damaged',
      `${path}: tidak ada, padahal disebut katalog; bangun lagi katalognya`,
    )
  }
}

function damaged(path: string): PublishingError {
  return new PublishingError(
    'damaged',
    `${path}: isinya berubah sejak dibangun; hapus, lalu bangun lagi katalognya`,
  )
}

/** Files of further folders or of single files beside the catalogue: paths relative to `folder`, in order. */
export async function filesBeside(folder: string, names: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const inside = relative(folder, path).split(sep).join('/')
    if (inside === '' || inside.startsWith('..'))
      throw new Error(`${name}: bukan berkas atau folder di dalam ${folder}`)
    if (!(await stat(path)).isDirectory()) {
      files.push(inside)
      continue
    }
    for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
      const file = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
      if (entry.isFile() && !file.endsWith('.tmp')) files.push(file)
    }
  }
  return [...new Set(files)].sort()
}

const ownNames = /^(?:catalog\.json(?:\.br)?|pages|images|roots|\..*)$/

/** What stands in the folder and is published only when asked for: it may be anything, a table with NIKs too. */
export async function leftAside(folder: string, names: readonly string[]): Promise<string[]> {
  const taken = new Set(names.map((name) => name.split(/[\\/]/)[0]))
  const found = await readdir(folder)
  return found.filter((name) => !ownNames.test(name) && !taken.has(name)).sort()
}
