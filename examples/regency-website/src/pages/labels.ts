import {
  type Certificate,
  formatNetContent,
  formatRupiah,
  formatSeason,
  halalStatus,
  localized,
  mainPack,
  type Pack,
  type PermitKind,
  type Product,
  parsePermit,
  permitKinds,
} from '@ovop-ntt/core'
import { longDate } from '../long-date.ts'

/** What `names` calls `key`; the key itself where a newer catalogue brings one that we do not know. */
const nameIn =
  (names: Record<string, string>) =>
  (key: string): string =>
    Object.hasOwn(names, key) ? names[key]! : key

export const categoryName = nameIn({
  food: 'Makanan',
  beverage: 'Minuman',
  snack: 'Camilan',
  herbal: 'Herbal',
  'ikat-weaving': 'Tenun ikat',
  spice: 'Bumbu',
  handicraft: 'Kerajinan',
  other: 'Lainnya',
})

export const certificateName = nameIn({
  bpom: 'Izin edar BPOM',
  pirt: 'P-IRT',
  halal: 'Sertifikat halal',
  gi: 'Indikasi geografis',
  sni: 'SNI',
  organic: 'Organik',
  tkdn: 'TKDN',
  trademark: 'Merek',
})

const availabilityName = nameIn({
  'in-stock': 'Tersedia',
  'made-to-order': 'Dibuat setelah dipesan',
  seasonal: 'Musiman',
  'out-of-stock': 'Habis',
})

export const paymentName = nameIn({
  qris: 'QRIS',
  kkpd: 'Kartu Kredit Pemerintah Daerah (KKPD)',
  cash: 'Tunai',
  transfer: 'Transfer bank',
  cod: 'Bayar di tempat',
})

export const producerKindName = nameIn({
  umkm: 'UMKM',
  bumdes: 'BUMDes',
  cooperative: 'Koperasi',
  group: 'Kelompok',
  'street-vendor': 'Pedagang kaki lima',
})

/** `Rp 55.000 / bungkus 200 g`, as much of it as is known. */
export function packPrice(pack: Pack): string {
  const content = pack.netContent && formatNetContent(pack.netContent)
  const unit = [pack.container, content].filter((part) => part !== undefined)
  // "lembar 1 lembar" says nothing twice.
  const what = unit.length === 2 && content === `1 ${pack.container}` ? pack.container : unit.join(' ')
  const amount = pack.price === undefined ? 'Harga hubungi penjual' : formatRupiah(pack.price)
  return what ? `${amount} / ${what}` : amount
}

export function price(product: Product): string {
  const pack = mainPack(product)
  return pack ? packPrice(pack) : 'Harga hubungi penjual'
}

const isPermitKind = (kind: string): kind is PermitKind => permitKinds.some((known) => known === kind)

/** The number as it is commonly printed; as written where it is not of the usual form. */
function printed({ kind, number, percent }: Certificate): string {
  if (percent !== undefined) return `${String(percent).replace('.', ',')}%`
  const read = number !== undefined && isPermitKind(kind) ? parsePermit(kind, number) : undefined
  return read?.ok ? read.value.display : (number ?? '')
}

/**
 * A certificate in words. A number alone is only what the producer states; nobody is said to have checked it unless
 * the data names who did and when.
 */
export function certificateLine(certificate: Certificate): {
  name: string
  number: string
  standing: string
} {
  const { kind, verified } = certificate
  return {
    name: certificateName(kind),
    number: printed(certificate),
    standing: verified
      ? `Diperiksa oleh ${verified.by} pada ${longDate(verified.at)}`
      : 'Dicantumkan produsen, belum diperiksa',
  }
}

/** Halal in words where no certificate says it; `undefined` where one does. */
export function halalLine(product: Product): string | undefined {
  switch (halalStatus(product)) {
    case 'certified':
      return undefined
    case 'not-required':
      return 'Halal: tidak berlaku untuk barang ini'
    case 'non-halal':
      return 'Tidak halal'
    default:
      return 'Halal: belum ada keterangan'
  }
}

/** `Desa Beiwali`, or `Kelurahan Mokdale`: the last part of an urban ward's code starts with 1. */
export function villageName({ village, place }: Product): string {
  const kind = village.split('.')[3]?.startsWith('1') ? 'Kelurahan' : 'Desa'
  return `${kind} ${place.village}`
}

/** `Tersedia, Juni–September`: what is said of a pack, and the months that the product is bound to. */
export function supplyLine(product: Product, { availability }: Pack): string {
  const months = product.season?.length ? formatSeason(product.season) : undefined
  return [availability && availabilityName(availability), months].filter(Boolean).join(', ')
}

/** Text of a product in one sentence, for the metadata of its page. */
export function description(product: Product): string {
  const { village, district, regency } = product.place
  return (
    localized(product.summary) || `${localized(product.name)} dari Desa ${village}, ${district}, ${regency}.`
  )
}
