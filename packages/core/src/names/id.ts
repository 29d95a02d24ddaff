import type {
  availabilities,
  categories,
  certificateKinds,
  certificateStates,
  channelKinds,
  curationAspects,
  curationResults,
  deliveryKinds,
  halalStatuses,
  mentoringAspects,
  mentoringStatuses,
  origins,
  paymentKinds,
  producerKinds,
  programmes,
  units,
  villageKinds,
} from '../model/vocabulary.ts'

/** A name for each value of a vocabulary: one that is forgotten is an error of types. */
type NamesOf<Values extends readonly string[]> = Record<Values[number], string>

/** How an area is named, round its own name: `Kabupaten Ngada`, `Ngada Regency`. */
type AreaName = (name: string) => string

/** What a card says: what is loaded before the first one is seen, so no more stands here. */
export interface CardNames {
  /** In full: `Izin edar BPOM`. */
  certificates: NamesOf<typeof certificateKinds>
  /** As small as a label is: `BPOM`. */
  certificateLabels: NamesOf<typeof certificateKinds>
  halal: NamesOf<typeof halalStatuses>
  /** In full: `Kartu Kredit Pemerintah Daerah (KKPD)`. */
  payments: NamesOf<typeof paymentKinds>
  /** As small as a label is: `KKPD`. */
  paymentLabels: NamesOf<typeof paymentKinds>
  availability: NamesOf<typeof availabilities>
  areas: {
    regency: AreaName
    /** Where there is little room: `Kab. Ngada`. */
    shortRegency: AreaName
    city: AreaName
    district: AreaName
    /** Where there is little room: `Kec. Bajawa`. */
    shortDistrict: AreaName
    desa: AreaName
    kelurahan: AreaName
  }
  /** Own names of regencies that a language has another name for: `Sumba Timur`, `East Sumba`. */
  ownNames: Readonly<Record<string, string>>
  /** In a line of places, where Indonesian needs no kinds: `written` is the name as the catalogue has it. */
  inLine: {
    district(own: string, written: string): string
    village(own: string, written: string, kind?: (typeof villageKinds)[number]): string
  }
  /** What is said for a seller's word for a pack, in small letters. One that is not here stays as the seller wrote it. */
  packs: Readonly<Record<string, string>>
  /** A pack of which the content is measured, `bungkus 200 g`, or counted, `bungkus 10 buah`. */
  packOf: { measured(pack: string, content: string): string; counted(pack: string, content: string): string }
}

/** What is said where there is more room: on pages, in filters and figures. */
export interface OtherNames {
  categories: NamesOf<typeof categories>
  origins: NamesOf<typeof origins>
  programmes: NamesOf<typeof programmes>
  /** What is said of a certificate that vouches for nothing. */
  certificateStates: NamesOf<typeof certificateStates>
  /** A payment as something that a seller takes: `Terima QRIS`. */
  accepts: NamesOf<typeof paymentKinds>
  delivery: NamesOf<typeof deliveryKinds>
  producerKinds: NamesOf<typeof producerKinds>
  /** How far mentoring has come, said alone: `Pendampingan selesai`. */
  mentoring: NamesOf<typeof mentoringStatuses>
  /** The same under a heading that says "mentoring": `Selesai`. */
  mentoringStates: NamesOf<typeof mentoringStatuses>
  mentoringAspects: NamesOf<typeof mentoringAspects>
  curationAspects: NamesOf<typeof curationAspects>
  curationResults: NamesOf<typeof curationResults>
  villageKinds: NamesOf<typeof villageKinds>
}

/**
 * What the values of a catalogue are called, wherever people read them: on cards and pages, in filters, figures and
 * labels. Sentences are not here: they stand with the room that says them.
 */
export interface Names extends CardNames, OtherNames {
  channels: NamesOf<typeof channelKinds>
}

/** Units with a symbol, alike in all languages. */
type Symbols = 'g' | 'kg' | 'ml' | 'l' | 'cm' | 'm'

/** Names of the units that are counted, for one and for more. */
export type UnitNames = Record<Exclude<(typeof units)[number], Symbols>, readonly [one: string, more: string]>

const packWithContent = (pack: string, content: string) => `${pack} ${content}`

