import { join, relative, resolve, sep } from 'node:path'
import { productAddress } from '@ovop-ntt/core'
import type { Root } from '@ovop-ntt/core/format'
import { Product, Village } from '@ovop-ntt/core/model'
import * as z from 'zod/mini'
import { canonicalText, whyNoText } from '../../open/catalog/canonical-text.ts'
import {
  catalogAt,
  type OpenedCatalog,
  openCatalogFrom,
  openTable,
  SourceError,
} from '../../open/catalog/index.ts'
import { publicCsvLine } from '../../read/sheet/public-csv.ts'
import { writeWhole } from '../../write/write-file.ts'
import { dataPackage, dcat, readme } from './descriptors.ts'
import { DraftFile } from './draft-file.ts'
import { productFeature, villageFeature } from './geojson.ts'
import { openProduct } from './open-product.ts'
import { SitemapFiles } from './sitemap.ts'
import { packFields, productFields, type TableField, villageFields } from './table.ts'

export interface ExportOptions {
  /** Folder to write into. @default `data` inside the catalogue's folder */
  out?: string | undefined
  /** Address at which the root is or will be published; known where the catalogue is read from an address. */
  address?: string | undefined
  signal?: AbortSignal | undefined
  /** Hears how many products are written, of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined
}

export interface Exported {
  out: string
  products: number
  villages: number
  /** Rows and files that were left out, and why. */
  notes: string[]
}

/**
 * Writes a catalogue as open data: CSV, NDJSON and GeoJSON, their descriptions and schemas, and a sitemap of the
 * products' pages. Phones, contacts and payment codes are left out. The same catalogue gives the same bytes.
 * @param place folder or address
 * @throws SourceError when the catalogue is not whole
 */
export async function exportCatalogue(place: string, options: ExportOptions = {}): Promise<Exported> {
  const source = catalogAt(place)
  const opened = await openCatalogFrom(source, { signal: options.signal })
  if (!opened) throw new SourceError(place, 'tidak ada katalog di sana')
  const { folder } = source
  const out = options.out ?? (folder === undefined ? undefined : join(folder, 'data'))
  if (out === undefined) throw new SourceError(place, 'sebutkan folder tujuan dengan --out')
  const address = options.address ?? (folder === undefined ? new URL(source.rootPath, place).href : undefined)
  return new Exporting(opened, out, address, options).run()
}

type Open = Record<
  'produk.csv' | 'kemasan.csv' | 'produk.ndjson' | 'produk.geojson' | 'desa.csv' | 'desa.geojson',
  DraftFile
>

class Exporting {
  readonly #opened: OpenedCatalog
  readonly #root: Root
  readonly #out: string
  /** Of the root, as published. */
  readonly #address: string | undefined
  /** Of the folder that is written, as published. */
  readonly #base: string | undefined
  readonly #options: ExportOptions
  readonly #notes: string[] = []
  readonly #drafts: DraftFile[] = []

  constructor(opened: OpenedCatalog, out: string, address: string | undefined, options: ExportOptions) {
    this.#opened = opened
    this.#root = opened.root
    this.#out = out
    this.#address = address
    this.#base = baseOf(opened.source.folder, out, address)
    this.#options = options
  }

