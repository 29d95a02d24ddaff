import { localized } from '@ovop-ntt/core'
import { expect, test } from 'vitest'
import { check, coffee } from '../../test/sheet-of.ts'
import { readCsv } from '../read/sheet/csv.ts'
import { knownVillages } from '../read/villages/known-villages.ts'
import { checkSheets } from './check-sheets.ts'

const villages = [...knownVillages()].filter(({ code }) => code.startsWith('53.09'))
const waesaeCode = villages.find(({ name }) => name === 'Waesae')!.code

function read(lines: string) {
  const sheet = { file: 'produk.csv', rows: readCsv(lines) }
  const { products, problems } = checkSheets([sheet], { villages, contactsAgreed: true })
  return {
    names: products.map(({ name }) => localized(name)),
    told: problems.map(({ row, column, code }) => `${row} ${column} ${code}`.replace('  ', ' ')),
    problems,
  }
}

test('what heads a group of rows is no product and no error, wherever it stands', () => {
  const { names, told } = read(
    `No;Nama Produk;Jenis;Nama Kelompok;Desa;Kec;Harga
A;KECAMATAN BAJAWA;;;;;
1;Kopi;minuman;UMKM Mawar;Beiwali;Bajawa;25000
;Jumlah Kec. Bajawa;;;;;1 produk
II.;Kecamatan Aimere;;;;;
2;Mete;camilan;UMKM Mawar;Aimere;Aimere;25000
Desa Waesae;;;;;;
3;Abon;makanan;UMKM Mawar;Waesae;Aimere;25000
4;Madu;;;;;
`.replaceAll(';', ','),
  )
  expect(names).toEqual(['Kopi', 'Mete', 'Abon'])
  expect(told.filter((line) => !line.startsWith('9 '))).toEqual([2, 4, 5, 7].map((row) => `${row} not-data`))
  expect(told).toContain('9 Nama Kelompok missing-value')
})

const titled = 'Nama Produk,Jenis,Nama Kelompok,Desa,Kecamatan'
const beiwali = 'Kopi,minuman,UMKM Mawar,Beiwali,Bajawa'
const waesae = 'Abon,makanan,UMKM Mawar,Waesae,Aimere'
const basket = 'Bakul,kerajinan,UMKM Mawar,Waesae,Aimere'

test.each([
  ['its place is that of the products below', `Desa Waesae\n${waesae}`],
  ['its district is', `KECAMATAN AIMERE\nDesa Waesae\n${waesae}`],
  ['its kind is, in other words', `Kerajinan Tangan\n${basket}`],
  ['the titles of a table come next', `Usaha Bersama Lama\n${titled}\n${waesae}`],
  ['it is counted by a letter', `B. Usaha Lain\n${waesae}`],
])('a name alone is a heading where %s', (_, rows) => {
  const { names, told } = read(`${titled}\n${beiwali}\n${rows}\n`)
  expect(names).toEqual(expect.arrayContaining(['Kopi', /Bakul/.test(rows) ? 'Bakul' : 'Abon']))
  expect(told.filter((line) => !line.endsWith('not-data'))).toEqual([])
  expect(told).toContain('3 not-data')
})

test.each([
  ['Desa Wisata', waesae],
  ['Kerajinan bambu', basket],
  ['Kerajinan', waesae],
  ['Kategori madu', waesae],
  ['Kepala ikan asap', waesae],
  ['Keripik pisang', ''],
  ['Desa Waesae', ''],
  // A blank row above makes no note of it, nor does what stands below the table.
  ['\nKeripik pisang', ''],
  ['\nKeripik pisang', '\nMengetahui\nYosef Contoh\nNIP. 1'],
])('a product with nothing but a name is refused, whatever its name begins with: %s', (name, below) => {
  const { names, told } = read(`${titled}\n${beiwali}\n${name}\n${below}\n`)
  const row = name.startsWith('\n') ? 4 : 3
  expect(names).not.toContain(name.trim())
  expect(told).toContain(`${row} Nama Produk name-only`)
  expect(told).toContain(`${row} Nama Kelompok missing-value`)
  expect(told).toContain(`${row} Desa missing-value`)
  expect(told).not.toContain(`${row} not-data`)
})

const coded = 'Nama Produk,Jenis,Nama Kelompok,Kode Desa'
test.each([
  ['Desa Waesae', 'Abon', '4 not-data'],
  ['Kecamatan Aimere', 'Abon', '4 not-data'],
  ['DESA LAMA', 'Abon', '4 Nama Produk name-only'],
  // A product of a village's tours, perhaps: nothing here says that it heads anything.
  ['Desa Wisata Bena', 'Abon', '4 Nama Produk name-only'],
  ['Desa Beiwali', 'Abon', '4 Nama Produk name-only'],
  ['DESA WISATA', 'ABON', '4 Nama Produk name-only'],
])(
  'where no column names the village, "%s" above "%s" is what the code below says: %s',
  (label, name, expected) => {
    const { told } = read(
      `${coded}\nKopi,minuman,UMKM Mawar,53.09.06.2009\nMadu,makanan,UMKM Mawar,53.09.06.2009\n${label}\n${name},makanan,UMKM Mawar,${waesaeCode}\n`,
    )
    expect(told).toContain(expected)
    expect(told.filter((line) => !line.startsWith('4 '))).toEqual([])
  },
)

