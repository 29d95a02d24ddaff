import { dictionary } from '@ovop-ntt/core'
import { cardWords } from './product-card/card.messages.ts'

const id = {
  ...cardWords,
  buyNtt: 'Beli Produk NTT',
  buyThis: 'Beli produk ini',
  browse: 'Lihat produk',
  browseThis: 'Lihat produk ini',
  bannerText: 'Langsung dari pembuatnya di desa-desa Nusa Tenggara Timur.',
  dismiss: 'Tutup ajakan ini',
  product: 'Produk',
  close: 'Tutup',
  offline: 'Anda sedang luring. Sambungkan internet, lalu tekan lagi.',
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

/**
 * Words that several elements share; all that the card, the badge and `ovop-catalog` say. In other languages they come with
 * those of the card (`cardMessages`), which alone tells whether they are there.
 */
const messages = dictionary('card', id)

/** The interface's words in a language; Indonesian where we have no others. */
export const messagesIn = (language: string): Messages => messages.in(language)
