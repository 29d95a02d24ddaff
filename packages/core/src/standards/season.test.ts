import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { parseSeason } from '../words/parse-season.ts'
import { formatSeason } from './season.ts'

describe('parseSeason', () => {
  it.each([
    ['sepanjang tahun', []],
    ['Setiap bulan', []],
    ['year-round', []],
    ['Januari-Desember', []],
    ['April-Juli', [4, 5, 6, 7]],
    ['April – Juli', [4, 5, 6, 7]],
    ['april s/d juli', [4, 5, 6, 7]],
    ['April sampai Juli', [4, 5, 6, 7]],
    ['November-Februari', [1, 2, 11, 12]],
    ['Mei, Juni', [5, 6]],
    ['Mei dan Agustus', [5, 8]],
    ['Jan, Mar-Apr & Okt', [1, 3, 4, 10]],
    ['Agt', [8]],
    ['May to July', [5, 6, 7]],
    ['Desember', [12]],
  ])('reads %s', (text, months) => expect(parseSeason(text)).toEqual({ ok: true, value: months }))

  it.each([
    ['', 'form'],
    ['4-7', 'form'],
    ['April-Juli-Mei', 'form'],
    ['April,', 'form'],
    ['musim hujan', 'form'],
    ['Aprilia', 'unknown-month'],
    ['constructor', 'unknown-month'],
    [null, 'form'],
  ])('refuses %s: %s', (text, code) => {
    expect(parseSeason(text as string)).toEqual({ ok: false, problem: { code } })
  })

  it('reads back what formatSeason writes, in both languages', () => {
    const months = fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 0, maxLength: 11 })
      .map((some) => some.sort((a, b) => a - b))
    fc.assert(
      fc.property(months, fc.constantFrom('id', 'en'), (value, language) => {
        expect(parseSeason(formatSeason(value, language))).toEqual({ ok: true, value })
      }),
    )
  })
})

describe('formatSeason', () => {
  it.each([
    [[4, 5, 6, 7], 'id', 'April–Juli'],
    [[1, 2, 11, 12], 'id', 'November–Februari'],
    [[1, 2, 11, 12], 'en', 'November–February'],
    [[9, 5, 6], 'en', 'May–June, September'],
    [[12], 'id', 'Desember'],
    [[], 'id', 'sepanjang tahun'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'en', 'all year'],
    [[0, 13, 4], 'id', 'April'],
  ])('%j in %s is %s', (months, language, text) => expect(formatSeason(months, language)).toBe(text))
})
