import { summarize } from '../../model/derived.ts'
import { facetsOf } from '../../model/facets.ts'
import type { Village } from '../../model/schema/place.ts'
import type { Product, ProductStub } from '../../model/schema/product.ts'
import { canonicalBytes, canonicalJson } from '../canonical.ts'
import { compareKeys } from '../compare-keys.ts'
import type { RowFacets } from '../facet-tally.ts'
import { isRare, writerLimits } from '../limits.ts'
import { type TableName, type TermField, termFacets } from '../rows.ts'
import type { CatalogAbout, Root } from '../schema/root.ts'
import type { PagedTable, Table } from '../schema/table.ts'
import { spec } from '../spec.ts'
import { analyzer } from '../words/analyzer.ts'
import { termTail, termWords } from '../words/term-rows.ts'
import { ByteWriter } from './byte-writer.ts'
import { PostingLines } from './posting-lines.ts'
import { ProductCounter } from './product-counter.ts'
import type { RowSorter } from './row-sorter.ts'
import { type PageSink, TreeWriter } from './write-tree.ts'

/** A row of `products`. */
export interface ProductRow {
  row: Product | ProductStub
  /** Its canonical JSON in UTF-8; taken at once, so that the bytes may be used again. */
  bytes: Uint8Array
}

/** Tables whose rows are derived from the products. */
type ListTable = Exclude<TableName, 'products'>

export interface CatalogWriterOptions {
  sink: PageSink
  newSorter: (table: ListTable) => RowSorter
  /** How many products will come at most, where that is known: values that are not rare are then sorted no further. */
  expected?: number | undefined
}

/**
 * Writes a catalogue from products in the order of their ids, in memory that does not grow with their number but
 * for what the sorters hold. A small catalogue has no pages: its rows stand in the root.
 */
export class CatalogWriter {
  readonly #options: CatalogWriterOptions
  readonly #counter = new ProductCounter()
  readonly #lines = new PostingLines()
  readonly #rowEnd = new ByteWriter()
  readonly #groups = new WordGroups()
  readonly #products: TreeWriter
  readonly #sorters: Record<ListTable, RowSorter>
  /** Rows held back for as long as all may stand in the root. */
  #small: ProductRow[] | undefined = []
  #bytes = 0
  #lastId = ''

