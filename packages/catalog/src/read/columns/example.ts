import type { Field } from './columns.ts'

/** What the name of an example row starts with: `CONTOH: Kopi …`. */
const label = /^\s*contoh\s*:/i

/** Sheets of the template that are not about products: guidance, and the words of its drop-downs. */
export const guideSheet = 'Petunjuk'
export const listSheet = 'Daftar'
export const templateSheets: ReadonlySet<string> = new Set([guideSheet, listSheet])

/** Whether a row's name says that it is only there to show how to fill in a sheet. */
export function isExampleName(name: string): boolean {
  return label.test(name)
}

/** The template's example: a product that nobody sells. */
export const example: Partial<Record<Field, string | number>> = {
  name: 'CONTOH: Kopi arabika (hapus baris ini)',
  nameEn: 'EXAMPLE: Arabica coffee',
  category: 'minuman',
  summary: 'Kopi sangrai sedang dari kebun kelompok, wangi cokelat.',
  tags: 'kopi; arabika',
  origin: 'darat',
  programme: 'ovop',
  villageCode: '53.09.06.2009',
  village: 'Beiwali',
  district: 'Bajawa',
  regency: 'Kabupaten Ngada',
  producer: 'Kelompok Tani Contoh',
  producerKind: 'kelompok',
  price: 55000,
  container: 'bungkus',
  netContent: '200 g',
  availability: 'tersedia',
  season: 'sepanjang tahun',
  halal: 'belum',
  payments: 'tunai; transfer',
  delivery: 'ambil; kurir',
  deliveryArea: 'seluruh NTT',
  whatsapp: '0812-0000-0101',
  contactConsent: 'ya',
  outlet: 'NTT Mart (contoh)',
  mentoring: 'belum',
  updatedAt: '2026-06-01',
}
