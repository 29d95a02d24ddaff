import { readFileSync } from 'node:fs'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { dataFile, sampleVillages } from '../../../test/sheet-of.ts'
import { checkSheets } from '../../check/check-sheets.ts'
import { csvLine, csvRows, csvSheet, readCsv } from './csv.ts'
import type { SheetRow } from './sheet.ts'

const sampleText = readFileSync(dataFile('contoh-produk-ovop.csv'), 'utf8')
const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells)

test.each([',', ';', '\t'])('the delimiter %j is found, also where cells hold the others', (delimiter) => {
  const text = `nama${delimiter}isi\n"satu, dua; tiga"${delimiter}"a\tb"\n`
  expect(cellsOf(text)).toEqual([
    ['nama', 'isi'],
    ['satu, dua; tiga', 'a\tb'],
  ])
})

test.each(['\n', '\r\n', '\r'])('lines end with %j', (end) => {
  expect(cellsOf(`a,b${end}1,2${end}`)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('rows are numbered as a spreadsheet shows them, over blank lines and line breaks in cells', () => {
  const rows = readCsv('nama,cerita\nKopi,"satu\ndua\ntiga"\n\nMadu,x\n')
  expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
    [1, 'nama'],
    [2, 'Kopi'],
    [3, ''],
    [4, 'Madu'],
  ])
})

test('a quote in the middle of a cell is a letter', () => {
  expect(cellsOf('desa\nBo"a\n')).toEqual([['desa'], ['Bo"a']])
})

test('a quote behind a backslash is a letter, where a program writes them so', () => {
  expect(cellsOf('"nama","isi"\n"Kopi \\"asli\\"","a, b"\n"Kain \\"ragi, biru\\"","x"\n')).toEqual([
    ['nama', 'isi'],
    ['Kopi "asli"', 'a, b'],
    ['Kain "ragi, biru"', 'x'],
  ])
  expect(cellsOf('"nama","map"\n"Kopi ""asli""","C:\\"\n')[1]).toEqual(['Kopi "asli"', 'C:\\'])
})

test('blanks before the quote that opens a cell are no part of it', () => {
  expect(cellsOf('nama, produsen, isi\nKopi, "Kelompok Tani, Mawar", "harum, "\n')).toEqual([
    ['nama', ' produsen', ' isi'],
    ['Kopi', 'Kelompok Tani, Mawar', 'harum, '],
  ])
  expect(cellsOf('a, b\n"x, ""y"", z", "q\n r"\n')[1]).toEqual(['x, "y", z', 'q\n r'])
})

test('a row whose stray quotes leave it with another number of cells is told, and not shifted', () => {
  const rows = readCsv(
    'nama,jenis,isi\n"Kopi "Bajawa" asli",minuman,x\n"Kain "ragi", biru",tenun,\nMadu,makanan,y\n',
  )
  expect(rows[1]).toMatchObject({ cells: ['Kopi "Bajawa" asli', 'minuman', 'x'] })
  expect(rows[2]).toMatchObject({ number: 3, unreadable: { code: 'stray-quote' } })
  expect(rows[3]).toMatchObject({ number: 4, cells: ['Madu', 'makanan', 'y'] })
})

test('a quote that never closes is found in its row, and the rows above stay', () => {
  expect(readCsv('a,b\n1,2\n"3,4\n5,6\n')).toMatchObject([
    { number: 1 },
    { number: 2 },
    { number: 3, cells: [], unreadable: { code: 'open-quote' } },
  ])
})

test.each([
  ['UTF-8', new TextEncoder().encode('nama\nKopi è\n')],
  ['UTF-8 with a mark', new TextEncoder().encode('\ufeffnama\nKopi è\n')],
  ['Windows-1252', Uint8Array.from('nama\nKopi è\n', (letter) => letter.charCodeAt(0))],
  ['UTF-16', new Uint8Array(Buffer.from('\ufeffnama\nKopi è\n', 'utf16le'))],
])('%s is read', (_, bytes) => {
  expect(Array.from(csvSheet('a.csv', bytes).rows, ({ cells }) => cells)).toEqual([['nama'], ['Kopi è']])
})

test('an Excel that says its delimiter is believed', () => {
  expect(readCsv('sep=;\nnama;isi\nKopi, teh;1,5 kg\n')[1]).toEqual({
    number: 2,
    cells: ['Kopi, teh', '1,5 kg'],
  })
})

test('texts full of commas do not hide the semicolons', () => {
  const text =
    'nama;kategori;cerita\nKopi;minuman;harum, manis, lembut, enak, hitam\nMadu;makanan;dari, hutan\n'
  expect(cellsOf(text)[1]).toEqual(['Kopi', 'minuman', 'harum, manis, lembut, enak, hitam'])
})

async function rowsInPieces(bytes: Uint8Array, size: number) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const rows: SheetRow[] = []
  for await (const row of csvRows(pieces())) rows.push(row)
  return rows
}

