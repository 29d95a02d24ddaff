import { facetsOf, type Product, pictureAddresses } from '@ovop-ntt/core'
import {
  canonicalJson,
  keyedRows,
  type PagedTable,
  ProductCounter,
  type Root,
  type RowFacets,
  rowKey,
  type TableName,
  type TermRow,
  termFacets,
} from '@ovop-ntt/core/format'
import { Product as ProductSchema, ProductStub, ProductSummary, Village } from '@ovop-ntt/core/model'
import { canonicalText, whyNoText } from '../../open/catalog/canonical-text.ts'
import {
  type CatalogSource,
  catalogAt,
  type OpenedCatalog,
  openCatalogFrom,
  openTable,
  SourceError,
} from '../../open/catalog/index.ts'
import { picturePath } from '../../open/catalog/picture-path.ts'
import { isEntry, walkPages } from '../../open/catalog/walk-pages.ts'
import { pictureLimits } from '../../write/pictures/clean-picture.ts'
import { publishedFault } from '../../write/pictures/published-fault.ts'
import { checkPage } from './check-page.ts'
import { checkCounts, checkRoot, checkSignature } from './check-root.ts'
import { derivedRows, type ListTable, listTables, productOf } from './derived-rows.ts'
import { type Finding, Findings } from './findings.ts'
import { findOrphans } from './orphans.ts'
import { bucketOf, RowSums } from './row-sums.ts'

export interface VerifyOptions {
  /** Offline keys the catalogue must be signed under. */
  keys?: readonly string[] | undefined
  /** Left aside: whether the root is signed, files that nothing names. */
  skip?: readonly ('signature' | 'orphans')[] | undefined
  /** When signatures are to hold. @default now */
  time?: Date | undefined
  signal?: AbortSignal | undefined
  onProgress?: ((step: string) => void) | undefined
}

export interface VerifyReport {
  root: Root
  /** What breaks the format or the trust in it: the first thousand. */
  problems: readonly Finding[]
  /** Problems in all. */
  count: number
  /** What is worth knowing, such as files that nothing names. */
  notes: readonly Finding[]
  /** Paths of all pages and own pictures that the root names, those of later versions' tables too. */
  content: readonly string[]
  pages: number
  rows: number
  bytes: number
}

/**
 * Looks through a whole catalogue: every page against the name and the figures its parent gives, every row against
 * the model and against the product it is derived from, the root's figures, its signature, and in a folder the files
 * that nothing names. In memory that does not grow with the catalogue.
 * @throws SourceError when there is no root that can be read
 */
export async function verify(place: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const source = catalogAt(place)
  const opened = await openCatalogFrom(source, { signal: options.signal })
  if (!opened) throw new SourceError(`${source.name} ${source.rootPath}`, 'tidak ada')
  return verifyOpened(opened, options)
}

/** Looks through a catalogue under a root that was read: as {@link verify}. */
export function verifyOpened(opened: OpenedCatalog, options: VerifyOptions = {}): Promise<VerifyReport> {
  return new Verification(opened, options).run()
}

class Verification {
  readonly #catalog: OpenedCatalog
  readonly #source: CatalogSource
  readonly #options: VerifyOptions
  readonly #findings = new Findings()
  readonly #counter = new ProductCounter()
  readonly #pictures = new Set<string>()
  readonly #content = new Set<string>()
  readonly #sums = new Map(listTables.map((table) => [table, new RowSums(bucketOf)]))
  #pages = 0
  #rows = 0
  #bytes: number

  constructor(catalog: OpenedCatalog, options: VerifyOptions) {
    this.#catalog = catalog
    this.#source = catalog.source
    this.#options = options
    this.#bytes = catalog.bytes.length
  }

