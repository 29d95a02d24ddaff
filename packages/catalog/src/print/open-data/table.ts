import {
  certificatesInForce,
  halalStatus,
  localized,
  mainPack,
  type Pack,
  type Product,
  type Village,
} from '@ovop-ntt/core'
import {
  availabilityWords,
  categoryWords,
  mentoringWords,
  paymentWords,
  programmeWords,
  type Words,
} from '../../read/columns/words.ts'

/** What a cell holds, in the words of a table schema (https://specs.frictionlessdata.io/table-schema/). */
type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date'
type Cell = string | number | boolean | undefined

export interface TableField<Row> {
  name: string
  type: FieldType
  description: string
  required?: boolean
  of: (row: Row) => Cell
}

/** A product with where it is made and shown. */
export interface ProductRow {
  product: Product
  village?: Village | undefined
  /** Its own page. */
  address?: string | undefined
}

const field = <Row>(
  name: string,
  type: FieldType,
  description: string,
  of: (row: Row) => Cell,
  required = false,
): TableField<Row> => ({
  name,
  type,
  description,
  of,
  ...(required && { required }),
})

/** The word that the importer uses too; another value stands as it is. */
const wordOf = (words: Words<string>, value: string | undefined) =>
  value !== undefined && Object.hasOwn(words, value) ? words[value]?.[0] : value

const english = ({ name }: Product) => (typeof name === 'string' ? undefined : name.en)

/** Columns of `produk.csv`. Those that the importer knows bear its names. */
export const productFields: readonly TableField<ProductRow>[] = [
  field('id', 'string', 'Kode tetap produk', ({ product }) => product.id, true),
  field('nama', 'string', 'Nama produk', ({ product }) => localized(product.name), true),
  field('nama_en', 'string', 'Nama dalam bahasa Inggris', ({ product }) => english(product)),
  field('kategori', 'string', 'Kategori', ({ product }) => wordOf(categoryWords, product.category), true),
  field('program', 'string', 'Program: ovop, osop, ocop, umkm', ({ product }) =>
    wordOf(programmeWords, product.programme),
  ),
  field('deskripsi', 'string', 'Satu atau dua kalimat', ({ product }) => localized(product.summary)),
  field('kode_desa', 'string', 'Kode Kemendagri desa atau kelurahan', ({ product }) => product.village, true),
  field('desa', 'string', 'Nama desa atau kelurahan', ({ product }) => product.place.village),
  field('kecamatan', 'string', 'Nama kecamatan', ({ product }) => product.place.district),
  field('kabupaten', 'string', 'Nama kabupaten atau kota', ({ product }) => product.place.regency),
  field('lintang', 'number', 'Lintang titik desa, WGS 84', ({ village }) => village?.position?.latitude),
  field('bujur', 'number', 'Bujur titik desa, WGS 84', ({ village }) => village?.position?.longitude),
  field(
    'titik_perkiraan',
    'boolean',
    'true: titik diperkirakan, bukan diukur',
    ({ village }) => village?.position && (village.position.approximate ?? false),
  ),
  field('produsen', 'string', 'Nama produsen', ({ product }) => product.producer.name),
  field(
    'harga',
    'integer',
    'Harga kemasan utama, rupiah; semua kemasan ada di kemasan.csv',
    ({ product }) => mainPack(product)?.price,
  ),
  field(
    'halal',
    'string',
    'certified: bernomor sertifikat; not-required, non-halal, unknown',
    ({ product }) => halalStatus(product),
  ),
  field('izin', 'string', 'Izin dan sertifikat, dicantumkan produsen', ({ product }) =>
    certificatesInForce(product)
      .map(({ kind, number }) => [kind, number].filter(Boolean).join(' '))
      .join('; '),
  ),
  field('pembayaran', 'string', 'Cara bayar', ({ product }) =>
    product.payments.map((kind) => wordOf(paymentWords, kind)).join('; '),
  ),
  field('pendampingan', 'string', 'Status pendampingan', ({ product }) =>
    wordOf(mentoringWords, product.mentoring?.status),
  ),
  field('diperbarui', 'date', 'Tanggal data produk', ({ product }) => product.updatedAt),
  field('alamat', 'string', 'Halaman produk', ({ address }) => address),
  field(
    'contoh',
    'boolean',
    'true: data contoh, bukan produk sungguhan',
    ({ product }) => product.sample ?? false,
    true,
  ),
]

/** Columns of `kemasan.csv`, a row for each pack of a product. */
export const packFields: readonly TableField<{ id: string; pack: Pack }>[] = [
  field('id', 'string', 'Kode produk', ({ id }) => id, true),
  field('isi', 'number', 'Isi bersih', ({ pack }) => pack.netContent?.value),
  field(
    'satuan',
    'string',
    'Satuan isi: g, kg, ml, l, cm, m, piece, sheet, set',
    ({ pack }) => pack.netContent?.unit,
  ),
  field('wadah', 'string', 'Sebutan satu kemasan', ({ pack }) => pack.container),
  field('harga', 'integer', 'Harga satu kemasan, rupiah', ({ pack }) => pack.price),
  field('gtin', 'string', 'Nomor barcode GS1', ({ pack }) => pack.gtin),
  field('ketersediaan', 'string', 'Ketersediaan', ({ pack }) => wordOf(availabilityWords, pack.availability)),
]

/** Columns of `desa.csv`. */
export const villageFields: readonly TableField<{ village: Village; products: number }>[] = [
  field('kode_desa', 'string', 'Kode Kemendagri', ({ village }) => village.code, true),
  field('desa', 'string', 'Nama', ({ village }) => village.name, true),
  field('jenis', 'string', 'desa atau kelurahan', ({ village }) => village.kind),
  field('kecamatan', 'string', 'Nama kecamatan', ({ village }) => village.district),
  field('kabupaten', 'string', 'Nama kabupaten atau kota', ({ village }) => village.regency),
  field('lintang', 'number', 'Lintang, WGS 84', ({ village }) => village.position?.latitude),
  field('bujur', 'number', 'Bujur, WGS 84', ({ village }) => village.position?.longitude),
  field(
    'titik_perkiraan',
    'boolean',
    'true: titik diperkirakan, bukan diukur',
    ({ village }) => village.position && (village.position.approximate ?? false),
  ),
  field('produk', 'integer', 'Jumlah produk', ({ products }) => products, true),
]

/** A table schema of these columns. */
export function tableSchema<Row>(fields: readonly TableField<Row>[]) {
  return fields.map(({ name, type, description, required }) => ({
    name,
    type,
    description,
    ...(required && { constraints: { required } }),
  }))
}
