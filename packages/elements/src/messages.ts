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

const en: Messages = {
  buy: 'Order',
  buyProduct: (name) => `Order ${name}`,
  ask: 'Ask the seller',
  askProduct: (name) => `Ask the seller about ${name}`,
  buyNtt: 'Buy NTT Products',
  buyThis: 'Buy this product',
  browse: 'See products',
  browseThis: 'See this product',
  bannerText: 'Straight from the makers in the villages of East Nusa Tenggara.',
  dismiss: 'Close this notice',
  offline: 'You are offline. Connect to the internet, then press again.',
  sample: 'Sample',
  sampleNote: 'Sample data, not official',
  noPhoto: 'No photo yet',
  explain: 'What do these labels mean?',
  numbered: (number) => `number ${number}`,
  accordingToProducer: 'as stated by the producer',
  takes: (payment) => `Accepts ${payment}`,
  from: 'from',
  noPrice: 'Price: ask the seller',
  statedByProducer: 'As stated by the producer, not checked',
  verifiedBy: (by) => `Checked by ${by}`,
  asOf: (date) => `Data as of ${date}`,
  failed: 'The product could not be loaded.',
  noProduct: 'This card names no product.',
  notFound: 'This product is not in the catalogue.',
  untrusted: 'This catalogue did not pass its authenticity check and is not shown.',
  language: 'Language',
  retry: 'Try again',
  loading: 'Loading…',
  pictureOf: (name) => `Photo of ${name}`,
}

/** Words that several elements share; all that the card, the badge and `ovop-catalog` say. */
export const messages = dictionary('card', id, { en })

/** The interface's words in a language; Indonesian where we have no others. */
export const messagesIn = (language: string): Messages => messages.in(language)
