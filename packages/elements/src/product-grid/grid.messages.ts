import { dictionary } from '@ovop-ntt/core'
import type { Order } from './question.ts'

/** Words of the grid. Counts are given as they are written in the language. */
export interface GridMessages {
  search: string
  searchHint: string
  narrow: string
  allRegencies: string
  allCategories: string
  regency: string
  category: string
  /** How many were found, as it is written and as a number. */
  found(count: string, number: number): string
  foundSome(count: string): string
  shown(count: string, total: string): string
  /** After a count. */
  partly: string
  more: string
  loading: string
  remove(name: string): string
  removeAll: string
  empty: string
  emptyWay: string
  without(name: string, count: string | undefined): string
  failed: string
  nothingNamed: string
  retry: string
  sample: string
  dated(day: string): string
  products: string
  back: string
  forth: string
  words(text: string): string
  sort: string
  turnOfDay: string
  orders: Record<Order, string>
  allPayments: string
  allMentoring: string
  payment: string
  mentoring: string
  certified: string
  submit: string
  /** Whose data a product of a merged catalogue is. */
  source(publisher: string): string
}

const id: GridMessages = {
  search: 'Cari produk',
  searchHint: 'Kopi, tenun, halal, Ruteng …',
  narrow: 'Saring',
  allRegencies: 'Semua kabupaten',
  allCategories: 'Semua jenis',
  regency: 'Kabupaten',
  category: 'Jenis',
  found: (count, number) => (number === 0 ? 'Tidak ada produk' : `${count} produk`),
  foundSome: (count) => `${count} produk ditemukan sejauh ini`,
  shown: (count, total) => `${count} dari ${total} produk`,
  partly: 'sebagian tidak dapat dibaca',
  more: 'Muat lagi',
  loading: 'Memuat produk…',
  remove: (name) => `Hapus pilihan ${name}`,
  removeAll: 'Hapus semua pilihan',
  empty: 'Tidak ada produk yang cocok dengan semua pilihan ini.',
  emptyWay: 'Coba lepaskan salah satu:',
  without: (name, count) => `Tanpa ${name}${count === undefined ? '' : ` (${count})`}`,
  failed: 'Produk belum dapat dimuat. Periksa sambungan internet, lalu coba lagi.',
  nothingNamed: 'Belum ada katalog untuk ditampilkan.',
  retry: 'Coba lagi',
  sample: 'Data contoh, bukan data resmi',
  dated: (day) => `Data per ${day}`,
  products: 'Produk',
  back: 'Geser ke kiri',
  forth: 'Geser ke kanan',
  words: (text) => `“${text}”`,
  sort: 'Urutkan',
  turnOfDay: 'Giliran hari ini',
  orders: {
    price: 'Harga terendah',
    'price-down': 'Harga tertinggi',
    name: 'Nama A–Z',
    newest: 'Terbaru',
  },
  allPayments: 'Semua cara bayar',
  allMentoring: 'Semua tahap pendampingan',
  payment: 'Cara bayar',
  mentoring: 'Pendampingan',
  certified: 'Sertifikat',
  submit: 'Cari',
  source: (publisher) => `Data dari ${publisher}`,
}

export const gridMessages = dictionary('grid', id, {
  en: () => import('./grid.messages.en.ts').then(({ en }) => en),
})

export const gridMessagesIn = (language: string): GridMessages => gridMessages.in(language)
