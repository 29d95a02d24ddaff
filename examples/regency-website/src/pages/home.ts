import { localized, type Product, regencyOf } from '@ovop-ntt/core'
import { type Html, html } from '../html.ts'
import { type Page, productCard, villageMap } from '../site.ts'
import { byline, type Story, stories, storyPath } from './news.ts'

const coffee = { id: '53.09-kopi-arabika-bajawa', name: 'Kopi arabika Bajawa' }
const bamboo = { id: '53.09-kriya-bambu-golewa', name: 'Gelas bambu Golewa' }

/** Ngada, then its neighbours on Flores from west to east. */
const neighbourhood = ['53.09', '53.19', '53.16', '53.08']

const agenda = [
  {
    day: '26',
    month: 'Nov',
    title: 'Musyawarah desa: rencana kerja 2027',
    place: 'Balai Desa Beiwali, 09.00',
  },
  { day: '28', month: 'Nov', title: 'Pasar Sabtu dan panggung musik bambu', place: 'Lapangan Bajawa, 06.00' },
  { day: '3', month: 'Des', title: 'Klinik label dan izin edar untuk UMKM', place: 'Aula dinas, 08.30' },
]

const notices = [
  ['2026-11-20', 'Pendaftaran bantuan bibit kopi dibuka sampai 15 Desember'],
  ['2026-11-16', 'Jadwal pemadaman air bersih di Kecamatan Bajawa'],
  ['2026-11-09', 'Hasil seleksi tenaga penyuluh lapangan tahap satu'],
] as const

const services = [
  [
    'KTP dan kartu keluarga',
    'Bawa kartu keluarga lama dan surat pengantar desa. Selesai dalam tiga hari kerja, tanpa biaya.',
  ],
  ['Izin usaha mikro', 'Daftar NIB dengan KTP dan nomor telepon. Petugas di loket 4 membantu pengisian.'],
  ['Pengaduan warga', 'Sampaikan lewat loket, telepon, atau WhatsApp. Setiap laporan mendapat nomor.'],
] as const

function lead(story: Story): Html {
  return html`<article class="story-lead">
  <img class="picture" src="/gambar/${story.picture}" width="640" height="400" alt="">
  ${byline(story)}
  <h3><a href="${storyPath(story)}">${story.title}</a></h3>
  <p>${story.summary}</p>
</article>`
}

function brief(story: Story): Html {
  return html`<li><article class="story-brief">
  <img class="picture" src="/gambar/${story.picture}" width="640" height="400" alt="" loading="lazy">
  <div>${byline(story)}<h3><a href="${storyPath(story)}">${story.title}</a></h3><p>${story.summary}</p></div>
</article></li>`
}

/** The front page; `products` are all of the catalogue, in the order of their ids. */
export function homePage(products: readonly Product[]): Page {
  const nearby = neighbourhood.flatMap((regency) =>
    products.filter((product) => regencyOf(product.village) === regency),
  )
  const [first, ...others] = stories
  return {
    path: '/',
    title: 'Beranda',
    description: 'Berita, layanan, agenda, dan produk desa. Situs contoh, bukan situs resmi.',
    body: html`<section class="hero">
  <div class="frame">
    <div class="hero-text">
      <p class="kicker">Selamat datang di Ngada</p>
      <h1>Kabupaten di kaki Gunung Inerie</h1>
      <p>Layanan, kabar, dan hasil desa dari dataran tinggi Bajawa dan Golewa sampai pesisir Aimere dan Riung.</p>
      <div class="hero-actions"><a class="action" href="#layanan">Cari layanan</a> <ovop-buy-badge><a href="/produk/">Beli Produk NTT</a></ovop-buy-badge></div>
    </div>
  </div>
  <img class="hero-picture" src="/gambar/perbukitan.svg" width="1440" height="520" alt="">
</section>
<div class="frame columns">
  <div class="column-main">
    <section id="berita" aria-labelledby="judul-berita">
      <h2 id="judul-berita">Berita</h2>
      ${lead(first!)}
      <ul class="briefs">${others.map(brief)}</ul>
    </section>
    <section aria-labelledby="judul-unggulan">
      <h2 id="judul-unggulan">Dari desa Ngada</h2>
      <p class="intro">Dua produk contoh dari Beiwali dan Sobo. Pesan langsung ke kelompok pembuatnya.</p>
      <div class="cards cards-two">${[coffee, bamboo].map(({ id, name }) => productCard(id, name))}</div>
    </section>
  </div>
  <div class="column-side">
    <section id="agenda" aria-labelledby="judul-agenda">
      <h2 id="judul-agenda">Agenda</h2>
      <ol class="agenda">${agenda.map(
        ({ day, month, title, place }) =>
          html`<li><p class="agenda-day"><b>${day}</b> ${month}</p><div><h3>${title}</h3><p>${place}</p></div></li>`,
      )}</ol>
    </section>
    <section aria-labelledby="judul-pengumuman">
      <h2 id="judul-pengumuman">Pengumuman</h2>
      <ul class="notices">${notices.map(
        ([date, text]) =>
          html`<li><time datetime="${date}">${date.slice(8)}/${date.slice(5, 7)}</time> ${text}</li>`,
      )}</ul>
    </section>
    <section id="layanan" aria-labelledby="judul-layanan">
      <h2 id="judul-layanan">Layanan</h2>
      ${services.map(
        ([name, text]) => html`<details class="service"><summary>${name}</summary><p>${text}</p></details>`,
      )}
    </section>
    <section aria-labelledby="judul-minggu">
      <h2 id="judul-minggu">Produk minggu ini</h2>
      <div class="cards">${productCard(bamboo.id, bamboo.name)}</div>
      <p class="badge-line"><ovop-buy-badge product="${coffee.id}"><a href="/produk/${coffee.id}/">Beli kopi arabika Bajawa</a></ovop-buy-badge></p>
    </section>
  </div>
</div>
<section class="frame map-section" aria-labelledby="judul-peta">
  <h2 id="judul-peta">Desa dan produknya</h2>
  <p class="intro">Desa di Ngada yang ikut program. <a href="/peta/">Peta seluruh NTT</a></p>
  ${villageMap({ regency: '53.09' }, html`<a href="/produk/#k53.09">Produk desa Ngada</a>`)}
</section>
<section class="neighbours" aria-labelledby="judul-tetangga">
  <div class="frame">
    <h2 id="judul-tetangga">Produk desa Ngada dan tetangga</h2>
    <p class="intro">Ngada, Manggarai Timur, Nagekeo, dan Ende: empat kabupaten, delapan desa. <a href="/produk/">Semua ${products.length} produk contoh</a></p>
    <div class="cards cards-grid">${nearby.map((product) => productCard(product.id, localized(product.name)))}</div>
    <ovop-buy-badge variant="ribbon"><a href="/produk/">Beli Produk NTT</a></ovop-buy-badge>
  </div>
</section>`,
  }
}
