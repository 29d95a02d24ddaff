import { readFileSync } from 'node:fs'
import { localized, parsePermit, parseQris } from '@ovop-ntt/core'
import { countProducts } from '@ovop-ntt/core/format'
import { expect, test } from 'vitest'
import {
  check,
  coffee,
  dataFile,
  fixtureFile,
  sampleRows,
  sampleVillages,
  sheetsOf,
} from '../../test/sheet-of.ts'
import { csvSheet } from '../read/sheet/csv.ts'
import { readVillages } from '../read/villages/read-villages.ts'
import { checkSheets } from './check-sheets.ts'

const sample = csvSheet('contoh-produk-ovop.csv', readFileSync(dataFile('contoh-produk-ovop.csv')))

test('the sample has 44 products of 22 regencies, and not a problem', () => {
  const options = { villages: sampleVillages, contactsAgreed: true, sample: true }
  const { products, problems, counts, villages } = checkSheets([sample], options)
  expect(problems).toEqual([])
  expect(counts).toEqual({ rows: 44, good: 44, bad: 0, skipped: 0, products: 44, errors: 0, warnings: 0 })
  expect(villages).toHaveLength(89)
  expect(products.every(({ sample }) => sample === true)).toBe(true)
  const { by, ...totals } = countProducts(products)
  expect(totals).toMatchObject({ products: 44, regencies: 22, villages: 44 })
  expect(by.mentoring).toEqual({ completed: 3, 'handed-over': 4, none: 37 })
  expect(Object.values(by.regency)).toEqual(Array(22).fill(2))
  expect(by.category).toEqual(tally(sampleRows.map(({ kategori }) => categories[kategori!]!)))
  expect(by.payment).toEqual({ cash: 44, transfer: 19, qris: 6, kkpd: 4 })
  expect(by.certificate).toEqual({ bpom: 5, gi: 5, halal: 6, pirt: 12, tkdn: 4 })
})

const categories: Record<string, string> = {
  makanan: 'food',
  minuman: 'beverage',
  camilan: 'snack',
  herbal: 'herbal',
  'tenun-ikat': 'ikat-weaving',
  bumbu: 'spice',
  kerajinan: 'handicraft',
}

