import { html } from '../html.ts'
import { type Page, productPath, villageMap } from '../site.ts'

const code = [
  '<ovop-village-map>\n  <a href="/produk/">Daftar produk desa</a>\n</ovop-village-map>',
  '<ovop-village-map regency="53.09">\n  <a href="/produk/#k53.09">Produk desa Ngada</a>\n</ovop-village-map>',
  '<ovop-village-map product="53.09-kopi-arabika-bajawa">\n  <a href="/produk/53.09-kopi-arabika-bajawa/">Desa asal kopi Bajawa</a>\n</ovop-village-map>',
].join('\n\n')

/** The village map in the ways it is pasted: the province, one kind of product, and the code for it. */
export function mapPage(): Page {
  return {
    path: '/peta/',
    title: 'Peta desa',
    description: 'Desa-desa NTT dan produknya di peta. Data contoh, bukan data resmi.',
    body: html`<div class="frame">
  <header class="page-header">
    <h1>Peta desa NTT</h1>
    <p class="lead">Pilih kabupaten atau desa, di peta atau dari daftarnya.</p>
  </header>
  ${villageMap({}, html`<a href="/produk/">Daftar produk desa</a>`)}
  <section class="map-more" aria-labelledby="judul-tenun">
    <h2 id="judul-tenun">Hanya tenun ikat</h2>
    <p class="intro">Peta yang sama untuk satu kelompok produk.</p>
    ${villageMap({ category: 'ikat-weaving' }, html`<a href="/produk/">Daftar produk desa</a>`)}
  </section>
  <details class="service"><summary>Kode untuk ditempel</summary><pre><code>${code}</code></pre><p>Peta satu produk juga ada di halaman produk, misalnya <a href="${productPath('53.09-kopi-arabika-bajawa')}">kopi arabika Bajawa</a>.</p></details>
</div>`,
  }
}
