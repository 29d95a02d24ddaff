import { type Html, html } from '../../html.ts'
import type { ElementExamples } from './example.ts'

const link = html`<a href="/produk/">Daftar produk desa</a>`
const grid = (attributes: Html) => html`<ovop-product-grid ${attributes}>${link}</ovop-product-grid>`
const narrowed = (name: string, attributes: Html) => ({
  name,
  markup: grid(html`${attributes} filters="" limit="4"`),
})

export const gridExamples: ElementExamples = {
  about:
    'Banyak produk, dengan kotak cari, saringan beserta jumlahnya, dan jalan keluar bila tidak ada yang cocok.',
  sample: grid(html`regency="53.09" filters="category"`),
  examples: [
    {
      name: 'Semua produk',
      about: 'Pilihan pengunjung tersimpan di alamat halaman (sync-url).',
      markup: grid(html`limit="8" sync-url`),
    },
    { name: 'Kisi, tanpa saringan', markup: grid(html`layout="grid" filters="" limit="4"`) },
    { name: 'Satu baris', markup: grid(html`layout="row" filters=""`) },
    {
      name: 'Korsel',
      about: 'Digeser dengan jari atau dengan tombolnya; tidak bergerak sendiri.',
      markup: grid(html`layout="carousel" filters=""`),
    },
    { name: 'Daftar', markup: grid(html`layout="list" filters="" limit="4"`) },
    {
      name: 'Di telepon',
      markup: grid(html`filters="search category" limit="4" heading-level="4"`),
      room: 'phone',
    },
    {
      name: 'Rincian dalam dialog',
      markup: grid(html`detail="dialog" filters="" limit="4"`),
    },
    { name: 'Rincian di halaman produk', markup: grid(html`detail="page" filters="" limit="4"`) },
    narrowed('Satu kabupaten', html`regency="53.09"`),
    narrowed('Satu kecamatan', html`district="53.09.06"`),
    narrowed('Satu desa', html`village="53.09.06.2009"`),
    narrowed('Satu jenis', html`category="ikat-weaving"`),
    narrowed('Yang bersertifikat halal', html`certified="halal"`),
    narrowed('Yang menerima KKPD', html`payment="kkpd"`),
    narrowed('Yang selesai didampingi', html`mentoring="completed"`),
    narrowed('Satu program', html`programme="ovop"`),
    narrowed('Yang tersedia sekarang', html`availability="in-stock"`),
    narrowed('Dengan kata cari', html`search="kopi"`),
    {
      name: 'Produk pilihan',
      about: 'Hanya yang disebut, dengan urutannya.',
      markup: grid(
        html`ids="53.09-kopi-arabika-bajawa 53.07-tenun-ikat-sikka 53.71-sei-sapi-oebufu" filters=""`,
      ),
    },
    {
      name: 'Kartu sendiri',
      about: 'Templat halaman; tiap data-field diisi dengan teks atau alamat yang aman.',
      markup: html`<ovop-product-grid category="handicraft" filters="">
  ${link}
  <template slot="card">
    <article class="own-card">
      <img data-field="picture" alt="">
      <h4><a data-field="link"><span data-field="name"></span></a></h4>
      <p><span data-field="village"></span> · <b data-field="price"></b> <small data-field="whose"></small></p>
      <p data-field="supply"></p>
    </article>
  </template>
</ovop-product-grid>`,
    },
    { name: 'Tidak ada yang cocok', markup: grid(html`search="durian" category="ikat-weaving"`) },
    { name: 'Dalam bahasa Inggris', markup: grid(html`lang="en" regency="53.09"`) },
    { name: 'Katalog tidak terbaca', markup: grid(html`catalog="/katalog/tidak-ada.json"`) },
  ],
}
