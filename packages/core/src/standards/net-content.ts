import type { NetContent, Pack, units } from '../model/pack.ts'
import type { Parsed } from '../result.ts'
import { localeOf } from './locale.ts'
import { fail, ok, written } from './parsed.ts'

type Unit = (typeof units)[number]

export interface NetContentProblem {
  /** `form`: not a number and a unit. `ambiguous`: `1.500 kg` is 1.5 or 1,500. `out-of-range`: nothing, or beyond reason. */
  readonly code: 'form' | 'unknown-unit' | 'ambiguous' | 'out-of-range'
}

/** Words for units, and how much of the unit one of them is. */
const words: readonly (readonly [Unit, number, string])[] = [
  ['g', 1, 'g gr gram grams'],
  ['g', 100, 'ons'],
  ['kg', 1, 'kg kilo kilogram kilograms'],
  ['kg', 100, 'kuintal'],
  ['ml', 1, 'ml mililiter milliliter millilitre cc'],
  ['l', 1, 'l lt ltr liter litre liters litres'],
  ['cm', 1, 'cm sentimeter centimeter centimetre'],
  ['m', 1, 'm meter metre meters metres'],
  ['piece', 1, 'buah biji butir potong pcs pc piece pieces'],
  ['piece', 12, 'lusin dozen'],
  ['piece', 20, 'kodi'],
  ['sheet', 1, 'lembar helai sheet sheets'],
  ['set', 1, 'set sets stel pasang pair pairs'],
]

/**
 * Reads what a pack holds, in Indonesian or English words: `500 ml`, `1,5 kg`, `1/2 kg`, `1 lembar`, `2 lusin`. Words
 * that count (`lusin`, `kodi`) or measure (`ons`, 100 g) become units of the model. A comma or a point may stand
 * before decimals; measures of a cloth (`200 x 60 cm`) are no content.
 * @example parseNetContent('1,5 kg')  // { ok: true, value: { value: 1.5, unit: 'kg' } }
 * @example parseNetContent('2 botol') // { ok: false, problem: { code: 'unknown-unit' } }
 */
export function parseNetContent(text: string): Parsed<NetContent, NetContentProblem> {
  const [, whole, fraction, divisor, word] =
    /^(\d{1,9})(?:[.,](\d{1,9})|\s?\/\s?(\d{1,3}))?\s*([a-z]+)\.?$/i.exec(written(text) ?? '') ?? []
  if (whole === undefined || word === undefined) return fail({ code: 'form' })
  const known = words.find(([, , names]) => names.split(' ').includes(word.toLowerCase()))
  if (!known) return fail({ code: 'unknown-unit' })
  if (fraction?.length === 3 && whole !== '0') return fail({ code: 'ambiguous' })
  const [unit, each] = known
  const value = Number(((Number(`${whole}.${fraction ?? 0}`) / Number(divisor ?? 1)) * each).toPrecision(12))
  return value > 0 && value < 1e9 ? ok({ value, unit }) : fail({ code: 'out-of-range' })
}

/** Names of the units that are counted: Indonesian, English for one and for more. */
const names: Partial<Record<string, readonly [string, string, string]>> = {
  piece: ['buah', 'piece', 'pieces'],
  sheet: ['lembar', 'sheet', 'sheets'],
  set: ['set', 'set', 'sets'],
}

/**
 * A content for people. Digits are not grouped, so that `1000 g` cannot be taken for one gram.
 * @example formatNetContent({ value: 1.5, unit: 'kg' }, 'id')  // '1,5 kg'
 * @example formatNetContent({ value: 2, unit: 'sheet' }, 'en') // '2 sheets'
 */
export function formatNetContent({ value, unit }: NetContent, language = 'id'): string {
  const locale = localeOf(language)
  const number = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 }).format(value)
  const name = Object.hasOwn(names, unit) ? names[unit] : undefined
  return `${number} ${name?.[locale === 'id-ID' ? 0 : value === 1 ? 1 : 2] ?? unit}`
}

/** Unit in which prices are compared, and how many of it one unit of the content is. */
const comparable: Partial<Record<string, readonly [Unit, number]>> = {
  g: ['kg', 1e-3],
  kg: ['kg', 1],
  ml: ['l', 1e-3],
  l: ['l', 1],
  m: ['m', 1],
  piece: ['piece', 1],
  sheet: ['sheet', 1],
  set: ['set', 1],
}

/**
 * What a pack costs per kilogram, litre, metre or piece, in whole rupiah; contents below 250 g or ml per 100 g or ml.
 * @returns `undefined` without price or content, or where nothing is compared (cm)
 * @example unitPrice({ price: 95000, netContent: { value: 500, unit: 'ml' } })
 * // { amount: 190000, per: { value: 1, unit: 'l' } }
 */
export function unitPrice({ price, netContent }: Pack): { amount: number; per: NetContent } | undefined {
  if (price === undefined || !netContent || !Object.hasOwn(comparable, netContent.unit)) return undefined
  const [unit, factor] = comparable[netContent.unit]!
  const content = netContent.value * factor
  const amount = price / content
  if ((unit === 'kg' || unit === 'l') && content < 0.25) {
    return { amount: Math.round(amount / 10), per: { value: 100, unit: unit === 'kg' ? 'g' : 'ml' } }
  }
  return { amount: Math.round(amount), per: { value: 1, unit } }
}