  constructor(options: CatalogWriterOptions) {
    const { sink, newSorter } = options
    this.#options = options
    this.#products = new TreeWriter(sink, { inner: writerLimits.productInner })
    this.#sorters = {
      villages: newSorter('villages'),
      categories: newSorter('categories'),
      terms: newSorter('terms'),
      facets: newSorter('facets'),
    }
  }

  /** @throws RangeError for an id that does not come after the last one, and for a row over 32 kB */
  add(added: ProductRow): void {
    const { id } = added.row
    if (compareKeys(this.#lastId, id) >= 0) {
      throw new RangeError(
        id === this.#lastId ? `two rows with the key ${id}` : `${id} after ${this.#lastId}`,
      )
    }
    this.#lastId = id
    if (!this.#small) {
      this.#list(added)
      return
    }
    // A copy: `slice` of a Buffer of Node is none.
    this.#small.push({ ...added, bytes: new Uint8Array(added.bytes) })
    this.#bytes += added.bytes.length + 1
    if (this.#bytes > writerLimits.inlineBytes) this.#listAll(this.#small)
  }

  /**
   * Writes what is left. Pauses between rows, so that a process can stay awake to signals.
   * @param villages in the order of their codes
   * @returns the root, to be signed and written last
   */
  *finish(about: CatalogAbout, villages: readonly Village[]): Generator<TableName, Root> {
    const villageRows = villages.map((village) => ({
      code: village.code,
      key: utf8(village.code),
      row: canonicalBytes(village),
    }))
    const villageBytes = villageRows.reduce((sum, { row }) => sum + row.length + 1, 0)
    const small = this.#small
    if (small && this.#bytes + villageBytes <= writerLimits.inlineBytes) {
      for (const { row } of small) if (isProduct(row)) this.#counter.add(row, facetsOf(row))
      const tables = { products: inlineTable(small.map(({ row }) => row)), villages: inlineTable(villages) }
      return { spec, ...about, counts: this.#counter.counts(), tables }
    }
    if (small) this.#listAll(small)
    const tables = {
      products: this.#products.finish(),
      villages: yield* this.#writeList('villages', villageRows),
      categories: yield* this.#writeList('categories'),
      terms: yield* this.#writeList('terms'),
      facets: yield* this.#writeList('facets'),
    }
    return { spec, ...about, counts: this.#counter.counts(), search: { analyzer }, tables }
  }

  #listAll(rows: readonly ProductRow[]): void {
    this.#small = undefined
    for (const row of rows) this.#list(row)
  }

  #list({ row, bytes }: ProductRow): void {
    const id = utf8(row.id)
    // Nothing goes through `products` in search of a value: its entries count none.
    this.#products.add(id, bytes)
    if (!isProduct(row)) return
    const facets = facetsOf(row)
    this.#counter.add(row, facets)
    this.#lines.begin(id, facets)
    const line = this.#lines.line().text(canonicalJson(summarize(row))).bytes
    this.#sorters.villages.add(groupOf(row, ''), line)
    this.#sorters.categories.add(groupOf(row, row.category), line)
    this.#listFacets(row, facets, line)
    this.#listWords(row, id)
  }

  #listFacets(product: Product, facets: RowFacets, line: Uint8Array): void {
    const { expected = Number.POSITIVE_INFINITY } = this.#options
    for (const [field, values] of Object.entries(facets)) {
      for (const value of values) {
        if (isRare(this.#counter.countOf(field, value), expected))
          this.#sorters.facets.add(groupOf(product, `${field}:${value}`), line)
      }
    }
  }

  #listWords(product: Product, id: Uint8Array): void {
    const end = this.#rowEnd.cut().text(canonicalJson(termTail(product)).slice(1)).bytes
    // A word has nothing but letters and digits, and an id no more than hyphens and dots besides.
    const middle = `","${product.id}",`
    let begun: TermField | undefined
    for (const [field, word, shared] of termWords(product)) {
      if (begun !== field) this.#lines.begin(id, termFacets(field, product.village))
      begun = field
      const line = this.#lines.line().text(rowStarts[field]).text(word).text(middle)
      line.text(`${shared}`).byte(comma).copy(end)
      this.#sorters.terms.add(this.#groups.of(field, word), line.bytes)
    }
  }

  *#writeList(
    table: ListTable,
    own: readonly { code: string; key: Uint8Array; row: Uint8Array }[] = [],
  ): Generator<TableName, PagedTable> {
    const tree = new TreeWriter(this.#options.sink, table === 'terms' ? sizesOfWords : sizesOfLists)
    const key = new ByteWriter(64)
    const listed = new ByteWriter()
    let next = 0
    let rows = 0
    for (const [group, lines] of this.#sorters[table].read()) {
      for (; next < own.length && compareKeys(own[next]!.code, group) < 0; next += 1)
        tree.add(own[next]!.key, own[next]!.row)
      if (table === 'facets' && !this.#isRareGroup(group)) continue
      const start = table === 'facets' ? `[${canonicalJson(listedValue(group))},` : ''
      const groupEnd = key.cut().text(group).length
      for (const line of lines) {
        const { id, facets, row } = this.#lines.read(line)
        const whole = start === '' ? row : listed.cut().text(start).copy(row).text(']').bytes
        tree.add(key.cut(groupEnd).copy(id).bytes, whole, facets)
        if ((rows += 1) % rowsBetweenPauses === 0) yield table
      }
    }
    for (; next < own.length; next += 1) tree.add(own[next]!.key, own[next]!.row)
    return tree.finish()
  }

  #isRareGroup(group: string): boolean {
    const [field = '', value = ''] = listedValue(group).split(/:(.*)/s)
    const count = this.#counter.countOf(field, value)
    return isRare(count, this.#counter.products)
  }
}

const sizesOfWords = { leaf: writerLimits.termLeaf }
const sizesOfLists = { leaf: writerLimits.listLeaf, inner: writerLimits.listInner }

const rowsBetweenPauses = 4096

/** What the rows of a product's words begin with. */
const rowStarts: Record<TermField, string> = { n: '["n","', p: '["p","', t: '["t","' }
const comma = 0x2c

const encoder = new TextEncoder()
const utf8 = (text: string) => encoder.encode(text)

const isProduct = (row: Product | ProductStub): row is Product => !('movedTo' in row || 'goneAt' in row)

function inlineTable(rows: readonly unknown[]): Table {
  return { rows: rows.length, inline: [...rows] }
}

/**
 * What the keys of `terms` begin with: `<word>/<field>/`. The same words come again and again: a text that was looked
 * up once is found again faster than one that was just put together.
 */
class WordGroups {
  readonly #groups = new Map<string, Map<string, string>>()

  of(field: string, word: string): string {
    let ofField = this.#groups.get(field)
    if (!ofField || ofField.size === keptWords) this.#groups.set(field, (ofField = new Map()))
    let group = ofField.get(word)
    if (group === undefined) ofField.set(word, (group = `${word}/${field}/`))
    return group
  }
}

/** Beyond so many words it begins anew, so that memory stays bounded. */
const keptWords = 1 << 15

/** What the keys of a list begin with: `<value>/<village>/`. A slash inside would put them out of order. */
function groupOf({ id, village }: Product, value: string): string {
  if (value.includes('/')) throw new RangeError(`${id}: "${value}" has a slash, so it cannot be listed`)
  return `${value}/${village}/`
}

const listedValue = (group: string) => group.slice(0, group.indexOf('/'))
