import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { formatRupiah } from '../standards/money.ts'
import { formatNetContent } from '../standards/net-content.ts'
import { formatSeason } from '../standards/season.ts'
import { registerLocale } from './dictionary.ts'
import { formatCount, formatDay, formatPercent } from './format-locale.ts'

describe.each([
  ['id', 'id-ID'],
  ['en', 'en-GB'],
])('what is written without Intl in %s is what Intl writes in %s', (language, locale) => {
  it('as rupiah', () => {
    const intl = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'IDR',
      maximumFractionDigits: 0,
    })
    const amounts = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.double({ noNaN: true }), fc.integer())
    fc.assert(
      fc.property(amounts, (amount) => {
        // Nothing is owed below zero: ours has no sign, where Intl sets one for -0.
        expect(formatRupiah(amount, language)).toBe(intl.format(amount + 0))
      }),
    )
  })

  it('as a count', () => {
    const intl = new Intl.NumberFormat(locale)
    fc.assert(
      fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), (count) => {
        expect(formatCount(count, language)).toBe(intl.format(count))
      }),
    )
  })

  it('as a content', () => {
    const intl = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 9 })
    const decimals = fc
      .tuple(fc.nat(), fc.integer({ min: 0, max: 10 }))
      .map(([n, digits]) => n / 10 ** digits)
    const values = fc.oneof(decimals, fc.nat(), fc.double({ min: 0, noNaN: true }))
    fc.assert(
      fc.property(values, (value) => {
        expect(formatNetContent({ value, unit: 'g' }, language)).toBe(`${intl.format(value)} g`)
      }),
    )
  })

  it('as a share', () => {
    const shares = fc.oneof(
      fc.nat({ max: 100_000 }).map((hundredths) => hundredths / 100),
      fc.double({ min: 0, max: 2000, noNaN: true }),
    )
    fc.assert(
      fc.property(shares, (share) => {
        const number = share.toLocaleString(locale, { maximumFractionDigits: 2 })
        expect(formatPercent(share, language).replace(/\u00a0?%$/, '')).toBe(number)
      }),
    )
  })

  it('as a day, and as the months of a season', () => {
    const intl = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        expect(formatDay(date.toISOString(), language)).toBe(intl.format(date))
      }),
    )
    const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
    for (let number = 1; number <= 12; number++)
      expect(formatSeason([number], language)).toBe(month.format(Date.UTC(2000, number - 1)))
  })
})

it('a language that a page has added is written as Intl writes its locale', () => {
  registerLocale('tet', { formats: { locale: 'pt-TL' } })
  expect(formatSeason([3], 'tet')).toBe('março')
  expect(formatDay('2026-06-01', 'tet')).toBe('1 de junho de 2026')
  expect(formatNetContent({ value: 1.5, unit: 'kg' }, 'tet')).toMatch(/^1,5/)
  expect(formatRupiah(25000, 'tet')).toMatch(/25/)
})
