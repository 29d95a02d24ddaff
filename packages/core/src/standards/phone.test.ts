import * as fc from '@ovop-ntt/testing/properties.ts'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { formatPhone, isMobile, parsePhone, whatsAppLink } from './phone.ts'

describe('parsePhone', () => {
  it.each([
    ['0812-0000-0101', '+6281200000101'],
    ['081200000104', '+6281200000104'],
    ['+62 812 0000 0102', '+6281200000102'],
    ['6281200000001', '+6281200000001'],
    ['+62 (0)812 0000 0101', '+6281200000101'],
    ['0062 812 0000 0101', '+6281200000101'],
    ['81200000104', '+6281200000104'],
    ['WA: 0812.0000.0105', '+6281200000105'],
    ['No. HP 0812 0000 0105', '+6281200000105'],
    ['tel:+6281200000101', '+6281200000101'],
    ['https://wa.me/6281200000101', '+6281200000101'],
    ['wa.me/6281200000101', '+6281200000101'],
    ['0812–0000–0101', '+6281200000101'],
    ['(0380) 821234', '+62380821234'],
    ['0380-821234', '+62380821234'],
    ['(021) 555-0123', '+62215550123'],
    ['+62 380 821234', '+62380821234'],
    ['0622-123456', '+62622123456'],
  ])('reads %s', (text, value) => expect(parsePhone(text)).toEqual({ ok: true, value }))

  it.each([
    ['', 'form'],
    ['belum ada', 'form'],
    ['0812-0000-0101 ext 5', 'form'],
    ['0812+00000101', 'form'],
    ['+', 'form'],
    ['0812', 'length'],
    ['0812-0000-0101-0000', 'length'],
    ['080012345678', 'length'],
    ['380821234', 'length'],
    ['123456789', 'length'],
    ['+1 202 555 0100', 'not-indonesian'],
    ['+6512345678', 'not-indonesian'],
    ['001 202 555 0100', 'not-indonesian'],
    ['0812-0000-0101 / 0813-0000-0102', 'several'],
    ['081200000101, 081300000102', 'several'],
    [81200000104, 'form'],
  ])('refuses %s: %s', (text, code) => {
    expect(parsePhone(text as string)).toEqual({ ok: false, problem: { code } })
  })

  const national = fc.oneof(
    fc.stringMatching(/^8[1-9]\d{7,10}$/),
    fc.stringMatching(/^(2[124]|31|61|38\d)\d{6,8}$/),
  )

  it('reads back what formatPhone writes', () => {
    fc.assert(
      fc.property(national, (number) => {
        expect(parsePhone(formatPhone(`+62${number}`))).toEqual({ ok: true, value: `+62${number}` })
      }),
    )
  })

  it('gives the E.164 of libphonenumber for every number valid there, however it is written', () => {
    let compared = 0
    fc.assert(
      fc.property(national, (number) => {
        const theirs = parsePhoneNumberFromString(`0${number}`, 'ID')
        if (!theirs?.isValid()) return
        compared++
        const writings = [
          theirs.formatNational(),
          theirs.formatInternational(),
          theirs.getURI(),
          `62${number}`,
        ]
        for (const writing of writings)
          expect(parsePhone(writing)).toEqual({ ok: true, value: theirs.number })
        expect(isMobile(theirs.number)).toBe(theirs.getType() === 'MOBILE')
      }),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(1000)
  })
})

describe('formatPhone', () => {
  it('writes numbers as they are dialled at home', () => {
    expect(formatPhone('+6281200000101')).toBe('0812-0000-0101')
    expect(formatPhone('+628120000010')).toBe('0812-000-0010')
    expect(formatPhone('+62812000001010')).toBe('0812-0000-01010')
    expect(formatPhone('+62380821234')).toBe('(0380) 821234')
    expect(formatPhone('+62215550123')).toBe('(021) 5550123')
    expect(formatPhone('+12025550100')).toBe('+12025550100')
  })
})

describe('isMobile', () => {
  it('tells mobile numbers from landlines', () => {
    expect(isMobile('+6281200000101')).toBe(true)
    expect(isMobile('+62380821234')).toBe(false)
    expect(isMobile('+81200000101')).toBe(false)
  })
})

describe('whatsAppLink', () => {
  it('encodes any text so that it arrives unchanged', () => {
    expect(whatsAppLink('+6281200000101')).toBe('https://wa.me/6281200000101')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const url = new URL(whatsAppLink('+6281200000101', text))
        expect(url.origin + url.pathname).toBe('https://wa.me/6281200000101')
        expect([...url.searchParams]).toEqual([['text', text]])
        expect(url.hash).toBe('')
      }),
    )
  })

  it('replaces half a surrogate pair instead of throwing', () => {
    expect(whatsAppLink('+6281200000101', 'a\uD83D')).toBe('https://wa.me/6281200000101?text=a%EF%BF%BD')
    expect(whatsAppLink('+6281200000101', '🐟')).toBe('https://wa.me/6281200000101?text=%F0%9F%90%9F')
  })
})
