import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { units } from '../model/vocabulary.ts'
import { parseNetContent } from '../words/parse-net-content.ts'
import { formatNetContent, unitPrice } from './net-content.ts'

describe('parseNetContent', () => {
  it.each([
    ['500 ml', 500, 'ml'],
    ['500ML', 500, 'ml'],
    ['100 gr', 100, 'g'],
    ['250 gram', 250, 'g'],
    ['1,5 kg', 1.5, 'kg'],
    ['1,800 kg', 1.8, 'kg'],
    ['1,250 ltr', 1.25, 'l'],
    ['1.5 kg', 1.5, 'kg'],
    ['0,125 kg', 0.125, 'kg'],
    ['1/2 kg', 0.5, 'kg'],
    ['½ kg', 0.5, 'kg'],
    ['setengah kilo', 0.5, 'kg'],
    ['seperempat kg', 0.25, 'kg'],
    ['500 gr.', 500, 'g'],
    ['500gr/bungkus', 500, 'g'],
    ['250 gr per kemasan', 250, 'g'],
    ['Netto: 250 g', 250, 'g'],
    ['isi 10', 10, 'piece'],
    ['Isi 10 lembar', 10, 'sheet'],
    ['2 ons', 200, 'g'],
    ['1 liter', 1, 'l'],
    ['2 meter', 2, 'm'],
    ['60 cm', 60, 'cm'],
    ['1 lembar', 1, 'sheet'],
    ['1 helai', 1, 'sheet'],
    ['10 buah', 10, 'piece'],
    ['12 pcs', 12, 'piece'],
    ['2 lusin', 24, 'piece'],
    ['1 pasang', 1, 'set'],
    ['1 set', 1, 'set'],
    ['0,1 lusin', 1.2, 'piece'],
  ])('reads %s', (text, value, unit) =>
    expect(parseNetContent(text)).toEqual({ ok: true, value: { value, unit } }),
  )

  it.each([
    ['', 'form'],
    ['kg', 'form'],
    ['500', 'form'],
    ['200 x 60 cm', 'form'],
    ['-1 kg', 'form'],
    ['isi', 'form'],
    ['netto 250', 'form'],
    ['500/bungkus', 'form'],
    ['± 500 gr', 'form'],
    ['250-300 gr', 'form'],
    ['isi 10 sachet', 'unknown-unit'],
    ['3 botol', 'unknown-unit'],
    ['1 constructor', 'unknown-unit'],
    ['1.500 kg', 'ambiguous'],
    ['1.000 ml', 'ambiguous'],
    ['1,800 gr', 'ambiguous'],
    ['1,800 kuintal', 'ambiguous'],
    ['0 g', 'out-of-range'],
    ['1/0 kg', 'out-of-range'],
    ['0/0 kg', 'out-of-range'],
    ['999999999 kodi', 'out-of-range'],
    [undefined, 'form'],
  ])('refuses %s: %s', (text, code) => {
    expect(parseNetContent(text as string)).toEqual({ ok: false, problem: { code } })
  })

  it('reads back what formatNetContent writes, in both languages', () => {
    const content = fc.record({
      value: fc.integer({ min: 1, max: 99_999_999 }).map((hundredths) => hundredths / 100),
      unit: fc.constantFrom(...units),
    })
    fc.assert(
      fc.property(content, fc.constantFrom('id', 'en'), (value, language) => {
        expect(parseNetContent(formatNetContent(value, language))).toEqual({ ok: true, value })
      }),
    )
  })
})

describe('formatNetContent', () => {
  it('speaks Indonesian and English', () => {
    expect(formatNetContent({ value: 1.5, unit: 'kg' }, 'id')).toBe('1,5 kg')
    expect(formatNetContent({ value: 1.5, unit: 'kg' }, 'en')).toBe('1.5 kg')
    expect(formatNetContent({ value: 1000, unit: 'g' })).toBe('1000 g')
    expect(formatNetContent({ value: 2, unit: 'sheet' })).toBe('2 lembar')
    expect(formatNetContent({ value: 1, unit: 'sheet' }, 'en')).toBe('1 sheet')
    expect(formatNetContent({ value: 2, unit: 'sheet' }, 'en')).toBe('2 sheets')
  })

  it('shows a unit of a later catalogue as it is', () => {
    expect(formatNetContent({ value: 2, unit: 'bundle' })).toBe('2 bundle')
    expect(formatNetContent({ value: 2, unit: 'constructor' })).toBe('2 constructor')
  })
})

describe('unitPrice', () => {
  it.each([
    [95000, 500, 'ml', 190000, 1, 'l'],
    [35000, 100, 'g', 35000, 100, 'g'],
    [40000, 60, 'ml', 66667, 100, 'ml'],
    [30000, 1, 'kg', 30000, 1, 'kg'],
    [20000, 0.2, 'kg', 10000, 100, 'g'],
    [25000, 250, 'g', 100000, 1, 'kg'],
    [10000, 10, 'piece', 1000, 1, 'piece'],
    [150000, 2, 'm', 75000, 1, 'm'],
  ])('%d for %d %s is %d for %d %s', (price, value, unit, amount, per, perUnit) => {
    expect(unitPrice({ price, netContent: { value, unit } })).toEqual({
      amount,
      per: { value: per, unit: perUnit },
    })
  })

  it('is undefined where nothing can be compared', () => {
    expect(unitPrice({ price: 1000 })).toBeUndefined()
    expect(unitPrice({ netContent: { value: 1, unit: 'kg' } })).toBeUndefined()
    expect(unitPrice({ price: 1000, netContent: { value: 60, unit: 'cm' } })).toBeUndefined()
    expect(unitPrice({ price: 1000, netContent: { value: 60, unit: 'valueOf' } })).toBeUndefined()
  })
})
