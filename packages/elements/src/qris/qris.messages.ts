import { dictionary, type PayableQrisProblem } from '@ovop-ntt/core'

const id = {
  title: 'Bayar dengan QRIS',
  codeOf: (merchant: string, nmid: string | undefined) =>
    `Kode QRIS atas nama ${merchant}${nmid ? `, NMID ${nmid}` : ''}. Pindai dengan aplikasi pembayaran.`,
  check: 'Cocokkan nama ini dengan nama di aplikasi sebelum membayar.',
  download: 'Unduh gambar QRIS',
  noPicture: 'Gambar belum dapat dibuat. Ambil tangkapan layar dari kode ini.',
  sample: 'Contoh: kode ini rekaan dan tidak dapat dibayar.',
  loading: 'Memuat kode QRIS…',
  failed: 'Kode QRIS belum dapat dimuat.',
  forged: 'Kode pembayaran tidak ditampilkan karena katalog ini tidak lolos pemeriksaan keaslian.',
  retry: 'Coba lagi',
  untrusted: 'Kode pembayaran tidak ditampilkan karena katalog ini tidak bertanda tangan.',
  stale: 'Kode pembayaran tidak ditampilkan karena data katalog ini sudah lama.',
  none: 'Produk ini tidak mempunyai kode QRIS.',
  dynamic: 'Kode QRIS ini hanya untuk satu pembayaran, jadi tidak ditampilkan.',
  preset:
    'Kode QRIS ini sudah menetapkan jumlah atau biaya sendiri, bukan harga produk ini, jadi tidak ditampilkan.',
  overlaidPrice:
    'Kode QRIS tidak ditampilkan karena harga di halaman ini bukan harga penjual menurut katalog. Tanyakan dulu jumlah yang dibayar.',
  wrongMerchant: 'Nama di kode QRIS tidak cocok dengan nama produsen, jadi kode tidak ditampilkan.',
  wrongNmid: 'NMID di kode QRIS tidak cocok dengan data produk, jadi kode tidak ditampilkan.',
  damaged: (code: string) => `Kode QRIS rusak atau tidak lengkap (${code}), jadi tidak ditampilkan.`,
}

export type QrisMessages = typeof id

export const qrisMessages = dictionary('qris', id, {
  en: () => import('./qris.messages.en.ts').then(({ en }) => en),
})

export const qrisMessagesIn = (language: string): QrisMessages => qrisMessages.in(language)

/** Why no code is shown, for people. */
export function refusalText(
  code: PayableQrisProblem['code'] | 'untrusted' | 'stale',
  messages: QrisMessages,
): string {
  switch (code) {
    case 'untrusted':
    case 'stale':
    case 'none':
    case 'dynamic':
    case 'preset':
      return messages[code]
    case 'overlaid-price':
      return messages.overlaidPrice
    case 'merchant-name':
      return messages.wrongMerchant
    case 'nmid':
      return messages.wrongNmid
    default:
      return messages.damaged(code)
  }
}
