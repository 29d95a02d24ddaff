import { describe, expect, it } from 'vitest'
import { type PermitKind, parsePermit, permitKinds, permitLookup } from './permits.ts'

describe('parsePermit', () => {
  it.each<[PermitKind, string, string, string, object]>([
    ['bpom', 'MD224510107115', 'MD224510107115', 'MD 224510107115', { group: 'food', origin: 'domestic' }],
    [
      'bpom',
      'BPOM RI MD 240935001200027',
      'MD240935001200027',
      'MD 240935001200027',
      { group: 'food', origin: 'domestic' },
    ],
    ['bpom', 'ml 224510107115', 'ML224510107115', 'ML 224510107115', { group: 'food', origin: 'imported' }],
    [
      'bpom',
      'POM. TR. 123-456-789',
      'TR123456789',
      'TR 123456789',
      { group: 'traditional-medicine', origin: 'domestic' },
    ],
    [
      'bpom',
      'TI123456789',
      'TI123456789',
      'TI 123456789',
      { group: 'traditional-medicine', origin: 'imported' },
    ],
    [
      'bpom',
      'BTL123456789',
      'BTL123456789',
      'BTL 123456789',
      { group: 'traditional-medicine', origin: 'licensed' },
    ],
    ['bpom', 'FF132300351', 'FF132300351', 'FF 132300351', { group: 'traditional-medicine' }],
    ['bpom', 'SD 123456789', 'SD123456789', 'SD 123456789', { group: 'supplement', origin: 'domestic' }],
    ['bpom', 'SL123456789', 'SL123456789', 'SL 123456789', { group: 'supplement', origin: 'licensed' }],
    ['bpom', 'NA 18123456789', 'NA18123456789', 'NA 18123456789', { group: 'cosmetic' }],
    [
      'pirt',
      'P-IRT No. 2005302000000-30',
      '200530200000030',
      '2005302000000-30',
      { packaging: 'plastic', expiryYear: 2030 },
    ],
    [
      'pirt',
      '7005308000000 30',
      '700530800000030',
      '7005308000000-30',
      { packaging: 'composite', expiryYear: 2030 },
    ],
    ['halal', 'ID35110017058840424', 'ID35110017058840424', 'ID35110017058840424', {}],
    ['halal', 'id 32110 0002938 10822', 'ID32110000293810822', 'ID32110000293810822', {}],
    ['nib', 'NIB: 0000000000001', '0000000000001', '0000000000001', {}],
    ['gi', 'ID G 000 000 014', 'IDG000000014', 'ID G 000 000 014', {}],
    ['gi', 'IDG999999902', 'IDG999999902', 'ID G 999 999 902', {}],
    ['sni', 'sni 01–3140–2001', 'SNI 01-3140-2001', 'SNI 01-3140-2001', { year: 2001 }],
    ['sni', 'SNI 01-2897.2-2008', 'SNI 01-2897.2-2008', 'SNI 01-2897.2-2008', { year: 2008 }],
    ['sni', '3140-3:2021', 'SNI 3140-3:2021', 'SNI 3140-3:2021', { year: 2021 }],
    ['sni', 'SNI ISO/IEC17025:2017', 'SNI ISO/IEC 17025:2017', 'SNI ISO/IEC 17025:2017', { year: 2017 }],
    ['tkdn', 'TKDN 98,50 %', '98.5', '98,5%', { percent: 98.5 }],
    ['tkdn', '100', '100', '100%', { percent: 100 }],
    ['tkdn', '0', '0', '0%', { percent: 0 }],
  ])('reads %s %s', (kind, text, number, display, says) => {
    expect(parsePermit(kind, text)).toEqual({ ok: true, value: { kind, number, display, says } })
    expect(parsePermit(kind, display)).toEqual(parsePermit(kind, number))
  })

  it.each<[PermitKind, string, string]>([
    ['bpom', '224510107115', 'bpom-form'],
    ['bpom', 'XX224510107115', 'bpom-form'],
    ['bpom', 'TRL123456789', 'bpom-form'],
    ['bpom', 'MD22451010711', 'bpom-length'],
    ['bpom', 'MD2245101071155', 'bpom-length'],
    ['bpom', 'TR12345678', 'bpom-length'],
    ['bpom', 'SD1234567890', 'bpom-length'],
    ['bpom', 'NA1234567890', 'bpom-length'],
    ['pirt', '2005302000000-2', 'pirt-length'],
    ['pirt', '200530200000', 'pirt-length'],
    ['pirt', '9005302000000-30', 'pirt-packaging'],
    ['pirt', '0005302000000-30', 'pirt-packaging'],
    ['pirt', 'belum ada', 'pirt-form'],
    ['pirt', '', 'pirt-form'],
    ['halal', 'tidak-berlaku', 'halal-form'],
    ['halal', '35110017058840424', 'halal-form'],
    ['halal', 'KH-0410017058840424', 'halal-decree'],
    ['halal', 'ID3511001705884042', 'halal-length'],
    ['halal', 'ID35110017058841324', 'halal-month'],
    ['halal', 'ID35110017058840024', 'halal-month'],
    ['nib', '000000000000', 'nib-length'],
    ['nib', '00000000000O1', 'nib-form'],
    ['gi', 'ID G 000 000 14', 'gi-form'],
    ['gi', 'IDM000000014', 'gi-form'],
    ['sni', 'SNI 3140', 'sni-form'],
    ['sni', 'SNI 01-3140-01', 'sni-form'],
    ['sni', 'ISO', 'sni-form'],
    ['tkdn', '100,01', 'tkdn-range'],
    ['tkdn', '98.555', 'tkdn-form'],
    ['tkdn', '-1', 'tkdn-form'],
    ['trademark' as PermitKind, 'IDM000000014', 'unknown-kind'],
    ['toString' as PermitKind, 'IDM000000014', 'unknown-kind'],
  ])('refuses %s %j: %s', (kind, text, code) => {
    expect(parsePermit(kind, text)).toEqual({ ok: false, problem: { code } })
  })
})

describe('permitLookup', () => {
  it('has a secure page of a government office where numbers can be looked up, and else none', () => {
    const found = permitKinds.filter((kind) => permitLookup(kind) !== undefined)
    expect(found).toEqual(['bpom', 'halal', 'gi', 'sni', 'tkdn'])
    for (const kind of found) expect(permitLookup(kind)).toMatch(/^https:\/\/[a-z.-]+\.go\.id\/[a-z/]*$/)
    expect(permitLookup('organic')).toBeUndefined()
    expect(permitLookup('constructor')).toBeUndefined()
  })
})
