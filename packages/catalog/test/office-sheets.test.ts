import { openAsBlob } from 'node:fs'
import type { Product } from '@ovop-ntt/core'
import { localized } from '@ovop-ntt/core'
import { expect, test } from 'vitest'
import { openSource } from '../src/read/open-source.ts'
import { maxPictureBytes } from '../src/read/sheet/sheet.ts'
import { Photos } from '../src/write/pictures/photos.ts'
import { checkSources } from './check-sources.ts'

/** What comes out of a file as an office made it: products by name, and each problem as `row column code`. */
async function read(name: string) {
  const file = new URL(`./fixtures/sheets/${name}`, import.meta.url).pathname
  const photos = new Photos({ limit: maxPictureBytes, fileOf: () => file })
  const { products, problems, counts } = await checkSources(
    openSource({ file: name, content: await openAsBlob(file), pictures: true }),
    { contactsAgreed: true, findPhoto: photos.find },
  )
  expect(counts.rows).toBe(counts.good + counts.bad + counts.skipped)
  return {
    products: new Map(products.map((product) => [localized(product.name), product])),
    told: problems.map(({ row, column, code }) =>
      [row, column, code].filter((part) => part !== '').join(' '),
    ),
    problems,
  }
}

const priceOf = ({ packs }: Product) => packs[0]?.price
const phoneOf = ({ channels }: Product) => channels[0]?.phone

test('a price is what its number format shows, or it is asked for', async () => {
  const { products, told } = await read('01-format-0.000.xlsx')
  expect(new Set([...products.values()].map(priceOf))).toEqual(new Set([15000]))
  expect(told).toHaveLength(12 - products.size)
  expect(told.filter((line) => !/ harga (?:number-format|price-low)$/.test(line))).toEqual([])
})

test('the decimal zero of a column of numbers is no digit of a phone, a code or a permit', async () => {
  const phones = await read('13b-phone-point-zero.csv')
  expect([...phones.products.values()].map(phoneOf)).toEqual(['+6281200000301', '+6281200000301', undefined])
  const codes = await read('13-trailing-zero.csv')
  expect(codes.told).toEqual(['3 gtin gtin-twice'])
  for (const { village, packs, producer } of codes.products.values()) {
    expect([village, packs[0]?.gtin, producer.nib]).toEqual([
      '53.09.06.2009',
      '2000000300016',
      '1234567890123',
    ])
  }
})

test('of a phone cell one number is read, or the cell is told; two never run together', async () => {
  const { products, told } = await read('39-hp.csv')
  expect(products.size + told.length).toBe(20)
  expect(new Set([...products.values()].map(phoneOf))).toEqual(new Set(['+6281200000301', '+6238421000']))
})

test('a hidden column never counts before one in sight', async () => {
  const { products, told, problems } = await read('16-hidden-column.xlsx')
  expect([...products.values()].map(priceOf)).toEqual([25000])
  expect(told).toEqual(['1 Harga repeated-column'])
  expect(problems[0]?.message).toContain('kolom ini (tersembunyi) sama arti dengan kolom lain')
})

test('numbers of columns, a total and a signature are no products and no errors', async () => {
  const { products, problems } = await read('31-kop-nomor-kolom.xlsx')
  expect([...products.keys()]).toEqual(['Kopi arabika', 'Madu hutan'])
  expect(problems.map(({ row, code, severity }) => [row, code, severity])).toEqual(
    [7, 10, 12, 13, 15, 16].map((row) => [row, 'not-data', 'warning']),
  )
  expect(JSON.stringify(problems)).not.toMatch(/\d{8}/)
})

test('a header in two rows is one, also where its merged cells are gone', async () => {
  const { products, told } = await read('32-header-dua-tingkat.csv')
  expect(told).toEqual([])
  expect(products.get('Madu hutan')).toMatchObject({
    village: '53.09.06.2002',
    producer: { name: 'UMKM Melati Contoh' },
    certificates: [{ kind: 'pirt', number: '206530901000127' }],
  })
})

test('a ditto mark is what stands above, or it is told; it is never a name', async () => {
  const { products, told } = await read('33-sda.xlsx')
  expect(products.size).toBe(9)
  for (const { producer, packs } of products.values()) {
    expect([producer.name, packs[0]?.container]).toEqual(['Kelompok Tani Mawar', 'bungkus'])
  }
  expect(told).toEqual(['1 Harga Lama unknown-column', '11 Produsen missing-value'])
})