  async run(): Promise<Exported> {
    try {
      const villages = await this.#readVillages()
      const files = await this.#openFiles()
      const products = await this.#writeProducts(files, villages)
      await this.#writeVillages(files, villages, products.byVillage)
      for (const draft of this.#drafts) await draft.finish()
      await this.#describe()
      return { out: this.#out, products: products.count, villages: villages.size, notes: this.#notes }
    } catch (error) {
      for (const draft of this.#drafts) await draft.discard()
      throw error
    }
  }

  async #open(name: string): Promise<DraftFile> {
    const draft = await DraftFile.create(join(this.#out, name))
    this.#drafts.push(draft)
    return draft
  }

  async #openFiles(): Promise<Open> {
    const files = {
      'produk.csv': await this.#open('produk.csv'),
      'kemasan.csv': await this.#open('kemasan.csv'),
      'produk.ndjson': await this.#open('produk.ndjson'),
      'produk.geojson': await this.#open('produk.geojson'),
      'desa.csv': await this.#open('desa.csv'),
      'desa.geojson': await this.#open('desa.geojson'),
    }
    const head = (fields: readonly { name: string }[]) => publicCsvLine(fields.map(({ name }) => name))
    await files['produk.csv'].write(head(productFields))
    await files['kemasan.csv'].write(head(packFields))
    await files['desa.csv'].write(head(villageFields))
    for (const name of ['produk.geojson', 'desa.geojson'] as const)
      await files[name].write(this.#collectionStart())
    return files
  }

  /** Members of our own are allowed beside those of RFC 7946 (§ 6.1). */
  #collectionStart(): string {
    const { id, revision, sample } = this.#root
    const about = JSON.stringify({
      type: 'FeatureCollection',
      katalog: id,
      revisi: revision,
      ...(sample && { contoh: true }),
    })
    return `${about.slice(0, -1)},"features":[`
  }

  /** A village's products stand behind it in its table: they are stepped over. */
  async #readVillages(): Promise<Map<string, Village>> {
    const { signal } = this.#options
    const villages = new Map<string, Village>()
    const table = openTable(this.#opened, 'villages')
    for (let after = ''; ; ) {
      const next = await table.range({ after, signal }).next()
      if (next.done) return villages
      const { key, row } = next.value
      if (!key.includes('/')) {
        const parsed = Village.safeParse(row)
        if (canonicalText(row) === undefined) this.#notes.push(`desa ${key} tidak ikut: ${whyNoText(row)}`)
        else if (parsed.success) villages.set(key, parsed.data)
        else this.#notes.push(`desa ${key} tidak benar dan tidak ikut`)
      }
      // The sign after the slash: behind all keys of this village.
      after = `${key.split('/')[0]}0`
    }
  }

  async #writeProducts(files: Open, villages: ReadonlyMap<string, Village>) {
    const { signal, onProgress } = this.#options
    const { counts, sample } = this.#root
    const sitemap = new SitemapFiles((name) => this.#open(name), this.#base)
    const byVillage = new Map<string, number>()
    let count = 0
    for await (const { key, row } of openTable(this.#opened, 'products').range({ signal })) {
      if (row instanceof Object && ('movedTo' in row || 'goneAt' in row)) continue
      // JSON would say it as half a letter, CSV as a sign for what is lost: neither is what the product is called.
      if (canonicalText(row) === undefined) {
        this.#notes.push(`produk ${key} tidak ikut: ${whyNoText(row)}`)
        continue
      }
      const parsed = Product.safeParse(row)
      if (!parsed.success) {
        this.#notes.push(`produk ${key} tidak benar dan tidak ikut`)
        continue
      }
      const product = openProduct({ ...parsed.data, ...(sample && { sample: true }) })
      const address = this.#addressOf(product.id)
      const entry = { product, village: villages.get(product.village), address }
      await files['produk.csv'].write(csvOf(productFields, entry))
      for (const pack of product.packs)
        await files['kemasan.csv'].write(csvOf(packFields, { id: product.id, pack }))
      await files['produk.ndjson'].write(`${JSON.stringify(product)}\n`)
      await files['produk.geojson'].write(
        `${count === 0 ? '\n' : ',\n'}${JSON.stringify(productFeature(entry))}`,
      )
      if (address !== undefined) await sitemap.add(address, product.updatedAt)
      byVillage.set(product.village, (byVillage.get(product.village) ?? 0) + 1)
      count += 1
      if (count % 1000 === 0) onProgress?.(count, counts.products)
    }
    await files['produk.geojson'].write('\n]}\n')
    this.#notes.push(...(await sitemap.end()))
    return { count, byVillage }
  }

  async #writeVillages(
    files: Open,
    villages: ReadonlyMap<string, Village>,
    products: ReadonlyMap<string, number>,
  ) {
    let isFirst = true
    for (const village of villages.values()) {
      const count = products.get(village.code) ?? 0
      await files['desa.csv'].write(csvOf(villageFields, { village, products: count }))
      await files['desa.geojson'].write(
        `${isFirst ? '\n' : ',\n'}${JSON.stringify(villageFeature(village, count))}`,
      )
      isFirst = false
    }
    await files['desa.geojson'].write('\n]}\n')
  }

  /** Page of a product; only an absolute address is of use to others. */
  #addressOf(id: string): string | undefined {
    const { productUrl = '' } = this.#root
    const address = this.#address ?? (URL.canParse(productUrl) ? productUrl : undefined)
    return address === undefined ? undefined : productAddress({ productUrl, address }, id)
  }

  async #describe(): Promise<void> {
    const write = (name: string, text: string) =>
      writeWhole(join(this.#out, name), new TextEncoder().encode(text))
    const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`
    // What JSON Schema cannot say, such as an allow-list of address schemes, is left to the parser.
    await write('skema/produk.json', json(z.toJSONSchema(Product, { unrepresentable: 'any' })))
    await write('skema/desa.json', json(z.toJSONSchema(Village, { unrepresentable: 'any' })))
    await write('datapackage.json', json(dataPackage(this.#root, this.#address)))
    await write('BACA-SAYA.md', readme(this.#root))
    if (this.#base !== undefined) await write('dcat.jsonld', json(dcat(this.#root, this.#base)))
    else this.#notes.push('dcat.jsonld tidak ditulis: alamat terbitnya tidak diketahui (--address)')
  }
}

function csvOf<Row>(fields: readonly TableField<Row>[], row: Row): string {
  return publicCsvLine(fields.map(({ of }) => of(row)))
}

/** Address of a folder inside the catalogue's, once that is published; `undefined` for one elsewhere. */
function baseOf(folder: string | undefined, out: string, address: string | undefined): string | undefined {
  if (folder === undefined || address === undefined) return undefined
  const way = relative(resolve(folder), resolve(out)).split(sep).join('/')
  return way.startsWith('..') ? undefined : new URL(way === '' ? './' : `${way}/`, address).href
}
