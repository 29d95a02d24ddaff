import type { Parsed } from '../result.ts'
import { localeOf } from './locale.ts'
import { fail, ok, written } from './parsed.ts'

export interface SeasonProblem {
  /** `form`: neither months, ranges nor all year. `unknown-month`: a word in a month's place. */
  readonly code: 'form' | 'unknown-month'
}

/** Split where they are used: a call up here would stay in every bundle of the published file. */
const names = {
  'id-ID': 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  'en-US': 'January February March April May June July August September October November December',
}

/** Short forms that are not the first three letters of a name. */
const short: Partial<Record<string, number>> = { agt: 8, ags: 8, sept: 9, nop: 11, nopember: 11, pebruari: 2 }

const allYear =
  /^(sepanjang|setiap|tiap) (tahun|bulan|waktu|saat)$|^(all[ -]year|year[ -]round|all year round)$/

/** Month of a name or its first three letters, in either language; `undefined` for another word. */
function monthOf(word: string): number | undefined {
  for (const months of Object.values(names)) {
    const index = months.split(' ').findIndex((name) => {
      const lower = name.toLowerCase()
      return word === lower || word === lower.slice(0, 3)
    })
    if (index >= 0) return index + 1
  }
  return Object.hasOwn(short, word) ? short[word] : undefined
}

/** Months from `first` to `last`, over the end of the year where `last` comes before. */
function monthsBetween(first: number, last: number): number[] {
  const length = ((last - first + 12) % 12) + 1
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 12) + 1)
}

/**
 * Reads when a product can be had: `April-Juli`, `November–Februari`, `Mei, Juni dan Agustus`, `sepanjang tahun`, and the
 * same in English.
 * @returns months 1–12, rising; `[]` for all year
 * @example parseSeason('November-Februari') // { ok: true, value: [1, 2, 11, 12] }
 */
export function parseSeason(text: string): Parsed<number[], SeasonProblem> {
  const season = (written(text) ?? '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\bs[./]?d\b\.?/, '-')
  if (allYear.test(season)) return ok([])
  const months = new Set<number>()
  for (const part of season.split(/\s*(?:[,;&/]|\bdan\b|\band\b)\s*/)) {
    const ends = part.split(/\s*(?:\p{Pd}|\bsampai\b|\bhingga\b|\bto\b)\s*/u)
    if (ends.length > 2 || ends.some((end) => !/^\p{L}+\.?$/u.test(end))) return fail({ code: 'form' })
    const [first, last = first] = ends.map((end) => monthOf(end.replace('.', '')))
    if (first === undefined || last === undefined) return fail({ code: 'unknown-month' })
    for (const month of monthsBetween(first, last)) months.add(month)
  }
  return ok(months.size === 12 ? [] : [...months].sort((a, b) => a - b))
}

/**
 * Months for people, runs drawn together also over the end of the year.
 * @example formatSeason([1, 2, 11, 12], 'id') // 'November–Februari'
 * @example formatSeason([5, 6, 9], 'en')      // 'May–June, September'
 * @example formatSeason([], 'id')             // 'sepanjang tahun'
 */
export function formatSeason(months: readonly number[], language = 'id'): string {
  const locale = localeOf(language)
  const chosen = new Set(months)
  const starts = monthsBetween(1, 12).filter(
    (month) => chosen.has(month) && !chosen.has(month === 1 ? 12 : month - 1),
  )
  if (starts.length === 0) return locale === 'id-ID' ? 'sepanjang tahun' : 'all year'
  const name = (month: number) => names[locale].split(' ')[month - 1]
  return starts
    .map((start) => {
      let end = start
      while (chosen.has((end % 12) + 1)) end = (end % 12) + 1
      return start === end ? name(start) : `${name(start)}–${name(end)}`
    })
    .join(', ')
}
