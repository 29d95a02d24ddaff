import { formatLocale, perLocale } from '../languages/format-locale.ts'
import { groupedDigits, numeralsOf } from '../languages/numerals.ts'
import type { Parsed } from '../result.ts'
import { fail, ok, written } from './parsed.ts'

export interface RupiahProblem {
  /**
   * `not-money`: no amount (`hubungi penjual`). `ambiguous`: two readings, such as `25.00` or `1.500 jt`.
   * `not-whole`: a part of a rupiah is left. `out-of-range`: beyond what a number holds exactly.
   */
  readonly code: 'not-money' | 'ambiguous' | 'not-whole' | 'out-of-range'
}

const multiples: Record<string, number> = { rb: 1e3, ribu: 1e3, k: 1e3, jt: 1e6, juta: 1e6 }

const amount = /^(?:rp|idr)?[\s.:]*(\d[\d.,]*?)\s*(rb|ribu|k|jt|juta)?\.?\s*(?:,-+|,=|\.-+|-)?$/i

/** `[whole, fraction]` of digits with separators, or `undefined` where they can be read in two ways. */
function splitNumber(digits: string, multiplied: boolean): [string, string] | undefined {
  if (/^\d+$/.test(digits)) return [digits, '']
  const [, grouped, , tail] =
    /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?$/.exec(digits) ?? []
  // A single group of three before a multiple ("1.500 jt") may be thousands or a fraction, so it is refused.
  if (grouped) {
    return multiplied && grouped.length < 8 && !tail ? undefined : [grouped.replace(/[.,]/g, ''), tail ?? '']
  }
  const [, whole, fraction] = /^(\d+)[.,](\d{1,2})$/.exec(digits) ?? []
  // 25.00 may be Rp25 or a slip of Rp25.000; nothing sold costs Rp25, so four digits settle it.
  return whole && (multiplied || whole.length >= 4) ? [whole, fraction ?? ''] : undefined
}

/**
 * Reads an amount as Indonesian lists write it: `Rp 25.000,-`, `Rp25.000,00`, `IDR 25,000`, `25rb`, `1,5 jt`, `25000`.
 * Points and commas both may group, as no price has three decimals. A range or a price per unit is no amount.
 * @returns whole rupiah
 * @example parseRupiah('Rp. 30.000,-')    // { ok: true, value: 30000 }
 * @example parseRupiah('hubungi penjual') // { ok: false, problem: { code: 'not-money' } }
 */
export function parseRupiah(text: string): Parsed<number, RupiahProblem> {
  const [, digits, multiple] = amount.exec(written(text)) ?? []
  if (digits === undefined) return fail('not-money')
  const number = splitNumber(digits, multiple !== undefined)
  if (!number) return fail('ambiguous')
  const [whole, fraction] = number
  // In hundredths, so that 1,15 jt stays exact.
  const hundredths = Number(whole + fraction.padEnd(2, '0')) * (multiples[multiple?.toLowerCase() ?? ''] ?? 1)
  if (!Number.isSafeInteger(hundredths)) return fail('out-of-range')
  return hundredths % 100 === 0 ? ok(hundredths / 100) : fail('not-whole')
}

const rupiahFormat = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'IDR',
      minimumFractionDigits: 0,
      maximumFractionDigits: 0,
    }),
)

/**
 * Whole rupiah for people, with the no-break space that Intl sets.
 *
 * Source: Unicode CLDR, currency IDR in Indonesian and English, without the decimals that nobody writes.
 * @example formatRupiah(25000, 'id') // 'Rp 25.000'
 * @example formatRupiah(25000, 'en') // 'IDR 25,000'
 */
export function formatRupiah(amount: number, language = 'id'): string {
  const numerals = numeralsOf(formatLocale(language))
  const digits = numerals && groupedDigits(amount, numerals)
  return digits ? `${numerals.rupiah}\u00a0${digits}` : rupiahFormat(language).format(amount)
}
