import { readFileSync } from 'node:fs'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { coffee, fixtureFile, sampleVillages, sheetsOf } from '../../../../test/sheet-of.ts'
import { textRow, type XlsxParts, type XlsxSheet, xlsxBytes, xlsxFile } from '../../../../test/xlsx-of.ts'
import { checkSheets } from '../../../check/check-sheets.ts'
import { openSheets } from '../open-sheets.ts'
import { readWholeXml } from './xml.ts'
import { zipLimits } from './zip.ts'

const read = (sheets: XlsxSheet[], parts?: XlsxParts) =>
  sheetsOf(openSheets(xlsxFile(xlsxBytes(sheets, parts))))

async function rowsOf(rows: string, parts?: XlsxParts & { behind?: string }) {
  const [sheet] = await read([{ rows, ...(parts?.behind !== undefined && { behind: parts.behind }) }], parts)
  return [...sheet!.rows]
}

async function cell(xml: string, parts?: XlsxParts) {
  const [row] = await rowsOf(`<row r="1">${xml}</row>`, parts)
  return row?.faults?.get(0) ?? row?.cells[0]
}

const faultOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const [sheet] = await sheetsOf(openSheets(xlsxFile(bytes)))
  return [...(sheet?.rows ?? [])].find(({ unreadable }) => unreadable)?.unreadable
}

test.each([
  ['a code of 13 digits', '<c><v>2000000100029</v></c>', '2000000100029'],
  ['a code of 15 digits', '<c><v>200530200000030</v></c>', '200530200000030'],
  ['a number as Excel stores it', '<c><v>2.0053020000003E+14</v></c>', '200530200000030'],
  ['a fraction with the noise of its storage', '<c><v>0.10000000000000001</v></c>', '0.1'],
  ['a small number', '<c><v>1.25E-7</v></c>', '0.000000125'],
  ['three decimals, which are no thousands', '<c><v>1.234</v></c>', '1.2340'],
  ['a formula with its value', '<c><f>A2*2</f><v>25000</v></c>', '25000'],
  ['a formula that gives text', '<c t="str"><f>A2</f><v>Kopi</v></c>', 'Kopi'],
  ['a formula that gives nothing', '<c t="str"><f>A2</f><v></v></c>', undefined],
  [
    'text with letters of markup',
    '<c t="inlineStr"><is><t>Kopi &amp; teh &lt;1&gt;</t></is></c>',
    'Kopi & teh <1>',
  ],
  [
    'text in runs',
    '<c t="inlineStr"><is><r><t>Ko</t></r><r><t>pi</t></r><rPh><t>x</t></rPh></is></c>',
    'Kopi',
  ],
  ['text with a line end', '<c t="inlineStr"><is><t>a_x000A_b</t></is></c>', 'a\nb'],
  ['truth', '<c t="b"><v>1</v></c>', 'TRUE'],
  ['a day in ISO 8601', '<c t="d"><v>2026-06-01T00:00:00</v></c>', '2026-06-01'],
  ['nothing', '<c s="1"/>', undefined],
])('%s is read', async (_, xml, text) => {
  expect(await cell(xml)).toBe(text)
})

test.each([
  ['dd/mm/yyyy', '46098', '2026-03-17'],
  [14, '46098', '2026-03-17'],
  ['[$-421]dd mmmm yyyy;@', '46098.75', '2026-03-17'],
  ['mmm-yy', '46098', '2026-03-17'],
  ['0.0%', '0.985', '98.5%'],
  [9, '0.07', '7%'],
  ['0000000000000', '12345', '0000000012345'],
  ['0" gr"', '500', '500 gr'],
  ['General" ml"', '1500', '1500 ml'],
  ['"Rp"#,##0', '25000', '25000'],
  ['_("Rp"* #,##0_);_("Rp"* (#,##0)', '25000', '25000'],
  ['h:mm', '0.5', '0.5'],
  ['[Red]#,##0', '7', '7'],
])('a number with the format %s is read as it is seen', async (format, stored, text) => {
  expect(await cell(`<c s="1"><v>${stored}</v></c>`, { formats: [format] })).toBe(text)
})

test('days are counted as the workbook counts them', async () => {
  const parts = { formats: [14], date1904: true }
  expect(await cell('<c s="1"><v>44636</v></c>', parts)).toBe('2026-03-17')
})

test.each([
  ['digits beyond what Excel keeps', '<c><v>5.3090144089E+15</v></c>', 'scientific-notation'],
  ['a formula that failed', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'error-cell'],
  ['a formula that was never calculated', '<c><f>A1+1</f></c>', 'formula-uncalculated'],
  ['a text that is not there', '<c t="s"><v>7</v></c>', 'error-cell'],
  ['a number that is none', '<c><v>abc</v></c>', 'error-cell'],
])('%s is a fault', async (_, xml, code) => {
  expect(await cell(xml)).toMatchObject({ code })
})

