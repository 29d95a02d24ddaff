import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { formatAreaCode, parentAreaCode, parseAreaCode } from './area-codes.ts'
import { villageKindOf } from './village-kind.ts'

describe('parseAreaCode', () => {
  it.each([
    ['53', { code: '53', level: 'province' }],
    ['53.09', { code: '53.09', level: 'regency' }],
    ['53.09.06', { code: '53.09.06', level: 'district' }],
    ['530906', { code: '53.09.06', level: 'district' }],
    ['53.09.06.2009', { code: '53.09.06.2009', level: 'village', villageKind: 'desa' }],
    [' 5309062009 ', { code: '53.09.06.2009', level: 'village', villageKind: 'desa' }],
    ['53.71.01.1001', { code: '53.71.01.1001', level: 'village', villageKind: 'kelurahan' }],
  ])('reads %s', (text, value) => expect(parseAreaCode(text)).toEqual({ ok: true, value }))

  it('refuses four bare digits, which BPS reads as another regency, unless told whose they are', () => {
    expect(parseAreaCode('5301')).toEqual({ ok: false, problem: { code: 'scheme-unknown' } })
    expect(parseAreaCode('5301', { scheme: 'kemendagri' })).toEqual({
      ok: true,
      value: { code: '53.01', level: 'regency' },
    })
  })

  it.each([
    ['', 'form'],
    ['NTT', 'form'],
    ['53-09', 'form'],
    ['53.09.', 'form'],
    ['٥٣', 'form'],
    [5309, 'form'],
    ['5', 'length'],
    ['530', 'length'],
    ['53090', 'length'],
    ['5309060', 'length'],
    ['53090620', 'length'],
    ['53.09.06.200', 'length'],
    ['53.0906', 'length'],
    ['53.09.06.2009.1', 'length'],
    ['53.00', 'part'],
    ['53.09.00', 'part'],
    ['53.09.06.3001', 'part'],
    ['5309060001', 'part'],
    ['09.71', 'part'],
  ])('refuses %s: %s', (text, code) => {
    expect(parseAreaCode(text as string)).toEqual({ ok: false, problem: { code } })
  })

  const province = fc.integer({ min: 11, max: 99 }).map(String)
  const part = fc.integer({ min: 1, max: 99 }).map((number) => String(number).padStart(2, '0'))
  const code = fc
    .oneof(
      fc.tuple(province),
      fc.tuple(province, part),
      fc.tuple(province, part, part),
      fc.tuple(province, part, part, fc.integer({ min: 1000, max: 2999 }).map(String)),
    )
    .map((parts) => parts.join('.'))

  it('is undone by formatAreaCode, in both forms', () => {
    fc.assert(
      fc.property(code, (text) => {
        const area = parseAreaCode(text)
        if (!area.ok) throw new Error(text)
        expect(formatAreaCode(area.value)).toBe(text)
        const plain = formatAreaCode(area.value, 'plain')
        expect(plain).toBe(text.replace(/\D/g, ''))
        expect(parseAreaCode(plain, { scheme: 'kemendagri' })).toEqual(area)
      }),
    )
  })
})

describe('villageKindOf', () => {
  it('knows the codes that parseAreaCode reads as those of villages, and no others', () => {
    const near = fc.stringMatching(/^[0157]\d\.?\d[01]\.?0\d\.?[0-3]00\d$/)
    fc.assert(
      fc.property(near, (text) => {
        const area = parseAreaCode(text)
        expect(villageKindOf(text)).toBe(area.ok ? area.value.villageKind : undefined)
      }),
    )
  })
})

describe('parentAreaCode', () => {
  it('climbs from the village to the province', () => {
    const district = parentAreaCode({ code: '53.09.06.2009', level: 'village', villageKind: 'desa' })
    expect(district).toEqual({ code: '53.09.06', level: 'district' })
    const regency = parentAreaCode(district!)
    expect(regency).toEqual({ code: '53.09', level: 'regency' })
    const province = parentAreaCode(regency!)
    expect(province).toEqual({ code: '53', level: 'province' })
    expect(parentAreaCode(province!)).toBeUndefined()
  })
})
