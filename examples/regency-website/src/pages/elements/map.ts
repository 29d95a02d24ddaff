import { type Html, html } from '../../html.ts'
import type { ElementExamples } from './example.ts'

const map = (attributes: Html = html``) =>
  html`<ovop-village-map${attributes}><a href="/produk/">Daftar produk desa</a></ovop-village-map>`

export const mapExamples: ElementExamples = {
  about: 'Desa-desa NTT dan produknya di peta. Semua yang di peta juga ada sebagai daftar.',
  sample: map(html` regency="53.09"`),
  examples: [
    { name: 'Seluruh provinsi', markup: map() },
    { name: 'Satu kabupaten', markup: map(html` regency="53.09"`) },
    { name: 'Satu jenis produk', markup: map(html` category="ikat-weaving"`) },
    {
      name: 'Penunjuk satu produk',
      markup: map(html` product="53.09-kopi-arabika-bajawa"`),
      room: 'card',
    },
    { name: 'Di telepon', markup: map(html` regency="53.10"`), room: 'phone' },
    {
      name: 'Dimuat setelah ditekan',
      about: 'Sampai saat itu hanya garis besar pulau-pulau.',
      markup: map(html` loading="button"`),
    },
    {
      name: 'Dimuat bila terlihat',
      about: 'Ini yang bawaan.',
      markup: map(html` loading="lazy" regency="53.20"`),
    },
    {
      name: 'Dimuat segera',
      about: 'Roda tetikus memperbesar hanya bersama Ctrl (cooperative).',
      markup: map(html` loading="eager" cooperative regency="53.14"`),
    },
    {
      name: 'Di atas ubin peta sendiri',
      about: 'Tanpa tiles tidak ada pihak ketiga yang ditanya. Ubin di sini gambar contoh.',
      markup: map(html` tiles="/gambar/motif.svg?{z}/{x}/{y}" attribution="Ubin contoh" regency="53.09"`),
    },
    {
      name: 'Panel sendiri',
      about: 'Isi sendiri di tempat kartu desa yang dipilih; ovop-village memberi tahu desanya.',
      markup: html`<ovop-village-map regency="53.09">
  <a href="/produk/">Daftar produk desa</a>
  <p slot="village">Tulis di sini apa yang halaman tahu tentang desa itu.</p>
</ovop-village-map>`,
    },
    {
      name: 'Peta dasar tidak terbaca',
      about: 'Daftar desanya tetap ada.',
      markup: map(html` basemap="/gambar/motif.svg" regency="53.09"`),
    },
    { name: 'Dalam bahasa Inggris', markup: map(html` lang="en" regency="53.07"`) },
    { name: 'Katalog tidak terbaca', markup: map(html` catalog="/katalog/tidak-ada.json"`) },
  ],
}
