import { dictionary } from '@ovop-ntt/core'

const id = {
  products: 'produk',
  villages: 'desa',
  regencies: 'kabupaten/kota',
  ofAll: (count: string) => `dari ${count} produk`,
  some: (count: string) => `${count} produk`,
  groups: {
    mentoring: 'Pendampingan',
    category: 'Jenis produk',
    certified: 'Izin dan sertifikat',
    payment: 'Cara bayar',
  },
  certifiedNote: 'Menurut produsen. Satu produk dapat memiliki beberapa.',
  curation: 'Kurasi',
  curationNote: 'Enam hal yang dinilai sebelum produk ikut program.',
  unstated: 'Tanpa keterangan',
  byRegency: 'Per kabupaten/kota',
  regency: 'Kabupaten/kota',
  shownBy: 'Tabel menurut',
  total: 'Jumlah',
  csv: 'Unduh tabel (CSV)',
  picture: 'Unduh gambar (PNG)',
  notSaved: 'Berkas belum dapat dibuat. Periksa sambungan internet, lalu coba lagi.',
  saved: (file: string) => `Berkas ${file} sudah dibuat`,
  file: 'statistik-produk-desa',
  source: (publisher: string, day: string) => `Sumber: ${publisher}, ${day}`,
  loading: 'Memuat angka…',
  failed: 'Angka belum dapat dimuat. Periksa sambungan internet, lalu coba lagi.',
  nothingNamed: 'Belum ada katalog untuk ditampilkan.',
}

/** Words of the programme's figures. */
export type StatsMessages = typeof id

export const statsMessages = dictionary('stats', id, {
  en: () => import('./stats.messages.en.ts').then(({ en }) => en),
})
