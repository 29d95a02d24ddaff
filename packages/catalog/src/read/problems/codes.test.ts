import { expect, test } from 'vitest'
import { check, coffee, type RowTexts, sampleRows, sampleVillages } from '../../../test/sheet-of.ts'
import { checkSheets } from '../../check/check-sheets.ts'
import { IdBook } from '../../check/id-book.ts'
import { MemoryIdList } from '../../check/id-list.ts'
import { readCsv } from '../sheet/csv.ts'
import { knownVillages } from '../villages/known-villages.ts'
import { type ProblemCode, problemCodes, problemKinds } from './codes.ts'

const { id: _, ...nameless } = coffee
const withoutCode = { ...coffee, kode_desa: '' }
const crc = (body: string) => {
  let sum = 0xffff
  for (const byte of new TextEncoder().encode(`${body}6304`)) {
    sum ^= byte << 8
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x8000 ? ((sum << 1) ^ 0x1021) & 0xffff : sum << 1
  }
  return `${body}6304${sum.toString(16).toUpperCase().padStart(4, '0')}`
}
const qrisBody = coffee.qris!.slice(0, -8)
const other = sampleRows[0]!

/** For each code a change of a good row that brings it, and where it matters one next to it that does not. */
const rowCases: Partial<Record<ProblemCode, [column: string, bad: string, good: string, reported?: string]>> =
  {
    'missing-value': ['nama', ' ', 'Kopi'],
    'too-long': ['nama', 'k'.repeat(121), 'k'.repeat(120)],
    'control-character': ['produsen', 'Koperasi \u202etxet', coffee.produsen!],
    'markup-in-text': ['cerita', 'Kopi <img src=x onerror=alert(1)>', 'Suhu < 20 derajat & teduh'],
    'formula-injection': ['cerita', '=1+1', '1+1=2'],
    'personal-number': ['cerita', 'NIK 5309014408900001', 'Nomor 530901440890001'],
    'scientific-notation': ['gtin', '8,99E+12', '6291041500213'],
    'word-left-out': ['ketersediaan', 'mungkin', 'Tersedia'],
    'date-unreadable': ['diperbarui', '31/02/2026', '28/02/2026'],
    'date-ahead': ['diperbarui', '17/08/2062', '17/08/2026'],
    'lines-joined': ['nama', 'Kopi arabika\nBajawa', 'Kopi arabika Bajawa'],
    'id-form': ['id', '53.09-Kopi Bajawa', '53.09-kopi-bajawa'],
    'registrar-differs': ['id', '53.08-kopi-bajawa', '53.09-kopi-bajawa'],
    'unknown-category': ['kategori', 'Elektronik', 'MINUMAN '],
    'village-code-form': ['kode_desa', '5309', coffee.kode_desa!.replaceAll('.', '')],
    'unknown-village-code': ['kode_desa', '53.02.99.2001', coffee.kode_desa!],
    'village-mismatch': ['kecamatan', 'Mollo Utara', coffee.kecamatan!.toUpperCase()],
    'price-unreadable': ['harga', 'hubungi penjual', 'Rp 90.000,-'],
    'price-range': ['harga', '20.000 - 25.000', '25.000,-'],
    'price-per': ['harga', '90.000/kg', '90.000/bungkus'],
    'net-content-unreadable': ['isi_bersih', '1.800 gr', '1,5 kg'],
    'net-content-comma': ['isi_bersih', '1,800 kg', '1,8 kg'],
    'season-unreadable': ['musim', 'kadang-kadang', 'November-Februari'],
    'gtin-form': ['gtin', 'nomor 12', '6291041500213'],
    'gtin-length': ['gtin', '62910415002', '6291041500213'],
    'gtin-check': ['gtin', '6291041500214', '6291041500213'],
    'bpom-form': ['bpom', '224510107115', 'MD 224510107115'],
    'bpom-length': ['bpom', 'MD 22451010711', 'TR 000000001'],
    'pirt-form': ['pirt', 'PIRT 12A', '2005312000000-30'],
    'pirt-length': ['pirt', '2005312000000-2', '2005312000000-30'],
    'pirt-packaging': ['pirt', '9005312000000-30', '1005312000000-30'],
    'halal-form': ['halal', 'ID12A', 'Ya'],
    'halal-length': ['halal', 'ID5311000000001012', 'ID53110000000010125'],
    'halal-decree': ['halal', 'KH53110000000010125', 'tidak-halal'],
    'halal-month': ['halal', 'ID53110000000011325', 'ID53110000000011225'],
    'nib-form': ['nib', 'NIB 12A', '0000000000001'],
    'nib-length': ['nib', '000000000001', 'belum ada'],
    'gi-form': ['ig', 'ID G 12', 'IDG000000014'],
    'number-missing': ['pirt', 'PIRT menyusul', 'belum'],
    'kbli-form': ['kbli', '1076', '10761'],
    'sni-form': ['sni', 'SNI 1', 'SNI 3140-3:2021'],
    'tkdn-form': ['tkdn', '12,345', '98,5%'],
    'tkdn-range': ['tkdn', '101', '100'],
    'unknown-payment': ['pembayaran', 'tunai;barter', 'tunai;bayar di tempat'],
    'unknown-delivery': ['pengiriman', 'ambil;drone', 'ambil;kurir'],
    'qris-crc': ['qris', `${coffee.qris!.slice(0, -4)}0000`, coffee.qris!],
    'qris-form': ['qris', crc(qrisBody.replace('5802ID', '5802SG')), crc(qrisBody)],
    'qris-dynamic': ['qris', crc(qrisBody.replace('010211', '010212')), coffee.qris!],
    'qris-preset': ['qris', crc(qrisBody.replace('5802ID', '54052500058' + '02ID')), coffee.qris!],
    'qris-mismatch': ['qris_nama', 'Toko Lain', coffee.produsen!.toLowerCase(), 'qris'],
    'qris-nmid': ['qris_nmid', 'ID1000000009999', '', 'qris'],
    'qris-missing': ['qris', '', coffee.qris!],
    'phone-form': ['whatsapp', '0812', '0812-0000-0101'],
    'personal-data': ['cerita', 'Transfer ke BRI 1234-01-000123-45-6', 'Kopi dari kebun sendiri'],
    'price-low': ['harga', '15', '15000'],
    'url-look-alike': [
      'marketplace',
      'https://tokopedia.com.promo.example/kopi',
      'https://www.tokopedia.com/kopi',
    ],
    'unsafe-url': ['situs', 'javascript:alert(1)', 'https://kopi.contoh.example/'],
  }

