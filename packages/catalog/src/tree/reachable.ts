import { pagePath, type Root } from '@ovop-ntt/core/format'
import type { CatalogSource } from '../source/index.ts'
import { walkPages } from './walk-pages.ts'

/**
 * Adds the paths of all pages that a root names to `paths`. Leaves are not read.
 * @param onBadPage hears of pages that cannot be read: what lies below them is not known
 * @returns pages that were not in `paths` before
 */
export async function addReachable(
  source: CatalogSource,
  root: Root,
  paths: Set<string>,
  onBadPage: (error: Error) => void,
): Promise<void> {
  for (const table of Object.values(root.tables)) {
    if (!isPaged(table)) continue
    // What another root names is there with all below it.
    const skip = (name: string, level: number) => level > 1 && paths.has(pagePath(name))
    for await (const { path, content } of walkPages(source, table, { skip, leaves: false })) {
      paths.add(path)
      if (content instanceof Error) onBadPage(content)
    }
  }
}

function isPaged(table: unknown): table is Extract<Root['tables']['products'], { top: unknown }> {
  return table instanceof Object && 'top' in table
}
