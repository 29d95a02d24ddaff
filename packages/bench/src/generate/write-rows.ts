import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Product } from '@ovop-ntt/core'

export type RowFormat = 'csv' | 'ndjson'

export interface WriteRowsOptions {
  format: RowFormat
  products: Iterable<Product>
  /** Leaves the ids out, as offices do: `ovop build` then gives them. @default false */
  withoutIds?: boolean | undefined
}

/** The words that sheets write for values of the model. */
// biome-ignore format: a list of words
const words: Record<string, string> = {
  food: 'makanan', beverage: 'minuman', snack: 'camilan', 'ikat-weaving': 'tenun-ikat', spice: 'bumbu',
  handicraft: 'kerajinan', other: 'lainnya', land: 'darat', sea: 'laut', craft: 'kriya', group: 'kelompok',
  cooperative: 'koperasi', 'street-vendor': 'pkl', 'in-stock': 'tersedia', 'made-to-order': 'pesan',
  seasonal: 'musiman', 'out-of-stock': 'habis', cash: 'tunai', passed: 'lulus', 'in-progress': 'proses',
  pending: 'belum', completed: 'selesai', 'handed-over': 'diserahkan', none: 'belum', sheet: 'lembar',
  piece: 'buah', 'not-required': 'tidak-berlaku',
}

const word = (value: string | undefined) => (value === undefined ? '' : (words[value] ?? value))
const text = (value: Product['name'] | undefined, language: 'id' | 'en') =>
  typeof value === 'string' ? (language === 'id' ? value : '') : (value?.[language] ?? '')
const permit = (product: Product, kind: string) =>
  product.certificates.find((certificate) => certificate.kind === kind)

/** Columns of a sheet as `ovop build` reads it. */
const columns: Record<string, (product: Product) => string | number | undefined> = {
  id: ({ id }) => id,
  nama: ({ name }) => text(name, 'id'),
  nama_en: ({ name }) => text(name, 'en'),
  kategori: ({ category }) => word(category),
  deskripsi: ({ summary }) => text(summary, 'id'),
  cerita: ({ story }) => text(story, 'id'),
  asal: ({ origin }) => word(origin),
  program: ({ programme }) => word(programme),
  kode_desa: ({ village }) => village,
  desa: ({ place }) => place.village,
  kecamatan: ({ place }) => place.district,
  kabupaten: ({ place }) => place.regency,
  produsen: ({ producer }) => producer.name,
  jenis_produsen: ({ producer }) => word(producer.kind),
  nib: ({ producer }) => producer.nib,
  harga: ({ packs }) => packs[0]?.price,
  satuan: ({ packs }) => packs[0]?.container,
  isi_bersih: ({ packs: [pack] }) =>
    pack?.netContent && `${pack.netContent.value} ${word(pack.netContent.unit)}`,
  ketersediaan: ({ packs }) => word(packs[0]?.availability),
  bpom: (product) => permit(product, 'bpom')?.number,
  pirt: (product) => permit(product, 'pirt')?.number,
  ig: (product) => permit(product, 'gi')?.number,
  sni: (product) => permit(product, 'sni')?.number,
  halal: (product) => permit(product, 'halal')?.number ?? word(product.halal),
  tkdn: (product) => permit(product, 'tkdn')?.percent,
  pembayaran: ({ payments }) => payments.map(word).join(';'),
  qris: ({ qris }) => qris?.payload,
  marketplace: ({ channels }) => channels.find(({ kind }) => kind === 'marketplace')?.url,
  kurasi_potensi: ({ curation }) => word(curation?.potential),
  kurasi_legalitas: ({ curation }) => word(curation?.legality),
  pendampingan: ({ mentoring }) => word(mentoring?.status),
  diperbarui: ({ updatedAt }) => updatedAt,
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** One line of a sheet, as a spreadsheet program saves it. */
export function csvLine(product: Product): string {
  return Object.values(columns)
    .map((cell) => quoted(String(cell(product) ?? '')))
    .join(',')
}

/** Without its id, a product needs a name of its own: that and the maker tell it apart. */
function withoutId({ id, ...product }: Product): Product {
  const number = id.slice(id.lastIndexOf('-') + 1)
  return { ...product, name: `${text(product.name, 'id')} ${number}` } as Product
}

/** Lines of a file, some at a time. */
export function* rowLines({ format, products, withoutIds = false }: WriteRowsOptions): Generator<string> {
  if (format === 'csv') yield `${Object.keys(columns).join(',')}\n`
  const line = format === 'csv' ? csvLine : JSON.stringify
  let chunk = ''
  for (const product of products) {
    chunk += `${line(withoutIds ? withoutId(product) : product)}\n`
    if (chunk.length < 1 << 16) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

/** Writes products as `ovop build` reads them, a line each, without holding them. */
export async function writeRows(file: string, options: WriteRowsOptions): Promise<void> {
  await pipeline(Readable.from(rowLines(options)), createWriteStream(file))
}
