import { formatLocale, perLocale } from '../languages/format-locale.ts'
import { numeralsOf, plainDigits } from '../languages/numerals.ts'
import type { NetContent, Pack } from '../model/schema/pack.ts'
import type { units } from '../model/vocabulary.ts'
import { unitNames } from '../names/units.ts'

type Unit = (typeof units)[number]

const contentFormat = perLocale(
  (locale) => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 }),
)

/**
 * A content for people. Digits are not grouped, so that `1000 g` cannot be taken for one gram.
 *
 * Source: Permendag 31/M-DAG/PER/10/2011 (contents in symbols of legal units, or as a count); decimals by Unicode CLDR.
 * @example formatNetContent({ value: 1.5, unit: 'kg' }, 'id')  // '1,5 kg'
 * @example formatNetContent({ value: 2, unit: 'sheet' }, 'en') // '2 sheets'
 */
export function formatNetContent({ value, unit }: NetContent, language = 'id'): string {
  const numerals = numeralsOf(formatLocale(language))
  const number = (numerals && plainDigits(value, numerals)) ?? contentFormat(language).format(value)
  const names: Readonly<Record<string, readonly [string, string]>> = unitNames.in(language)
  const name = Object.hasOwn(names, unit) ? names[unit] : undefined
  return `${number} ${name?.[value === 1 ? 0 : 1] ?? unit}`
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
 * Indonesia prescribes no unit price, so the units are those that shelves in Europe have.
 *
 * Source: Directive 98/6/EC, article 2(b); the small step as in Germany's PAngV § 2(3) until 2022.
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
