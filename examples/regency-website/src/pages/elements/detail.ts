import type { Product } from '@ovop-ntt/core'
import { type Html, html } from '../../html.ts'
import type { ElementExamples } from './example.ts'

const bajawa = '53.09-kopi-arabika-bajawa'
const detail = (id: string, name: string, attributes: Html = html``) =>
  html`<ovop-product-detail product="${id}"${attributes}><a href="/produk/${id}/">${name}</a></ovop-product-detail>`

/** @param coffee whose data the page gives by property */
export function detailExamples(coffee: Product): ElementExamples {
  return {
    about:
      'Satu produk selengkapnya: gambar, harga per kemasan, musim, pembuat, cerita, arti izinnya, desa di peta, dan cara memesan.',
    examples: [
      { name: 'Lengkap', markup: detail(bajawa, 'Kopi arabika Bajawa') },
      { name: 'Data yang sedikit', markup: detail('53.17-tikar-pandan-mamboro', 'Tikar pandan Mamboro') },
      { name: 'Di luar musim', markup: detail('53.01-madu-hutan-amfoang', 'Madu hutan Amfoang') },
      {
        name: 'Di telepon',
        markup: detail('53.07-tenun-ikat-sikka', 'Tenun ikat Sikka', html` heading-level="3"`),
        room: 'phone',
      },
      {
        name: 'Dijamin oleh halaman',
        about: 'Data dari halaman sendiri; dengan trusted kode pembayarannya ikut digambar.',
        markup: html`<ovop-product-detail id="rincian-dijamin" trusted><a href="/produk/${bajawa}/">Kopi arabika Bajawa</a></ovop-product-detail>`,
        property: {
          id: 'rincian-dijamin',
          product: coffee,
          change: { story: 'Cerita ini ditulis oleh halaman.' },
        },
      },
      {
        name: 'Dalam bahasa Inggris',
        markup: detail('53.71-sei-sapi-oebufu', 'Oebufu smoked beef', html` lang="en"`),
      },
      { name: 'Produk tidak dikenal', markup: detail('53.09-tidak-ada', 'Produk desa NTT') },
      {
        name: 'Katalog tidak terbaca',
        markup: detail(bajawa, 'Kopi arabika Bajawa', html` catalog="/katalog/tidak-ada.json"`),
      },
    ],
  }
}
