import { expect, it, vi } from 'vitest'
import { categories } from './model/vocabulary.ts'
import { en } from './words.en.ts'

/** The package as a browser has it, before any language was loaded. */
async function asInABrowser() {
  vi.resetModules()
  return import('./index.ts')
}

it('all of a language comes at once in a browser, and Indonesian is said until then', async () => {
  const core = await asInABrowser()
  const pack = { container: 'bungkus', netContent: { value: 200, unit: 'g' as const } }
  expect([core.isLanguageLoaded('id'), core.isLanguageLoaded('tet')]).toEqual([true, true])
  expect([core.isLanguageLoaded('en-GB'), core.packText(pack, 'en-GB')]).toEqual([
    false,
    'bungkus 200\u00a0g',
  ])
  await core.loadLanguage('en-GB')
  expect([core.isLanguageLoaded('en'), core.packText(pack, 'en-GB')]).toEqual([true, '200\u00a0g pack'])
  expect(core.names.in('en').categories).toEqual(en.names.categories)
  expect(core.formatSeason([], 'en')).toBe('all year')
})

it('words that a page registered are said before those that come later', async () => {
  const core = await asInABrowser()
  core.registerLocale('en', { names: { categories: { beverage: 'Beverages' } } })
  await core.loadLanguage('en')
  expect(core.names.in('en').categories).toEqual({ ...en.names.categories, beverage: 'Beverages' })
})

it('wherever nobody waits for words English is there from the start', async () => {
  vi.resetModules()
  const core = await import('./all-languages.ts')
  expect([core.isLanguageLoaded('en'), core.names.in('en').categories.spice]).toEqual([true, 'Spices'])
})

it('a search finds a category by its English name, whichever language is loaded', async () => {
  await asInABrowser()
  const { categoryWords } = await import('./search/category-words.ts')
  const { foldedWords } = await import('./format/words/analyzer.ts')
  for (const category of categories)
    expect(categoryWords(category)).toEqual(
      expect.arrayContaining([...foldedWords(en.names.categories[category])]),
    )
})
