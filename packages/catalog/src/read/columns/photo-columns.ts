import { column } from './column.ts'

/** Pictures of what is sold. */
export const photoColumns = {
  photo: column(
    'foto',
    'file',
    'Nama berkas foto di folder yang sama atau di bawahnya (JPEG, PNG, WebP, SVG), dipisah `;`.',
    'gambar, photo, image, images, foto produk, gambar produk, file foto, nama file foto',
  ),
  photoAlt: column(
    'foto_alt',
    'text',
    'Apa yang tampak di foto, bagi yang tidak dapat melihatnya; untuk beberapa foto dipisah `;` dengan urutan yang sama.',
    'teks alternatif, photo alt',
  ),
  photoAltEn: column('foto_alt_en', 'text', 'Yang tampak di foto, dalam bahasa Inggris.', 'photo alt en'),
  photoCredit: column('kredit_foto', 'text', 'Pembuat atau pemilik foto.', 'fotografer, photo credit'),
}
