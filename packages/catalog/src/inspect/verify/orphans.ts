import type { Root } from '@ovop-ntt/core/format'
import { filesIn } from '../../open/catalog/folder-files.ts'
import { type OpenedCatalog, openCatalogFrom, readPage } from '../../open/catalog/index.ts'
import { reach } from '../../open/catalog/reach.ts'

/**
 * Pages and pictures in a catalogue's folder that neither its root nor an older one names, and what a build that
 * broke off left.
 */
export async function findOrphans(folder: string, present: OpenedCatalog): Promise<string[]> {
  const files = await filesIn(folder)
  const used = new Set<string>()
  const seen = new Set<string>()
  // A page that is damaged names nothing; it is told elsewhere.
  const read = (name: string) => readPage(present.source, name).catch(() => [])
  for (const root of [present.root, ...(await olderRoots(present, files))]) {
    for await (const path of reach(root, { readPage: read, seen })) used.add(path)
  }
  const isContent = (path: string) => path.startsWith('pages/') || path.startsWith('images/')
  return files.filter((path) => (isContent(path) && !used.has(path)) || isLeftover(path))
}

async function olderRoots({ source }: OpenedCatalog, files: readonly string[]): Promise<Root[]> {
  const roots: Root[] = []
  for (const rootPath of files.filter((path) => /^roots\/\d+\.json$/.test(path))) {
    const older = await openCatalogFrom(source, { rootPath }).catch(() => undefined)
    if (older) roots.push(older.root)
  }
  return roots
}

const isLeftover = (path: string) => /^\.draf(?:-[^/]+)?\/|\.tmp$/.test(path)