test('a signature in two columns is no data in any of its lines', () => {
  const { names, told } = read(`Nama Produk,Jenis,Nama Kelompok,Desa,Kecamatan
${beiwali}

"Mengetahui,",,"Bajawa, 17 Agustus 2026",,
Kepala Dinas Koperasi,,Petugas Pendata,,
,,,,
(…………………),,(…………………),,
Yosef Contoh,,Ana Contoh,,
NIP. 19750101 200003 1 001,,NIP. 19800101 200003 2 002,,
`)
  expect(names).toEqual(['Kopi'])
  expect(told).toEqual([4, 5, 7, 8, 9].map((row) => `${row} not-data`))
})

test.each(['', '\n', 'Catatan: harga kebun\n'])(
  'a name and a maker that begin as signatures do are a product that lacks the rest (below %j)',
  (above) => {
    const rows = [
      'Kepala ikan asap,,Sumber Rejeki',
      '"Kopi bubuk, 10 sachet",,Sumber Rejeki',
      'Tanda Tangan Alam (tenun),,UMKM A',
    ]
    for (const row of rows) {
      const { told } = read(`${titled}\n${beiwali}\n${above}${row}\n${waesae}\n`)
      const number = above ? 4 : 3
      expect(told, row).toContain(`${number} Jenis missing-value`)
      expect(told, row).toContain(`${number} Desa missing-value`)
      expect(told, row).not.toContain(`${number} not-data`)
    }
  },
)

test('two names side by side below a note are a product’s where a product comes next', () => {
  const { told } = read(`${titled}\n${beiwali}\nCatatan: harga kebun\nAbon Ikan,,UMKM Mawar\n${waesae}\n`)
  expect(told).toEqual(['3 not-data', '4 Desa missing-value', '4 Jenis missing-value'])
})

test('a name and a price below a blank row are a product that lacks the rest', () => {
  const { told } = read(`Nama Produk,Jenis,Nama Kelompok,Kode Desa,Harga
Kopi,minuman,UMKM Mawar,53.09.06.2009,25000

Keripik,,,,15000
`)
  expect(told).toContain('4 Nama Kelompok missing-value')
  expect(told).not.toContain('4 not-data')
})

test('names below a signature and sentences below a table are notes', () => {
  const { told } = read(
    `${titled}\n${beiwali}\n\nKepala Dinas\nYosef Contoh\n\nHarga dapat berubah: tanyakan kepada penjual\n`,
  )
  expect(told).toEqual([4, 5, 7].map((row) => `${row} not-data`))
})

test('a column of remarks is told once, with how many there are and how to publish them; an empty one says nothing', () => {
  const rows = (remark: string) => `Nama,Jenis,Kode Desa,Nama Kelompok,Keterangan
Kopi,minuman,53.09.06.2009,UMKM Mawar,${remark}
Mete,camilan,53.09.06.2009,UMKM Mawar,-
`
  const { told, problems } = read(rows('Juara I 2025'))
  expect(told).toEqual(['1 Keterangan notes-column'])
  expect(problems[0]).toMatchObject({
    severity: 'warning',
    value: 'Juara I 2025',
    message: expect.stringContaining('--map "Keterangan=deskripsi" (1 baris terisi)'),
  })
  expect(read(rows('')).told).toEqual([])
})

test.each([
  ['0812-0000-0304 (Ibu Ana)', '+6281200000304'],
  ['Ibu Ana 081200000304', '+6281200000304'],
  ['Pak Yos: 0812-0000-0304', '+6281200000304'],
  ['081200000304 a.n. Ana', '+6281200000304'],
  // A letter among the digits is a slip, not a name.
  ['081200000304l', undefined],
  ['08120000030 l', undefined],
  ['O812-0000-0304', undefined],
  ['081200000304 (081200000305)', undefined],
])('a phone is read without its owner’s name: %s', (telepon, phone) => {
  const { products, problems } = check([{ ...coffee, whatsapp: '', telepon }])
  expect(products[0]?.channels.find(({ kind }) => kind === 'phone')?.phone).toBe(phone)
  if (!phone) expect(problems).toMatchObject([{ code: 'phone-form', severity: 'error' }])
  expect(JSON.stringify(products)).not.toMatch(/Ana|Yos/)
})
