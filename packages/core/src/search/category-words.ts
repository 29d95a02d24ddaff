import { foldedWords } from '../format/words/analyzer.ts'
import { names } from '../names/names.ts'

/**
 * Words that mean a category, beside its names. They stand in no catalogue, so more may be added at any time. Those of its
 * English name are among them: it is found in both languages, whichever is loaded.
 */
const alike: Readonly<Record<string, string>> = {
  food: 'pangan food foods',
  beverage: 'beverage beverages drink drinks',
  snack: 'cemilan kudapan snack snacks',
  herbal: 'jamu herbal herbals',
  'ikat-weaving': 'kain ikat weaving weavings woven',
  spice: 'rempah spice spices seasoning',
  handicraft: 'kriya anyaman handicraft handicrafts craft crafts',
  other: 'other',
}

const under = (record: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(record, name) ? record[name] : undefined

const found = new Map<string, string[]>()

/**
 * Words that mean a category: its names in Indonesian and English, and others; of one that is not known here, those of its
 * own. Asked for each product of a catalogue.
 */
export function categoryWords(category: string): string[] {
  const known = found.get(category)
  if (known) return known
  const called = ['id', 'en'].map((language) => under(names.in(language).categories, category) ?? category)
  const words = [...new Set([...called, under(alike, category) ?? ''].flatMap(foldedWords))]
  found.set(category, words)
  return words
}
