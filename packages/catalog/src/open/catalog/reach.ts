// A walk of this package's own, beside `walkTree` of core: that one knows the tables of today and the keys of their rows;
// what is kept from being deleted is told by names alone, in tables of later versions too, and once for pages that
// several roots share.
import { Entry, pagePath, type Root, type Table } from '@ovop-ntt/core/format'
import { picturePath } from './picture-path.ts'

/** Rows or entries of a page whose bytes were checked against its name. */
export type ReadPage = (name: string) => Promise<unknown[]>

export interface ReachOptions {
  readPage: ReadPage
  /** Names of pages that are known, with all below them; grows. Several roots may share it. */
  seen?: Set<string> | undefined
}

/**
 * Paths of all that a root names, the root itself left aside: pages, and pictures of products. Tables of later
 * versions are walked like those known today, so that nothing is taken for garbage that a newer writer wrote.
 */
export async function* reach(root: Root, options: ReachOptions): AsyncGenerator<string> {
  const seen = options.seen ?? new Set<string>()
  for (const [name, table] of Object.entries(root.tables)) {
    const { inline, top, depth } = table as Partial<Record<string, unknown>> & Table & { top?: unknown }
    if (Array.isArray(inline)) yield* pictures(inline, seen)
    if (Array.isArray(top) && typeof depth === 'number') {
      yield* below(top, depth, name === 'products', seen, options)
    }
  }
}

async function* below(
  entries: readonly unknown[],
  depth: number,
  hasPictures: boolean,
  seen: Set<string>,
  options: ReachOptions,
): AsyncGenerator<string> {
  for (const entry of entries) {
    const page = Entry.parse(entry)[1]
    if (seen.has(page)) continue
    seen.add(page)
    if (depth > 1) yield* below(await options.readPage(page), depth - 1, hasPictures, seen, options)
    else if (hasPictures) yield* pictures(await options.readPage(page), seen)
    yield pagePath(page)
  }
}

function* pictures(rows: readonly unknown[], seen: Set<string>): Generator<string> {
  for (const row of rows) {
    const images: unknown = row instanceof Object && 'images' in row ? row.images : undefined
    for (const image of Array.isArray(images) ? images : []) {
      const sizes: unknown = image?.sources
      for (const { src } of [image, ...(Array.isArray(sizes) ? sizes : [])]) {
        if (typeof src !== 'string' || !picturePath.test(src) || seen.has(src)) continue
        seen.add(src)
        yield src
      }
    }
  }
}
