import { canonicalJson } from '../canonical.ts'
import { compareBytes } from '../compare-keys.ts'
import { FacetTally, type RowFacets } from '../facet-tally.ts'
import { type PageSizes, writerLimits } from '../limits.ts'
import { pagePath } from '../pages.ts'
import type { Entry, Facets, PagedTable } from '../schema/table.ts'
import { ByteWriter } from './byte-writer.ts'
import { isBorder } from './page-border.ts'

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

/** A page being filled: `[`, then each item with a comma behind it. */
class OpenPage {
  readonly json = new ByteWriter(writerLimits.inner.most + 1024).text('[')
  readonly firstKey = new ByteWriter(64)
  items = 0
  rows = 0
  facets = new FacetTally()

  /** As a page of these items, and a comma behind each, would have. */
  get bytes(): number {
    return this.json.length + 1
  }

  put(key: Uint8Array, item: Uint8Array, rows: number): void {
    if (this.items === 0) this.firstKey.cut().copy(key)
    this.json.copy(item).byte(comma)
    this.items += 1
    this.rows += rows
  }

  /** The page whole. */
  end(): Uint8Array<ArrayBuffer> {
    return this.json.cut(this.json.length - 1).text(']').bytes
  }

  clear(): void {
    this.json.cut(1)
    this.items = 0
    this.rows = 0
    this.facets = new FacetTally()
  }
}

const comma = 0x2c

/** How large the pages of a table come. */
export interface TreeSizes {
  /** Pages of rows. */
  leaf: PageSizes
  /** Pages of entries. */
  inner: PageSizes
}

/**
 * Writes a table as a tree of pages, from rows in rising order of their keys, in memory that grows with the
 * depth of the tree only. Where pages end is told by {@link isBorder}. Keys and rows are UTF-8, and read at once: their
 * bytes may be used again.
 */
export class TreeWriter {
  readonly #levels: OpenPage[] = [new OpenPage()]
  readonly #sink: PageSink
  readonly #sizes: TreeSizes
  readonly #lastKey = new ByteWriter(64)
  #rows = 0

  constructor(
    sink: PageSink,
    { leaf = writerLimits.leaf, inner = writerLimits.inner }: Partial<TreeSizes> = {},
  ) {
    this.#sink = sink
    this.#sizes = { leaf, inner }
  }

  /**
   * @param row in canonical form
   * @param facets values of the row by field, to be counted in the entries above it
   * @throws RangeError for a row out of order or over 32 kB
   */
  add(key: Uint8Array, row: Uint8Array, facets?: RowFacets): void {
    if (this.#rows > 0 && compareBytes(this.#lastKey.bytes, key) >= 0) {
      throw new RangeError(`row ${text(key)} comes after ${text(this.#lastKey.bytes)}: keys must rise`)
    }
    if (row.length > writerLimits.rowBytes)
      throw new RangeError(`row ${text(key)} has ${row.length} bytes, more than 32 kB`)
    this.#lastKey.cut().copy(key)
    this.#rows += 1
    const page = this.#openFor(0, row.length)
    if (facets) page.facets.add(facets)
    this.#put(page, 0, key, row, 1)
  }

  /** Closes the open pages and gives the table for the root. */
  finish(): PagedTable {
    if (this.#rows === 0) return { rows: 0, depth: 1, top: [] }
    for (let level = 0; ; level += 1) {
      this.#close(level)
      const above = this.#levels[level + 1]
      // A level that was never cut and is short enough stands in the root itself.
      if (above && level + 2 === this.#levels.length && fitsInRoot(above)) {
        return { rows: this.#rows, depth: level + 1, top: JSON.parse(text(above.end())) as Entry[] }
      }
    }
  }

  /** The open page of a level that an item of so many bytes goes into. */
  #openFor(level: number, bytes: number): OpenPage {
    const page = (this.#levels[level] ??= new OpenPage())
    if (page.bytes + bytes + 1 > this.#sizesOf(level).most) this.#close(level)
    return page
  }

  #put(page: OpenPage, level: number, key: Uint8Array, item: Uint8Array, rows: number): void {
    page.put(key, item, rows)
    if (isBorder(key, level, item.length, page.bytes, this.#sizesOf(level))) this.#close(level)
  }

  #close(level: number): void {
    const page = this.#levels[level]
    if (!page || page.items === 0) return
    // Of its own, since whoever takes it may keep it.
    const bytes = page.end().slice()
    const name = this.#sink.sha256(bytes).slice(0, 32)
    this.#sink.write(pagePath(name), bytes)
    this.#addEntry(level + 1, page, name)
    page.clear()
  }

  #addEntry(level: number, { firstKey, rows, facets }: OpenPage, name: string): void {
    const counts: Facets | undefined = facets.counts()
    const key = text(firstKey.bytes)
    const json = canonicalJson(counts ? [key, name, rows, counts] : [key, name, rows])
    const entry = new TextEncoder().encode(json)
    const page = this.#openFor(level, entry.length)
    if (counts) page.facets.addCounts(counts)
    this.#put(page, level, firstKey.bytes, entry, rows)
  }

  #sizesOf(level: number): PageSizes {
    return level === 0 ? this.#sizes.leaf : this.#sizes.inner
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const text = (bytes: Uint8Array) => decoder.decode(bytes)

/** One entry always does: a level more would not make it shorter. */
const fitsInRoot = ({ items, bytes }: OpenPage) =>
  items === 1 || (items <= writerLimits.topEntries && bytes <= writerLimits.topBytes)
