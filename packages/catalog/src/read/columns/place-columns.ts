import { column } from './column.ts'

/** Where it is made. */
export const placeColumns = {
  villageCode: column(
    'kode_desa',
    'number',
    'Kode Kemendagri desa atau kelurahan, `53.09.06.2009` atau 10 angka tanpa titik. Bukan kode BPS. Boleh kosong bila nama desa, kecamatan, dan kabupaten jelas.',
    'kode wilayah, kode kemendagri, kode desa kelurahan, village code, village id',
  ),
  village: column(
    'desa',
    'text',
    'Nama desa atau kelurahan, ejaan resmi.',
    'nama desa, desa kel, desa kelurahan, desa atau kelurahan, nama desa kelurahan, kelurahan desa, kelurahan, village, village name',
  ),
  district: column('kecamatan', 'text', 'Nama kecamatan.', 'kec, nama kecamatan, district'),
  regency: column(
    'kabupaten',
    'text',
    'Nama kabupaten atau kota.',
    'kab, kabupaten kota, kab kota, nama kabupaten, regency',
  ),
  satellites: column(
    'desa_satelit',
    'text',
    'Kode desa pemasok bahan baku, dipisah `;`.',
    'kode desa satelit, satellite villages',
  ),
}
