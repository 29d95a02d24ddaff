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

const en: typeof id = {
  whatsapp: 'Order by WhatsApp',
  'whatsapp-catalog': 'See the WhatsApp catalogue',
  marketplace: 'Buy at',
  inaproc: 'Buy through INAPROC',
  website: 'Open',
  phone: 'Call the seller',
  email: 'Send an email',
  qris: 'Pay by QRIS',
  payee: 'In the name of',
  checkPayee: 'Check this name before you pay.',
  kkpd: 'Accepts KKPD',
  kkpdNote: 'Regional government credit card, as stated by the seller',
  kkpdByQris: 'perhaps by QRIS, please ask',
  ask: 'Ask',
  publisher: 'the publisher of this catalogue',
  approximate: 'approximate position',
  unavailable: {
    whatsapp: 'Ask the seller by WhatsApp',
    marketplace: 'See at',
    inaproc: 'See on INAPROC',
  },
  wish: 'Hello, I would like to buy',
  from: 'from',
  have: 'Do you have it?',
  when: 'When will you have it again?',
  sample: '(sample)',
  anything: 'village products of NTT. What do you have?',
}

/** What the ways to buy say. */
export type BuyWords = typeof id

export const buyWords = dictionary('buy', id, { en })
