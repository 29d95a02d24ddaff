import { type Html, html } from '../../html.ts'
import type { ElementExamples } from './example.ts'

const stats = (attributes: Html = html``) =>
  html`<ovop-programme-stats${attributes}><a href="/cari/">Semua produk desa</a></ovop-programme-stats>`

export const statsExamples: ElementExamples = {
  about:
    'Program dalam angka: produk, desa, pendampingan, izin, dan cara bayar. Tiap angka menuju produknya.',
  sample: stats(html` regency="53.09"`),
  examples: [
    { name: 'Seluruh provinsi', markup: stats() },
    { name: 'Satu kabupaten', markup: stats(html` regency="53.09" heading-level="4"`) },
    { name: 'Di telepon', markup: stats(html` regency="53.07"`), room: 'phone' },
    { name: 'Dalam bahasa Inggris', markup: stats(html` lang="en" regency="53.71"`) },
    { name: 'Katalog tidak terbaca', markup: stats(html` catalog="/katalog/tidak-ada.json"`) },
  ],
}
