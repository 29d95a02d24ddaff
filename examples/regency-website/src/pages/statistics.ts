import { html } from '../html.ts'
import type { Page } from '../site.ts'

/** The programme's figures; each leads to its products on the page to browse. A link to all of them without script. */
export function statisticsPage(): Page {
  return {
    path: '/statistik/',
    title: 'Statistik produk desa',
    description: 'Produk desa NTT dalam angka: pendampingan, izin, cara bayar, per kabupaten. Data contoh.',
    body: html`<div class="frame">
  <header class="page-header">
    <h1>Produk desa NTT dalam angka</h1>
  </header>
  <ovop-programme-stats heading-level="2"><a href="/cari/">Lihat semua produk desa</a></ovop-programme-stats>
</div>`,
  }
}
