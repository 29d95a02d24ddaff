import { column } from './column.ts'

/** What the product is. */
export const productColumns = {
  id: column(
    'id',
    'word',
    'Kode tetap produk: `<kode kabupaten>-<nama>`, paling panjang 50 huruf, misalnya `53.09-kopi-arabika-bajawa`. Boleh kosong: kode dibuatkan dan disimpan di `ids.csv`.',
    'kode produk, id produk, product id, kode',
  ),
  name: column(
    'nama',
    'text',
    'Nama produk, paling panjang 120 huruf.',
    'nama produk, produk, name, product name, product, title, nama barang, nama produk unggulan, produk unggulan',
    'required',
  ),
  nameEn: column('nama_en', 'text', 'Nama produk dalam bahasa Inggris.', 'nama inggris, name en'),
  category: column(
    'kategori',
    'word',
    'makanan, minuman, camilan, herbal, tenun-ikat, bumbu, kerajinan, lainnya.',
    'kategori produk, jenis produk, kelompok produk, category, jenis',
    'required',
  ),
  summary: column(
    'deskripsi',
    'text',
    'Satu atau dua kalimat tentang produk.',
    'deskripsi produk, keterangan produk, description, summary',
  ),
  summaryEn: column(
    'deskripsi_en',
    'text',
    'Deskripsi dalam bahasa Inggris.',
    'deskripsi inggris, description en',
  ),
  story: column('cerita', 'text', 'Cerita di balik produk, paling panjang 5.000 huruf.', 'kisah, story'),
  storyEn: column('cerita_en', 'text', 'Cerita dalam bahasa Inggris.', 'cerita inggris, story en'),
  tags: column('tag', 'text', 'Kata kunci, dipisah `;`.', 'tags, kata kunci, keywords'),
  origin: column('asal', 'word', 'darat, laut, kriya.', 'asal bahan, origin'),
  programme: column('program', 'word', 'ovop, osop, ocop, umkm.', 'programme'),
}
