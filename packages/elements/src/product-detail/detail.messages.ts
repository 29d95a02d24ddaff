import { dictionary } from '@ovop-ntt/core'

const id = {
  packs: 'Pilihan kemasan',
  perUnit: (price: string, unit: string) => `${price} per ${unit}`,
  askPrice: 'Harga: tanya penjual',
  story: 'Cerita',
  permits: 'Izin dan keterangan',
  permitsNote:
    'Nomor di bawah ini dicantumkan produsen. Siapa yang sudah memeriksanya disebut di tiap baris.',
  numbered: (number: string) => `Nomor ${number}`,
  checkedBy: (by: string, day: string) => `Diperiksa oleh ${by} pada ${day}`,
  unchecked: 'Menurut produsen, belum diperiksa',
  until: (day: string) => `berlaku sampai ${day}`,
  expired: (day: string) => `sudah lewat masa berlaku (${day})`,
  maker: 'Pembuat',
  delivery: 'Pengiriman',
  nib: (nib: string) => `NIB ${nib}, menurut produsen`,
  kbli: (codes: string) => `KBLI ${codes}, menurut produsen`,
  portraitOf: (name: string) => `Potret pembuat: ${name}`,
  asOf: (day: string) => `menurut data ${day}`,
  payments: 'Cara bayar',
  programme: 'Dalam program',
  curation: 'Kurasi',
  mentoring: 'Pendampingan',
  mentoredBy: (by: string) => `oleh ${by}`,
  origin: 'Desa asal',
  others: 'Lainnya dari desa ini',
  share: 'Bagikan',
  print: 'Cetak lembar produk',
  sheet: 'Lembar produk',
  reach: 'Cara memesan',
  codeOfPage: 'Pindai untuk membuka halaman produk ini (bukan kode pembayaran):',
  printed: (day: string) => `Dicetak ${day}.`,
  soldOut: 'stok habis',
  mergedBy: (publisher: string) => `Digabung oleh ${publisher}.`,
  copied: 'Alamat sudah disalin',
  report: 'Laporkan data yang salah',
  reportText: (name: string, id: string) => `Data produk ini salah: ${name} (${id}). Yang salah: `,
  pictureOf: (n: number, all: number) => `Gambar ${n} dari ${all}`,
  bigger: 'Buka gambar',
  data: (publisher: string, day: string) => `Data: ${publisher}, ${day}.`,
  updated: (day: string) => `Data produk diperbarui ${day}.`,
  loading: 'Memuat produk…',
  accordingToSeller: (payment: string) => `${payment}, menurut penjual`,
  /** What a permit means, beside its name. */
  meanings: {
    halal: 'Bahan dan cara membuatnya memenuhi syarat halal, dinyatakan BPJPH.',
    bpom: 'Pangan olahan atau obat tradisional yang terdaftar di Badan POM.',
    pirt: 'Izin pangan industri rumah tangga dari kabupaten atau kota.',
    gi: 'Nama asalnya dilindungi: hanya yang dibuat di sana boleh memakainya.',
    sni: 'Memenuhi Standar Nasional Indonesia.',
    organic: 'Ditanam dan diolah menurut aturan pertanian organik.',
    tkdn: 'Bagian dari barang ini yang dibuat di dalam negeri.',
    trademark: 'Merek dagangnya didaftarkan produsen.',
  } as Record<string, string>,
}

/** Words of a product's whole page. */
export type DetailMessages = typeof id

export const detailMessages = dictionary('detail', id, {
  en: () => import('./detail.messages.en.ts').then(({ en }) => en),
})

export const detailMessagesIn = (language: string): DetailMessages => detailMessages.in(language)
