import { formatDay } from '@ovop-ntt/core'
import { type Html, html } from '../html.ts'
import { type Page, productCard } from '../site.ts'

export interface Story {
  slug: string
  topic: string
  /** Day in ISO 8601. */
  date: string
  title: string
  summary: string
  /** File under `/gambar/`, 640 × 400. */
  picture: string
  paragraphs: string[]
  /** Product that the story is about, shown as a card in the middle of the text. */
  product?: { id: string; name: string }
}

export const stories: Story[] = [
  {
    slug: 'musim-petik-kopi',
    topic: 'Pertanian',
    date: '2026-11-18',
    title: 'Petik merah jadi kebiasaan baru di kebun kopi Bajawa',
    summary:
      'Kelompok tani di tiga desa sepakat hanya memetik buah yang benar-benar merah. Hasilnya lebih seragam dan lebih mudah dijual.',
    picture: 'kopi.svg',
    paragraphs: [
      'Pagi di lereng Beiwali dimulai sebelum kabut naik. Para pemetik membawa dua keranjang: satu untuk buah merah, satu lagi untuk buah yang tidak sengaja terpetik terlalu muda.',
      'Buah merah digiling pada hari yang sama dan dijemur di para-para bambu. Kelompok tani mencatat setiap karung dengan nama kebun dan tanggal petik.',
      'Catatan sederhana itu membantu pembeli menelusuri asal kopi sampai ke desanya, dan membantu kelompok menghitung hasil setiap musim.',
    ],
    product: { id: '53.09-kopi-arabika-bajawa', name: 'Kopi arabika Bajawa' },
  },
  {
    slug: 'bambu-golewa',
    topic: 'UMKM',
    date: '2026-11-12',
    title: 'Gelas bambu dari Sobo belajar ukuran yang sama',
    summary: 'Pelatihan dua hari membahas pemilihan ruas, pengeringan, dan cara menghaluskan tanpa cat.',
    picture: 'bambu.svg',
    paragraphs: [
      'Pembeli di kota sering meminta selusin gelas dengan ukuran yang sama. Bagi perajin di Sobo, permintaan itu berarti memilih ruas bambu sejak masih di rumpun.',
      'Peserta pelatihan mengukur, memotong, dan merendam bambu sebelum dikeringkan perlahan di tempat teduh.',
    ],
    product: { id: '53.09-kriya-bambu-golewa', name: 'Gelas bambu Golewa' },
  },
  {
    slug: 'pasar-sabtu',
    topic: 'Perdagangan',
    date: '2026-11-07',
    title: 'Pasar Sabtu menerima pembayaran nontunai',
    summary: 'Dua puluh lapak hasil kebun kini memasang kode bayar di samping papan harga.',
    picture: 'pasar.svg',
    paragraphs: [
      'Papan harga di lapak sayur kini ditemani kode bayar. Petugas pasar membantu pedagang memeriksa nama penerima sebelum kode dipasang.',
      'Pembeli tetap dapat membayar tunai. Pedagang diminta menunjukkan nama usaha pada layar pembeli sebelum uang dikirim.',
    ],
  },
  {
    slug: 'tenun-di-sekolah',
    topic: 'Kebudayaan',
    date: '2026-10-29',
    title: 'Motif tenun masuk pelajaran muatan lokal',
    summary: 'Siswa menggambar ulang motif dari kain milik keluarga, lalu menuliskan ceritanya.',
    picture: 'tenun.svg',
    paragraphs: [
      'Setiap siswa membawa foto selembar kain dari rumah. Di kelas, mereka memindahkan motifnya ke kertas berpetak dan mencatat siapa yang menenunnya.',
      'Guru mengumpulkan gambar dan cerita itu menjadi buku kecil yang disimpan di perpustakaan sekolah.',
    ],
  },
]

export const storyPath = ({ slug }: Story): string => `/berita/${slug}/`

export function byline({ topic, date }: Story): Html {
  return html`<p class="byline"><span>${topic}</span> <time datetime="${date}">${formatDay(date)}</time></p>`
}

export function newsPages(): Page[] {
  return stories.map((story) => {
    const [first, ...rest] = story.paragraphs
    const { product } = story
    return {
      path: storyPath(story),
      title: story.title,
      description: story.summary,
      body: html`<article class="frame story">
  <header>
    ${byline(story)}
    <h1>${story.title}</h1>
    <p class="lead">${story.summary}</p>
  </header>
  <img class="picture" src="/gambar/${story.picture}" width="640" height="400" alt="">
  <div class="prose">
    <p>${first}</p>
    ${product && html`<aside class="in-text" aria-label="Produk dalam berita ini">${productCard(product.id, product.name, 2)}</aside>`}
    ${rest.map((paragraph) => html`<p>${paragraph}</p>`)}
    <p class="note">Berita contoh: peristiwa dan angkanya rekaan.</p>
  </div>
</article>`,
    }
  })
}