test('texts that cells share are read, with their runs', async () => {
  const texts = '<si><t>Kopi</t></si><si><r><t>Ma</t></r><r><t>du</t></r><rPh><t>x</t></rPh></si>'
  const [row] = await rowsOf('<row r="1"><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>', { texts })
  expect(row?.cells).toEqual(['Madu', 'Kopi'])
})

test('cells stand in their columns, and rows keep their numbers', async () => {
  const rows = await rowsOf(
    '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c r="AA4"><v>3</v></c></row>',
  )
  expect(rows).toMatchObject([
    { number: 3, cells: ['', '', '1', '2'] },
    { number: 4, cells: [...Array(26).fill(''), '3'] },
  ])
})

test('files whose names of elements have a prefix are read, too', async () => {
  expect(await rowsOf('<x:row r="1"><x:c><x:v>1</x:v></x:c></x:row>')).toMatchObject([{ cells: ['1'] }])
})

test('merged cells count for all their rows, and give a header of two rows its columns', async () => {
  const rows = [
    textRow(1, ['Nama', 'Izin', '']),
    textRow(2, ['', 'PIRT', 'Halal']),
    textRow(3, ['Kopi', '1', '2']),
    textRow(4, ['', '3', '4']),
    textRow(5, ['', '', '']),
    textRow(6, ['', '5', '6']),
  ]
  const behind =
    '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:A5"/></mergeCells>'
  expect((await rowsOf(rows.join(''), { behind })).map(({ cells }) => cells)).toEqual([
    ['Nama', 'Izin'],
    ['Nama', 'PIRT', 'Halal'],
    ['Kopi', '1', '2'],
    ['Kopi', '3', '4'],
    [],
    ['', '5', '6'],
  ])
})

test('sheets come in the order of their tabs, hidden ones and rows as such', async () => {
  const sheets = await read([
    { name: 'Produk & "lain"', rows: textRow(1, ['a'], 'hidden="1"') },
    { name: 'Daftar', rows: textRow(1, ['b']), state: 'veryHidden' },
  ])
  expect(sheets).toMatchObject([
    { file: 'produk.xlsx', name: 'Produk & "lain"', hidden: false, rows: [{ hidden: true }] },
    { name: 'Daftar', hidden: true },
  ])
})

test('a workbook is checked like any table, with notes and hidden sheets named', async () => {
  const titles = Object.keys(coffee)
  const sheets = await read([
    { name: 'Catatan', rows: textRow(1, ['Isi satu baris untuk satu produk']) },
    { name: 'Produk', rows: textRow(3, titles) + textRow(4, Object.values(coffee), 'hidden="true"') },
    { name: 'Kosong', rows: '' },
    { name: 'Lama', rows: textRow(1, titles), state: 'hidden' },
  ])
  const { problems, counts } = checkSheets(sheets, { villages: sampleVillages, contactsAgreed: true })
  expect(problems.map(({ sheet, row, code }) => [sheet, row, code])).toEqual([
    ['Catatan', 1, 'sheet-ignored'],
    ['Produk', 4, 'hidden-rows'],
    ['Lama', 1, 'sheet-hidden'],
  ])
  expect(counts).toMatchObject({ rows: 1, good: 1 })
})

test.each<[string, Record<string, string>]>([
  ['Excel dengan makro (.xlsm)', { 'xl/vbaProject.bin': 'x' }],
  ['Excel biner (.xlsb)', { 'xl/workbook.bin': 'x' }],
  ['OpenDocument (.ods)', { 'content.xml': '<x/>' }],
  ['dokumen Word', { 'word/document.xml': '<x/>' }],
])('%s is told by its name, with the way out', async (detail, files) => {
  const bytes = xlsxBytes([{ rows: '' }], { files })
  expect(await faultOf(bytes)).toEqual({ code: 'file-kind', detail })
})

test.each<[string, string]>([
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Excel lama (.xls) atau Excel berkata sandi'],
  ['%PDF-1.7', 'PDF'],
  ['\n <html><table>', 'halaman web atau XML'],
  ['\x89PNG\r\n', 'gambar'],
  ['\x01\x02\x00\x00\x00\x00', 'bukan teks'],
])('%j at the start is no table: %s', async (start, detail) => {
  const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0))
  expect(await faultOf(bytes)).toEqual({ code: 'file-kind', detail })
})

test('a cell of 100 MB is refused while it is read', async () => {
  let pieces = 0
  async function* cell() {
    yield new TextEncoder().encode('<worksheet><sheetData><row><c t="str"><v>')
    for (; pieces < 1600; pieces += 1) yield new Uint8Array(64 * 1024).fill(97)
  }
  await expect(readWholeXml(cell(), { open() {} })).rejects.toMatchObject({
    fault: { code: 'row-too-large' },
  })
  expect(pieces).toBeLessThan(20)
})

