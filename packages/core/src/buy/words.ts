import { dictionary } from '../languages/dictionary.ts'

const id = {
  whatsapp: 'Pesan lewat WhatsApp',
  'whatsapp-catalog': 'Lihat katalog WhatsApp',
  marketplace: 'Beli di',
  inaproc: 'Beli lewat INAPROC',
  website: 'Buka',
  phone: 'Telepon penjual',
  email: 'Kirim email',
  qris: 'Bayar dengan QRIS',
  payee: 'Atas nama',
  checkPayee: 'Cocokkan nama ini sebelum membayar.',
  kkpd: 'Menerima KKPD',
  kkpdNote: 'Kartu Kredit Pemerintah Daerah, menurut penjual',
  kkpdByQris: 'mungkin lewat QRIS, tanyakan',
  ask: 'Tanya',
  publisher: 'pengelola katalog',
  approximate: 'letak perkiraan',
  /** What is said of a product that cannot be had now, in place of the words to order it. */
  unavailable: {
    whatsapp: 'Tanya penjual lewat WhatsApp',
    marketplace: 'Lihat di',
    inaproc: 'Lihat di INAPROC',
  },
  /** Greeting of a message, before what is wanted. */
  wish: 'Halo, saya ingin membeli',
  from: 'dari',
  have: 'Apakah masih ada?',
  when: 'Kapan ada lagi?',
  sample: '(contoh)',
  anything: 'produk desa NTT. Produk apa saja yang ada?',
}

/** What the ways to buy say. */
export type BuyWords = typeof id

export const buyWords = dictionary('buy', id)
