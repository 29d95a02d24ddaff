import type { StatsMessages } from './stats.messages.ts'

/** Words of the programme's figures in English. */
export const en: StatsMessages = {
  products: 'products',
  villages: 'villages',
  regencies: 'regencies and cities',
  ofAll: (count) => `of ${count} products`,
  some: (count) => `${count} product${count === '1' ? '' : 's'}`,
  groups: {
    mentoring: 'Mentoring',
    category: 'Kinds of product',
    certified: 'Permits and certificates',
    payment: 'Ways to pay',
  },
  certifiedNote: 'As stated by the producers. A product may have several.',
  curation: 'Curation',
  curationNote: 'Six things that are looked at before a product joins the programme.',
  unstated: 'Not stated',
  byRegency: 'By regency and city',
  regency: 'Regency or city',
  shownBy: 'Table by',
  total: 'Total',
  csv: 'Download table (CSV)',
  picture: 'Download picture (PNG)',
  notSaved: 'The file could not be made. Check the connection, then try again.',
  saved: (file) => `The file ${file} is made`,
  file: 'village-products-figures',
  source: (publisher, day) => `Source: ${publisher}, ${day}`,
  loading: 'Loading the figures…',
  failed: 'The figures could not be loaded. Check the connection, then try again.',
  nothingNamed: 'There is no catalogue to show.',
}
