import { formatCount, isLanguageLoaded, registerLocale } from '@ovop-ntt/core'
import { expect, it } from 'vitest'
import { gridMessagesIn } from './grid.messages.ts'
import { countText } from './results-view.ts'
import { gridVocabulary } from './vocabulary.ts'
import { loadSearch } from './words.ts'

it('labels and places are understood in English on a page in Indonesian, whose English comes with the search', async () => {
  expect(isLanguageLoaded('en')).toBe(false)
  // Asked for too early, which is not to last.
  gridVocabulary()
  const { understood } = await loadSearch()
  const choicesOf = (text: string) => understood({ text, choices: [] }).choices
  expect(choicesOf('East Flores')).toEqual([{ field: 'regency', value: '53.06' }])
  expect(choicesOf('organic')).toEqual([{ field: 'certified', value: 'organic' }])
  expect(choicesOf('cash on delivery')).toEqual([{ field: 'payment', value: 'cod' }])
  expect(choicesOf('organik')).toEqual([{ field: 'certified', value: 'organic' }])
})

it('a language with numerals of its own says that nothing was found', () => {
  registerLocale('ar', { formats: { name: 'العربية', locale: 'ar-EG' } })
  expect(formatCount(0, 'ar')).not.toBe('0')
  const nothing = { items: [], total: 0, counts: {} }
  expect(countText(nothing, { messages: gridMessagesIn('ar'), language: 'ar' })).toBe('Tidak ada produk')
})