  async run(): Promise<VerifyReport> {
    const { keys = [], skip = [], time, onProgress = () => {} } = this.#options
    const { root } = this.#catalog
    if (!skip.includes('signature')) await checkSignature(this.#catalog, keys, time, this.#findings)
    checkRoot(this.#catalog, this.#findings)
    for (const table of Object.keys(rowKey) as TableName[]) {
      onProgress(`memeriksa tabel ${table}`)
      await this.#checkTable(table)
    }
    await this.#checkLaterTables()
    checkCounts(root.counts, this.#counter.counts(), this.#source.rootPath, this.#findings)
    for (const table of listTables) await this.#compare(table)
    onProgress('memeriksa gambar')
    await this.#checkPictures()
    if (this.#source.folder !== undefined && !skip.includes('orphans')) {
      for (const path of await findOrphans(this.#source.folder, this.#catalog)) {
        this.#findings.note(path, 'tidak dipakai katalog mana pun di folder ini')
      }
    }
    const { problems, count, notes } = this.#findings
    return {
      ...{ root, problems, count, notes, content: [...this.#content] },
      ...{ pages: this.#pages, rows: this.#rows, bytes: this.#bytes },
    }
  }

  async #checkTable(name: TableName): Promise<void> {
    const table = this.#catalog.root.tables[name]
    if (!table) return
    const { rootPath } = this.#source
    if ('inline' in table) {
      try {
        keyedRows(table.inline, rowKey[name], `${rootPath} ${name}`)
      } catch (error) {
        this.#findings.problem(`${rootPath} ${name}`, (error as Error).message)
      }
      for (const [i, row] of table.inline.entries())
        this.#checkRow(name, row, canonicalJson(row), rowPlace(`${rootPath} ${name}`, i))
      return
    }
    let rows = 0
    for await (const visit of walkPages(this.#source, table, { signal: this.#options.signal })) {
      const { path, level, entry, below, content } = visit
      const place = `${name} ${path}`
      this.#pages += 1
      this.#content.add(path)
      if (content instanceof Error) {
        this.#findings.problem(place, reasonOf(content))
        continue
      }
      this.#bytes += content.bytes.length
      const keyOf = level > 1 ? (item: unknown) => (isEntry(item) ? item[0] : undefined) : rowKey[name]
      const rule = { entry, below, level, keyOf, facetsOf: name === 'products' ? noFacets : facetsOfRow }
      const texts = content.items.map(canonicalText)
      if (!texts.every((text) => text !== undefined)) {
        for (const [i, text] of texts.entries())
          if (text === undefined) this.#findings.problem(rowPlace(place, i), whyNoText(content.items[i]))
        continue
      }
      for (const message of checkPage(content, texts, rule)) {
        this.#findings.problem(place, message)
      }
      if (level > 1) continue
      rows += content.items.length
      for (const [i, row] of content.items.entries())
        this.#checkRow(name, row, texts[i] as string, rowPlace(place, i))
    }
    if (rows !== table.rows)
      this.#findings.problem(`${rootPath} ${name}`, `${rows} baris, menyebut ${table.rows}`)
  }

  /** Tables of versions to come: their pages must be there and be what their names say. */
  async #checkLaterTables(): Promise<void> {
    for (const [name, table] of Object.entries(this.#catalog.root.tables)) {
      if (Object.hasOwn(rowKey, name) || !isPagedTable(table)) continue
      for await (const { path, content } of walkPages(this.#source, table, {
        signal: this.#options.signal,
      })) {
        this.#content.add(path)
        if (content instanceof Error) this.#findings.problem(`${name} ${path}`, reasonOf(content))
      }
    }
  }

  /** @param text its canonical JSON */
  #checkRow(table: TableName, row: unknown, text: string, place: string): void {
    this.#rows += 1
    if (table === 'products') this.#checkProduct(row, place)
    else this.#checkListed(table, row, text, place)
  }

  #checkProduct(row: unknown, place: string): void {
    if (ProductStub.safeParse(row).success) return
    const parsed = ProductSchema.safeParse(row)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      this.#findings.problem(place, `bukan produk: ${issue?.path.join('.')}: ${issue?.message}`)
      return
    }
    const product = row as Product
    this.#counter.add(product, facetsOf(product))
    for (const src of product.images.flatMap(pictureAddresses))
      if (!src.includes(':')) this.#pictures.add(src)
    for (const [table, sums] of this.#sums) this.#expect(product, table, sums)
  }

  #expect(product: Product, table: ListTable, sums: RowSums): void {
    // A small catalogue has no such table: its reader derives the rows.
    if (!isPaged(this.#catalog.root, table)) return
    for (const json of derivedRows(product, table, this.#catalog.root.counts)) sums.expect(product.id, json)
  }

  #checkListed(table: ListTable, row: unknown, text: string, place: string): void {
    const id = productOf(row, table)
    if (id !== undefined) {
      this.#sums.get(table)?.find(id, text)
      return
    }
    const schema = table === 'villages' ? Village : ProductSummary
    const parsed = schema.safeParse(row)
    if (!parsed.success)
      this.#findings.problem(place, `bukan baris ${table}: ${parsed.error.issues[0]?.message}`)
  }

  /**
   * Compares a list with the products it is derived from, and names those whose rows differ. Sums told which buckets of
   * ids differ at all; only the ids in these are kept and compared one by one.
   */
  async #compare(table: ListTable): Promise<void> {
    const buckets = new Set(this.#sums.get(table)?.differing())
    if (buckets.size === 0) return
    const sums = new RowSums((id) => (buckets.has(bucketOf(id)) ? id : undefined))
    const ignore = () => {}
    for await (const { row } of openTable(this.#catalog, 'products', ignore).range({})) {
      if (canonicalText(row) !== undefined && ProductSchema.safeParse(row).success)
        this.#expect(row as Product, table, sums)
    }
    for await (const { row } of openTable(this.#catalog, table, ignore).range({})) {
      const [id, text] = [productOf(row, table), canonicalText(row)]
      if (id !== undefined && text !== undefined) sums.find(id, text)
    }
    for (const id of sums.differing())
      this.#findings.problem(`${table} ${id}`, 'tidak sesuai dengan tabel products')
  }

  async #pictureFault(path: string): Promise<string | undefined> {
    if (!picturePath.test(path)) return 'namanya bukan dari isinya'
    try {
      const bytes = await this.#source.read(path, pictureLimits.bytes, this.#options.signal)
      return bytes ? publishedFault(path, bytes) : 'gambar tidak ada'
    } catch (error) {
      if (error instanceof SourceError) return error.reason
      throw error
    }
  }

  async #checkPictures(): Promise<void> {
    for (const path of this.#pictures) {
      if (picturePath.test(path)) this.#content.add(path)
      const wrong = await this.#pictureFault(path)
      if (wrong !== undefined) this.#findings.problem(path, wrong)
    }
  }
}

const rowPlace = (place: string, i: number) => `${place} baris ke-${i + 1}`

const reasonOf = (error: Error) => (error instanceof SourceError ? error.reason : error.message)

const isPagedTable = (table: unknown): table is PagedTable =>
  table instanceof Object &&
  'top' in table &&
  Array.isArray(table.top) &&
  table.top.every(isEntry) &&
  'depth' in table &&
  typeof table.depth === 'number'

const isPaged = (root: Root, table: ListTable) => {
  const found = root.tables[table]
  return found !== undefined && 'top' in found
}

/** The entries above the table `products` carry no counts. */
const noFacets = () => undefined

/** What the entries above a row of another table count. */
function facetsOfRow(row: unknown): RowFacets | undefined {
  if (Array.isArray(row)) {
    if (typeof row[1] !== 'string') return facetsOfRow(row[1])
    const [field, , , , , village] = row as unknown as TermRow
    return termFacets(field, village)
  }
  return ProductSummary.safeParse(row).success ? facetsOf(row as Product) : undefined
}
