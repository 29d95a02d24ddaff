import { expect, test } from 'vitest'
import { tableAddress } from './sheet-address.ts'

const id = '1AbCdEfGhIjKlMnOpQrStUvWxYz_0123456789'
const root = 'https://docs.google.com/spreadsheets/d'

test.each([
  [`${root}/${id}/edit#gid=0`, `${root}/${id}/export?format=xlsx`],
  [`${root}/${id}/edit?usp=sharing`, `${root}/${id}/export?format=xlsx`],
  [`${root}/${id}/`, `${root}/${id}/export?format=xlsx`],
  [`https://docs.google.com/spreadsheets/u/0/d/${id}/edit`, `${root}/${id}/export?format=xlsx`],
  [`${root}/e/2PACX-${id}/pubhtml`, `${root}/e/2PACX-${id}/pub?output=xlsx`],
])('%s leads to the workbook', (page, table) => {
  expect(tableAddress(page)).toBe(table)
})

test.each([
  `${root}/e/2PACX-${id}/pub?output=csv`,
  `${root}/${id}/export?format=csv&gid=7`,
  'https://dinas.contoh.example/spreadsheets/d/1/edit',
  'https://docs.google.com/document/d/1/edit',
  'bukan alamat',
])('%s stays', (address) => {
  expect(tableAddress(address)).toBe(address)
})
