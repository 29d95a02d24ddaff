import type { Product } from '@ovop-ntt/core'
import { html } from '../../html.ts'
import { productCard } from '../../site.ts'
import type { ElementExamples } from './example.ts'

const bajawa = '53.09-kopi-arabika-bajawa'
const link = (id: string, name: string) => html`<a href="/produk/${id}/">${name}</a>`

/** @param coffee the product that the states are made from which no sample has */
export function cardExamples(coffee: Product): ElementExamples {
  const given = (id: string, change: Partial<Product>) => ({
    markup: html`<ovop-product-card id="${id}">${link(bajawa, 'Kopi arabika Bajawa')}</ovop-product-card>`,
    property: { id, product: coffee, change },
    room: 'card' as const,
  })
  const [pack] = coffee.packs
  return {
    about: 'Satu produk desa: gambar, nama, asal, harga, keterangan yang jujur, dan tombol untuk memesan.',
    examples: [
      { name: 'Biasa', markup: productCard(bajawa, 'Kopi arabika Bajawa'), room: 'card' },
      {
        name: 'Dua kartu di telepon',
        about: 'Di tempat yang sempit kartu menjadi ringkas, dan harganya tetap utuh.',
        markup: html`<div class="cards cards-pair">
  ${productCard('53.10-kompiang-ruteng', 'Kompiang Ruteng')}
  ${productCard('53.07-tenun-ikat-sikka', 'Tenun ikat Sikka')}
</div>`,
        room: 'phone',
      },
      {
        name: 'Melebar',
        about: 'Di tempat yang lebar gambarnya di samping.',
        markup: productCard('53.14-tii-langga', 'Ti’i langga'),
      },
      {
        name: 'Baris daftar',
        about: 'Untuk daftar dan kolom samping, mulai 150 piksel.',
        markup: html`<ovop-product-card product="53.08-kopi-bubuk-detusoko" layout="row">${link('53.08-kopi-bubuk-detusoko', 'Kopi bubuk Detusoko')}</ovop-product-card>`,
        room: 'card',
      },
      {
        name: 'Di luar musim',
        markup: productCard('53.02-jeruk-keprok-soe', 'Jeruk keprok Soe'),
        room: 'card',
      },
      {
        name: 'Dibuat setelah dipesan',
        markup: productCard('53.03-tenun-ikat-biboki', 'Tenun ikat Biboki'),
        room: 'card',
      },
      {
        name: 'Stok habis',
        about: 'Data dari halaman sendiri, lewat properti product.',
        ...given('habis', { packs: [{ ...pack!, availability: 'out-of-stock' }] }),
      },
      { name: 'Belum ada foto', ...given('tanpa-foto', { images: [] }) },
      {
        name: 'Foto gagal dimuat',
        ...given('foto-gagal', {
          images: [{ src: '/gambar/tidak-ada.webp', width: 800, height: 600, alt: '' }],
        }),
      },
      {
        name: 'Nama yang sangat panjang',
        ...given('nama-panjang', {
          name: 'Kopi arabika Bajawa petik merah olah basah dari kebun kelompok tani di lereng Gunung Inerie, sangrai sedang',
        }),
      },
      {
        name: 'Dijamin oleh halaman',
        about:
          'Dengan trusted kode pembayaran dari data halaman sendiri ikut digambar; halaman bertanggung jawab ke mana uangnya pergi.',
        markup: html`<ovop-product-card id="dijamin" trusted>${link(bajawa, 'Kopi arabika Bajawa')}</ovop-product-card>`,
        property: { id: 'dijamin', product: coffee, change: {} },
        room: 'card',
      },
      {
        name: 'Rincian dalam dialog',
        about: 'Nama produk membuka seluruh halamannya di atas halaman ini.',
        markup: html`<ovop-product-card product="53.19-kopi-arabika-colol" detail="dialog">${link('53.19-kopi-arabika-colol', 'Kopi arabika Colol')}</ovop-product-card>`,
        room: 'card',
      },
      {
        name: 'Rincian di halaman produk',
        about: 'Nama produk menuju halaman produk; ini juga yang bawaan.',
        markup: html`<ovop-product-card product="53.20-gula-sabu-cair" detail="page">${link('53.20-gula-sabu-cair', 'Gula Sabu cair')}</ovop-product-card>`,
        room: 'card',
      },
      {
        name: 'Judul tingkat 4, tombol sendiri',
        about: 'Isi sendiri untuk slot actions, di tempat tombol memesan.',
        markup: html`<ovop-product-card product="53.15-gula-aren-kolang" heading-level="4">
  ${link('53.15-gula-aren-kolang', 'Gula aren Kolang')}
  <a slot="actions" href="/produk/53.15-gula-aren-kolang/">Baca ceritanya</a>
</ovop-product-card>`,
        room: 'card',
      },
      {
        name: 'Dalam bahasa Inggris',
        markup: html`<ovop-product-card product="53.71-sei-sapi-oebufu" lang="en">${link('53.71-sei-sapi-oebufu', 'Oebufu smoked beef')}</ovop-product-card>`,
        room: 'card',
      },
      {
        name: 'Produk tidak dikenal',
        about: 'Tautan di dalamnya tetap ada.',
        markup: html`<ovop-product-card product="53.09-tidak-ada"><a href="/produk/">Produk desa NTT</a></ovop-product-card>`,
        room: 'card',
      },
      {
        name: 'Katalog tidak terbaca',
        markup: html`<ovop-product-card catalog="/katalog/tidak-ada.json" product="${bajawa}">${link(bajawa, 'Kopi arabika Bajawa')}</ovop-product-card>`,
        room: 'card',
      },
    ],
  }
}
