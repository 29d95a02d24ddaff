import { capitals, regencies } from '@ovop-ntt/geo'
import { type Choice, folded, type Vocabulary } from './question.ts'

/** What people type for a label, in both languages of the interface. */
const labelWords: Readonly<Record<string, Choice>> = {
  halal: { field: 'certified', value: 'halal' },
  bpom: { field: 'certified', value: 'bpom' },
  pirt: { field: 'certified', value: 'pirt' },
  'p irt': { field: 'certified', value: 'pirt' },
  sni: { field: 'certified', value: 'sni' },
  organik: { field: 'certified', value: 'organic' },
  organic: { field: 'certified', value: 'organic' },
  tkdn: { field: 'certified', value: 'tkdn' },
  'indikasi geografis': { field: 'certified', value: 'gi' },
  qris: { field: 'payment', value: 'qris' },
  kkpd: { field: 'payment', value: 'kkpd' },
  cod: { field: 'payment', value: 'cod' },
  'bayar di tempat': { field: 'payment', value: 'cod' },
}

let vocabulary: Vocabulary | undefined

/**
 * Words of labels, names of the regencies and of their seats. A bare "Kupang" is the city, as people say it; the regency
 * is "Kabupaten Kupang".
 */
export function gridVocabulary(): Vocabulary {
  if (vocabulary) return vocabulary
  const words = new Map<string, Choice>(Object.entries(labelWords))
  for (const { code, name, shortName } of regencies) {
    words.set(folded(name), { field: 'regency', value: code })
    words.set(folded(name.replace('Kabupaten', 'Kab')), { field: 'regency', value: code })
    words.set(folded(shortName), { field: 'regency', value: code })
  }
  for (const { code, name } of capitals) words.set(folded(name), { field: 'regency', value: code })
  vocabulary = words
  return words
}
