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

export const buyMessages = dictionary('dialog', id, {
  en: () => import('./buy-dialog.messages.en.ts').then(({ en }) => en),
})

export const buyMessagesIn = (language: string): BuyMessages => buyMessages.in(language)
