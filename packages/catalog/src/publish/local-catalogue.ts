import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Root } from '@ovop-ntt/core/format'
import { verifyOpened } from '../inspect/verify/index.ts'
import {
  type CatalogSource,
  catalogAt,
  type OpenedCatalog,
  openCatalogFrom,
  SourceError,
} from '../open/catalog/index.ts'
import { PublishingError } from './publishing-error.ts'

/** A catalogue in a folder, found whole. */
export interface LocalCatalogue {
  folder: string
  root: Root
  bytes: Uint8Array
  /** Paths of its pages and pictures. */
  content: readonly string[]
}

/**
 * Reads a catalogue and all it names, as `ovop verify` does.
 * @throws PublishingError (`damaged`) naming what is wrong, a signature that readers would refuse at `time` too
 */
export async function readLocalCatalogue(folder: string, time: Date): Promise<LocalCatalogue> {
  const opened = await openLocal(catalogAt(folder))
  const { root, bytes } = opened
  return { folder, root, bytes, content: await wholeContent(opened, { time }) }
}

/** Opens a root of a folder. @throws PublishingError (`damaged`) */
export async function openLocal(source: CatalogSource, rootPath = source.rootPath): Promise<OpenedCatalog> {
  try {
    const opened = await openCatalogFrom(source, { rootPath })
    if (opened) return opened
  } catch (cause) {
    if (cause instanceof SourceError) throw new PublishingError('damaged', cause.message, { cause })
    throw cause
  }
  throw new PublishingError('damaged', `${source.name} ${rootPath}: tidak ada; bangun dahulu katalognya`)
}

/**
 * Paths of all that a root names, each looked at.
 * @param time when its signature must hold; it need not hold where none is given
 * @throws PublishingError (`damaged`)
 */
export async function wholeContent(
  opened: OpenedCatalog,
  { time }: { time?: Date } = {},
): Promise<readonly string[]> {
  const skip = time ? (['orphans'] as const) : (['orphans', 'signature'] as const)
  const { content, count, problems } = await verifyOpened(opened, { skip, time })
  const [first] = problems
  if (!first) return content
  const { name } = opened.source
  const others = count > 1 ? `, dan ${count - 1} lagi (ovop verify ${name})` : ''
  throw new PublishingError(
    'damaged',
    `${name}: katalognya tidak utuh: ${first.place}: ${first.message}${others}. Bangun lagi katalognya; halaman atau gambar yang berubah dihapus dahulu`,
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
