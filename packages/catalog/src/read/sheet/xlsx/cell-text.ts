import type { Fault } from '../sheet.ts'
import type { NumberFormat } from './number-format.ts'

const dayLength = 86_400_000
/** Days from 1 January 1900 as Excel counts them, its leap day of 1900 included, and from 1904 as it did on Macs. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
/** 1 January 10000: no spreadsheet counts further. */
const endOfDays = 2_958_466

/**
 * Text of a number as a person sees it, without what only Excel adds: a day in ISO 8601, a percent with its sign, a long
 * code with all its digits. Excel keeps 15 digits; of a longer number the rest is lost, and it is a fault.
 * @param stored as in the file: `1.2500000000000001E-2`
 * @example numberText('46098', { kind: 'date' }, 1900) // '2026-03-17'
 */
export function numberText(stored: string, format: NumberFormat, epoch: 1900 | 1904): string | Fault {
  const number = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(number)) return { code: 'error-cell', value: stored }
  if (format.kind === 'date' && number >= 1 && number < endOfDays) {
    return new Date(epochs[epoch] + Math.floor(number) * dayLength).toISOString().slice(0, 10)
  }
  if (format.doubt !== undefined && number !== 0) {
    return { code: 'number-format', value: decimals(number), detail: doubts[format.doubt] }
  }
  // 15400 shown as "15 rb" is 15000 to whoever sees it.
  if (format.scale !== undefined && number % format.scale !== 0)
    return { code: 'number-format', value: decimals(number), detail: doubts.thousands }
  const around = (text: string) => (format.prefix ?? '') + text + (format.suffix ?? '')
  if (format.kind === 'percent') return around(`${shown(number * 100, format)}%`)
  if (Math.abs(number) >= 1e15) return { code: 'scientific-notation', value: stored }
  const text = shown(number, format)
  return around(format.digits ? text.padStart(format.digits, '0') : text)
}

const doubts = {
  'three-decimals': 'angka dengan tiga desimal, terbaca seperti ribuan',
  thousands: 'angka dibagi seribu pada tampilan',
  hidden: 'isi sel tidak ditampilkan',
  scientific: 'angka ditampilkan ringkas, seperti 1,2E+05',
} as const

/** As many decimals as the format shows. */
function shown(number: number, format: NumberFormat): string {
  if (format.decimals === undefined || format.decimals > 12) return decimals(number)
  // Rounded in decimals as a spreadsheet does: 1.005 with two is 1.01.
  const exact = Number(number.toPrecision(15))
  const [mantissa, exponent = '0'] = String(exact).split('e')
  const scaled = Math.round(Math.abs(Number(`${mantissa}e${Number(exponent) + format.decimals}`)))
  const rounded = Number(`${scaled}e-${format.decimals}`)
  return decimals(exact < 0 ? -rounded : rounded)
}

/** A number in digits, without the noise of binary fractions. */
function decimals(number: number): string {
  const exact = Number(number.toPrecision(15))
  const text = String(exact).includes('e') ? exact.toFixed(12).replace(/\.?0+$/, '') : String(exact)
  // 1.234 would be read as a thousand and more by people who group with points.
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}

/** Text with the letters that XML cannot hold, which Excel writes as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
