import { html } from '../../html.ts'
import type { ElementExamples } from './example.ts'

const link = html`<a href="/produk/">Beli Produk NTT</a>`

export const badgeExamples: ElementExamples = {
  about: 'Ajakan "Beli Produk NTT". Ditekan, ia membuka produk unggulan atau cara memesan satu produk.',
  examples: [
    { name: 'Lencana', markup: html`<ovop-buy-badge variant="badge">${link}</ovop-buy-badge>` },
    { name: 'Tombol', markup: html`<ovop-buy-badge variant="button">${link}</ovop-buy-badge>` },
    { name: 'Pita', markup: html`<ovop-buy-badge variant="ribbon">${link}</ovop-buy-badge>` },
    { name: 'Spanduk', markup: html`<ovop-buy-badge variant="banner">${link}</ovop-buy-badge>` },
    {
      name: 'Spanduk dengan kata sendiri',
      markup: html`<ovop-buy-badge variant="banner">
  <span slot="label">Oleh-oleh dari desa</span>
  <span slot="text">Pesan langsung ke kelompok pembuatnya, tanpa perantara.</span>
  ${link}
</ovop-buy-badge>`,
    },
    {
      name: 'Melayang',
      about: 'Menempel di tepi jendela, dapat ditutup, dan tidak menutupi yang sedang dipakai.',
      markup: html`<ovop-buy-badge variant="floating">${link}</ovop-buy-badge>`,
      room: 'phone',
      framed: true,
    },
    {
      name: 'Untuk satu produk',
      markup: html`<ovop-buy-badge product="53.09-kopi-arabika-bajawa"><a href="/produk/53.09-kopi-arabika-bajawa/">Beli kopi arabika Bajawa</a></ovop-buy-badge>`,
    },
    {
      name: 'Dalam bahasa Inggris',
      markup: html`<ovop-buy-badge lang="en"><a href="/produk/">Buy NTT products</a></ovop-buy-badge>`,
    },
    {
      name: 'Katalog tidak terbaca',
      about: 'Baru terlihat setelah ditekan: lencana tidak membaca apa pun sebelumnya.',
      markup: html`<ovop-buy-badge catalog="/katalog/tidak-ada.json">${link}</ovop-buy-badge>`,
    },
  ],
}
