import * as fc from '@ovop-ntt/testing/properties.ts'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { publicCsvLine } from './public-csv.ts'

test.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\u200b=1', '＝1', '\n=1'])(
  '%j runs nowhere',
  (text) => {
    const [row] = readCsv(publicCsvLine([text, 'b']))
    expect(row!.cells).toEqual([`'${text}`, 'b'])
  },
)

test('numbers, phones and plain words stay what they are', () => {
  expect(publicCsvLine([-8.79, '-8.79', '+6281200000101', 'Bo"a', 'a;b', true, undefined])).toBe(
    '-8.79,-8.79,+6281200000101,"Bo""a","a;b",true,\n',
  )
})

test('whatever is written is read back, and no cell begins as a formula does', () => {
  const cellsOf = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(cellsOf, (cells) => {
      const text = publicCsvLine(['a', 'b']) + publicCsvLine(cells)
      const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
      return data[1]!.every((cell, i) => {
        const isFormula = /^\s*[=+\-@]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell)
        return (cell === cells[i] || cell === `'${cells[i]}`) && !isFormula
      })
    }),
  )
})
