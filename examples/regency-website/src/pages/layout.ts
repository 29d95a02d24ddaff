import { type Html, html } from '../html.ts'
import { type Page, widgetScript, widgetStyle } from '../site.ts'
import { trialLinks } from './trials.ts'

const menu = [
  ['/', 'Beranda'],
  ['/#berita', 'Berita'],
  ['/#layanan', 'Layanan'],
  ['/#agenda', 'Agenda'],
  ['/produk/', 'Produk desa'],
  ['/cari/', 'Cari'],
  ['/peta/', 'Peta desa'],
  ['/statistik/', 'Statistik'],
  ['/#kontak', 'Kontak'],
] as const

/** A woven diamond of our own: no regency's emblem. */
const mark = html`<svg class="mark" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false">
  <path class="mark-ground" d="M24 1 47 24 24 47 1 24Z"/>
  <path class="mark-thread" d="M24 9 39 24 24 39 9 24Zm0 7-8 8 8 8 8-8Z"/>
  <path class="mark-knot" d="m24 20.5 3.5 3.5-3.5 3.5-3.5-3.5Z"/>
</svg>`

function menuItem([href, label]: (typeof menu)[number], path: string): Html {
  const current = href === path || (href === '/produk/' && path.startsWith('/produk/'))
  return html`<li><a href="${href}"${current && html` aria-current="page"`}>${label}</a></li>`
}

/** The whole document around a page's body. */
export function document(page: Page): Html {
  const { path, title, description, lang = 'id', head, widgets = widgetScript, body } = page
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Kabupaten Ngada (situs contoh)</title>
<meta name="description" content="${description}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/gambar/motif.svg" type="image/svg+xml">
<link rel="preload" href="/huruf/plus-jakarta-sans.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/tema.css">
<link rel="stylesheet" href="/situs.css">
<script src="/situs.js" defer></script>
${widgetStyle}
${widgets}
${head}
</head>
<body>
<a class="skip" href="#isi">Langsung ke isi</a>
<aside class="demo" aria-label="Pemberitahuan"><strong>Situs contoh, bukan situs resmi.</strong> Semua berita, nomor, dan produk di sini rekaan. <a href="/elemen/">Semua elemen dan kodenya</a></aside>
<header class="site-header">
  <div class="frame">
    <a class="brand" href="/">${mark}<span><span class="brand-office">Pemerintah Kabupaten</span> <span class="brand-name">Ngada <span class="brand-demo">(contoh)</span></span></span></a>
    <button class="menu-button" type="button" popovertarget="menu">Menu</button>
    <nav id="menu" class="menu" popover aria-label="Menu utama"><button class="menu-button menu-close" type="button" popovertarget="menu" popovertargetaction="hide">Tutup</button><ul>${menu.map((item) => menuItem(item, path))}</ul></nav>
  </div>
</header>
<main id="isi" tabindex="-1">
${body}
</main>
<footer class="site-footer" id="kontak">
  <div class="frame">
    <section>
      <h2>Kantor bupati (contoh)</h2>
      <address>Jalan Contoh Nomor 1, Bajawa<br>Kabupaten Ngada, Nusa Tenggara Timur</address>
      <p>Senin sampai Jumat, 08.00–15.00 WITA</p>
    </section>
    <section>
      <h2>Kontak</h2>
      <ul>
        <li>Telepon (0384) 000 000</li>
        <li>WhatsApp +62 812 0000 0000</li>
        <li>humas@ngada.contoh.example</li>
        <li><a href="/katalog/">Situs katalog produk desa</a></li>
      </ul>
    </section>
    <nav aria-labelledby="uji">
      <h2 id="uji">Halaman uji</h2>
      <ul>${trialLinks.map(([href, label]) => html`<li><a href="${href}">${label}</a></li>`)}</ul>
    </nav>
    <p class="imprint">Situs ini memperagakan widget OVOP NTT di situs kabupaten. Bukan milik Pemerintah Kabupaten Ngada, tanpa lambang resmi. Kontak di atas tidak dapat dihubungi. Gambar dibuat sendiri.</p>
  </div>
</footer>
</body>
</html>
`
}
