import { dictionary } from '@ovop-ntt/core'

const id = {
  title: 'Pesan produk',
  steps: {
    order: 'Pesan',
    pay: (amount?: string) => (amount ? `Bayar ${amount}` : 'Bayar'),
    receive: 'Terima',
  },
  payNote: 'Jumlahnya diketik sendiri di aplikasi pembayaran. Bayar setelah penjual menjawab.',
  askPayment: 'Tanyakan penjual cara membayarnya.',
  askDelivery: 'Tanyakan penjual: diambil sendiri atau dikirim, dan ongkos kirimnya.',
  delivery: {
    pickUp: (place: string) => `Diambil di tempat: ${place}`,
    courier: (area?: string) => (area ? `Dikirim: ${area}` : 'Dikirim dengan kurir'),
  },
  packs: 'Pilihan kemasan',
  askPrice: 'Harga: tanya penjual',
  titleNtt: 'Beli Produk NTT',
  close: 'Tutup',
  back: 'Kembali ke produk lain',
  offers: 'Produk desa',
  orAsk: 'Atau tanya langsung',
  loading: 'Memuat cara memesan…',
  loadingCode: 'Memuat kode pembayaran…',
  failed: 'Cara memesan belum dapat dimuat. Periksa sambungan internet, lalu coba lagi.',
  retry: 'Coba lagi',
  openPage: 'Buka halaman produk',
  openAll: 'Lihat semua produk',
  newTab: '(membuka tab baru)',
  none: 'Belum ada cara memesan yang dicantumkan.',
  intro: 'Tanyakan produk desa NTT langsung kepada pengelola katalog, atau lihat daftar produknya.',
  sample: 'Data contoh: nomor dan tautan ini rekaan, jangan dipakai untuk membeli.',
  data: (publisher: string, date: string) => `Data: ${publisher}, ${date}.`,
  mergedBy: (publisher: string) => `Digabung oleh ${publisher}.`,
  codeWithheld:
    'Kode QRIS penjual tidak ditampilkan, karena harga ini bukan harga penjual menurut katalog. Tanyakan dulu jumlah yang dibayar.',
  stale: (date: string) => `Data per ${date}. Kode pembayaran tidak ditampilkan karena data ini sudah lama.`,
}

export type BuyMessages = typeof id

const en: BuyMessages = {
  title: 'Order',
  steps: {
    order: 'Order',
    pay: (amount) => (amount ? `Pay ${amount}` : 'Pay'),
    receive: 'Receive',
  },
  payNote: 'Type the amount yourself in the payment app. Pay once the seller has answered.',
  askPayment: 'Ask the seller how to pay.',
  askDelivery: 'Ask the seller whether to pick it up or have it sent, and what that costs.',
  delivery: {
    pickUp: (place) => `Picked up at ${place}`,
    courier: (area) => (area ? `Sent to: ${area}` : 'Sent by courier'),
  },
  packs: 'Packs',
  askPrice: 'Price: ask the seller',
  titleNtt: 'Buy NTT Products',
  close: 'Close',
  back: 'Back to other products',
  offers: 'Village products',
  orAsk: 'Or ask directly',
  loading: 'Loading the ways to order…',
  loadingCode: 'Loading the payment code…',
  failed: 'The ways to order could not be loaded. Check your connection, then try again.',
  retry: 'Try again',
  openPage: 'Open the product page',
  openAll: 'See all products',
  newTab: '(opens a new tab)',
  none: 'No way to order is given yet.',
  intro: 'Ask the keeper of the catalogue about NTT’s village products, or see the list of products.',
  sample: 'Sample data: these numbers and links are made up, do not use them to buy.',
  data: (publisher, date) => `Data: ${publisher}, ${date}.`,
  mergedBy: (publisher) => `Merged by ${publisher}.`,
  codeWithheld:
    'The seller’s QRIS code is not shown, because this price is not the seller’s as the catalogue states it. Ask what to pay first.',
  stale: (date) => `Data as of ${date}. Payment codes are not shown because the data is old.`,
}

export const buyMessages = dictionary('dialog', id, { en })

export const buyMessagesIn = (language: string): BuyMessages => buyMessages.in(language)