test.each([1, 7, 1000, 70_000, 1e9])(
  'a file in pieces of %i bytes gives the rows of the whole',
  async (size) => {
    for (const text of [
      '',
      'a',
      '\ufeffa;b\n1;"2\n3"\n',
      'a,b\n"open',
      size < 100 ? sampleText.slice(0, 3000) : sampleText.repeat(5),
    ]) {
      const bytes = new TextEncoder().encode(text)
      expect(await rowsInPieces(bytes, size)).toEqual(readCsv(text))
    }
  },
)

test('a cell of 100 MB is refused while it is read, and the rows above stay', async () => {
  let pieces = 0
  async function* endless() {
    yield new TextEncoder().encode('nama,isi\nKopi,"')
    for (; pieces < 1600; pieces += 1) yield new Uint8Array(64 * 1024).fill(97)
  }
  const rows: SheetRow[] = []
  for await (const row of csvRows(endless())) rows.push(row)
  expect(rows).toMatchObject([
    { number: 1, cells: ['nama', 'isi'] },
    { number: 2, unreadable: { code: 'row-too-large' } },
  ])
  expect(pieces).toBeLessThan(20)
})

test('what is written is read back', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/^\ufeff/, ''))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      expect(cellsOf(csvLine(['a', 'b']) + csvLine(cells))).toEqual([['a', 'b'], cells])
    }),
  )
})

test('a quote that opens before the first title and never closes takes all rows with it, counted and told once', () => {
  const sheet = csvSheet('rusak.csv', new TextEncoder().encode(`"${sampleText}`))
  const { counts, problems } = checkSheets([sheet], { villages: sampleVillages, contactsAgreed: true })
  expect(counts).toMatchObject({ rows: 44, good: 0, bad: 44, errors: 1 })
  expect(problems).toMatchObject([{ row: 1, code: 'open-quote' }])
})

test('however a file is damaged, nothing breaks, and no row is lost in silence', () => {
  const bytes = new TextEncoder().encode(sampleText)
  const change = fc.record({
    at: fc.nat(bytes.length),
    cut: fc.nat(400),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .constantFrom('"', ';', '\n', ',,,', '\u202e', '<b>', '=1+1')
        .map((text) => new TextEncoder().encode(text)),
    ),
  })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      let damaged: Uint8Array = bytes
      for (const { at, cut, put } of changes) {
        damaged = Buffer.concat([damaged.subarray(0, at), put, damaged.subarray(at + cut)])
      }
      const { counts, products, problems } = checkSheets([csvSheet('rusak.csv', damaged)], {
        villages: sampleVillages,
        contactsAgreed: true,
      })
      const ofFile = ['no-header', 'missing-column']
      const errors = problems.filter(({ severity, code }) => severity === 'error' && !ofFile.includes(code))
      const isRead =
        problems.every(({ code }) => code !== 'no-header') &&
        problems.filter(({ code }) => code === 'missing-column').length < 2
      expect(counts.products).toBe(products.length)
      expect(counts.good).toBeGreaterThanOrEqual(products.length)
      expect(counts.rows).toBe(counts.good + counts.bad + counts.skipped)
      // A quote that never closes takes many rows with it, and is told once, where it opens; so does one in the row of titles.
      const isOpen =
        problems.some(({ code }) => code === 'open-quote') ||
        (counts.good === 0 && errors.length === 1 && errors[0]?.code === 'stray-quote')
      const badRows = new Set(errors.map(({ row }) => row)).size
      if (isOpen) expect(badRows).toBeLessThanOrEqual(counts.bad)
      else if (isRead) expect(badRows).toBe(counts.bad)
      expect(new Set(products.map(({ id }) => id)).size).toBe(products.length)
    }),
    {
      numRuns: 80,
      examples: [
        // Titles lost, and a quote in what is left of them.
        [
          [
            { at: 0, cut: 420, put: new TextEncoder().encode('\n') },
            { at: 5, cut: 0, put: new TextEncoder().encode('"') },
          ],
        ],
      ],
    },
  )
})
