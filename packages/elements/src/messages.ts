import { dictionary } from '@ovop-ntt/core'

const id = {
  buy: 'Pesan',
  buyProduct: (name: string) => `Pesan ${name}`,
  ask: 'Tanya penjual',
  askProduct: (name: string) => `Tanya penjual tentang ${name}`,
  buyNtt: 'Beli Produk NTT',
  buyThis: 'Beli produk ini',
  browse: 'Lihat produk',
  browseThis: 'Lihat produk ini',
  bannerText: 'Langsung dari pembuatnya di desa-desa Nusa Tenggara Timur.',
  dismiss: 'Tutup ajakan ini',
  offline: 'Anda sedang luring. Sambungkan internet, lalu tekan lagi.',
  sample: 'Contoh',
  sampleNote: 'Data contoh, bukan data resmi',
  noPhoto: 'Belum ada foto',
  explain: 'Apa arti label ini?',
  numbered: (number: string) => `nomor ${number}`,
  accordingToProducer: 'menurut produsen',
  takes: (payment: string) => `Menerima ${payment}`,
  from: 'mulai',
  noPrice: 'Harga: tanya penjual',
  statedByProducer: 'Menurut produsen, belum diperiksa',
  verifiedBy: (by: string) => `Diperiksa oleh ${by}`,
  asOf: (date: string) => `Data per ${date}`,
  failed: 'Produk belum dapat dimuat.',
  noProduct: 'Kartu ini belum diberi kode produk.',
  notFound: 'Produk ini tidak ada di katalog.',
  untrusted: 'Katalog ini tidak lolos pemeriksaan keaslian, jadi tidak ditampilkan.',
  language: 'Bahasa',
  retry: 'Coba lagi',
  loading: 'Memuat…',
  pictureOf: (name: string) => `Foto ${name}`,
}

/** Words of the interface. */
export type Messages = typeof id

/** Words that several elements share; all that the card, the badge and `ovop-catalog` say. */
export const messages = dictionary('card', id, {
  en: () => import('./messages.en.ts').then(({ en }) => en),
})

/** The interface's words in a language; Indonesian where we have no others. */
export const messagesIn = (language: string): Messages => messages.in(language)
