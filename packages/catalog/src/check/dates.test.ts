import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { parseDay } from './dates.ts'

test.each([
  ['2026-06-01', '2026-06-01'],
  ['2026-06-01T08:00:00', '2026-06-01'],
  ['1/6/2026', '2026-06-01'],
  ['01-06-2026', '2026-06-01'],
  ['17 Maret 2026', '2026-03-17'],
  ['17 Agu 2026', '2026-08-17'],
  ['1 August 2026', '2026-08-01'],
  ['12/5/26', '2026-05-12'],
  ['12-5-26', '2026-05-12'],
  ['12 Mei 2026', '2026-05-12'],
  ['12-Mei-26', '2026-05-12'],
  ['Selasa, 12 Mei 2026', '2026-05-12'],
  ["Jum'at 15 Mei 2026", '2026-05-15'],
  ['12/05/2026 14.30', '2026-05-12'],
  ['12 Mei 2026, pukul 14:30 WITA', '2026-05-12'],
  ['1 Pebruari 2026', '2026-02-01'],
  ['1 Nop 2026', '2026-11-01'],
  ['1 Sept. 2026', '2026-09-01'],
  ['May 12, 2026', '2026-05-12'],
  ['2026/05/12', '2026-05-12'],
  ['20260512', '2026-05-12'],
  ['29/2/2028', '2028-02-29'],
  ['46098', '2026-03-17'],
  ['46098.5', '2026-03-17'],
])('%s is %s', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

test.each([
  'kemarin',
  '31/02/2026',
  '2026-13-01',
  '06/2026',
  '12345',
  '1 Foo 2026',
  '2026-00-10',
  '5/13/2026',
  'Mei 2026',
  '29/2/2026',
  '1/6-2026',
  '1 Mei Raya 2026',
  '1 Meikarta 2026',
  '20261301',
  '1 constructor 2026',
])('%s is no day', (text) => {
  expect(parseDay(text)).toBeUndefined()
})

test('the number that a spreadsheet stores is the day that it shows', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10)
        const serial = (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000
        expect(parseDay(String(serial))).toBe(day)
      },
    ),
  )
})
