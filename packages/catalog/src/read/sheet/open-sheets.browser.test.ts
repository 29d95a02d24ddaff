import { expect, test } from 'vitest'
import { Checker } from '../../check/checker.ts'
import type { Problem } from '../problems/problem.ts'
import { readVillages } from '../villages/read-villages.ts'
import { csvSheet } from './csv.ts'
import { openSheets } from './open-sheets.ts'

const fixture = async (name: string) => {
  const response = await fetch(new URL(`../../../test/fixtures/data/${name}`, import.meta.url))
  return new File([await response.blob()], name)
}

test('an office without a command line has its workbook checked in a page', async () => {
  const file = await fixture('contoh-berantakan.xlsx')
  const list = await fixture('contoh-berantakan.desa.csv')
  const villages = readVillages(csvSheet(list.name, new Uint8Array(await list.arrayBuffer())))
  const expected = JSON.parse(await (await fixture('contoh-berantakan.expected.json')).text())
  const problems: Problem[] = []
  const checker = new Checker({
    villages,
    contactsAgreed: true,
    onProblem: (problem) => problems.push(problem),
  })
  const ids: string[] = []
  for await (const { product } of checker.parts(openSheets({ file: file.name, content: file }))) {
    ids.push(product.id)
  }
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ sheet, row, column, code }) => ({ sheet, row, column, code }))).toEqual(
    expected.bad.map(({ sheet, row, column, code }: Problem) => ({ sheet, row, column, code })),
  )
  expect(ids.sort()).toEqual(expected.good.map(({ id }: { id: string }) => id).sort())
})

test('a page reads CSV of any encoding, and says what it cannot read', async () => {
  const csv = new File(
    [Uint8Array.from('nama;kategori;produsen\nKopi d\xe9sa;minuman;A\n', (c) => c.charCodeAt(0))],
    'a.csv',
  )
  const rows: (readonly string[])[] = []
  for await (const sheet of openSheets({ file: csv.name, content: csv })) {
    for await (const { cells } of sheet.rows) rows.push(cells)
  }
  expect(rows[1]).toEqual(['Kopi désa', 'minuman', 'A'])
  const old = new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)])
  for await (const sheet of openSheets({ file: 'a.xlsx', content: old })) {
    for await (const row of sheet.rows) expect(row.unreadable).toMatchObject({ code: 'file-kind' })
  }
})
