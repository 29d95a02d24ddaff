const id = {
  buy: 'Pesan',
  buyProduct: (name: string) => `Pesan ${name}`,
  ask: 'Tanya penjual',
  askProduct: (name: string) => `Tanya penjual tentang ${name}`,
  buyNtt: 'Beli Produk NTT',
  buyThis: 'Beli produk ini',
  sample: 'Contoh',
  sampleNote: 'Data contoh, bukan data resmi',
  noPhoto: 'Belum ada foto',
  explain: 'Apa arti label ini?',
  numbered: (number: string) => `nomor ${number}`,
  accordingToProducer: 'menurut produsen',
  percent: (value: number) => `${value.toLocaleString('id-ID')} %`,
  from: 'mulai',
  noPrice: 'Harga: tanya penjual',
  statedByProducer: 'Menurut produsen, belum diperiksa',
  verifiedBy: (by: string) => `Diperiksa oleh ${by}`,
  asOf: (date: string) => `Data per ${date}`,
  failed: 'Produk belum dapat dimuat.',
  noProduct: 'Kartu ini belum diberi kode produk.',
  notFound: 'Produk ini tidak ada di katalog.',
  untrusted: 'Katalog ini tidak lolos pemeriksaan keaslian, jadi tidak ditampilkan.',
  retry: 'Coba lagi',
  loading: 'Memuat…',
  pictureOf: (name: string) => `Foto ${name}`,
  labels: {
    halal: 'Halal',
    'non-halal': 'Tidak halal',
    bpom: 'BPOM',
    pirt: 'P-IRT',
    gi: 'IG',
    sni: 'SNI',
    organic: 'Organik',
    tkdn: 'TKDN',
    trademark: 'Merek',
    qris: 'QRIS',
    kkpd: 'KKPD',
  } as Record<string, string>,
  longLabels: {
    halal: 'Sertifikat halal',
    gi: 'Indikasi geografis',
    pirt: 'Izin P-IRT',
    bpom: 'Izin edar BPOM',
    qris: 'Menerima QRIS',
    kkpd: 'Menerima Kartu Kredit Pemerintah Daerah',
  } as Record<string, string>,
  availability: {
    'made-to-order': 'Dibuat setelah dipesan',
    seasonal: 'Musiman',
    'out-of-stock': 'Stok habis',
  } as Record<string, string>,
}

/** Words of the interface. */
export type Messages = typeof id

const en: Messages = {
  buy: 'Order',
  buyProduct: (name) => `Order ${name}`,
  ask: 'Ask the seller',
  askProduct: (name) => `Ask the seller about ${name}`,
  buyNtt: 'Buy NTT Products',
  buyThis: 'Buy this product',
  sample: 'Sample',
  sampleNote: 'Sample data, not official',
  noPhoto: 'No photo yet',
  explain: 'What do these labels mean?',
  numbered: (number) => `number ${number}`,
  accordingToProducer: 'as the producer says',
  percent: (value) => `${value.toLocaleString('en-GB')}%`,
  from: 'from',
  noPrice: 'Price: ask the seller',
  statedByProducer: 'As stated by the producer, not checked',
  verifiedBy: (by) => `Checked by ${by}`,
  asOf: (date) => `Data as of ${date}`,
  failed: 'The product could not be loaded.',
  noProduct: 'This card names no product.',
  notFound: 'This product is not in the catalogue.',
  untrusted: 'This catalogue did not pass its authenticity check and is not shown.',
  retry: 'Try again',
  loading: 'Loading…',
  pictureOf: (name) => `Photo of ${name}`,
  labels: {
    halal: 'Halal',
    'non-halal': 'Non-halal',
    bpom: 'BPOM',
    pirt: 'P-IRT',
    gi: 'GI',
    sni: 'SNI',
    organic: 'Organic',
    tkdn: 'TKDN',
    trademark: 'Trademark',
    qris: 'QRIS',
    kkpd: 'KKPD',
  },
  longLabels: {
    halal: 'Halal certificate',
    gi: 'Geographical indication',
    pirt: 'P-IRT food permit',
    bpom: 'BPOM permit',
    qris: 'Takes QRIS',
    kkpd: 'Takes the regional government credit card',
  },
  availability: { 'made-to-order': 'Made to order', seasonal: 'Seasonal', 'out-of-stock': 'Out of stock' },
}

/** The interface's words in a language; Indonesian where we have no others. */
export function messagesIn(language: string): Messages {
  return language.startsWith('en') ? en : id
}

/** `2026-06-01T…` as `1 Juni 2026` or `1 June 2026`. */
export function formatDay(moment: string, language: string): string {
  const locale = language.startsWith('en') ? 'en-GB' : 'id-ID'
  return new Date(moment).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}
