import type { Parsed } from '../result.ts'
import { fail, ok, written } from '../standards/parsed.ts'
import { monthsBetween } from '../standards/season.ts'

export interface SeasonProblem {
  /** `form`: neither months, ranges nor all year. `unknown-month`: a word in a month's place. */
  readonly code: 'form' | 'unknown-month'
}

/** Short forms that are not the first three letters of a name. */
const short: Partial<Record<string, number>> = { agt: 8, ags: 8, sept: 9, nop: 11, nopember: 11, pebruari: 2 }

const allYear =
  /^(sepanjang|setiap|tiap) (tahun|bulan|waktu|saat)$|^(all[ -]year|year[ -]round|all year round)$/

/** Split where they are used: a call up here would stay in every bundle of the published file. */
const names = [
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'january february march april may june july august september october november december',
]

/** Month of a name or its first three letters, in either language; `undefined` for another word. */
function monthOf(word: string): number | undefined {
  for (const months of names) {
    const index = months.split(' ').findIndex((name) => word === name || word === name.slice(0, 3))
    if (index >= 0) return index + 1
  }
  return Object.hasOwn(short, word) ? short[word] : undefined
}

/**
 * Reads when a product can be had: `April-Juli`, `November–Februari`, `Mei, Juni dan Agustus`, `sepanjang tahun`, and the
 * same in English.
 * @returns months 1–12, rising; `[]` for all year
 * @example parseSeason('November-Februari') // { ok: true, value: [1, 2, 11, 12] }
 */
export function parseSeason(text: string): Parsed<number[], SeasonProblem> {
  const season = written(text)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\bs[./]?d\b\.?/, '-')
  if (allYear.test(season)) return ok([])
  const months = new Set<number>()
  for (const part of season.split(/\s*(?:[,;&/]|\bdan\b|\band\b)\s*/)) {
    const ends = part.split(/\s*(?:\p{Pd}|\bsampai\b|\bhingga\b|\bto\b)\s*/u)
    if (ends.length > 2 || ends.some((end) => !/^\p{L}+\.?$/u.test(end))) return fail('form')
    const [first, last = first] = ends.map((end) => monthOf(end.replace('.', '')))
    if (first === undefined || last === undefined) return fail('unknown-month')
    for (const month of monthsBetween(first, last)) months.add(month)
  }
  return ok(months.size === 12 ? [] : [...months].sort((a, b) => a - b))
}
