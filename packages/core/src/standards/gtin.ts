import type { Parsed } from '../result.ts'
import { fail, ok, written } from './parsed.ts'

export interface GtinProblem {
  readonly code: 'not-digits' | 'length' | 'check-digit'
}

/**
 * Check digit of a GTIN without one: weights 3, 1, 3, 1 … from the right. `NaN` for anything but digits.
 *
 * Source: GS1 General Specifications, section 7.9.
 * @example gtinCheckDigit('629104150021') // 3
 */
export function gtinCheckDigit(body: string): number {
  if (!/^\d+$/.test(body)) return Number.NaN
  const sum = [...body]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

/**
 * GTIN-8, -12, -13 or -14 as digits; blanks and dashes are taken out. The prefix names who licensed the number,
 * never where a thing was made: 899 is GS1 Indonesia's, and says nothing of the village.
 *
 * Source: GS1 General Specifications, sections 3.3.2 and 7.9.
 * @example parseGtin('6-291041-500213') // { ok: true, value: '6291041500213' }
 * @example parseGtin('6291041500214')   // { ok: false, problem: { code: 'check-digit' } }
 */
export function parseGtin(text: string): Parsed<string, GtinProblem> {
  const digits = written(text).replace(/[\s\p{Pd}]/gu, '')
  if (!/^\d+$/.test(digits)) return fail('not-digits')
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return fail('length')
  if (gtinCheckDigit(digits.slice(0, -1)) !== Number(digits.at(-1))) return fail('check-digit')
  return ok(digits)
}

/**
 * A GTIN padded with zeros to 14 digits, as databases and GS1 Digital Links carry it.
 *
 * Source: GS1 General Specifications, section 3.3.2.
 */
export function toGtin14(gtin: string): string {
  return gtin.padStart(14, '0')
}

/**
 * Whether a GTIN is for use inside one company or shop (GS1 prefixes 02, 04 and 20–29; GTIN-8 prefixes 0 and 2):
 * right at a till, meaningless on the web.
 *
 * Source: GS1 General Specifications, section 1.4.
 * @example isRestrictedGtin('2000000000015') // true
 */
export function isRestrictedGtin(gtin: string): boolean {
  return gtin.length === 8 ? /^[02]/.test(gtin) : /^.(2|02|04)/.test(toGtin14(gtin))
}
