import { expect, test } from 'vitest'
import { fieldOf, likelyField } from './titles.ts'

test.each([
  ['Nama Kelompok', 'producer'],
  ['Kemasan', 'container'],
  ['No. Sertifikat Halal', 'halal'],
  ['Tgl Data', 'updatedAt'],
  ['Update', 'updatedAt'],
  ['Stok', 'availability'],
  ['Berat (gr)', 'netContent'],
  ['Nama Produk (wajib, maks 120 huruf)', 'name'],
  ['Harga (Rp)*', 'price'],
  ['Apa nama produk Anda?', 'name'],
  ['Berapa harga jual produk Anda? (dalam rupiah)', 'price'],
  ['Nomor WhatsApp yang bisa dihubungi', 'whatsapp'],
  ['Unggah foto produk', 'photo'],
  ['Di desa/kelurahan mana produk dibuat?', 'village'],
  ['Apakah sudah memiliki sertifikat halal?', 'halal'],
  ['Siapa nama kelompok/usaha Anda?', 'producer'],
  ['Keterangan', undefined],
  ['Harga (per kg)', undefined],
  ['Nama produk pesaing', undefined],
  ['NIK', undefined],
])('%s means %s', (title, field) => {
  expect(fieldOf(title)).toBe(field)
})

test.each([
  ['Keterangan', 'summary'],
  ['Nama Klp Tani', 'producer'],
  ['Kecamtan', 'district'],
  ['Nama Usaha Binaan', 'producer'],
  ['Anggaran Tahun Lalu', undefined],
  ['NIK', undefined],
])('%s is most likely %s', (title, field) => {
  expect(likelyField(title, () => false)).toBe(field)
})

test('a column that is there already is not proposed again', () => {
  expect(likelyField('Kecamtan', (field) => field === 'district')).not.toBe('district')
})
