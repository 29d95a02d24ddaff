import { pageName, pagePath, parseRoot } from '@ovop-ntt/core/format'
import pMap from 'p-map'
import { catalogAt, readPage, SourceError } from '../open/catalog/index.ts'
import { type ReadPage, reach } from '../open/catalog/reach.ts'
import { PublishingError } from './publishing-error.ts'
import type { Target } from './target.ts'

export interface PruneOptions {
  /** Folder that holds pages too: what is there need not be read from the target. */
  folder: string
  /** Roots that were replaced more days ago go; 0: all but the present one. */
  days: number
  time: Date
}

export interface Pruned {
  /** Roots that stay in `roots/`. */
  keptRoots: number
  removedRoots: number
  /** Pages and pictures. */
  removedFiles: number
}

const day = 86_400_000
/** Files removed between two looks at the root. */
const batch = 500

/**
 * Takes away roots that were replaced longer ago than `days`, and the pages and pictures that no root names any
 * more. What the present root and the kept ones name stays whole. Files of the last day stay in any case, as
 * somebody may be uploading for a root yet to come, unless `days` is 0: then all goes, for an erasure.
 * @throws PublishingError (`damaged`) when a root cannot be read: what it names cannot be known, so nothing goes;
 * (`conflict`) when another root is published meanwhile
 */
export async function prune(target: Target, { folder, days, time }: PruneOptions): Promise<Pruned> {
  const present = await target.readRoot()
  if (!present) return { keptRoots: 0, removedRoots: 0, removedFiles: 0 }
  const kept: string[] = []
  const old: string[] = []
  const oldest = time.getTime() - days * day
  for await (const { path, modified } of target.list('roots/')) {
    // A root is put there when it is replaced. Another file of somebody's is none of ours.
    if (!/^roots\/\d+\.json$/.test(path)) continue
    if (days > 0 && modified.getTime() >= oldest) kept.push(path)
    else old.push(path)
  }

  const named = new Set<string>()
  const seen = new Set<string>()
  const readPage = pageOf(target, folder)
  for (const path of ['catalog.json', ...kept]) {
    const bytes = path === 'catalog.json' ? present.bytes : await target.read(path)
    if (!bytes) continue
    try {
      for await (const file of reach(parseRoot(bytes, path), { readPage, seen })) named.add(file)
    } catch (cause) {
      throw new PublishingError(
        'damaged',
        `${target.name}: ${path} tidak dapat dibaca seluruhnya, jadi tidak ada yang dihapus (${(cause as Error).message})`,
        { cause },
      )
    }
  }

  await remove(target, old)
  const unnamed: string[] = []
  const youngest = days > 0 ? time.getTime() - day : Number.POSITIVE_INFINITY
  for (const name of ['pages/', 'images/']) {
    for await (const { path, modified } of target.list(name)) {
      if (!named.has(path) && modified.getTime() < youngest) unnamed.push(path)
    }
  }
  for (let i = 0; i < unnamed.length; i += batch) {
    // A root published since may name what was unnamed.
    if ((await target.readRoot())?.tag !== present.tag) {
      throw new PublishingError(
        'conflict',
        `${target.name}: katalog lain diterbitkan sementara --prune berjalan; sisanya tidak dihapus, jalankan lagi nanti`,
      )
    }
    await remove(target, unnamed.slice(i, i + batch))
  }
  return { keptRoots: kept.length, removedRoots: old.length, removedFiles: unnamed.length }
}

async function remove(target: Target, paths: readonly string[]): Promise<void> {
  await pMap(paths, (path) => target.remove(path), { concurrency: target.parallel })
}

/** Pages from the local folder where they are whole, else from the target. */
function pageOf(target: Target, folder: string): ReadPage {
  const local = catalogAt(folder)
  return async (name) => {
    try {
      return await readPage(local, name)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
    }
    const bytes = await target.read(pagePath(name))
    if (!bytes || (await pageName(new Uint8Array(bytes))) !== name) throw new Error(`${pagePath(name)} rusak`)
    return JSON.parse(new TextDecoder().decode(bytes))
  }
}
