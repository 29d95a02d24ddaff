import { dictionary } from './dictionary.ts'

/** The locale in which numbers and days are written, for each language of the interface. */
export const formats = dictionary({ locale: 'id-ID' }, { en: { locale: 'en-GB' } })

/**
 * The locale for `Intl` in a language.
 * @example formatLocale('en')      // 'en-GB'
 * @example formatLocale(undefined) // 'id-ID'
 */
export function formatLocale(language?: string): string {
  return formats.in(language).locale
}
