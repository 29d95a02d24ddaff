import { canonicalBytes, canonicalJson } from './canonical.ts'
import { compareKeys } from './compare-keys.ts'
import { writerLimits } from './limits.ts'
import { pageName, pagePath } from './pages.ts'
import type { Entry, Facets, PagedTable } from './table.ts'

/** Takes a finished page. Called before any page that names it, so that a reader never meets a dangling name. */
export type WritePage = (path: string, bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>

/** A page being filled: its items, and what its entry in the parent will say. */
interface OpenPage {
  items: unknown[]
  firstKey: string
  bytes: number
  rows: number
  facets: Facets
}

/**
 * Writes a table as a tree of pages, from rows in rising order of their keys, in memory that grows with the
 * depth of the tree only.
 *
 * Borders follow the content: a page ends after an item whose key's hash falls under a bound that grows with
 * the item's bytes, so that pages have {@link writerLimits.leafTarget} on average, a change moves few borders,
 * and the same rows give the same pages whatever was there before.
 */
export class TreeWriter {
  readonly #levels: OpenPage[] = [openPage()]
  readonly #writePage: WritePage
  #lastKey: string | undefined
  #rows = 0

  constructor(writePage: WritePage) {
    this.#writePage = writePage
  }

  /**
   * @param facets values of the row by field, to be counted in the entries above it
   * @throws RangeError for a row out of order or over 32 kB
   */
  async add(key: string, row: unknown, facets: Record<string, string[]> = {}): Promise<void> {
    if (this.#lastKey !== undefined && compareKeys(this.#lastKey, key) >= 0) {
      throw new RangeError(`row ${key} comes after ${this.#lastKey}: keys must rise`)
    }
    const bytes = canonicalBytes(row).length
    if (bytes > writerLimits.rowBytes) throw new RangeError(`row ${key} has ${bytes} bytes, more than 32 kB`)
    this.#lastKey = key
    this.#rows += 1
    await this.#append(0, { item: row, key, bytes, rows: 1, facets: countOnce(facets) })
  }

  /** Closes the open pages and gives the table for the root. */
  async finish(): Promise<PagedTable> {
    if (this.#rows === 0) return { rows: 0, depth: 1, top: [] }
    for (let level = 0; ; level += 1) {
      await this.#close(level)
      const above = this.#levels[level + 1]
      // A level that was never cut and is short enough stands in the root itself.
      if (above && level + 2 === this.#levels.length && above.items.length <= writerLimits.topEntries) {
        return { rows: this.#rows, depth: level + 1, top: above.items as Entry[] }
      }
    }
  }

  async #append(
    level: number,
    added: { item: unknown; key: string; bytes: number; rows: number; facets: Facets },
  ): Promise<void> {
    const page = (this.#levels[level] ??= openPage())
    if (page.bytes + added.bytes > writerLimits.leafMax) await this.#close(level)
    if (page.items.length === 0) page.firstKey = added.key
    page.items.push(added.item)
    page.bytes += added.bytes + 1
    page.rows += added.rows
    addCounts(page.facets, added.facets)
    if (page.bytes >= writerLimits.leafMin && isBorder(added.key, added.bytes, level))
      await this.#close(level)
  }

  async #close(level: number): Promise<void> {
    const page = this.#levels[level]
    if (!page || page.items.length === 0) return
    const bytes = canonicalBytes(page.items)
    const name = await pageName(bytes)
    await this.#writePage(pagePath(name), bytes)
    const entry: Entry = [page.firstKey, name, page.rows]
    if (Object.keys(page.facets).length > 0) entry.push(page.facets)
    const closed = { item: entry, key: page.firstKey, rows: page.rows, facets: page.facets }
    Object.assign(page, openPage())
    await this.#append(level + 1, { ...closed, bytes: canonicalJson(entry).length })
  }
}

function openPage(): OpenPage {
  return { items: [], firstKey: '', bytes: 2, rows: 0, facets: {} }
}

function countOnce(values: Record<string, string[]>): Facets {
  const counts: Facets = {}
  for (const [field, found] of Object.entries(values)) {
    if (found.length > 0) counts[field] = Object.fromEntries(found.map((value) => [value, 1]))
  }
  return counts
}

function addCounts(sum: Facets, more: Facets): void {
  for (const [field, counts] of Object.entries(more)) {
    const own = (sum[field] ??= {})
    for (const [value, n] of Object.entries(counts)) own[value] = (own[value] ?? 0) + n
  }
}

/** Once the least size is reached, a border falls after every `leafTarget - leafMin` bytes on average. */
function isBorder(key: string, bytes: number, level: number): boolean {
  const chance = bytes / (writerLimits.leafTarget - writerLimits.leafMin)
  return hash32(`${level}:${key}`) < chance * 2 ** 32
}

/** FNV-1a with MurmurHash3's finishing step: neighbouring keys must give unrelated bits. */
function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
