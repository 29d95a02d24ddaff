const id = {
  sample: 'CONTOH – data rekaan',
  desa: (name: string) => `Desa ${name}`,
  kelurahan: (name: string) => `Kelurahan ${name}`,
  district: (name: string) => `Kec. ${name}`,
  netContent: (content: string) => `Isi bersih ${content}`,
  madeBy: (producer: string) => `Produksi ${producer}`,
  nonHalal: 'TIDAK HALAL',
  /** Names of permits and certificates, written before the number. */
  permits: {
    bpom: 'BPOM RI',
    pirt: 'P-IRT',
    halal: 'Halal',
    gi: 'Indikasi Geografis',
    organic: 'Organik',
    tkdn: 'TKDN',
    trademark: 'Merek',
  } as Partial<Record<string, string>>,
  checked: (by: string, day: string) => `diperiksa ${by}, ${day}`,
  stated: 'Nomor dicantumkan produsen',
  othersStated: 'Nomor lain dicantumkan produsen',
  scan: 'Cerita & cara beli',
}

export type LabelWords = typeof id

const en: LabelWords = {
  sample: 'CONTOH – made-up sample',
  desa: (name) => `${name} village`,
  kelurahan: (name) => `${name} ward`,
  district: (name) => `${name} district`,
  netContent: (content) => `Net content ${content}`,
  madeBy: (producer) => `Made by ${producer}`,
  nonHalal: 'NON-HALAL',
  permits: {
    bpom: 'BPOM RI',
    pirt: 'P-IRT',
    halal: 'Halal',
    gi: 'Geographical Indication',
    organic: 'Organic',
    tkdn: 'Domestic content (TKDN)',
    trademark: 'Trademark',
  },
  checked: (by, day) => `checked by ${by}, ${day}`,
  stated: 'Number stated by the producer',
  othersStated: 'Other numbers stated by the producer',
  scan: 'Story & how to buy',
}

/** Languages a label can be in. */
export const labelLanguages = ['id', 'en'] as const
export type LabelLanguage = (typeof labelLanguages)[number]

export const labelWords: Record<LabelLanguage, LabelWords> = { id, en }
