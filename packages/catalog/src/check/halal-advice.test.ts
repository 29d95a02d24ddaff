import { expect, test } from 'vitest'
import { check, coffee, sheetOf } from '../../test/sheet-of.ts'
import { HalalAdvice } from './halal-advice.ts'

function adviceOn(...rows: Record<string, string>[]): string[] {
  const advice = new HalalAdvice()
  const { products, problems } = check(rows)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(sheetOf(...rows).file).toBe('produk.csv')
  for (const [i, product] of products.entries()) advice.notice(product, 'produk.csv', i + 2)
  return advice.sentences
}

const number = 'ID53110000000010125'

test('food without a word on halal is advised on once a sheet, with its rows and the rule', () => {
  const [sentence, ...others] = adviceOn(
    { ...coffee, halal: 'belum' },
    { ...coffee, id: '53.09-madu', nama: 'Madu', halal: '', gtin: '', pirt: '' },
  )
  expect(sentence).toMatch(/^produk\.csv: .*\(2 baris: 2–3\).*PP 42\/2024.*17 Oktober 2026/)
  expect(others).toEqual([])
})

test.each([
  [{ halal: number }],
  [{ halal: 'tidak-halal' }],
  [{ halal: 'tidak-berlaku' }],
  [{ halal: '', kategori: 'tenun-ikat', pirt: '', bpom: '' }],
])('what is stated, or is no food, needs none: %j', (change) => {
  expect(adviceOn({ ...coffee, ...change })).toEqual([])
})

test('a certificate that was revoked states nothing', () => {
  expect(adviceOn({ ...coffee, halal: number, keadaan_halal: 'dicabut' })).toHaveLength(1)
})
