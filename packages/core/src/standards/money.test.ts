import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { formatRupiah, parseRupiah } from './money.ts'

describe('parseRupiah', () => {
  it.each([
    ['25000', 25000],
    ['Rp 25.000,-', 25000],
    ['Rp. 30.000,-', 30000],
    ['Rp25.000', 25000],
    ['Rp25.000,00', 25000],
    ['rp 25.000.-', 25000],
    ['25.000,--', 25000],
    ['IDR 25,000', 25000],
    ['IDR 25,000.00', 25000],
    ['25000.00', 25000],
    ['1.250.000', 1250000],
    ['12.500', 12500],
    ['1.500', 1500],
    ['25rb', 25000],
    ['25 ribu', 25000],
    ['12,5rb', 12500],
    ['85RB', 85000],
    ['50k', 50000],
    ['1,5 jt', 1500000],
    ['1.15 juta', 1150000],
    ['Rp 2 juta', 2000000],
    ['0', 0],
  ])('reads %s as %d', (text, amount) => expect(parseRupiah(text)).toEqual({ ok: true, value: amount }))

  it.each([
    ['hubungi penjual', 'not-money'],
    ['', 'not-money'],
    ['Rp', 'not-money'],
    ['-25000', 'not-money'],
    ['Rp 20.000 - 25.000', 'not-money'],
    ['Rp 25.000/kg', 'not-money'],
    ['USD 25', 'not-money'],
    ['25 000 juta rupiah', 'not-money'],
    [25000, 'not-money'],
    ['25.00', 'ambiguous'],
    ['25,5', 'ambiguous'],
    ['1.500 jt', 'ambiguous'],
    ['1.25.000', 'ambiguous'],
    ['1.250,000', 'ambiguous'],
    ['0812.0000.0101', 'ambiguous'],
    ['25.000,50', 'not-whole'],
    ['0,0001', 'ambiguous'],
    ['99999999999999999999', 'out-of-range'],
  ])('refuses %s: %s', (text, code) => {
    expect(parseRupiah(text as string)).toEqual({ ok: false, problem: { code } })
  })

  it('undoes formatRupiah in both languages', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000_000 }), fc.constantFrom('id', 'en'), (amount, language) => {
        expect(parseRupiah(formatRupiah(amount, language))).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('formatRupiah', () => {
  it('shows no fractions, in the words of the language', () => {
    expect(formatRupiah(25000)).toBe('Rp\u00A025.000')
    expect(formatRupiah(25000, 'id-ID')).toBe('Rp\u00A025.000')
    expect(formatRupiah(25000, 'en')).toBe('IDR\u00A025,000')
    expect(formatRupiah(25000, 'not a tag')).toBe('Rp\u00A025.000')
    expect(formatRupiah(-0)).toBe('Rp\u00A00')
  })
})
