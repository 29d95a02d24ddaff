import type { Product } from '@ovop-ntt/core'
import { html } from '../../html.ts'
import type { ElementExamples } from './example.ts'

const bajawa = '53.09-kopi-arabika-bajawa'
const fallback = html`<p>Kode pembayaran digambar setelah tanda tangan katalog diperiksa.</p>`

/** @param coffee whose data the page gives by property */
export function qrisExamples(coffee: Product): ElementExamples {
  return {
    about: 'Kode QRIS sebuah produk, dengan nama penerima dan NMID. Digambar hanya bila asalnya terjamin.',
    examples: [
      {
        name: 'Dari katalog yang ditandatangani',
        markup: html`<ovop-qris product="${bajawa}">${fallback}</ovop-qris>`,
      },
      {
        name: 'Di telepon',
        markup: html`<ovop-qris product="53.71-sei-sapi-oebufu">${fallback}</ovop-qris>`,
        room: 'phone',
      },
      {
        name: 'Dijamin oleh halaman',
        about: 'Data dari halaman sendiri, dengan trusted.',
        markup: html`<ovop-qris id="kode-dijamin" trusted>${fallback}</ovop-qris>`,
        property: { id: 'kode-dijamin', product: coffee, change: {} },
      },
      {
        name: 'Tidak dijamin siapa pun',
        about: 'Data yang asalnya tidak dapat diperiksa: kodenya tidak digambar, dan sebabnya disebut.',
        markup: html`<ovop-qris id="kode-tak-dijamin" catalog="/katalog/tidak-ada.json">${fallback}</ovop-qris>`,
        property: { id: 'kode-tak-dijamin', product: coffee, change: { id: '53.09-dari-halaman' } },
      },
      {
        name: 'Produk tanpa QRIS',
        markup: html`<ovop-qris product="53.14-tii-langga">${fallback}</ovop-qris>`,
      },
      {
        name: 'Dalam bahasa Inggris',
        markup: html`<ovop-qris product="${bajawa}" lang="en"><p>The payment code is drawn when the catalogue’s signature was checked.</p></ovop-qris>`,
      },
      {
        name: 'Katalog tidak terbaca',
        markup: html`<ovop-qris catalog="/katalog/tidak-ada.json" product="${bajawa}">${fallback}</ovop-qris>`,
      },
    ],
  }
}
