import { html } from '../../html.ts'
import { catalogueKey, catalogueRoot, productCard } from '../../site.ts'
import type { ElementExamples } from './example.ts'

const card = productCard('53.09-kopi-arabika-bajawa', 'Kopi arabika Bajawa')
const coffee = productCard('53.09-kopi-arabika-bajawa', 'Bajawa arabica coffee')
const badge = html`<ovop-buy-badge><a href="/produk/">Buy NTT products</a></ovop-buy-badge>`

export const providerExamples: ElementExamples = {
  about:
    'Menentukan katalog, bahasa, dan tampilan untuk semua widget di dalamnya. Tanpa pilihan bahasa, tidak terlihat.',
  sample: html`<ovop-catalog catalog="${catalogueRoot}">
  ${card}
</ovop-catalog>`,
  examples: [
    {
      name: 'Katalog, kunci, dan namanya',
      about: 'Dengan kunci, katalog yang tidak ditandatangani olehnya tidak ditampilkan.',
      markup: html`<ovop-catalog catalog="${catalogueRoot}" catalog-key="${catalogueKey}" catalog-id="ntt-contoh">
  ${card}
</ovop-catalog>`,
      room: 'card',
    },
    {
      name: 'Bahasa dan tampilan',
      markup: html`<ovop-catalog lang="en" theme="tenun dark compact">
  ${coffee}
  ${badge}
</ovop-catalog>`,
      room: 'card',
    },
    {
      name: 'Pilihan bahasa bagi pengunjung',
      about:
        'Tombolnya mengganti bahasa widget di dalamnya, atau semua widget di halaman bila tidak ada apa-apa di dalamnya. Tidak disimpan di mana pun.',
      markup: html`<ovop-catalog languages="id en">
  ${card}
</ovop-catalog>`,
      room: 'card',
    },
    {
      name: 'Kunci yang tidak cocok',
      about: 'Katalognya ada, tetapi bukan yang diharapkan: tidak ada isinya yang ditampilkan.',
      markup: html`<ovop-catalog catalog="${catalogueRoot}" catalog-id="katalog-lain">
  ${card}
</ovop-catalog>`,
      room: 'card',
    },
  ],
}
