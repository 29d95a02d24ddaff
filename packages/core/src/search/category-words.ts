import { foldedWords } from '../format/words/analyzer.ts'

/** Words that mean a category. They stand in no catalogue, so more may be added at any time. */
const words: Readonly<Record<string, string>> = {
  food: 'makanan pangan food foods',
  beverage: 'minuman beverage beverages drink drinks',
  snack: 'camilan cemilan kudapan snack snacks',
  herbal: 'herbal jamu herbals',
  'ikat-weaving': 'tenun ikat kain weaving weavings woven',
  spice: 'bumbu rempah spice spices seasoning',
  handicraft: 'kerajinan kriya anyaman handicraft handicrafts craft crafts',
}

/** Words that mean a category; of one that is not known here, those of its name. */
export function categoryWords(category: string): string[] {
  return Object.hasOwn(words, category) ? (words[category] ?? '').split(' ') : foldedWords(category)
}