test.each(Object.entries(rowCases))(
  '%s is found where it is, and only there',
  (code, [column, bad, good, reported = column]) => {
    const found = check([{ ...coffee, [column]: bad }]).problems
    expect(found).toMatchObject([{ code, row: 2, column: reported, file: 'produk.csv' }])
    expect(found[0]!.severity).toBe(problemKinds[code as ProblemCode].severity)
    expect(check([{ ...coffee, [column]: good }])).toMatchObject({
      problems: [],
      counts: { products: 1, bad: 0 },
    })
  },
)

/** Codes that take more than one cell: what brings them, and what does not. */
const otherCases: Partial<Record<ProblemCode, [bad: () => string[], good: () => string[]]>> = {
  'no-header': [() => codesOf('a,b\nc,d\n'), () => codesOf('')],
  'missing-column': [() => codesOf('nama,kategori,harga\n'), () => codesOf('nama,kategori,produsen\n')],
  'unknown-column': [
    () => codes([{ ...coffee, NIK: '5309014408900001' }]),
    () => codes([{ ...coffee, No: '1' }]),
  ],
  'notes-column': [
    () => codes([{ ...coffee, Keterangan: 'Juara I' }]),
    () => codes([{ ...coffee, Keterangan: '-' }]),
  ],
  'repeated-column': [
    () => codes([{ ...coffee, 'Nama Produk': 'Kopi' }]),
    () => codes([{ ...coffee, 'Nama Produk Pesaing': '' }]),
  ],
  'open-quote': [
    () => codesOf('nama,kategori,produsen\n"Kopi,minuman,Koperasi\n'),
    () => codesOf('nama,kategori,produsen\n'),
  ],
  'stray-quote': [
    () => codesOf('nama,kategori,produsen\n"Kain "ragi", biru",tenun,Koperasi\n'),
    () => codesOf('nama,kategori,produsen\n"Kopi "Bajawa" asli",minuman,Koperasi\n'),
  ],
  'sheet-ignored': [
    () => codesOfSheets([good, { name: 'Catatan', text: 'Daftar desa\nBeiwali\n' }]),
    () => codesOfSheets([good, { name: 'Kosong', text: '' }]),
  ],
  'sheet-hidden': [
    () => codesOfSheets([good, { ...good, name: 'Lama', hidden: true }]),
    () => codesOfSheets([good]),
  ],
  'hidden-rows': [() => codesOfSheets([good], true), () => codesOfSheets([good])],
  'not-data': [
    () => codes([coffee, { nama: 'JUMLAH', harga: '85000' }]),
    () => codes([coffee, { ...other, nama: 'Jumlah', kategori: 'makanan' }]),
  ],
  'ditto-mark': [
    () => codes([{ ...coffee, produsen: 'sda' }]),
    () => codes([coffee, { ...coffee, ...smaller, produsen: 'sda' }]),
  ],
  'example-row': [
    () => codes([coffee, { ...nameless, nama: 'CONTOH: Kopi (hapus baris ini)', harga: 'murah' }]),
    () => codes([{ ...coffee, nama: 'Contoh kopi' }]),
  ],
  'price-scale': [
    () => codesOf(`${header.replace('harga', 'Harga (ribuan)')}\n${line}\n`),
    () => codesOf(`${header.replace('harga', 'Harga (Rp)')}\n${line}\n`),
  ],
  'extra-cells': [() => codesOf(`${header}\n${line},sisa\n`), () => codesOf(`${header}\n${line},, \n`)],
  'phone-in-text': [
    () => codes([{ ...coffee, cerita: 'Hubungi 0812-0000-0101.', whatsapp: '' }], false),
    () => codes([{ ...coffee, cerita: 'Hubungi 0812-0000-0101.' }]),
  ],
  'contact-withheld': [() => codes([coffee], false), () => codes([{ ...coffee, izin_kontak: 'ya' }], false)],
  'unknown-village': [
    () => codes([{ ...withoutCode, desa: 'Antah Berantah' }]),
    () => codes([{ ...withoutCode, desa: `Desa ${coffee.desa!.toUpperCase()}` }]),
  ],
  'ambiguous-village': [
    () => codes([{ ...withoutCode, desa: 'Tobu', kecamatan: '', kabupaten: '' }], true, twoTobus),
    () => codes([{ ...withoutCode, desa: 'Tobu', kecamatan: 'Tobu', kabupaten: '', id: '' }], true, twoTobus),
  ],
  'gtin-twice': [
    () =>
      codes([
        { ...coffee, gtin: '6291041500213' },
        { ...other, gtin: '6291041500213' },
      ]),
    () =>
      codes([
        { ...coffee, gtin: '6291041500213' },
        { ...coffee, ...smaller, gtin: '6291041500213' },
      ]),
  ],
  'qris-other-account': [
    () => codes([coffee, { ...swapped, qris: crc(qrisBody.replace(/ID1\d{12}/, 'ID1999999999999')) }]),
    () =>
      codes([
        { ...coffee, qris_nmid: nmidOf(coffee.qris!) },
        {
          ...swapped,
          qris: crc(qrisBody.replace(/ID1\d{12}/, 'ID1999999999999')),
          qris_nmid: 'ID1999999999999',
        },
        { ...swapped, id: '53.09-kopi-ketiga', nama: 'Kopi ketiga', qris_nmid: nmidOf(coffee.qris!) },
      ]),
  ],
  'same-name': [
    () => codes([coffee, { ...coffee, id: '53.09-kopi-lain', nama: coffee.nama!.toUpperCase() }]),
    () => codes([coffee, { ...coffee, ...smaller }]),
  ],
  'mixed-script': [
    () => codes([{ ...coffee, produsen: coffee.produsen!.replace('a', 'а'), qris: '' }]),
    () => codes([{ ...coffee, produsen: 'Καφές', qris: '' }]),
  ],
  'pirt-kind': [
    () => codes([{ ...coffee, nama: 'Sopi Bajawa', pirt: '2005309000000-30' }]),
    () => codes([{ ...coffee, pirt: '2005309000000-30' }]),
  ],
  'permit-regency': [
    () => codes([{ ...coffee, pirt: '2005302000000-30' }]),
    () =>
      codes([{ ...coffee, pirt: '2005309000000-30' }]).concat(
        codes([{ ...coffee, pirt: '2005312000000-30' }]),
      ),
  ],
  'price-far': [
    () => codes([...prices(24), { ...coffee, harga: '9500000' }]),
    () => codes([...prices(24), { ...coffee, harga: '300000' }, ...prices(5, 'makanan')]),
  ],
  'other-name': [
    () => codes([{ ...coffee, ...nihaone, desa: 'Lebanuba' }], true, knownVillages()),
    () => codes([{ ...coffee, ...nihaone, desa: 'NIHAONE' }], true, knownVillages()),
  ],
  'duplicate-id': [
    () => codes([coffee, { ...other, id: coffee.id! }]).filter((code) => code !== 'registrar-differs'),
    () => codes([coffee, other]),
  ],
  'duplicate-row': [
    () => codes([nameless, { ...nameless, harga: '5000' }]),
    () => codes([nameless, { ...nameless, nama: 'Kopi lain' }]),
  ],
  'name-only': [() => codesOf(`${header}\n,Kopi\n`), () => codesOf(`${header}\n${line}\n`)],
  'pack-differs': [
    () => codes([coffee, { ...coffee, isi_bersih: '1 kg', cerita: 'Lain' }]),
    () => codes([coffee, { ...coffee, isi_bersih: '1 kg', harga: '400000', gtin: '' }]),
  ],
  'id-kept': [
    () => codesWithBook({ ...nameless, nama: 'Kopi nama baru' }),
    () => codesWithBook({ ...nameless, nama: 'Kopi lama' }),
  ],
}