test('a second table is read by its own header', async () => {
  const { products, told } = await read('34-dua-tabel.xlsx')
  const pairs = [...products].map(([name, { producer }]) => [name, producer.name])
  expect(pairs).toEqual([
    ['Kopi arabika', 'UMKM Mawar Contoh'],
    ['Madu hutan', 'UMKM Melati Contoh'],
    ['Garam Waebela', 'Kelompok Garam Contoh'],
    ['Abon tongkol', 'UMKM Inerie Contoh'],
  ])
  expect(told).toEqual(['6 not-data', '7 not-data'])
})

test('a page that shares a picture is no picture', async () => {
  const { products, told } = await read('40-foto-drive.xlsx')
  const sources = [...products.values()].flatMap(({ images }) => images.map(({ src }) => src))
  expect(sources).toEqual(['https://kopi.contoh.example/foto.jpg'])
  expect(told.filter((line) => line.endsWith('photo-page'))).toHaveLength(4)
})

test('an id that a bad row claims is taken', async () => {
  const { products, told } = await read('48-kode-baris-buruk.csv')
  expect([...products.keys()]).toEqual(['Gula'])
  expect(told).toEqual(['2 Harga price-unreadable', '3 Kode duplicate-id', '5 Kode duplicate-id'])
})

test.each([
  '02-zip64-central.xlsx',
  '02b-zip64-local.xlsx',
  '03-backslash.xlsx',
  '04-sharedstrings-case.xlsx',
])('a package as another program writes it is read: %s', async (file) => {
  const { products, told } = await read(file)
  expect([...products.keys()]).toEqual(['Kopi arabika Bajawa', 'Madu hutan'])
  expect(told).toEqual([])
})

test('line ends and their escapes stay in texts, and are blanks in names', async () => {
  const { products } = await read('14-x000d.xlsx')
  expect([...products.keys()]).toEqual(['Kopi arabika Bajawa', 'Kopi arabika'])
  expect([...products.values()].map(({ summary }) => summary)).toEqual(Array(2).fill('Baris satu\nBaris dua'))
})

test('words for nothing are nothing in optional cells', async () => {
  const { products, told } = await read('17-empty-markers.csv')
  for (const { packs, certificates, channels, images, updatedAt, producer } of products.values()) {
    expect({ certificates, channels, images, updatedAt, nib: producer.nib, gtin: packs[0]?.gtin }).toEqual({
      certificates: [],
      channels: [],
      images: [],
    })
  }
  expect([...products.keys()]).toEqual(['Kopi', 'Madu', 'Gula', 'Garam', 'Jahe', 'Kunyit'])
  expect(
    told.filter((line) => !/^7 .* (?:number-missing|date-unreadable|photo-page|word-left-out)$/.test(line)),
  ).toEqual([])
})

test('several products in one cell are told', async () => {
  const { told } = await read('35-banyak-produk.csv')
  expect(told.filter((line) => line.endsWith('several-products'))).toEqual([
    '2 nama several-products',
    '2 harga several-products',
    '4 nama several-products',
  ])
})

test('a village is found in a cell that says more than its name, or it is told with what may be meant', async () => {
  const { products, problems } = await read('38-tempat.csv')
  const found = [...products].map(([name, { village }]) => [name, village])
  const beiwali = ['P1', 'P4', 'P5', 'P8', 'P9', 'P11', 'P12'].map((name) => [name, '53.09.06.2009'])
  expect(found).toEqual(
    expect.arrayContaining([...beiwali, ['P3', '53.09.06.1013'], ['P7', '53.71.03.1010']]),
  )
  expect(problems.map(({ row }) => row)).toEqual([3, 7, 11, 20, 21])
  expect(problems.filter(({ message }) => !message.includes('; mungkin '))).toEqual([])
})

test('the day of data is read in every writing of an office, or told and left out; it never keeps a row back', async () => {
  const { products, problems } = await read('47-tanggal.csv')
  expect(products.size).toBe(28)
  const days = new Map([...products].map(([name, { updatedAt }]) => [name, updatedAt]))
  const usual = ['P1', 'P2', 'P3', 'P4', 'P7', 'P13', 'P17', 'P18', 'P19', 'P20', 'P22', 'P23', 'P25']
  for (const name of usual) expect([name, days.get(name)]).toEqual([name, '2026-08-17'])
  expect([days.get('P14'), days.get('P26'), days.get('P6')]).toEqual([undefined, '2026-07-08', undefined])
  expect(problems.map(({ row, code }) => `${row - 1} ${code}`)).toEqual(
    ['6', '8', '9', '10', '14', '15', '16', '24', '27', '28'].map(
      (row) => `${row} ${row === '14' ? 'date-ahead' : 'date-unreadable'}`,
    ),
  )
})