test('a row of many long cells is refused, and those above it stay', async () => {
  const long = textRow(2, Array(40).fill('Kopi dari desa, '.repeat(2000)))
  const rows = await rowsOf(textRow(1, ['nama']) + long + textRow(3, ['Kopi']))
  expect(rows).toMatchObject([{ number: 1 }, { number: 2, unreadable: { code: 'row-too-large' } }])
})

test('what inflates to more than it should is refused before it is inflated', async () => {
  const bytes = xlsxBytes([{ rows: ' '.repeat(zipLimits.freeBytes + 1) }])
  expect(bytes.length).toBeLessThan(100_000)
  expect(await faultOf(bytes)).toMatchObject({ code: 'file-too-large', detail: '17 MB dari 1 MB' })
})

test('what inflates to more than was announced is cut off', async () => {
  const bytes = xlsxBytes([{ rows: '<row/>'.repeat(10_000) }])
  const view = new DataView(bytes.buffer)
  // Sizes of all entries in the central directory.
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  }
  expect(await faultOf(bytes)).toMatchObject({ code: 'file-too-large' })
})

test('an archive of countless files is refused', async () => {
  const bytes = xlsxBytes([{ rows: '' }])
  new DataView(bytes.buffer).setUint16(bytes.length - 22 + 10, zipLimits.entries + 1, true)
  expect(await faultOf(bytes)).toMatchObject({ code: 'file-too-large' })
})

test('entities of a DTD are not expanded', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const sheet = `<?xml version="1.0"?>${bomb}<worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`
  const [read] = await sheetsOf(
    openSheets(xlsxFile(xlsxBytes([{ rows: '' }], { files: { 'xl/worksheets/sheet1.xml': sheet } }))),
  )
  expect(JSON.stringify([...read!.rows])).not.toContain('aaaaaaaaaa')
})

const messy = new Uint8Array(readFileSync(fixtureFile('contoh-berantakan.xlsx')))

async function expectNoLoss(bytes: Uint8Array<ArrayBuffer>) {
  const sheets = await sheetsOf(openSheets(xlsxFile(bytes)))
  const { counts, problems, products } = checkSheets(sheets, {
    villages: sampleVillages,
    contactsAgreed: true,
  })
  expect(counts.rows).toBe(counts.good + counts.bad)
  expect(counts.good).toBeGreaterThanOrEqual(products.length)
  if (counts.bad > 0) expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
  return counts
}

test('bytes that inflate to something else than was packed are damage, not another workbook', async () => {
  const bytes = Uint8Array.from(messy)
  bytes.set([108, 26], 895)
  bytes.set([185, 0], 1075)
  expect((await expectNoLoss(bytes)).rows).toBeGreaterThan(0)
})

test('a workbook whose list of sheets is lost is damaged, not empty', async () => {
  const bytes = Uint8Array.from(messy)
  const name = Buffer.from(bytes).lastIndexOf('xl/_rels/workbook.xml.rels')
  bytes.set([0, 0, 0], name)
  expect(await faultOf(bytes)).toMatchObject({ code: 'file-damaged' })
})

test('however the bytes of a workbook are damaged, nothing breaks, and what is lost is told', async () => {
  const change = fc.record({
    at: fc.nat(messy.length - 1),
    put: fc.uint8Array({ minLength: 1, maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.option(fc.integer({ min: 1, max: messy.length })),
      async (changes, end) => {
        const bytes = Uint8Array.from(messy)
        for (const { at, put } of changes) bytes.set(put.subarray(0, bytes.length - at), at)
        const { rows } = await expectNoLoss(bytes.slice(0, end ?? undefined))
        expect(rows).toBeGreaterThan(0)
      },
    ),
    { numRuns: 150 },
  )
})

test('whatever stands in cells, each row is a product or a problem', async () => {
  const titles = Object.keys(coffee)
  const value = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '=1+1',
      '@x',
      '\u202e',
      '<b>',
      'Rp 1',
      '1e9',
      'toString',
      ' ',
    ),
  )
  const change = fc.tuple(fc.constantFrom(...titles), value)
  const rows = fc.array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 5 })
  const header = fc.array(fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', ''), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(rows, header, async (changes, more) => {
      const xml = changes.map((ofRow, i) => {
        const row = new Map([...Object.entries(coffee), ...ofRow])
        return textRow(
          i + 2,
          [...row.values(), ...more].map((text) =>
            text.replace(/[^\t\n\r\P{C}]|\p{Cs}|[\ufffe\uffff]/gu, ''),
          ),
        )
      })
      const counts = await expectNoLoss(
        xlsxBytes([{ rows: textRow(1, [...titles, ...more]) + xml.join('') }]),
      )
      expect(counts.rows).toBe(changes.length)
    }),
    { numRuns: 60 },
  )
  expect(Object.prototype).toEqual({})
})
