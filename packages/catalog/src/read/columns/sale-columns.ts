import { column } from './column.ts'

/** What is sold, for how much, and whether there is any. */
export const saleColumns = {
  price: column(
    'harga',
    'number',
    'Harga satu satuan dalam rupiah bulat: `25000`, `Rp 25.000,-`, atau `25.000/bks`.',
    'harga rp, harga jual, harga jual rp, harga rupiah, harga satuan, harga produk, harga per kemasan, harga jual per kemasan, harga eceran, price',
  ),
  container: column(
    'satuan',
    'text',
    'Satuan jual: botol, bungkus, lembar.',
    'sat, unit, container, kemasan, jenis kemasan, satuan jual',
  ),
  netContent: column(
    'isi_bersih',
    'number',
    'Isi satu satuan: `500 ml`, `1,5 kg`, `1 lembar`; `1 ikat` dibaca sebagai satuan.',
    'berat bersih, isi, netto, isi netto, berat netto, berat isi, berat, volume, ukuran kemasan, isi kemasan, isi per kemasan, net content',
  ),
  availability: column(
    'ketersediaan',
    'word',
    'tersedia, pesan (dibuat setelah dipesan), musiman, habis.',
    'stok, stock, persediaan, ketersediaan produk, availability',
  ),
  availabilityDate: column(
    'tgl_stok',
    'number',
    'Tanggal ketersediaan itu diperiksa: `2026-06-01` atau `01/06/2026`.',
    'tanggal stok, tgl ketersediaan, tanggal ketersediaan, stok per tanggal',
  ),
  season: column(
    'musim',
    'text',
    '`sepanjang tahun` atau bulan: `April-Juli`, `November-Februari`.',
    'bulan, season',
  ),
  sku: column('sku', 'text', 'Kode barang penjual.', 'kode barang'),
  gtin: column(
    'gtin',
    'number',
    'Nomor barcode 8, 12, 13, atau 14 angka. Ubah kolom menjadi Teks di Excel.',
    'barcode, nomor barcode, no barcode, ean',
  ),
}