export const cardId: CardNames = {
  certificates: {
    bpom: 'Izin edar BPOM',
    pirt: 'Izin P-IRT',
    halal: 'Sertifikat halal',
    gi: 'Indikasi geografis',
    sni: 'Standar Nasional Indonesia (SNI)',
    organic: 'Organik',
    tkdn: 'Tingkat komponen dalam negeri (TKDN)',
    trademark: 'Merek dagang',
  },
  certificateLabels: {
    bpom: 'BPOM',
    pirt: 'P-IRT',
    halal: 'Halal',
    gi: 'IG',
    sni: 'SNI',
    organic: 'Organik',
    tkdn: 'TKDN',
    trademark: 'Merek',
  },
  halal: {
    certified: 'Halal',
    'non-halal': 'Tidak halal',
    'not-required': 'Halal: tidak berlaku untuk barang ini',
    unknown: 'Belum ada keterangan halal',
  },
  payments: {
    qris: 'QRIS',
    kkpd: 'Kartu Kredit Pemerintah Daerah (KKPD)',
    cash: 'Tunai',
    transfer: 'Transfer bank',
    cod: 'Bayar di tempat',
  },
  paymentLabels: {
    qris: 'QRIS',
    kkpd: 'KKPD',
    cash: 'Tunai',
    transfer: 'Transfer bank',
    cod: 'Bayar di tempat',
  },
  availability: {
    'in-stock': 'Tersedia',
    'made-to-order': 'Dibuat setelah dipesan',
    seasonal: 'Musiman',
    'out-of-stock': 'Stok habis',
  },
  areas: {
    regency: (name) => `Kabupaten ${name}`,
    shortRegency: (name) => `Kab. ${name}`,
    city: (name) => `Kota ${name}`,
    district: (name) => `Kecamatan ${name}`,
    shortDistrict: (name) => `Kec. ${name}`,
    desa: (name) => `Desa ${name}`,
    kelurahan: (name) => `Kelurahan ${name}`,
  },
  ownNames: {},
  inLine: { district: (_, written) => written, village: (_, written) => written },
  // Short forms of the trade, written out.
  packs: { bks: 'bungkus', btl: 'botol', helai: 'lembar', pcs: 'buah' },
  packOf: { measured: packWithContent, counted: packWithContent },
}

export const othersId: OtherNames = {
  categories: {
    food: 'Makanan',
    beverage: 'Minuman',
    snack: 'Camilan',
    herbal: 'Herbal',
    'ikat-weaving': 'Tenun ikat',
    spice: 'Bumbu',
    handicraft: 'Kerajinan',
    other: 'Lainnya',
  },
  origins: { land: 'Hasil darat', sea: 'Hasil laut', craft: 'Hasil kriya' },
  programmes: { ovop: 'OVOP', osop: 'OSOP', ocop: 'OCOP', umkm: 'UMKM' },
  certificateStates: {
    active: 'berlaku',
    expired: 'tidak berlaku lagi',
    suspended: 'dibekukan',
    revoked: 'dicabut',
  },
  accepts: {
    qris: 'Terima QRIS',
    kkpd: 'Terima KKPD',
    cash: 'Tunai',
    transfer: 'Transfer bank',
    cod: 'Bayar di tempat',
  },
  delivery: { 'pick-up': 'Diambil di tempat', courier: 'Dikirim dengan kurir' },
  producerKinds: {
    umkm: 'UMKM',
    bumdes: 'BUMDes',
    cooperative: 'Koperasi',
    'village-cooperative': 'Koperasi Desa Merah Putih',
    group: 'Kelompok',
    'street-vendor': 'Pedagang kaki lima',
  },
  mentoring: {
    completed: 'Pendampingan selesai',
    'handed-over': 'Pendampingan diserahkan',
    'in-progress': 'Sedang didampingi',
    none: 'Belum didampingi',
  },
  mentoringStates: {
    completed: 'Selesai',
    'handed-over': 'Diserahkan',
    'in-progress': 'Sedang berjalan',
    none: 'Belum',
  },
  mentoringAspects: {
    quality: 'Mutu',
    facilities: 'Sarana',
    packaging: 'Kemasan',
    labelling: 'Label',
    bpom: 'BPOM',
    halal: 'Halal',
    barcode: 'Barcode',
    qris: 'QRIS',
    marketing: 'Pemasaran',
  },
  curationAspects: {
    potential: 'Potensi produk',
    rawMaterials: 'Bahan baku',
    satelliteVillages: 'Desa pemasok',
    buyers: 'Pembeli',
    distribution: 'Penyaluran',
    legality: 'Legalitas',
  },
  curationResults: { passed: 'lolos', 'in-progress': 'sedang dinilai', pending: 'belum dinilai' },
  villageKinds: { desa: 'Desa', kelurahan: 'Kelurahan' },
}

/** Apart from the other names: whoever only writes a content loads no more. */
export const unitsId: UnitNames = {
  piece: ['buah', 'buah'],
  sheet: ['lembar', 'lembar'],
  set: ['set', 'set'],
}

/** Apart from the other names: the ways to buy need no more of them. */
export const channelsId: Names['channels'] = {
  whatsapp: 'WhatsApp',
  'whatsapp-catalog': 'Katalog WhatsApp',
  website: 'Situs web',
  marketplace: 'Lokapasar',
  inaproc: 'INAPROC',
  kopdes: 'Koperasi Desa Merah Putih',
  outlet: 'Gerai',
  phone: 'Telepon',
}
