import { dictionary } from '@ovop-ntt/core'
import { posterMessagesIn } from './poster.messages.ts'

const id = {
  surface: 'Peta. Panah menggeser, + dan − mengubah perbesaran, Home ke seluruh peta.',
  regions: 'Kabupaten dan kota',
  markers: 'Kumpulan desa',
  noData: 'Data produk belum dapat dimuat.',
  noCatalog: 'Peta ini belum diberi katalog.',
  noBasemap: 'Gambar wilayah belum dapat dimuat.',
  noTiles: 'Sebagian gambar latar belum dapat dimuat.',
  empty: 'Belum ada produk di peta ini.',
  unknownRegency: (code: string) => `Wilayah ${code} tidak ada di peta ini.`,
  products: (count: number) => `${count} produk`,
  villages: (count: number) => `${count} desa`,
  regencies: (count: number) => `${count} kab./kota`,
  productCount: 'Jumlah produk',
  villageCount: 'Jumlah desa',
  none: 'belum ada',
  withProducts: 'desa dengan produk',
  satellite: 'desa pemasok atau tanpa produk',
  together: (isProducts: boolean): string =>
    isProducts ? 'kumpulan desa dan jumlah produknya' : 'kumpulan desa',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  all: 'Seluruh NTT',
  allAreas: 'Seluruh wilayah',
  nearest: 'Desa terdekat',
  inView: 'Terlihat di peta',
  nothingInView: 'Tidak ada desa di sini.',
  more: (count: number) => `dan ${count} lagi; perbesar peta`,
  noPoint: 'Tanpa titik di peta',
  approximate: 'letak perkiraan',
  /** As short as a marker is small: `24 rb`. A format takes a millisecond: only large numbers need one. */
  short: (count: number) => (count < 1000 ? count : count.toLocaleString('id', { notation: 'compact' })),
  cluster: (villages: number, place: string, products?: number) =>
    `${villages} desa di sekitar ${place}${products === undefined ? '' : products ? `, ${products} produk` : ', belum ada produk'}`,
  pan: 'Geser peta',
  north: 'Geser ke utara',
  south: 'Geser ke selatan',
  west: 'Geser ke barat',
  east: 'Geser ke timur',
  find: 'Cari desa, kecamatan, kota',
  notFoundPlace: 'Tempat itu tidak ditemukan di NTT.',
  placesFound: (count: number) => `${count} tempat ditemukan.`,
  neighbours: 'Desa terdekat dengan produk',
  samePlace: 'Desa di sini',
  back: 'Kembali',
  moved: (regions: number, villages: number) => `Tampak ${regions} kabupaten/kota dan ${villages} desa.`,
  wheelHint: 'Gulir dengan Ctrl untuk memperbesar peta',
  touchHint: 'Ketuk peta dulu, lalu geser dengan satu jari',
  heldHint: 'Sekarang satu jari menggeser peta',
  you: 'Lokasi Anda',
  farAway: 'Anda berada di luar peta ini; inilah desa yang paling dekat.',
  positionRefused: 'Lokasi tidak diizinkan. Pilih kabupaten atau desa dari daftar.',
  positionUnknown: 'Lokasi Anda tidak dapat ditemukan. Pilih kabupaten atau desa dari daftar.',
  placeKinds: { regency: 'Kabupaten', town: 'Kota', district: 'Kecamatan', village: 'Desa/kelurahan' },
}

export type OwnMessages = typeof id

/** Words of the map itself. */
export const mapMessages = dictionary('map', id, {
  en: () => import('./map.messages.en.ts').then(({ en }) => en),
})

/** Words of the map with those of its poster. In English once they are loaded. */
export function mapMessagesIn(language: string) {
  return { ...posterMessagesIn(language), ...mapMessages.in(language) }
}

export type MapMessages = ReturnType<typeof mapMessagesIn>
