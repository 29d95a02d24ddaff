import { dictionary, nameIn } from '@ovop-ntt/core'
import { regencyByCode } from '@ovop-ntt/geo'
import type { Choice } from './question.ts'

/** Names of what products are narrowed by, and counted by: in filters, and in the programme's figures. */
const id = {
  categories: {
    food: 'Makanan',
    beverage: 'Minuman',
    snack: 'Camilan',
    herbal: 'Herbal',
    'ikat-weaving': 'Tenun ikat',
    spice: 'Bumbu',
    handicraft: 'Kerajinan',
    other: 'Lainnya',
  },
  choices: {
    halal: 'Halal',
    bpom: 'BPOM',
    pirt: 'P-IRT',
    gi: 'Indikasi geografis',
    sni: 'SNI',
    organic: 'Organik',
    tkdn: 'TKDN',
    trademark: 'Merek',
    qris: 'Terima QRIS',
    kkpd: 'Terima KKPD',
    cash: 'Tunai',
    transfer: 'Transfer',
    cod: 'Bayar di tempat',
    completed: 'Pendampingan selesai',
    'handed-over': 'Pendampingan diserahkan',
    'in-progress': 'Sedang didampingi',
    none: 'Belum didampingi',
    'in-stock': 'Tersedia',
    'made-to-order': 'Dibuat setelah dipesan',
    seasonal: 'Musiman',
    'out-of-stock': 'Stok habis',
  },
}

const en: typeof id = {
  categories: {
    food: 'Food',
    beverage: 'Drinks',
    snack: 'Snacks',
    herbal: 'Herbal',
    'ikat-weaving': 'Ikat weaving',
    spice: 'Spices',
    handicraft: 'Handicraft',
    other: 'Other',
  },
  choices: {
    ...id.choices,
    gi: 'Geographical indication',
    organic: 'Organic',
    trademark: 'Trademark',
    qris: 'Takes QRIS',
    kkpd: 'Takes KKPD',
    cash: 'Cash',
    transfer: 'Bank transfer',
    cod: 'Cash on delivery',
    completed: 'Mentoring completed',
    'handed-over': 'Mentoring handed over',
    'in-progress': 'Being mentored',
    none: 'Not yet mentored',
    'in-stock': 'Available',
    'made-to-order': 'Made to order',
    seasonal: 'Seasonal',
    'out-of-stock': 'Out of stock',
  },
}

const names = dictionary(id, { en })

/** Name of a choice as the visitor reads it; its own value where a newer catalogue brings one that is not known here. */
export function choiceName({ field, value }: Choice, language: string): string {
  if (field === 'regency') return regencyByCode(value)?.shortName ?? value
  const { categories, choices } = names.in(language)
  return nameIn(field === 'category' ? categories : choices, value)
}
