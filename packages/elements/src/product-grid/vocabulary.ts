import { certificateKinds, isLanguageLoaded, names, regencyName } from '@ovop-ntt/core'
import { capitals, regencies } from '@ovop-ntt/geo'
import { folded, type Vocabulary } from './label-words.ts'
import type { Choice } from './question.ts'

/** Payments that a card labels; who types `tunai` looks for no filter. */
const labelledPayments = ['qris', 'kkpd', 'cod'] as const

/** What people type for a label: its short name and its full one, in both languages of the interface. */
function labelWords(): Map<string, Choice> {
  const words = new Map<string, Choice>([['pirt', { field: 'certified', value: 'pirt' }]])
  for (const language of ['id', 'en']) {
    const { certificates, certificateLabels, paymentLabels } = names.in(language)
    for (const value of certificateKinds)
      for (const name of [certificateLabels[value], certificates[value]])
        words.set(folded(name), { field: 'certified', value })
    for (const value of labelledPayments) words.set(folded(paymentLabels[value]), { field: 'payment', value })
  }
  return words
}

let vocabulary: Vocabulary | undefined

/**
 * Words of labels, names of the regencies and of their seats. A bare "Kupang" is the city, as people say it; the regency
 * is "Kabupaten Kupang".
 */
export function gridVocabulary(): Vocabulary {
  if (vocabulary) return vocabulary
  const words = labelWords()
  for (const { code, name, shortName } of regencies) {
    words.set(folded(name), { field: 'regency', value: code })
    words.set(folded(name.replace('Kabupaten', 'Kab')), { field: 'regency', value: code })
    for (const own of [shortName, regencyName(shortName, 'en')])
      words.set(folded(own), { field: 'regency', value: code })
  }
  for (const { code, name } of capitals) words.set(folded(name), { field: 'regency', value: code })
  // Until English is there it is put together anew.
  if (isLanguageLoaded('en')) vocabulary = words
  return words
}
