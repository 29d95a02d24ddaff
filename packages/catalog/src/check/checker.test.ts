import { writerLimits } from '@ovop-ntt/core/format'
import { expect, test } from 'vitest'
import { check, coffee, type RowTexts, sampleRows, sampleVillages, sheetOf } from '../../test/sheet-of.ts'
import type { Problem } from '../read/problems/problem.ts'
import type { SheetRow, SheetStream } from '../read/sheet/sheet.ts'
import { checkSheets } from './check-sheets.ts'
import { Checker } from './checker.ts'
import { IdBook } from './id-book.ts'
import { MemoryIdList } from './id-list.ts'
import type { ProductPart } from './product-part.ts'

const { id: _, ...nameless } = coffee
const options = { villages: sampleVillages, contactsAgreed: true }
const bigger = { isi_bersih: '1 kg', harga: '400000', gtin: '' }

async function* slowly<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) {
    await Promise.resolve()
    yield item
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : 1)

async function stream(sheets: Iterable<SheetStream>) {
  const problems: Problem[] = []
  const parts: ProductPart[] = []
  const checker = new Checker({ ...options, onProblem: (problem) => problems.push(problem) })
  for await (const part of checker.parts(sheets)) parts.push(part)
  return { parts, problems, counts: checker.counts }
}

test('rows that come one by one give what rows at hand give', async () => {
  const rows = [...sampleRows, { ...nameless, nama: 'Tanpa kode' }, { ...coffee, harga: 'murah' }]
  const sheet = sheetOf(...rows)
  const { parts, problems, counts } = await stream([{ ...sheet, rows: slowly(sheet.rows) }])
  const atHand = checkSheets([sheet], options)
  expect(parts.map(({ product }) => product)).toEqual(atHand.products)
  // In the order they are found: an id that is given, and what follows from it, is known last.
  expect(problems.toSorted((a, b) => a.row - b.row || compare(a.code, b.code))).toEqual(
    atHand.problems.toSorted((a, b) => a.row - b.row || compare(a.code, b.code)),
  )
  expect(counts).toEqual(atHand.counts)
  expect(parts[0]?.place).toEqual({ file: 'produk.csv', row: 2 })
  expect(parts[0]?.villages.map(({ code }) => code)).toEqual([
    parts[0]?.product.village,
    ...(parts[0]?.product.satelliteVillages ?? []),
  ])
})

test('a part is there before the next row is read', async () => {
  const rows = [...sheetOf(...sampleRows).rows]
  let read = 0
  function* counted(): Generator<SheetRow> {
    for (const row of rows) {
      read += 1
      yield row
    }
  }
  const checker = new Checker({ ...options, onProblem: () => {} })
  for await (const _part of checker.parts([{ file: 'a.csv', rows: counted() }])) break
  expect(read).toBeLessThan(rows.length)
})

test('rows with another net content are packs of one product', () => {
  const { products, problems, counts } = check([coffee, sampleRows[0]!, { ...coffee, ...bigger }])
  expect(problems).toEqual([])
  expect(counts).toMatchObject({ rows: 3, good: 3, products: 2 })
  expect(products.find(({ id }) => id === coffee.id)?.packs).toMatchObject([
    { netContent: { value: 200, unit: 'g' }, price: Number(coffee.harga) },
    { netContent: { value: 1, unit: 'kg' }, price: 400_000 },
  ])
})

test('rows without an id are packs of one product just so', () => {
  const { products, problems } = check([nameless, { ...nameless, ...bigger }])
  expect(problems).toEqual([])
  expect(products).toMatchObject([{ packs: [{}, {}] }])
})

test.each<[string, RowTexts, string]>([
  ['name', { nama: 'Kopi lain' }, 'duplicate-id'],
  ['producer', { produsen: 'Koperasi lain', qris: '', pembayaran: 'tunai' }, 'duplicate-id'],
  ['village', { kode_desa: '', desa: 'Bena', kecamatan: '', kabupaten: '' }, 'duplicate-id'],
  ['net content, but the same', { isi_bersih: '200 gram' }, 'duplicate-row'],
])('the same id with another %s is a problem', (_what, change, code) => {
  const villages = [...sampleVillages, { ...sampleVillages[0]!, code: '53.09.06.2001', name: 'Bena' }]
  const { problems, counts } = check([coffee, { ...coffee, ...bigger, ...change }], { villages })
  expect(problems).toMatchObject([{ code, row: 3 }])
  expect(problems[0]?.message).toContain('produk.csv, baris 2')
  expect(counts).toMatchObject({ good: 1, bad: 1 })
})

test('the third of two packs is found, too', () => {
  const { problems } = check([coffee, { ...coffee, ...bigger }, { ...coffee, ...bigger }])
  expect(problems).toMatchObject([{ code: 'duplicate-row', row: 4 }])
})

test('packs that together are too large for one product: the row that is too much is named, with the first', () => {
  const rows = Array.from({ length: 400 }, (_, n) => ({ ...coffee, isi_bersih: `${n + 1} g`, gtin: '' }))
  const { products, problems, counts } = check(rows)
  expect(products).toHaveLength(1)
  const { packs } = products[0]!
  const bytes = Buffer.byteLength(JSON.stringify(products[0]))
  expect(bytes).toBeLessThanOrEqual(writerLimits.rowBytes)
  expect(bytes).toBeGreaterThan(writerLimits.rowBytes - 500)
  expect(counts).toMatchObject({ rows: 400, good: packs.length, bad: 400 - packs.length })
  expect(problems[0]).toMatchObject({ code: 'too-long', row: packs.length + 2, column: 'isi_bersih' })
  expect(problems[0]?.message).toContain('bersama produk.csv, baris 2 dan kemasan lainnya')
})

