import { dictionary } from '../languages/dictionary.ts'
import { formatLocale, perLocale } from '../languages/format-locale.ts'
import { numeralsOf } from '../languages/numerals.ts'

const monthFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }))

export const seasonWords = dictionary('season', { allYear: 'sepanjang tahun' })

/** Months from `first` to `last`, over the end of the year where `last` comes before. */
export function monthsBetween(first: number, last: number): number[] {
  const length = ((last - first + 12) % 12) + 1
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 12) + 1)
}

/**
 * Months for people, runs drawn together also over the end of the year.
 *
 * Source: Unicode CLDR, names of the months of the Gregorian calendar.
 * @example formatSeason([1, 2, 11, 12], 'id') // 'November–Februari'
 * @example formatSeason([5, 6, 9], 'en')      // 'May–June, September'
 * @example formatSeason([], 'id')             // 'sepanjang tahun'
 */
export function formatSeason(months: readonly number[], language = 'id'): string {
  const chosen = new Set(months)
  const starts = monthsBetween(1, 12).filter(
    (month) => chosen.has(month) && !chosen.has(month === 1 ? 12 : month - 1),
  )
  if (starts.length === 0) return seasonWords.in(language).allYear
  const numerals = numeralsOf(formatLocale(language))
  const name = (month: number) =>
    numerals?.months[month - 1] ?? monthFormat(language).format(Date.UTC(2000, month - 1))
  return starts
    .map((start) => {
      let end = start
      while (chosen.has((end % 12) + 1)) end = (end % 12) + 1
      return start === end ? name(start) : `${name(start)}–${name(end)}`
    })
    .join(', ')
}