function tally(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

test('a row becomes a product with all that it says', () => {
  const [product] = check([{ ...coffee, izin_kontak: 'ya' }]).products
  expect(product).toMatchObject({
    id: '53.09-kopi-arabika-bajawa',
    name: { id: 'Kopi arabika Bajawa', en: 'Bajawa arabica coffee' },
    category: 'beverage',
    village: coffee.kode_desa,
    place: { village: 'Beiwali', district: 'Bajawa', regency: 'Kabupaten Ngada' },
    satelliteVillages: coffee.desa_satelit!.split(';'),
    producer: { name: coffee.produsen, contactConsent: true },
    halal: 'certified',
    payments: ['cash', 'qris', 'transfer', 'kkpd'],
    mentoring: { status: 'completed' },
    qris: { payload: coffee.qris },
    updatedAt: coffee.diperbarui,
  })
  expect(product!.packs).toEqual([
    {
      price: Number(coffee.harga),
      container: coffee.satuan,
      netContent: { value: 200, unit: 'g' },
      gtin: coffee.gtin,
      availability: 'in-stock',
    },
  ])
  expect(product!.channels).toEqual([
    { kind: 'whatsapp', phone: `+${coffee.whatsapp}` },
    { kind: 'website', url: coffee.situs },
    { kind: 'marketplace', url: coffee.marketplace },
    { kind: 'outlet', name: 'NTT Mart (contoh) Ngada' },
  ])
})

test('an official name with a double quote stays as it is', () => {
  const row = sampleRows.find(({ desa }) => desa === 'Bo"a')!
  const { problems, products } = check([row, { ...row, id: '53.14-lain', nama: 'Lain', desa: 'BOA' }])
  expect(problems).toEqual([])
  expect(products.map(({ place }) => place.village)).toEqual(['Bo"a', 'Bo"a'])
})

test('a refusal in the row counts before the publisher’s word that all agreed', () => {
  const { products, problems } = check([{ ...coffee, izin_kontak: 'tidak' }])
  expect(problems.map(({ code }) => code)).toEqual(['contact-withheld'])
  expect(JSON.stringify(products)).not.toContain(coffee.whatsapp)
})

test('a WhatsApp link is a phone number too', () => {
  const row = { ...coffee, whatsapp: '', situs: 'https://wa.me/6281200000101' }
  const withheld = check([row], { contactsAgreed: false })
  expect(withheld.problems.map(({ code }) => code)).toEqual(['contact-withheld'])
  expect(JSON.stringify(withheld.products)).not.toContain('6281200000101')
  expect(check([row]).products[0]!.channels[0]).toEqual({ kind: 'whatsapp', phone: '+6281200000101' })
})

test('"Ya" in the halal column is no certificate', () => {
  const [product] = check([{ ...coffee, halal: 'Ya' }]).products
  expect(product).toMatchObject({ halal: 'unknown' })
  expect(product!.certificates.map(({ kind }) => kind)).not.toContain('halal')
})

test.each([
  ['harga', '25 ribu rupiah', { packs: [{ price: 25_000 }] }],
  ['harga', 'Rp. 1,5 jt', { packs: [{ price: 1_500_000 }] }],
  ['isi_bersih', '½ kg', { packs: [{ netContent: { value: 0.5, unit: 'kg' } }] }],
  ['isi_bersih', 'isi 10', { packs: [{ netContent: { value: 10, unit: 'piece' } }] }],
  ['diperbarui', 'Selasa, 12 Mei 2026', { updatedAt: '2026-05-12' }],
  ['diperbarui', '12/5/26', { updatedAt: '2026-05-12' }],
])('%s "%s" is read as people mean it', (column, text, read) => {
  const { products, problems } = check([{ ...coffee, [column]: text }])
  expect(problems).toEqual([])
  expect(products).toMatchObject([read])
})

test('nothing of an unknown column is published', () => {
  const { products, problems } = check([{ ...coffee, Catatan: 'RAHASIA' }])
  expect(problems).toMatchObject([{ code: 'notes-column', severity: 'warning', row: 1, column: 'Catatan' }])
  expect(JSON.stringify(products)).not.toContain('RAHASIA')
})

interface Expected {
  jumlah: { rows: number; good: number; bad: number }
  bad: { sheet: string; row: number; column: string; code: string }[]
  good: ({ sheet: string; row: number } & Record<string, string | number>)[]
}

test('the messy workbook reports what it should, cell by cell, and the good rows come through', async () => {
  const expected: Expected = JSON.parse(readFileSync(fixtureFile('contoh-berantakan.expected.json'), 'utf8'))
  const villages = readVillages(csvSheet('desa.csv', readFileSync(fixtureFile('contoh-berantakan.desa.csv'))))
  const sheets = await sheetsOf(fixtureFile('contoh-berantakan.xlsx'))
  const { problems, products, counts } = checkSheets(sheets, { villages, contactsAgreed: true })
  expect(problems.map(({ sheet, row, column, code }) => ({ sheet, row, column, code }))).toEqual(
    expected.bad.map(({ sheet, row, column, code }) => ({ sheet, row, column, code })),
  )
  expect(counts).toMatchObject({ rows: 30, good: expected.jumlah.good, bad: expected.jumlah.bad })
  for (const good of expected.good) {
    const product = products.find(({ id }) => id === good.id)!
    const qris = product.qris && parseQris(product.qris.payload)
    const pirt = product.certificates.find(({ kind }) => kind === 'pirt')?.number
    const permit = pirt === undefined ? undefined : parsePermit('pirt', pirt)
    const found = {
      nama: localized(product.name),
      kategori: Object.keys(categories).find((word) => categories[word] === product.category),
      kode_desa: product.village,
      harga: product.packs[0]?.price,
      whatsapp: product.channels.find(({ kind }) => kind === 'whatsapp')?.phone?.slice(1),
      situs: product.channels.find(({ kind }) => kind === 'website')?.url,
      qris_nmid: qris?.ok ? qris.value.nmid : undefined,
      pirt: permit?.ok ? permit.value.display : undefined,
      gtin: product.packs[0]?.gtin,
      halal: halalWords[product.halal ?? ''],
      diperbarui: product.updatedAt,
    }
    const { sheet: _sheet, row: _row, id: _id, catatan: _note, ...values } = good
    expect(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))).toEqual(
      values,
    )
  }
})

const halalWords: Record<string, string> = { 'not-required': 'tidak-berlaku', 'non-halal': 'tidak-halal' }
