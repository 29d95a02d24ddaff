import * as fc from '@ovop-ntt/testing/properties.ts'
import { format as shownBySpreadsheet } from 'numfmt'
import { expect, test } from 'vitest'
import { numberText } from './cell-text.ts'
import { numberFormat } from './number-format.ts'

const digits = fc.constantFrom(
  '0',
  '#,##0',
  '#',
  '0.0',
  '0.00',
  '#,##0.00',
  '0.000',
  '#,##0.000',
  '#,##0,',
  '0.0,',
  '0000',
)
const prefix = fc.constantFrom('', '"Rp "', '"Rp"', '[$Rp]', '_("Rp"* ', '\\I\\D', '"+62"', '[Red]')
const suffix = fc.constantFrom('', '".000"', '" rb"', '" gr"', '"/kg"', '",-"', '_)', '%', '\\ \\k\\g')
const codes = fc.tuple(prefix, digits, suffix).map((parts) => parts.join(''))

/** The number in a text as a person takes it: letters and digits, without blanks, signs and the currency. */
const read = (text: string) => text.replace(/[^\p{L}\p{N}.%]/gu, '').replace(/^(?:Rp|\.)+|\.+$/giu, '')
/** Decimals that say nothing: the oracle shows 15 as 15.00. */
const bare = (text: string) => text.replace(/(\d)\.0+(?!\d)/, '$1').replace(/(\.\d*[1-9])0+(?!\d)/, '$1')

test('a number is read as a spreadsheet shows it, or it is a problem', () => {
  const value = fc.oneof(
    fc.integer({ min: 1, max: 9_999_999 }),
    fc.integer({ min: 100, max: 99_999 }).map((n) => n / 100),
  )
  fc.assert(
    fc.property(codes, value, (code, number) => {
      const text = numberText(`${number}`, numberFormat(164, code), 1900)
      if (typeof text !== 'string') {
        expect(text.code).toBe('number-format')
        return
      }
      fc.pre(!/0000%/.test(code))
      const shown = shownBySpreadsheet(code, number)
      const isInThousands = /[0#],/.test(code.replace('#,##', '')) && code.includes('rb')
      if (isInThousands) {
        expect(Math.abs(Number.parseFloat(text.replace(/^(?:\+62|ID)/, '')) - number)).toBeLessThanOrEqual(
          0.5,
        )
        return
      }
      // A literal ".000" is part of what is seen.
      const plain = code.includes('".000"') ? (it: string) => it : bare
      expect(plain(read(text))).toBe(plain(read(shown)))
    }),
    { numRuns: process.env.OVOP_LONG ? 1000 : 500 },
  )
})
