import { localized } from '@ovop-ntt/core'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { format as shownBySpreadsheet } from 'numfmt'
import { expect, test } from 'vitest'
import { openSource } from '../src/read/open-source.ts'
import { checkSources } from './check-sources.ts'
import { textRow, xlsxBytes } from './xlsx-of.ts'

const titles = ['nama', 'kategori', 'kode_desa', 'produsen', 'harga', 'diperbarui']

interface Seen {
  price: number
  priceFormat: string
  day: number
  dayFormat: string
}

const moneyFormats = [
  ...['0', '#,##0', '#,##0.00', '0.00', '0.000', '#,##0.000', '#,##0,', '#,##0," rb"', '0".000"', '0".00"'],
  ...[
    '"Rp "#,##0',
    '"Rp"#,##0", -"',
    '[$Rp-421]#,##0',
    '_("Rp"* #,##0_)',
    '#,##0" ribu"',
    '0"rb"',
    '#,##0"/kg"',
  ],
  ...['0%', '00000', '0.0E+00', ';;;', '[Red]#,##0', '@', 'General'],
]
const dayFormats = [
  'dd/mm/yyyy',
  'd mmmm yyyy',
  'yyyy-mm-dd',
  'm/d/yy',
  '[$-421]dd mmm yyyy',
  'dddd, d mmmm yyyy',
]

const seen: fc.Arbitrary<Seen> = fc.record({
  price: fc.oneof(
    fc.integer({ min: 1, max: 5_000_000 }),
    fc.integer({ min: 1, max: 500 }).map((n) => n * 1000),
    fc.integer({ min: 100, max: 99_999 }).map((n) => n / 100),
  ),
  priceFormat: fc.constantFrom(...moneyFormats),
  day: fc.integer({ min: 40_000, max: 46_300 }),
  dayFormat: fc.constantFrom(...dayFormats),
})

/** The rupiah that a person takes from a shown price; `undefined` where two people might take two. */
function readByPerson(shown: string): number | undefined {
  const text = shown.replace(/rp\.?|idr|\s/gi, '').replace(/,-$|\/kg$/, '')
  const [, number = '', thousands] = /^([\d.,]+)(rb|ribu)?$/i.exec(text) ?? []
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d\d?)?$/.test(number)
    ? number.replaceAll(',', '')
    : /^\d{1,3}(?:\.\d{3})+$/.test(number)
      ? number.replaceAll('.', '')
      : /^\d+(?:\.\d\d?)?$/.test(number)
        ? number
        : undefined
  return plain === undefined ? undefined : Number(plain) * (thousands ? 1000 : 1)
}

function workbookOf(rows: readonly Seen[]) {
  const formats = [...moneyFormats, ...dayFormats]
  const styleOf = (code: string) => formats.indexOf(code) + 1
  const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`
  const written = rows.map(({ price, priceFormat, day, dayFormat }, i) => {
    const words = [`Produk ${i}`, 'kerajinan', '53.09.06.2009', 'Kelompok Contoh'].map(text).join('')
    const numbers = `<c s="${styleOf(priceFormat)}"><v>${price}</v></c><c s="${styleOf(dayFormat)}"><v>${day}</v></c>`
    return `<row r="${i + 2}">${words}${numbers}</row>`
  })
  const bytes = xlsxBytes([{ name: 'Produk', rows: textRow(1, titles) + written.join('') }], { formats })
  return openSource({ file: 'produk.xlsx', content: new Blob([bytes]) })
}

test('what is published of a price and a day is what a person sees in the cell, or the cell is told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(seen, { minLength: 1, maxLength: 25 }), async (rows) => {
      const { products, problems, counts } = await checkSources(workbookOf(rows))
      expect(counts.rows).toBe(rows.length)
      const published = new Map(products.map((product) => [localized(product.name), product]))
      for (const [i, { price, priceFormat, day, dayFormat }] of rows.entries()) {
        const product = published.get(`Produk ${i}`)
        const told = problems.filter(({ row }) => row === i + 2)
        if (!product) {
          expect(told.filter(({ severity }) => severity === 'error')).not.toEqual([])
          continue
        }
        const shown = shownBySpreadsheet(priceFormat, price)
        const [pack] = product.packs
        expect([priceFormat, shown, pack?.price]).toEqual([priceFormat, shown, readByPerson(shown)])
        const content = shown.endsWith('/kg') ? { value: 1, unit: 'kg' } : undefined
        expect([priceFormat, pack?.netContent]).toEqual([priceFormat, content])
        expect([dayFormat, product.updatedAt]).toEqual([dayFormat, shownBySpreadsheet('yyyy-mm-dd', day)])
      }
    }),
    { numRuns: process.env.OVOP_LONG ? 100 : 30 },
  )
}, 3_600_000)
