/** What the ways to buy say, in the two languages of the interface. */
export interface Words {
  whatsapp: string
  marketplace: (name: string) => string
  website: (name: string) => string
  outlet: string
  phone: string
  email: string
  qris: string
  qrisNote: (merchant: string) => string
  kkpd: string
  kkpdNote: string
  publisher: (name: string | undefined) => string
  sample: string
  approximate: string
  madeToOrder: string
  outOfStock: string
  again: (month: string) => string
  /** The message a buyer sends; `product` with its pack, `place` where it is made. */
  order: (product: string, place: string) => string
  /** The same when it cannot be had now. */
  askWhen: (product: string, place: string) => string
  /** The message of somebody who names no product. */
  ask: string
}

const id: Words = {
  whatsapp: 'Pesan lewat WhatsApp',
  marketplace: (name) => `Beli di ${name}`,
  website: (name) => `Buka ${name}`,
  outlet: 'Gerai',
  phone: 'Telepon penjual',
  email: 'Kirim email',
  qris: 'Bayar dengan QRIS',
  qrisNote: (merchant) => `Atas nama ${merchant}. Cocokkan nama ini sebelum membayar.`,
  kkpd: 'Menerima KKPD',
  kkpdNote: 'Kartu Kredit Pemerintah Daerah, menurut penjual',
  publisher: (name) => `Tanya ${name ?? 'pengelola katalog'}`,
  sample: 'contoh',
  approximate: 'letak kira-kira',
  madeToOrder: 'Dibuat setelah dipesan',
  outOfStock: 'Stok sedang habis',
  again: (month) => `Di luar musim, ada lagi bulan ${month}`,
  order: (product, place) => `Halo, saya ingin membeli ${product} dari ${place}. Apakah masih ada?`,
  ask: 'Halo, saya ingin membeli produk desa NTT. Produk apa saja yang ada?',
  askWhen: (product, place) => `Halo, saya ingin membeli ${product} dari ${place}. Kapan ada lagi?`,
}

const en: Words = {
  whatsapp: 'Order by WhatsApp',
  marketplace: (name) => `Buy at ${name}`,
  website: (name) => `Open ${name}`,
  outlet: 'Outlet',
  phone: 'Call the seller',
  email: 'Send an email',
  qris: 'Pay by QRIS',
  qrisNote: (merchant) => `In the name of ${merchant}. Check this name before you pay.`,
  kkpd: 'Accepts KKPD',
  kkpdNote: 'Local government credit card, as stated by the seller',
  publisher: (name) => `Ask ${name ?? 'the publisher of this catalogue'}`,
  sample: 'contoh',
  approximate: 'approximate location',
  madeToOrder: 'Made to order',
  outOfStock: 'Out of stock',
  again: (month) => `Out of season, back in ${month}`,
  order: (product, place) => `Hello, I would like to buy ${product} from ${place}. Do you have it?`,
  ask: 'Hello, I would like to buy village products of NTT. What do you have?',
  askWhen: (product, place) =>
    `Hello, I would like to buy ${product} from ${place}. When will you have it again?`,
}

export const words = { 'id-ID': id, 'en-US': en }
