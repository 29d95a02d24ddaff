import { canonicalJson } from './canonical.ts'
import { compareKeys } from './compare-keys.ts'
import { FacetTally, type RowFacets } from './facet-tally.ts'
import { type PageSizes, writerLimits } from './limits.ts'
import { isBorder } from './page-border.ts'
import { pagePath } from './pages.ts'
import type { Entry, Facets, PagedTable } from './table.ts'
import { utf8Length } from './utf8-length.ts'

/**
 * Where finished pages go. Synchronous: a catalogue of a million products has half a million pages, and a wait for
 * each would cost more than the page.
 */
export interface PageSink {
  /** SHA-256 in lower-case hex; in Node `(bytes) => hash('sha256', bytes)`. */
  sha256(bytes: Uint8Array): string
  /** Takes a page, before any page that names it, so that a reader never meets a dangling name. */
  write(path: string, bytes: Uint8Array<ArrayBuffer>): void
}

/** A page being filled: its items as JSON, and what its entry in the parent will say. */
interface OpenPage {
  items: string[]
  firstKey: string
  bytes: number
  rows: number
  facets: FacetTally
}

/**
 * Writes a table as a tree of pages, from rows in rising order of their keys, in memory that grows with the
 * depth of the tree only. Where pages end is told by {@link isBorder}.
 */
export class TreeWriter {
  readonly #levels: OpenPage[] = [openPage()]
  readonly #sink: PageSink
  #lastKey: string | undefined
  #rows = 0

  constructor(sink: PageSink) {
    this.#sink = sink
  }

  /**
   * @param json the row in canonical form
   * @param facets values of the row by field, to be counted in the entries above it
   * @throws RangeError for a row out of order or over 32 kB
   */
  add(key: string, json: string, facets?: RowFacets): void {
    if (this.#lastKey !== undefined && compareKeys(this.#lastKey, key) >= 0) {
      throw new RangeError(`row ${key} comes after ${this.#lastKey}: keys must rise`)
    }
    const bytes = utf8Length(json)
    if (bytes > writerLimits.rowBytes) throw new RangeError(`row ${key} has ${bytes} bytes, more than 32 kB`)
    this.#lastKey = key
    this.#rows += 1
    const page = this.#openFor(0, key, bytes)
    if (facets) page.facets.add(facets)
    this.#put(page, 0, key, json, bytes, 1)
  }

  /** Closes the open pages and gives the table for the root. */
  finish(): PagedTable {
    if (this.#rows === 0) return { rows: 0, depth: 1, top: [] }
    for (let level = 0; ; level += 1) {
      this.#close(level)
      const above = this.#levels[level + 1]
      // A level that was never cut and is short enough stands in the root itself.
      if (above && level + 2 === this.#levels.length && above.items.length <= writerLimits.topEntries) {
        return {
          rows: this.#rows,
          depth: level + 1,
          top: above.items.map((json) => JSON.parse(json) as Entry),
        }
      }
    }
  }

  /** The open page of a level that an item of so many bytes goes into. */
  #openFor(level: number, key: string, bytes: number): OpenPage {
    const open = (this.#levels[level] ??= openPage())
    if (open.bytes + bytes + 1 > sizesOf(level).most) this.#close(level)
    const page = this.#levels[level]!
    if (page.items.length === 0) page.firstKey = key
    return page
  }

  #put(page: OpenPage, level: number, key: string, json: string, bytes: number, rows: number): void {
    page.items.push(json)
    page.bytes += bytes + 1
    page.rows += rows
    if (isBorder(key, level, bytes, page.bytes, sizesOf(level))) this.#close(level)
  }

  #close(level: number): void {
    const page = this.#levels[level]
    if (!page || page.items.length === 0) return
    const bytes = encoder.encode(`[${page.items.join()}]`)
    const name = this.#sink.sha256(bytes).slice(0, 32)
    this.#sink.write(pagePath(name), bytes)
    this.#levels[level] = openPage()
    this.#addEntry(level + 1, page, name)
  }

  #addEntry(level: number, { firstKey, rows, facets }: OpenPage, name: string): void {
    const counts: Facets | undefined = facets.counts()
    const json = canonicalJson(counts ? [firstKey, name, rows, counts] : [firstKey, name, rows])
    const bytes = utf8Length(json)
    const page = this.#openFor(level, firstKey, bytes)
    if (counts) page.facets.addCounts(counts)
    this.#put(page, level, firstKey, json, bytes, rows)
  }
}

const encoder = new TextEncoder()

const sizesOf = (level: number): PageSizes => (level === 0 ? writerLimits.leaf : writerLimits.inner)

function openPage(): OpenPage {
  return { items: [], firstKey: '', bytes: 2, rows: 0, facets: new FacetTally() }
}
