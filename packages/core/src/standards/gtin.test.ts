import { drawingSVG, ean13 } from '@bwip-js/node'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { isValid } from 'gtin'
import { describe, expect, it } from 'vitest'
import { gtinCheckDigit, isRestrictedGtin, parseGtin, toGtin14 } from './gtin.ts'

const body = fc
  .constantFrom(7, 11, 12, 13)
  .chain((length) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }))
  .map((digits) => digits.join(''))

describe('parseGtin', () => {
  it.each(['6291041500213', '8996001600269', '2000000000015', '2000000000022', '96385074', '614141000036'])(
    'takes %s',
    (gtin) => expect(parseGtin(gtin)).toEqual({ ok: true, value: gtin }),
  )

  it('takes out blanks and dashes', () => {
    expect(parseGtin(' 6-291041 500213 ')).toEqual({ ok: true, value: '6291041500213' })
    expect(parseGtin('629–1041\u00A0500213')).toEqual({ ok: true, value: '6291041500213' })
  })

  it.each([
    ['2000000100022', 'check-digit'],
    ['629104150021', 'check-digit'],
    ['62910415002', 'length'],
    ['123456789', 'length'],
    ['629104150021300', 'length'],
    ['', 'not-digits'],
    ['62910415O0213', 'not-digits'],
    ['６２９１０４１５００２１３', 'not-digits'],
    [6291041500213, 'not-digits'],
  ])('refuses %s: %s', (text, code) => {
    expect(parseGtin(text as string)).toEqual({ ok: false, problem: { code } })
  })

  it('reads the same number however it is spaced, and again from its normal form', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.constantFrom(' ', '-', '–', '\u00A0'), (digits, place, separator) => {
        const gtin = `${digits}${gtinCheckDigit(digits)}`
        const at = 1 + (place % (gtin.length - 1))
        const read = parseGtin(gtin.slice(0, at) + separator + gtin.slice(at))
        expect(read).toEqual({ ok: true, value: gtin })
        expect(parseGtin(toGtin14(gtin))).toEqual({ ok: true, value: gtin.padStart(14, '0') })
        expect(toGtin14(toGtin14(gtin))).toBe(toGtin14(gtin))
      }),
    )
  })

  it('agrees with the gtin package on the check digit, whatever the number', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 0, max: 9 }), (digits, last) => {
        expect(parseGtin(`${digits}${last}`).ok).toBe(isValid(`${digits}${last}`))
        const gtin = `${digits}${gtinCheckDigit(digits)}`
        expect(parseGtin(gtin)).toEqual({ ok: true, value: gtin })
      }),
    )
  })

  it('agrees with bwip-js on EAN-13', () => {
    const draws = (text: string) => {
      try {
        return ean13({ bcid: 'ean13', text }, drawingSVG()) !== ''
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), fc.integer({ min: 0, max: 9 }), (digits, last) => {
        expect(parseGtin(`${digits}${last}`).ok).toBe(draws(`${digits}${last}`))
        expect(draws(`${digits}${gtinCheckDigit(digits)}`)).toBe(true)
      }),
    )
  })

  it('catches every wrong digit', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const gtin = `${digits}${gtinCheckDigit(digits)}`
        const at = place % gtin.length
        const slip = gtin.slice(0, at) + ((Number(gtin[at]) + shift) % 10) + gtin.slice(at + 1)
        expect(parseGtin(slip)).toEqual({ ok: false, problem: { code: 'check-digit' } })
      }),
    )
  })
})

describe('gtinCheckDigit', () => {
  it('knows no digit for what is not digits', () => {
    expect(gtinCheckDigit('')).toBeNaN()
    expect(gtinCheckDigit('12a')).toBeNaN()
  })
})

describe('toGtin14', () => {
  it('pads and stays valid', () => {
    expect(toGtin14('96385074')).toBe('00000096385074')
    expect(parseGtin(toGtin14('6291041500213')).ok).toBe(true)
  })
})

describe('isRestrictedGtin', () => {
  it.each([
    ['2000000000015', true],
    ['0212345678901', true],
    ['212345678901', true],
    ['0412345678901', true],
    ['20123451', true],
    ['01234565', true],
    ['8996001600269', false],
    ['6291041500213', false],
    ['96385074', false],
  ])('%s: %s', (gtin, restricted) => expect(isRestrictedGtin(gtin)).toBe(restricted))
})
