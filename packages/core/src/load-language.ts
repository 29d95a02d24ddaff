import { dictionary, provideWords } from './languages/dictionary.ts'

/** Has no words of its own: tells whether a language is there in all parts of this package, which come together. */
const whole = dictionary<object>(
  'core',
  {},
  {
    en: async () => {
      const { en } = await import('./words.en.ts')
      provideWords('en', en)
      return {}
    },
  },
)

/**
 * Loads the words of a language, once: names, packs, places, ways to buy. In Node all are there from the start, and in a
 * browser Indonesian is; done at once where nothing is to be loaded. The elements wait for their language by themselves.
 * @throws what the import throws; the next call tries again, and until then all is said in Indonesian
 * @example
 * await loadLanguage('en')
 * waysToBuy(coffee, { language: 'en' })
 */
export const loadLanguage = (language?: string): Promise<void> => whole.load(language)

/** Whether the words of a language are there: those of a language that is not ours always are, as far as they were registered. */
export const isLanguageLoaded = (language?: string): boolean => whole.isLoaded(language)
