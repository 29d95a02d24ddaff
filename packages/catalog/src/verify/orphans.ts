import type { Product } from '@ovop-ntt/core'
import type { Root } from '@ovop-ntt/core/format'
import { type CatalogSource, type OpenedCatalog, openCatalog, openTable } from '../source/index.ts'
import { filesIn } from '../tree/folder-files.ts'
import { addReachable } from '../tree/reachable.ts'

/**
 * Pages and pictures in a catalogue's folder that neither its root nor an older one names, and what a build that
 * broke off left.
 */
export async function findOrphans(
  source: CatalogSource,
  present: OpenedCatalog,
  pictures: ReadonlySet<string>,
): Promise<string[]> {
  const files = await filesIn(source.folder ?? '')
  const used = new Set(pictures)
  for (const root of await allRoots(source, present, files)) {
    await addReachable(source, root, used, () => {})
    if (root !== present.root) await addPictures({ ...present, root }, used)
  }
  const isKept = (path: string) => path.startsWith('pages/') || path.startsWith('images/')
  return files.filter((path) => (isKept(path) && !used.has(path)) || isLeftover(path))
}

/** The present root and the older ones that can be read. */
export async function allRoots(
  source: CatalogSource,
  present: OpenedCatalog,
  files: readonly string[],
): Promise<Root[]> {
  const roots = [present.root]
  for (const rootPath of files.filter((path) => /^roots\/\d+\.json$/.test(path))) {
    const older = await openCatalog(source, { rootPath }).catch(() => undefined)
    if (older) roots.push(older.root)
  }
  return roots
}

async function addPictures(catalog: OpenedCatalog, used: Set<string>): Promise<void> {
  for await (const { row } of openTable(catalog, 'products', () => {}).range({})) {
    for (const { src } of (row as Partial<Product>).images ?? []) used.add(src)
  }
}

const isLeftover = (path: string) => /^\.draf(?:-[^/]+)?\/|\.tmp$/.test(path)