test('a permit’s number is read from the words around it; words alone keep no row back; no half number is published', async () => {
  const { products, told } = await read('41-izin.csv')
  const numbers = [...products.values()].flatMap(({ certificates }) => certificates)
  expect(new Set(numbers.map(({ number }) => number))).toEqual(
    new Set(['206530901000127', 'MD224510107115', 'TR123456789', 'ID53110000000110125']),
  )
  expect(told.filter((line) => line.endsWith('number-missing'))).toHaveLength(3)
})

test('quotes behind a backslash and blanks before quotes shift no cell', async () => {
  const escaped = await read('11-backslash-quotes.csv')
  expect([...escaped.products.keys()]).toEqual(['Kopi "Bajawa" asli', 'Kain "ragi, biru"', 'Madu'])
  const spaced = await read('11c-space-quote.csv')
  expect([...spaced.products.values()].map(({ producer }) => producer.name)).toEqual(['Kelompok Tani, Mawar'])
})

test.each([
  ['15c-xls2-as.xlsx', 'Excel sangat lama (.xls)'],
  ['15j-dif.csv', 'DIF'],
  ['15k-eth.csv', 'EtherCalc'],
])('a file of another kind is called by its name: %s', async (file, name) => {
  const { problems } = await read(file)
  expect(problems).toMatchObject([
    { code: 'file-kind', message: expect.stringContaining(`berkas ini ${name};`) },
  ])
})

test('a cell that only asks to be clicked is read by where it leads', async () => {
  const { products, told } = await read('07-hyperlink-text.xlsx')
  expect(products.get('Kopi arabika Bajawa')?.channels).toMatchObject([
    { kind: 'website', url: expect.stringMatching(/^https:/) },
  ])
  expect(told).not.toContain('2 situs unsafe-url')
})

test('JSON that Notepad saved as "Unicode" is read', async () => {
  const product = {
    ...{ name: 'Kopi Se’i', category: 'beverage', village: '53.09.06.2009' },
    producer: { name: 'Kelompok Tani Contoh' },
  }
  const content = new Blob([Buffer.from(`\ufeff${JSON.stringify([product])}`, 'utf16le')])
  const { products } = await checkSources(openSource({ file: 'produk.json', content }))
  expect(products).toMatchObject([product])
})

test('numbers copied with blanks and marks that nobody sees are the same numbers', async () => {
  const { products, told } = await read('26-nbsp-numbers.xlsx')
  for (const { packs } of products.values())
    expect(packs).toMatchObject([{ price: 25000, gtin: '2000000300016' }])
  expect(products.size).toBeGreaterThan(4)
  expect(told.filter((line) => line.endsWith('control-character'))).toEqual([])
})

test('a picture over the photo column is the photo of its row; one in a cell that the file lacks is told', async () => {
  const floating = await read('46-foto-mengambang.xlsx')
  expect([...floating.products.values()].map(({ images }) => images.length)).toEqual([1])
  const inCell = await read('06-picture-in-cell.xlsx')
  expect(inCell.products.size).toBe(2)
  expect(inCell.told.filter((line) => / photo| error/.test(line))).toEqual(['2 foto photo-in-cell'])
})

test.each([
  ['05-strict.xlsx', 3, []],
  ['08-numbers-export.xlsx', 2, ['1 sheet-ignored']],
  ['10-delimiter-header-commas.csv', 1, []],
  ['10b-delimiter-one-row.csv', 1, []],
  ['10c-delimiter-decimal.csv', 0, ['2 gtin scientific-notation', '3 gtin scientific-notation']],
  ['11b-inner-quotes.csv', 2, ['3 stray-quote', '4 stray-quote']],
  ['15l-unicode-text.txt', 2, []],
  ['20-shared-formula.xlsx', 3, ['4 harga formula-uncalculated']],
  ['22-rp-formats.xlsx', 9, ['7 harga price-per']],
  ['24-absolute-target.xlsx', 1, []],
  ['25-filter.xlsx', 3, ['3 hidden-rows']],
  ['45-lembar-per-kecamatan.xlsx', 5, ['1 sheet-ignored']],
] as const)('%s: %d products, and what is told', async (file, count, expected) => {
  const { products, told } = await read(file)
  expect([products.size, told]).toEqual([count, expected])
  const prices = { '11b': [25000, 20000], '15l': [25000, 60000], '20-': [25000, 40000, 15000] }[
    file.slice(0, 3)
  ]
  const usual = { '22-': 15000, '45-': 10000 }[file.slice(0, 3)] ?? 25000
  expect([...products.values()].map(priceOf)).toEqual(prices ?? Array(count).fill(usual))
  if (/^(?:05|22)/.test(file))
    expect(new Set([...products.values()].map(({ updatedAt }) => updatedAt))).toEqual(new Set(['2026-08-17']))
})

