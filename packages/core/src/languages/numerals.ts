/**
 * How the locales of the interface write numbers and months, without `Intl`: its first formatter of a page costs a phone as
 * much time as all else that a card needs. Tests hold each to what `Intl` says.
 *
 * Source: Unicode CLDR, numbers and names of the Gregorian months.
 */
interface Numerals {
  group: string
  decimal: string
  rupiah: string
  /** From January on. */
  months: readonly string[]
}

const known: Readonly<Record<string, Numerals>> = {
  'id-ID': {
    group: '.',
    decimal: ',',
    rupiah: 'Rp',
    months: 'Januari,Februari,Maret,April,Mei,Juni,Juli,Agustus,September,Oktober,November,Desember'.split(
      ',',
    ),
  },
  'en-GB': {
    group: ',',
    decimal: '.',
    rupiah: 'IDR',
    months: 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
      ',',
    ),
  },
}

/** Nothing where `Intl` is to be asked: in a language that a page has added. */
export const numeralsOf = (locale: string): Numerals | undefined =>
  Object.hasOwn(known, locale) ? known[locale] : undefined

/** Whole amounts with their thousands told apart. Nothing where `Intl` is to be asked. */
export function groupedDigits(amount: number, { group }: Numerals): string | undefined {
  const digits = String(amount)
  return /^\d{1,16}$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, group) : undefined
}

/** A number that has no more than some decimals, its digits not grouped. Nothing where `Intl` is to be asked. */
export function plainDigits(value: number, { decimal }: Numerals, decimals = 9): string | undefined {
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d{1,9}))?$/.exec(String(value)) ?? []
  if (!whole || fraction.length > decimals) return undefined
  return fraction ? whole + decimal + fraction : whole
}
