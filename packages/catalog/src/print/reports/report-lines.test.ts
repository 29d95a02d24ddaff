import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { check } from '../../../test/sheet-of.ts'
import { checkSheets } from '../../check/check-sheets.ts'
import { readCsv } from '../../read/sheet/csv.ts'
import { knownVillages } from '../../read/villages/known-villages.ts'
import { csvReport } from './csv-report.ts'
import { htmlReport } from './html-report.ts'
import { terminalReport } from './terminal-report.ts'

const villages = [...knownVillages()].filter(({ code }) => code.startsWith('53.09'))
const findings = checkSheets(
  [
    {
      file: 'produk.csv',
      rows: readCsv(`Nama Produk,Jenis,Nama Kelompok,Kode Desa
(1),(2),(3),(4)
Kopi,minuman,UMKM Mawar,53.09.06.2009
Jumlah,,,
Madu,makanan,UMKM Mawar,
Subtotal,,,
Total,,,
Total,,,
`),
    },
  ],
  { villages },
)

test('rows that are no data for one reason are one line of a report for people, and a line each for programs', () => {
  const terminal = stripVTControlCharacters(terminalReport(findings))
  expect(terminal.match(/^produk.*not-data/gm)).toEqual([
    expect.stringMatching(/^produk\.csv:2:: bukan data produk \(nomor kolom\)/),
    expect.stringMatching(/^produk\.csv:4, 6–8:: bukan data produk \(jumlah\)/),
  ])
  const html = htmlReport(findings, new Date(0))
  expect(html).toContain('data-title="baris">4, 6–8</th>')
  expect(html.match(/nomor kolom|\(jumlah\)/g)).toHaveLength(2)
  expect(csvReport(findings).match(/not-data/g)).toHaveLength(5)
})

test('what is to be mended stays a line a row', () => {
  const { problems, counts } = check([{ nama: 'A' }, { nama: 'B' }])
  const lines = terminalReport({ problems, counts }).split('\n')
  expect(lines.filter((line) => line.includes('[missing-value]'))).toHaveLength(
    problems.filter(({ code }) => code === 'missing-value').length,
  )
})
