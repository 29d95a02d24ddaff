import { dictionary } from './dictionary.ts'
import { groupedDigits, numeralsOf, plainDigits } from './numerals.ts'

/** What a language is called, and how numbers and days are written in it. */
export const formats = dictionary(
  'formats',
  { name: 'Bahasa Indonesia', locale: 'id-ID', percent: (number: string) => `${number}\u00a0%` },
  { en: { name: 'English', locale: 'en-GB', percent: (number) => `${number}%` } },
)

/**
 * The locale for `Intl` in a language.
 * @example formatLocale('en')      // 'en-GB'
 * @example formatLocale(undefined) // 'id-ID'
 */
export function formatLocale(language?: string): string {
  return formats.in(language).locale
}

/**
 * What `Intl` makes for a language, made once for each locale: making a formatter takes longer than a hundred numbers.
 * @example const whole = perLocale((locale) => new Intl.NumberFormat(locale)); whole('id').format(25000)
 */
export function perLocale<T>(make: (locale: string) => T): (language?: string) => T {
  const made = new Map<string, T>()
  return (language) => {
    const locale = formatLocale(language)
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}

const dayFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
)

/**
 * A day for people.
 * @param moment ISO 8601, a day or a point in time, which is read in UTC
 * @example formatDay('2026-06-01', 'id')           // '1 Juni 2026'
 * @example formatDay('2026-06-01T04:00:00Z', 'en') // '1 June 2026'
 */
export function formatDay(moment: string, language?: string): string {
  const day = new Date(moment)
  // What is no day is called so, and throws nothing.
  if (Number.isNaN(day.getTime())) return String(day)
  const year = day.getUTCFullYear()
  const month = numeralsOf(formatLocale(language))?.months[day.getUTCMonth()]
  // Before the year 1583 `Intl` has another calendar.
  return month && year > 1582 ? `${day.getUTCDate()} ${month} ${year}` : dayFormat(language).format(day)
}

const countFormat = perLocale((locale) => new Intl.NumberFormat(locale))

/**
 * A count for people, its thousands told apart.
 * @example formatCount(3442, 'id') // '3.442'
 * @example formatCount(3442, 'en') // '3,442'
 */
export function formatCount(count: number, language?: string): string {
  const numerals = numeralsOf(formatLocale(language))
  return (numerals && groupedDigits(count, numerals)) ?? countFormat(language).format(count)
}

/**
 * A share for people: with a comma and a blank in Indonesian, `98,5 %`; in English `98.5%`.
 * @param percent in hundredths
 */
export function formatPercent(percent: number, language?: string): string {
  const { locale, percent: written } = formats.in(language)
  const numerals = percent < 1000 ? numeralsOf(locale) : undefined
  const number = numerals && plainDigits(percent, numerals, 2)
  return written(number ?? percent.toLocaleString(locale, { maximumFractionDigits: 2 }))
}

/**
 * What a language calls itself.
 * @example languageName('en') // 'English'
 */
export function languageName(tag: string): string {
  const { name } = formats.in(tag)
  if (name !== formats.in().name || /^id\b/i.test(tag)) return name
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
