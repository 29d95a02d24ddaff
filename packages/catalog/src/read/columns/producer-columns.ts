import { column } from './column.ts'

/** Who makes it. */
export const producerColumns = {
  producer: column(
    'produsen',
    'text',
    'Nama usaha, kelompok, atau BUMDes pembuat.',
    'nama produsen, nama usaha, pelaku usaha, producer, producer name, nama kelompok, nama kelompok usaha, nama usaha kelompok, nama umkm, nama pelaku usaha, pembuat, perajin, pengrajin, nama kelompok tani',
    'required',
  ),
  producerKind: column(
    'jenis_produsen',
    'word',
    'umkm, bumdes, koperasi, kopdes (Koperasi Desa Merah Putih), kelompok, pkl.',
    'jenis usaha, bentuk usaha, producer kind',
  ),
  kbli: column('kbli', 'number', 'Kode KBLI usaha, 5 angka, dipisah `;`.', 'kode kbli, no kbli, nomor kbli'),
  producerStory: column(
    'cerita_pembuat',
    'text',
    'Siapa pembuatnya dan cara kerjanya, paling panjang 2.000 huruf.',
    'profil pembuat, profil produsen, cerita produsen',
  ),
  producerStoryEn: column(
    'cerita_pembuat_en',
    'text',
    'Cerita pembuat dalam bahasa Inggris.',
    'producer story en',
  ),
  portrait: column(
    'foto_pembuat',
    'file',
    'Potret pembuat, dicari seperti foto. Terbit hanya bila izin_potret = ya.',
    'potret, foto produsen, foto perajin, portrait',
  ),
  portraitConsent: column(
    'izin_potret',
    'word',
    '`ya` bila orang di foto_pembuat setuju fotonya diterbitkan (UU 27/2022).',
    'portrait consent',
  ),
}