const header = Object.keys(coffee).join()
const line = Object.values(coffee)
  .map((text) => `"${text}"`)
  .join()
const swapped = { ...coffee, id: '53.09-kopi-kedua', nama: 'Kopi kedua', gtin: '' }
const nmidOf = (payload: string) => /ID1\d{12}/.exec(payload)![0]
const smaller = { isi_bersih: '10 g', harga: '5000' }
const prices = (count: number, kategori = coffee.kategori!) =>
  Array.from({ length: count }, (_, i) => {
    const { gtin: _gtin, ...row } = coffee
    return {
      ...row,
      id: `53.09-${kategori}-${i}`,
      nama: `Produk ${kategori} ${i}`,
      kategori,
      harga: `${20000 + i * 1000}`,
    }
  })
const nihaone = {
  id: '53.06-kopi',
  kode_desa: '53.06.13.2002',
  kecamatan: 'Ile Boleng',
  kabupaten: 'Flores Timur',
}
const good = { name: 'Produk', text: `${header}\n${line}\n` }
const twoTobus = [...sampleVillages, { ...sampleVillages[0]!, name: 'Tobu' }]

const codes = (rows: RowTexts[], contactsAgreed = true, villages = sampleVillages) =>
  check(rows, { contactsAgreed, villages }).problems.map(({ code }) => code)

