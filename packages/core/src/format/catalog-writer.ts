import { summarize } from '../model/derived.ts'
import { regencyOf, type Village } from '../model/place.ts'
import type { Product, ProductStub } from '../model/product.ts'
import { analyzer } from '../search/analyzer.ts'
import { termRows } from '../search/term-rows.ts'
import { canonicalJson } from './canonical.ts'
import { compareKeys } from './compare-keys.ts'
import type { RowFacets } from './facet-tally.ts'
import { writerLimits } from './limits.ts'
import { PostingLines } from './posting-lines.ts'
import { isRare, ProductCounter } from './product-counter.ts'
import { type CatalogAbout, type Root, spec } from './root.ts'
import type { RowSorter } from './row-sorter.ts'
import { facetsOf, type TableName } from './rows.ts'
import type { PagedTable, Table } from './table.ts'
import { utf8Length } from './utf8-length.ts'
import { type PageSink, TreeWriter } from './write-tree.ts'

/** A row of `products`, with its canonical JSON. */
export interface ProductRow {
  row: Product | ProductStub
  json: string
}

/** Tables whose rows are derived from the products. */
type ListTable = Exclude<TableName, 'products'>

export interface CatalogWriterOptions {
  sink: PageSink
  newSorter: (table: ListTable) => RowSorter
  /** How many products will come, where that is known: values that are not rare are then sorted no further. */
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
  readonly #products: TreeWriter
  readonly #sorters: Record<ListTable, RowSorter>
  /** Rows held back for as long as all may stand in the root. */
  #small: ProductRow[] | undefined = []
  #bytes = 0
  #lastId = ''

  constructor(options: CatalogWriterOptions) {
    const { sink, newSorter } = options
    this.#options = options
    this.#products = new TreeWriter(sink)
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
    this.#small.push(added)
    this.#bytes += utf8Length(added.json) + 1
    if (this.#bytes > writerLimits.inlineBytes) this.#listAll(this.#small)
  }

  /**
   * Writes what is left. Pauses between rows, so that a process can stay awake to signals.
   * @param villages in the order of their codes
   * @returns the root, to be signed and written last
   */
  *finish(about: CatalogAbout, villages: readonly Village[]): Generator<TableName, Root> {
    const villageRows = villages.map((village) => ({ key: village.code, json: canonicalJson(village) }))
    const villageBytes = villageRows.reduce((sum, { json }) => sum + utf8Length(json) + 1, 0)
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

  #list({ row, json }: ProductRow): void {
    if (!isProduct(row)) {
      this.#products.add(row.id, json)
      return
    }
    const facets = facetsOf(row)
    this.#products.add(row.id, json, facets)
    this.#counter.add(row, facets)
    const line = this.#lines.write(row.id, this.#lines.reference(facets), canonicalJson(summarize(row)))
    this.#sorters.villages.add(groupOf(row, ''), line)
    this.#sorters.categories.add(groupOf(row, row.category), line)
    this.#listFacets(row, facets, line)
    this.#listWords(row)
  }

  #listFacets(product: Product, facets: RowFacets, line: string): void {
    const { expected = Number.POSITIVE_INFINITY } = this.#options
    for (const [field, values] of Object.entries(facets)) {
      for (const value of values) {
        if (isRare(this.#counter.countOf(field, value), expected))
          this.#sorters.facets.add(groupOf(product, `${field}:${value}`), line)
      }
    }
  }

  #listWords(product: Product): void {
    const reference = this.#lines.reference({ regency: [regencyOf(product.village)] })
    let tail: string | undefined
    for (const [field, word, id, shared, ...rest] of termRows(product)) {
      tail ??= canonicalJson(rest).slice(1)
      const json = `["${field}",${JSON.stringify(word)},"${id}",${shared},${tail}`
      this.#sorters.terms.add(`${field}/${word}/`, this.#lines.write(id, reference, json))
    }
  }

  *#writeList(
    table: ListTable,
    own: readonly { key: string; json: string }[] = [],
  ): Generator<TableName, PagedTable> {
    const tree = new TreeWriter(this.#options.sink)
    let next = 0
    let rows = 0
    for (const [group, lines] of this.#sorters[table].read()) {
      for (; next < own.length && compareKeys(own[next]!.key, group) < 0; next += 1)
        tree.add(own[next]!.key, own[next]!.json)
      if (table === 'facets' && !this.#isRareGroup(group)) continue
      const start = table === 'facets' ? `[${canonicalJson(listedValue(group))},` : ''
      for (const line of lines) {
        const { id, facets, json } = this.#lines.read(line)
        tree.add(group + id, start === '' ? json : `${start}${json}]`, facets)
        if ((rows += 1) % rowsBetweenPauses === 0) yield table
      }
    }
    for (; next < own.length; next += 1) tree.add(own[next]!.key, own[next]!.json)
    return tree.finish()
  }

  #isRareGroup(group: string): boolean {
    const [field = '', value = ''] = listedValue(group).split(/:(.*)/s)
    const count = this.#counter.countOf(field, value)
    return isRare(count, this.#counter.products)
  }
}

const rowsBetweenPauses = 4096

const isProduct = (row: Product | ProductStub): row is Product => !('movedTo' in row || 'goneAt' in row)

function inlineTable(rows: readonly unknown[]): Table {
  return { rows: rows.length, inline: [...rows] }
}

/** What the keys of a list begin with: `<value>/<village>/`. A slash inside would put them out of order. */
function groupOf({ id, village }: Product, value: string): string {
  if (value.includes('/')) throw new RangeError(`${id}: "${value}" has a slash, so it cannot be listed`)
  return `${value}/${village}/`
}

const listedValue = (group: string) => group.slice(0, group.indexOf('/'))