test('what is odd about a row that was given its id is shown as it stands', () => {
  const { problems } = check([coffee, { ...nameless, nama: 'Kopi lain' }])
  expect(problems).toMatchObject([{ code: 'gtin-twice', row: 3, column: 'gtin', value: coffee.gtin }])
})

test('no product is given the id of a bad row: it will be mended', () => {
  const { products } = check([
    { ...coffee, id: '53.09-kopi-a-beiwali', harga: 'murah' },
    { ...nameless, nama: 'Kopi A' },
  ])
  expect(products.map(({ id }) => id)).toEqual(['53.09-kopi-a-beiwali-2'])
})

test('an id that was given before and now stands in another row is nobody’s second', () => {
  const claim = { name: 'Kopi A', village: coffee.kode_desa!, producer: coffee.produsen! }
  const book = new IdBook(new MemoryIdList([{ id: coffee.id!, ...claim }]))
  const { problems } = check([coffee, { ...nameless, nama: 'Kopi A' }], { idBook: () => book })
  expect(problems).toMatchObject([{ code: 'duplicate-id', row: 3, column: 'id', value: coffee.id }])
})

test('a list beside the products is named and left, one alone has lost its columns', () => {
  const list = {
    file: 'a.xlsx',
    name: 'Desa',
    rows: [...sheetOf({ id: '1', nama: 'a', desa: 'b', harga: '1' }).rows],
  }
  const products = { ...sheetOf(coffee), file: 'a.xlsx', name: 'Produk' }
  expect(checkSheets([list, products], options)).toMatchObject({
    problems: [{ code: 'sheet-ignored', sheet: 'Desa', row: 1, severity: 'warning' }],
    counts: { rows: 1, good: 1 },
  })
  expect(checkSheets([list], options)).toMatchObject({
    problems: [{ column: 'kategori' }, { column: 'produsen' }],
    counts: { rows: 1, bad: 1 },
  })
})

test('a cell that its reader could not make out is a problem where it stands, and only if it is read', () => {
  const rows = [...sheetOf({ ...coffee, catatan: '' }).rows]
  const at = (title: string) => rows[0]!.cells.indexOf(title)
  const fault = { code: 'scientific-notation', value: '1234567890123460' } as const
  const broken = (title: string) => [rows[0]!, { ...rows[1]!, faults: new Map([[at(title), fault]]) }]
  const found = (title: string) =>
    checkSheets([{ file: 'a', rows: broken(title) }], options).problems.filter(
      ({ severity }) => severity === 'error',
    )
  expect(found('nib')).toMatchObject([{ code: 'scientific-notation', column: 'nib', value: fault.value }])
  expect(found('catatan')).toEqual([])
})

test('an example row is left out, counted and named, whatever stands in it', () => {
  const { products, problems, counts } = check([{ ...coffee, nama: 'contoh: =1+1', harga: 'murah' }, coffee])
  expect(products).toHaveLength(1)
  expect(counts).toMatchObject({ rows: 2, good: 1, bad: 0, skipped: 1 })
  expect(problems).toMatchObject([{ code: 'example-row', row: 2, column: 'nama', severity: 'warning' }])
})

test('a sheet whose columns are known has no row of titles, and may say what it found in a cell', () => {
  const titles = ['nama', 'jenis', 'harga', 'produsen', 'kode_desa', 'foto']
  const fields = ['name', 'category', 'price', 'producer', 'villageCode', 'photo'] as const
  const cells = new Map(fields.map((field, index) => [field, { index, title: titles[index]! }]))
  const header = { row: 0, width: titles.length, cells, unknown: [], repeated: [] }
  const row = (number: number) => ({
    number,
    cells: ['Kopi', 'minuman', '5000', coffee.produsen!, coffee.kode_desa!, 'kopi.gif'],
  })
  const rows: SheetRow[] = [
    { ...row(7), faults: new Map([[1, { code: 'other-name', detail: 'Minuman' }]]) },
    { ...row(8), skip: { code: 'example-row', value: 'tidak aktif' } },
    { ...row(9), faults: new Map([[2, { code: 'price-unreadable', value: 'gratis' }]]) },
  ]
  const sheet = { file: 'lapak.json', name: 'produk', header, rows, photosMayMiss: true }
  const { problems, counts } = checkSheets([sheet], {
    ...options,
    findPhoto: () => ({ ok: false, code: 'photo-missing' }),
  })
  expect(counts).toMatchObject({ rows: 3, good: 1, bad: 1, skipped: 1 })
  expect(problems.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
    [7, 'jenis', 'other-name', 'minuman'],
    [7, 'foto', 'photo-left-out', 'kopi.gif'],
    [8, '', 'example-row', 'tidak aktif'],
    [9, 'harga', 'price-unreadable', 'gratis'],
    [9, 'foto', 'photo-left-out', 'kopi.gif'],
  ])
})

test('a row whose cells are long together is refused, with or without an id, and its id stays its own', async () => {
  const cerita = 'ꦲ'.repeat(4900)
  const long = { cerita, cerita_en: cerita, deskripsi: 'ꦲ'.repeat(990), gtin: '' }
  const rows = [
    { ...coffee, ...long },
    { ...nameless, ...long },
    { ...nameless, nama: 'Kopi lain' },
  ]
  const { parts, problems, counts } = await stream([sheetOf(...rows)])
  expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['too-long', 2, 'cerita'],
    ['too-long', 3, 'cerita'],
  ])
  expect(parts.map(({ product }) => product.id)).toEqual(['53.09-kopi-lain-beiwali'])
  expect(counts).toMatchObject({ rows: 3, good: 1, bad: 2 })
})
