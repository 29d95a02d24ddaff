import { expect, test } from 'vitest'
import { check, coffee, sampleVillages, sheetOf } from '../../../test/sheet-of.ts'
import { checkSheets } from '../../check/check-sheets.ts'
import { ColumnMapError, parseColumnMap } from './column-map.ts'

const { nama, harga, ...rest } = coffee
const row = { ...rest, 'Merek  Dagang': nama!, 'Banderol (Rp.)': harga!, 'Catatan Dinas': 'rahasia' }

test('titles of an office’s own are read as the map says, or left out on purpose', () => {
  const columns = parseColumnMap(
    '{"merek dagang": "nama", "Banderol Rp": "price", "Catatan dinas": null}',
    'peta.json',
  )
  const result = check([row], { columns })
  expect(result.problems).toEqual([])
  expect(result.products).toMatchObject([{ id: coffee.id, packs: [{ price: Number(harga) }] }])
  expect(result.columns).toMatchObject([{ file: 'produk.csv', row: 1, ignored: ['Catatan Dinas'] }])
  expect(result.columns[0]?.matched).toContainEqual({ title: 'Merek Dagang', column: 'nama' })
})

test('the map counts before the titles of the guide', () => {
  const columns = parseColumnMap('{"Nama": null, "Merek Dagang": "nama"}', 'peta.json')
  const { products } = check([{ ...row, nama: 'Lain' }], { columns })
  expect(products).toMatchObject([{ name: { id: nama } }])
})

test('what was matched and what was ignored is told, sheet by sheet', () => {
  const { columns } = check([{ ...coffee, No: '1', NIK: '', '': 'x' }])
  expect(columns).toHaveLength(1)
  expect(columns[0]).toMatchObject({ ignored: ['No', 'NIK'] })
  expect(columns[0]?.matched).toHaveLength(Object.keys(coffee).length)
})

test.each([
  ['[]', 'diharapkan'],
  ['{"a"', 'bukan JSON'],
  ['{"Merek": "merek"}', '"Merek": "merek" bukan kolom; diharapkan null atau id, nama'],
  ['{"Merek": 7}', '"Merek": 7 bukan kolom'],
  ['{"Merek": "constructor"}', 'bukan kolom'],
  ['{"Merek": "nama", "MEREK ": "harga"}', 'dua kali'],
  ['{"  ": "nama"}', 'bukan judul'],
])('a map that cannot be used says where: %s', (text, where) => {
  expect(() => parseColumnMap(text, 'peta.json')).toThrow(ColumnMapError)
  expect(() => parseColumnMap(text, 'peta.json')).toThrow(where)
  expect(() => parseColumnMap(text, 'peta.json')).toThrow('peta.json')
})

test('titles like members of objects are titles', () => {
  const columns = parseColumnMap('{"__proto__": "nama", "constructor": null}', 'peta.json')
  const [head, body] = sheetOf({ ...rest, harga: harga!, Merek: nama!, Catatan: 'x' }).rows
  const titles: Record<string, string> = { Merek: '__proto__', Catatan: 'constructor' }
  const renamed = { ...head!, cells: head!.cells.map((title) => titles[title] ?? title) }
  const options = { villages: sampleVillages, contactsAgreed: true, columns }
  const { products, problems } = checkSheets([{ file: 'a.csv', rows: [renamed, body!] }], options)
  expect(problems).toEqual([])
  expect(products).toMatchObject([{ name: { id: nama } }])
})
