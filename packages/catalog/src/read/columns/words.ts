// Cells are read in both languages.
import '@ovop-ntt/core/english'
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
import { names } from '@ovop-ntt/core'
import { foldWord } from './fold.ts'

/** Values of the model, each with the words that mean it. The first word is the one to use. */
export type Words<T extends string> = Readonly<Record<T, readonly string[]>>
type WordsFor<T extends readonly string[]> = Words<T[number]>

/** Words of a sheet with the names that people read on pages, in both languages: what is copied from there is read too. */
function withNames<T extends string>(
  words: Words<T>,
  called: (language: string) => Record<T, string>,
): Words<T> {
  const [indonesian, english] = [called('id'), called('en')]
  const entries = Object.entries(words) as [T, readonly string[]][]
  return Object.fromEntries(
    entries.map(([value, own]) => [value, [...own, indonesian[value], english[value]]]),
  ) as unknown as Words<T>
}

export const categoryWords: WordsFor<typeof categories> = withNames(
  {
    food: ['makanan', 'pangan', 'hasil tani'],
    beverage: ['minuman', 'drink'],
    snack: ['camilan', 'cemilan', 'makanan ringan', 'kudapan'],
    herbal: ['herbal', 'obat herbal', 'jamu', 'obat tradisional'],
    'ikat-weaving': ['tenun-ikat', 'tenun', 'kain tenun', 'weaving'],
    spice: ['bumbu', 'bumbu masak', 'rempah'],
    handicraft: ['kerajinan', 'kerajinan tangan', 'kriya', 'anyaman', 'craft'],
    other: ['lainnya', 'lain lain'],
  },
  (language) => names.in(language).categories,
)

export const originWords: WordsFor<typeof origins> = withNames(
  {
    land: ['darat', 'ladang', 'kebun', 'field'],
    sea: ['laut'],
    craft: ['kriya', 'kerajinan'],
  },
  (language) => names.in(language).origins,
)

export const programmeWords: WordsFor<typeof programmes> = {
  ovop: ['ovop', 'one village one product'],
  osop: ['osop', 'one school one product'],
  ocop: ['ocop', 'one community one product'],
  umkm: ['umkm'],
}

export const producerKindWords: WordsFor<typeof producerKinds> = withNames(
  {
    umkm: ['umkm', 'ukm', 'ikm', 'usaha perorangan'],
    bumdes: ['bumdes', 'bum desa', 'bumdesma'],
    cooperative: ['koperasi'],
    'village-cooperative': [
      'kopdes',
      'kopdes merah putih',
      'koperasi desa',
      'koperasi kelurahan merah putih',
      'kdmp',
    ],
    group: ['kelompok', 'pokmas', 'kelompok masyarakat', 'poktan', 'kub'],
    'street-vendor': ['pkl'],
  },
  (language) => names.in(language).producerKinds,
)

export const availabilityWords: WordsFor<typeof availabilities> = withNames(
  {
    'in-stock': ['tersedia', 'ada', 'ready'],
    'made-to-order': ['pesan', 'pesanan', 'dipesan', 'pre order', 'po'],
    seasonal: ['musiman'],
    'out-of-stock': ['habis', 'kosong', 'tidak tersedia'],
  },
  (language) => names.in(language).availability,
)

export const paymentWords: WordsFor<typeof paymentKinds> = withNames(
  {
    cash: ['tunai', 'kontan'],
    transfer: ['transfer'],
    qris: ['qris'],
    kkpd: ['kkpd', 'kartu kredit pemerintah', 'kartu kredit pemerintah daerah'],
    cod: ['cod'],
  },
  (language) => names.in(language).payments,
)

export const deliveryWords: WordsFor<typeof deliveryKinds> = withNames(
  {
    'pick-up': ['ambil', 'ambil di tempat', 'ambil sendiri', 'diambil'],
    courier: ['kurir', 'dikirim', 'kirim', 'jasa kirim', 'ekspedisi'],
  },
  (language) => names.in(language).delivery,
)

export const curationWords: WordsFor<typeof curationResults> = withNames(
  {
    passed: ['lulus', 'lolos'],
    'in-progress': ['proses', 'dalam proses'],
    pending: ['belum', 'belum lulus'],
  },
  (language) => names.in(language).curationResults,
)

export const mentoringWords: WordsFor<typeof mentoringStatuses> = withNames(
  {
    completed: ['selesai', 'tuntas'],
    'handed-over': ['diserahkan'],
    'in-progress': ['proses', 'dalam proses', 'berjalan'],
    none: ['belum'],
  },
  (language) => names.in(language).mentoring,
)

export const aspectWords: WordsFor<typeof mentoringAspects> = withNames(
  {
    quality: ['kualitas', 'mutu'],
    facilities: ['sarana', 'sarana produksi'],
    packaging: ['kemasan'],
    labelling: ['label'],
    bpom: ['bpom'],
    halal: ['halal'],
    barcode: ['barcode'],
    qris: ['qris'],
    marketing: ['pemasaran', 'pemasaran digital'],
  },
  (language) => names.in(language).mentoringAspects,
)

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
export const certificateStateWords: WordsFor<typeof certificateStates> = withNames(
  {
    active: ['aktif', 'berlaku', 'masih berlaku'],
    expired: ['kedaluwarsa', 'kadaluarsa', 'kadaluwarsa', 'tidak berlaku', 'habis masa berlaku'],
    suspended: ['dibekukan', 'ditangguhkan'],
    revoked: ['dicabut', 'dibatalkan'],
  },
  (language) => names.in(language).certificateStates,
)

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
