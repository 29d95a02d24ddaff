import type { Field } from '../columns/columns.ts'
import { foldWord } from '../columns/fold.ts'
import type { Header } from '../columns/header.ts'
import { categoryWords, meaningOf } from '../columns/words.ts'
import type { Fault, SheetRow, SheetStream } from '../sheet/sheet.ts'
import { discountedPrice, readPhotos, readShopText, readUnit } from './shop-text.ts'

type Row = Readonly<Record<string, unknown>>

/** The tables of OpenSID's village shop ("Lapak") that an export holds (OpenSID v2410). */
export interface OpenSidExport {
  readonly produk: readonly unknown[]
  readonly produk_kategori?: unknown
  readonly pelapak?: unknown
  /** The village, or several in a joined database. */
  readonly config?: unknown
}

/** Whether a JSON value is the export of a village shop. */
export function isOpenSidExport(value: unknown): value is OpenSidExport {
  return typeof value === 'object' && value !== null && 'produk' in value && Array.isArray(value.produk)
}

/** Columns as OpenSID names them. Of sellers only the phone: not their name, their NIK, or where they live. */
const titles: Partial<Record<Field, string>> = {
  name: 'nama',
  category: 'kategori',
  summary: 'deskripsi',
  price: 'harga',
  container: 'satuan',
  netContent: 'satuan',
  photo: 'foto',
  whatsapp: 'telepon',
  villageCode: 'kode_desa',
  village: 'nama_desa',
  district: 'nama_kecamatan',
  regency: 'nama_kabupaten',
  producer: 'nama_desa',
  website: 'website',
  updatedAt: 'updated_at',
}
const fields = Object.keys(titles) as Field[]

const header: Header = {
  row: 0,
  width: fields.length,
  cells: new Map(fields.map((field, index) => [field, { index, title: titles[field] ?? '' }])),
  unknown: [],
  repeated: [],
}

/**
 * The shop of a village as a sheet: a row for each product, numbered by its id in OpenSID, where it is mended. What is
 * not active there is skipped. The seller is the village's shop: sellers are persons, and did not ask to be published.
 */
export function openSidSheet(file: string, tables: OpenSidExport): SheetStream {
  const shop = {
    categories: byId(tables.produk_kategori),
    sellers: byId(tables.pelapak),
    villages: byId(tables.config),
  }
  return { file, name: 'produk', header, photosMayMiss: true, rows: rowsOf(tables.produk, shop) }
}

type Shop = Readonly<Record<'categories' | 'sellers' | 'villages', ReadonlyMap<string, Row>>>

function* rowsOf(products: readonly unknown[], shop: Shop): Generator<SheetRow> {
  for (const [i, product] of products.entries()) {
    if (isRow(product)) yield readProduct(product, i, shop)
    else yield { number: i + 1, cells: [], unreadable: { code: 'json-form', detail: `produk ke-${i + 1}` } }
  }
}

function readProduct(product: Row, i: number, { categories, sellers, villages }: Shop): SheetRow {
  const number = Number(textOf(product, 'id'))
  const category = categories.get(textOf(product, 'id_produk_kategori'))
  const seller = sellers.get(textOf(product, 'id_pelapak'))
  const village = villages.get(textOf(product, 'config_id')) ?? onlyOne(villages)
  const reason = inactive(product, category, seller)
  const faults = new Map<number, Fault>()
  const note = (field: Field, fault: Fault) => faults.set(fields.indexOf(field), fault)
  const cells: Partial<Record<Field, string>> = {
    ...cleanTexts(product, note),
    category: categoryOf(category, note),
    price: priceOf(product, note),
    ...readUnit(readShopText(textOf(product, 'satuan')).text),
    photo: photosOf(product, note),
    whatsapp: textOf(seller, 'telepon'),
    ...placeOf(village),
    updatedAt: textOf(product, 'updated_at'),
  }
  return {
    number: Number.isSafeInteger(number) && number > 0 ? number : i + 1,
    cells: fields.map((field) => cells[field] ?? ''),
    faults,
    ...(reason !== undefined && {
      skip: { code: 'row-inactive', detail: reason, value: textOf(product, 'nama') },
    }),
  }
}

type Note = (field: Field, fault: Fault) => void

function inactive(product: Row, category: Row | undefined, seller: Row | undefined): string | undefined {
  if (isOff(product)) return 'produk'
  if (!seller) return 'pelapaknya sudah dihapus'
  if (isOff(seller)) return 'pelapaknya'
  return category && isOff(category) ? `kategori ${textOf(category, 'kategori')}` : undefined
}

const isOff = (row: Row) => !['', '1', 'true'].includes(textOf(row, 'status'))

function cleanTexts(product: Row, note: Note): Partial<Record<Field, string>> {
  const clean = (field: Field, column: string) => {
    const { text, isCut } = readShopText(textOf(product, column))
    if (isCut) note(field, { code: 'text-cleaned', value: textOf(product, column) })
    return text
  }
  return { name: clean('name', 'nama'), summary: clean('summary', 'deskripsi') }
}

/** The programme's group that a village's own category belongs to: the one whose word it holds. */
function categoryOf(category: Row | undefined, note: Note): string {
  const { text } = readShopText(textOf(category, 'kategori'))
  if (meaningOf(categoryWords, text)) return text
  const parts = ` ${foldWord(text)} `
  for (const words of Object.values(categoryWords)) {
    const word = words.find((candidate) => parts.includes(` ${foldWord(candidate)} `))
    if (word !== undefined) return word
  }
  note('category', { code: 'category-other', value: text })
  return categoryWords.other[0] ?? ''
}

function priceOf(product: Row, note: Note): string {
  const [stored, discount] = [textOf(product, 'harga'), Number(textOf(product, 'potongan'))]
  const price = Number(stored)
  if (!(price > 0) || discount === 0) return stored
  const rest = discount > 0 ? discountedPrice(price, textOf(product, 'tipe_potongan'), discount) : undefined
  if (rest !== undefined) return `${rest}`
  const unit = textOf(product, 'tipe_potongan') === '2' ? 'rupiah' : 'persen'
  note('price', {
    code: 'discount-unreadable',
    value: stored,
    detail: `${textOf(product, 'potongan')} ${unit}`,
  })
  return ''
}

function photosOf(product: Row, note: Note): string {
  const stored = textOf(product, 'foto')
  if (stored === '') return ''
  const { names, isCut } = readPhotos(stored)
  if (isCut) note('photo', { code: 'photos-cut', value: stored })
  return names.join(';')
}

function placeOf(village: Row | undefined): Partial<Record<Field, string>> {
  const clean = (column: string) => readShopText(textOf(village, column)).text
  const name = clean('nama_desa')
  const website = textOf(village, 'website')
  return {
    villageCode: clean('kode_desa'),
    village: name,
    district: clean('nama_kecamatan'),
    regency: clean('nama_kabupaten'),
    producer: name === '' ? '' : `Lapak Desa ${name}`,
    website: URL.canParse(website) ? website : '',
  }
}

function byId(table: unknown): Map<string, Row> {
  const rows = Array.isArray(table) ? table : [table]
  return new Map(rows.filter(isRow).map((row) => [textOf(row, 'id'), row]))
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function onlyOne(rows: ReadonlyMap<string, Row>): Row | undefined {
  return rows.size === 1 ? [...rows.values()][0] : undefined
}

/** A column as text, whether the export wrote it as text or number; `''` for NULL. */
function textOf(row: Row | undefined, column: string): string {
  const value = row && Object.hasOwn(row, column) ? row[column] : undefined
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : ''
}