test('of sixty-two ways to write a price each is read right, or told', async () => {
  const { products, told } = await read('23-prices.csv')
  const found = new Map([...products].map(([name, product]) => [Number(name.slice(-2)), priceOf(product)]))
  const others: Record<number, number | undefined> = {
    ...{ 14: 1_500_000, 15: 1_500_000, 16: 1_500_000, 57: 1_500_000, 33: 15_000_000, 58: 2500 },
    61: undefined,
  }
  for (const [n, price] of found) expect([n, price]).toEqual([n, n in others ? others[n] : 15_000])
  expect(found.size).toBe(29)
  const errors = told.filter((line) => !line.endsWith('price-far'))
  expect(errors).toHaveLength(33)
  expect(
    errors.filter((line) => !/ harga (?:price-(?:unreadable|range|per|low)|formula-injection)$/.test(line)),
  ).toEqual([])
})

test('of thirty ways to write a content each is read right, or told; none is a thousandth of itself', async () => {
  const { products, told } = await read('12-net-content.csv')
  const found = [...products].map(
    ([
      name,
      {
        packs: [pack],
      },
    ]) => {
      const { value, unit } = pack?.netContent ?? {}
      return [Number(name.slice(-2)), pack?.netContent ? `${value} ${unit}` : pack?.container]
    },
  )
  expect(Object.fromEntries(found)).toEqual({
    ...{
      2: '1.8 kg',
      3: '1.5 kg',
      4: '0.25 kg',
      6: '250 g',
      7: '0.5 kg',
      8: '0.5 kg',
      9: '1 l',
      10: '500 ml',
    },
    ...{ 13: 'ikat', 14: 'sisir', 15: '10 piece', 16: '2 sheet', 17: '1 piece', 18: '250 g' },
    ...{ 21: '10 piece', 22: '20 piece', 23: '5 piece', 24: '1 piece', 25: 'pack', 29: '3 m' },
  })
  expect(told).toContain('4 isi_bersih net-content-comma')
  expect(told).toHaveLength(11)
})

test('a list as an office keeps it gives thirteen products of fourteen, and asks for the one with two prices', async () => {
  const { products, told, problems } = await read('49-daftar-dua-tingkat.xlsx')
  expect([...products.keys()]).toEqual([
    ...[
      'Kopi Arabika Bajawa',
      'Kopi Bubuk',
      'Madu Hutan',
      'Keripik Pisang',
      'Mete Sangrai',
      'Abon Ikan Tongkol',
    ],
    ...[
      'Garam Rakyat',
      'Sopi Aimere',
      'Tenun Ikat Sarung',
      'Selendang Tenun',
      'Bakul Bambu',
      'Minyak Kelapa',
    ],
    'Jahe Merah Bubuk',
  ])
  expect(problems.filter(({ severity }) => severity === 'error').map(({ row, code }) => [row, code])).toEqual(
    [[19, 'price-range']],
  )
  expect(told.filter((line) => !/ (?:not-data|price-range)$/.test(line))).toEqual([
    '17 Isi net-content-comma',
    '24 Nama Produk lines-joined',
  ])
  // Letterhead's numbers of columns, headings of groups, subtotals, the header once more, and both signatures.
  expect(told.filter((line) => line.endsWith('not-data'))).toHaveLength(13)
  const shown = (name: string) => {
    const { producer, packs, village, certificates, channels, updatedAt } = products.get(name)!
    return [producer.name, packs[0]?.price, village, certificates.length, channels[0]?.phone, updatedAt]
  }
  const phone = '+6281200000301'
  expect(shown('Kopi Bubuk')).toEqual(['Kelompok Tani Mawar', 45000, '53.09.06.2009', 0, phone, '2026-10-05'])
  expect(shown('Madu Hutan')).toEqual([
    ...['UMKM Melati Contoh', 85000, '53.09.06.2009', 1, '+6281200000302', '2026-10-05'],
  ])
  expect(shown('Keripik Pisang').slice(0, 2)).toEqual(['UMKM Melati Contoh', 15000])
  expect(shown('Bakul Bambu').at(-1)).toBeUndefined()
})
