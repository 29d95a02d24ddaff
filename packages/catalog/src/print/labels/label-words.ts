const id = {
  sample: 'CONTOH – data rekaan',
  netContent: (content: string) => `Isi bersih ${content}`,
  madeBy: (producer: string) => `Produksi ${producer}`,
  nonHalal: 'TIDAK HALAL',
  checked: (by: string, day: string) => `diperiksa ${by}, ${day}`,
  stated: 'Nomor dicantumkan produsen',
  othersStated: 'Nomor lain dicantumkan produsen',
  scan: 'Cerita & cara beli',
}

export type LabelWords = typeof id

const en: LabelWords = {
  sample: 'CONTOH – made-up sample',
  netContent: (content) => `Net content ${content}`,
  madeBy: (producer) => `Made by ${producer}`,
  nonHalal: 'NON-HALAL',
  checked: (by, day) => `checked by ${by}, ${day}`,
  stated: 'Number stated by the producer',
  othersStated: 'Other numbers stated by the producer',
  scan: 'Story & how to buy',
}

/** Languages a label can be in. */
export const labelLanguages = ['id', 'en'] as const
export type LabelLanguage = (typeof labelLanguages)[number]

export const labelWords: Record<LabelLanguage, LabelWords> = { id, en }