const codesOf = (text: string) =>
  checkSheets([{ file: 'produk.csv', rows: readCsv(text) }], {
    villages: sampleVillages,
    contactsAgreed: true,
  })
    .problems.map(({ code }) => code)
    .filter((code) => text !== '' || code !== 'no-header')

function codesOfSheets(sheets: { name: string; text: string; hidden?: boolean }[], areRowsHidden = false) {
  const read = sheets.map(({ text, ...sheet }) => {
    const rows = readCsv(text).map((row) => ({ ...row, hidden: areRowsHidden }))
    return { file: 'produk.xlsx', ...sheet, rows }
  })
  const options = { villages: sampleVillages, contactsAgreed: true }
  return checkSheets(read, options).problems.map(({ code }) => code)
}

function codesWithBook(row: RowTexts) {
  const claim = { village: coffee.kode_desa!, producer: coffee.produsen! }
  const book = new IdBook(new MemoryIdList([{ id: '53.09-kopi-lama', name: 'Kopi lama', ...claim }]))
  return check([row], { idBook: () => book }).problems.map(({ code }) => code)
}

test.each(Object.entries(otherCases))('%s is found where it is, and only there', (code, [bad, good]) => {
  expect(bad()).toContain(code)
  expect(good()).not.toContain(code)
})

/** What is found before a row is one: tested with the readers of files, of JSON, of OpenSID’s shop, and with pictures. */
const elsewhere =
  /^(?:photo|portrait|file-|unknown-word|hidden-column|number-format|several-products|broken-letters|row-too-large|error-cell|formula-uncalculated|json-form|model-field|row-inactive|text-cleaned|category-other|discount-unreadable)/

test('each code has a row that brings it, but those of files and pictures', () => {
  const tested = [...Object.keys(rowCases), ...Object.keys(otherCases)]
  expect(problemCodes.filter((code) => !tested.includes(code) && !elsewhere.test(code))).toEqual([])
})

test('a report never repeats what must not get around', () => {
  const [nik] = check([{ ...coffee, cerita: 'NIK 5309014408900001' }]).problems
  expect(JSON.stringify(nik)).not.toContain('5309014408900001')
})
