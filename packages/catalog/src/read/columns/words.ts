import type {
  availabilities,
  categories,
  certificateStates,
  curationResults,
  deliveryKinds,
  mentoringAspects,
  mentoringStatuses,
  origins,
  paymentKinds,
  producerKinds,
  programmes,
} from '@ovop-ntt/core'
import { foldWord } from './fold.ts'

/** Values of the model, each with the words that mean it. The first word is the one to use. */
export type Words<T extends string> = Readonly<Record<T, readonly string[]>>
type WordsFor<T extends readonly string[]> = Words<T[number]>

export const categoryWords: WordsFor<typeof categories> = {
  food: ['makanan', 'pangan', 'hasil tani', 'food'],
  beverage: ['minuman', 'beverage', 'drink'],
  snack: ['camilan', 'cemilan', 'makanan ringan', 'kudapan', 'snack'],
  herbal: ['herbal', 'obat herbal', 'jamu', 'obat tradisional'],
  'ikat-weaving': ['tenun-ikat', 'tenun', 'kain tenun', 'ikat weaving', 'weaving'],
  spice: ['bumbu', 'bumbu masak', 'rempah', 'spice'],
  handicraft: ['kerajinan', 'kerajinan tangan', 'kriya', 'anyaman', 'handicraft', 'craft'],
  other: ['lainnya', 'lain lain', 'other'],
}

export const originWords: WordsFor<typeof origins> = {
  land: ['darat', 'ladang', 'kebun', 'land', 'field'],
  sea: ['laut', 'sea'],
  craft: ['kriya', 'kerajinan', 'craft'],
}

export const programmeWords: WordsFor<typeof programmes> = {
  ovop: ['ovop', 'one village one product'],
  osop: ['osop', 'one school one product'],
  ocop: ['ocop', 'one community one product'],
  umkm: ['umkm'],
}

export const producerKindWords: WordsFor<typeof producerKinds> = {
  umkm: ['umkm', 'ukm', 'ikm', 'usaha perorangan'],
  bumdes: ['bumdes', 'bum desa', 'bumdesma'],
  cooperative: ['koperasi', 'cooperative'],
  'village-cooperative': [
    'kopdes',
    'kopdes merah putih',
    'koperasi desa',
    'koperasi desa merah putih',
    'koperasi kelurahan merah putih',
    'kdmp',
    'village cooperative',
  ],
  group: ['kelompok', 'pokmas', 'kelompok masyarakat', 'poktan', 'kub', 'group'],
  'street-vendor': ['pkl', 'pedagang kaki lima', 'street vendor'],
}

export const availabilityWords: WordsFor<typeof availabilities> = {
  'in-stock': ['tersedia', 'ada', 'ready', 'in stock'],
  'made-to-order': ['pesan', 'pesanan', 'dipesan', 'pre order', 'po', 'made to order'],
  seasonal: ['musiman', 'seasonal'],
  'out-of-stock': ['habis', 'kosong', 'tidak tersedia', 'out of stock'],
}

export const paymentWords: WordsFor<typeof paymentKinds> = {
  cash: ['tunai', 'kontan', 'cash'],
  transfer: ['transfer', 'transfer bank'],
  qris: ['qris'],
  kkpd: ['kkpd', 'kartu kredit pemerintah', 'kartu kredit pemerintah daerah'],
  cod: ['cod', 'bayar di tempat'],
}

export const deliveryWords: WordsFor<typeof deliveryKinds> = {
  'pick-up': ['ambil', 'ambil di tempat', 'ambil sendiri', 'diambil', 'pick up'],
  courier: ['kurir', 'dikirim', 'kirim', 'jasa kirim', 'ekspedisi', 'courier'],
}

export const curationWords: WordsFor<typeof curationResults> = {
  passed: ['lulus', 'lolos', 'passed'],
  'in-progress': ['proses', 'dalam proses', 'in progress'],
  pending: ['belum', 'belum lulus', 'pending'],
}

export const mentoringWords: WordsFor<typeof mentoringStatuses> = {
  completed: ['selesai', 'tuntas', 'completed'],
  'handed-over': ['diserahkan', 'handed over'],
  'in-progress': ['proses', 'dalam proses', 'berjalan', 'in progress'],
  none: ['belum', 'belum didampingi', 'none'],
}

export const aspectWords: WordsFor<typeof mentoringAspects> = {
  quality: ['kualitas', 'mutu', 'quality'],
  facilities: ['sarana', 'sarana produksi', 'facilities'],
  packaging: ['kemasan', 'packaging'],
  labelling: ['label', 'labelling'],
  bpom: ['bpom'],
  halal: ['halal'],
  barcode: ['barcode'],
  qris: ['qris'],
  marketing: ['pemasaran', 'pemasaran digital', 'marketing'],
}

/** What may stand in the halal column in place of a number. */
export const halalWords: Words<'not-required' | 'non-halal' | 'unknown'> = {
  'not-required': ['tidak-berlaku', 'tidak perlu', 'tidak wajib', 'not required'],
  'non-halal': ['tidak-halal', 'non halal', 'mengandung babi', 'haram'],
  unknown: [
    ...[
      'ya',
      'halal',
      'ada',
      'sudah',
      'belum',
      'belum ada',
      'blm',
      'blm ada',
      'belum punya',
      'tidak',
      'tidak ada',
    ],
    ...['tdk ada', 'tak ada', 'proses', 'dalam proses', 'dlm proses', 'masih proses', 'sedang proses'],
    ...['sedang diurus', 'sedang diproses', 'nihil', 'n a', 'na', '0'],
  ],
}

/** What an issuer says of a certificate. */
export const certificateStateWords: WordsFor<typeof certificateStates> = {
  active: ['aktif', 'berlaku', 'masih berlaku', 'active'],
  expired: ['kedaluwarsa', 'kadaluarsa', 'kadaluwarsa', 'tidak berlaku', 'habis masa berlaku', 'expired'],
  suspended: ['dibekukan', 'ditangguhkan', 'suspended'],
  revoked: ['dicabut', 'dibatalkan', 'revoked'],
}

export const yesNoWords: Words<'yes' | 'no'> = {
  yes: ['ya', 'iya', 'setuju', 'y', 'yes', 'true', '1'],
  no: ['tidak', 'belum', 't', 'no', 'false', '0'],
}

const meanings = new WeakMap<object, ReadonlyMap<string, string>>()

/** The value that a word means, `undefined` for a word that is not in the list. */
export function meaningOf<T extends string>(words: Words<T>, text: string): T | undefined {
  let meaning = meanings.get(words)
  if (!meaning) {
    const entries = Object.entries(words) as [T, readonly string[]][]
    meaning = new Map(
      entries.flatMap(([value, names]) => [value, ...names].map((name) => [foldWord(name), value])),
    )
    meanings.set(words, meaning)
  }
  return (meaning.get(text) ?? meaning.get(foldWord(text))) as T | undefined
}

/** The words to use, for a message: `makanan, minuman, …`. */
export function listWords(words: Words<string>): string {
  return Object.values(words)
    .map(([first]) => first)
    .join(', ')
}
