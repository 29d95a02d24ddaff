import { drawingSVG, gs1dlqrcode } from '@bwip-js/node'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { formatDigitalLink, parseDigitalLink } from './digital-link.ts'
import { gtinCheckDigit, toGtin14 } from './gtin.ts'

const set82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`

const value = fc
  .string({ unit: fc.constantFrom(...set82), minLength: 1, maxLength: 20 })
  .filter((text) => !/^\.\.?$/.test(text))

describe('formatDigitalLink', () => {
  it('writes the key with 14 digits and its qualifiers in order', () => {
    expect(
      formatDigitalLink(
        { serial: '32a/b', gtin: '6291041500213', lot: 'ABC(1)', variant: '2A' },
        'https://ovop.example/produk/',
      ),
    ).toEqual({
      ok: true,
      value: 'https://ovop.example/produk/01/06291041500213/22/2A/10/ABC%281%29/21/32a%2Fb',
    })
  })

  it.each([
    [{ gtin: '6291041500214' }, 'https://id.gs1.org', 'check-digit'],
    [{ gtin: '6291041500213', lot: '' }, 'https://id.gs1.org', 'value'],
    [{ gtin: '6291041500213', lot: 'x'.repeat(21) }, 'https://id.gs1.org', 'value'],
    [{ gtin: '6291041500213', lot: '..' }, 'https://id.gs1.org', 'value'],
    [{ gtin: '6291041500213', lot: '.' }, 'https://id.gs1.org', 'value'],
    [{ gtin: '6291041500213', serial: 'a b' }, 'https://id.gs1.org', 'value'],
    [{ gtin: '6291041500213' }, 'javascript:alert(1)', 'address'],
    [{ gtin: '6291041500213' }, 'https://id.gs1.org/?a', 'address'],
    [{ gtin: '6291041500213' }, 'id.gs1.org', 'address'],
  ])('refuses %j at %s: %s', (link, base, code) => {
    expect(formatDigitalLink(link, base)).toEqual({ ok: false, problem: { code } })
  })
})

describe('parseDigitalLink', () => {
  it.each([
    ['https://id.gs1.org/01/06291041500213', { gtin: '06291041500213' }],
    ['https://a.example/01/x/01/6291041500213/?17=261231', { gtin: '06291041500213' }],
    ['http://a.example/01/06291041500213/10/01/21/21', { gtin: '06291041500213', lot: '01', serial: '21' }],
  ])('reads %s', (address, value) => expect(parseDigitalLink(address)).toEqual({ ok: true, value }))

  it.each([
    ['https://id.gs1.org/01/06291041500214', 'check-digit'],
    ['https://id.gs1.org/01/062910415002', 'check-digit'],
    ['https://id.gs1.org/01/0629104150', 'length'],
    ['https://id.gs1.org/8006/06291041500213', 'no-gtin'],
    ['https://id.gs1.org/01/06291041500213/21/1/10/2', 'qualifier'],
    ['https://id.gs1.org/01/06291041500213/99/1', 'qualifier'],
    ['https://id.gs1.org/01/06291041500213/10', 'value'],
    ['https://id.gs1.org/01/06291041500213/10/%E0%A4', 'value'],
    ['https://id.gs1.org/01/06291041500213/10/%0A', 'value'],
    ['ftp://id.gs1.org/01/06291041500213', 'address'],
    ['06291041500213', 'address'],
  ])('refuses %s: %s', (address, code) => {
    expect(parseDigitalLink(address)).toEqual({ ok: false, problem: { code } })
  })

  it('undoes formatDigitalLink', () => {
    const link = fc.record(
      { gtin: fc.stringMatching(/^\d{12}$/), variant: value, lot: value, serial: value },
      { requiredKeys: ['gtin'] },
    )
    fc.assert(
      fc.property(link, (given) => {
        const gtin = given.gtin + gtinCheckDigit(given.gtin)
        const address = formatDigitalLink({ ...given, gtin }, 'https://id.gs1.org/a')
        expect(address.ok && parseDigitalLink(address.value)).toEqual({
          ok: true,
          value: { ...given, gtin: toGtin14(gtin) },
        })
      }),
    )
  })

  it('agrees with bwip-js, which checks the syntax of what it draws', () => {
    const draws = (text: string) => {
      try {
        return gs1dlqrcode({ bcid: 'gs1dlqrcode', text }, drawingSVG()) !== ''
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(fc.record({ lot: value, serial: value }), (given) => {
        const address = formatDigitalLink({ gtin: '6291041500213', ...given }, 'https://id.gs1.org')
        expect(address.ok && draws(address.value)).toBe(true)
      }),
      { numRuns: 25 },
    )
    for (const path of ['06291041500214', '06291041500213/21/1/10/2', '06291041500213/10']) {
      expect(draws(`https://id.gs1.org/01/${path}`)).toBe(false)
      expect(parseDigitalLink(`https://id.gs1.org/01/${path}`).ok).toBe(false)
    }
  })
})
