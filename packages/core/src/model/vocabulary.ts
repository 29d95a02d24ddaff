/** The values that are known today of each open enum; what a newer catalogue brings besides passes too. */

export const categories = [
  'food',
  'beverage',
  'snack',
  'herbal',
  'ikat-weaving',
  'spice',
  'handicraft',
  'other',
] as const
export const origins = ['land', 'sea', 'craft'] as const
export const programmes = ['ovop', 'osop', 'ocop', 'umkm'] as const
export const halalStatuses = ['certified', 'not-required', 'non-halal', 'unknown'] as const
export type HalalStatus = (typeof halalStatuses)[number]

export const units = ['g', 'kg', 'ml', 'l', 'cm', 'm', 'piece', 'sheet', 'set'] as const
export const availabilities = ['in-stock', 'made-to-order', 'seasonal', 'out-of-stock'] as const

export const channelKinds = [
  'whatsapp',
  'whatsapp-catalog',
  'website',
  'marketplace',
  'inaproc',
  'kopdes',
  'outlet',
  'phone',
] as const
/** How a buyer comes by what was ordered. */
export const deliveryKinds = ['pick-up', 'courier'] as const

export const paymentKinds = ['qris', 'kkpd', 'cash', 'transfer', 'cod'] as const

export const certificateKinds = [
  'bpom',
  'pirt',
  'halal',
  'gi',
  'sni',
  'organic',
  'tkdn',
  'trademark',
] as const

/** What a certificate is worth today, as its issuer says; one that is not `active` vouches for nothing. */
export const certificateStates = ['active', 'expired', 'suspended', 'revoked'] as const

/** What a picture shows. */
export const pictureSubjects = ['product', 'maker'] as const

export const producerKinds = [
  'umkm',
  'bumdes',
  'cooperative',
  /** Koperasi Desa/Kelurahan Merah Putih. */
  'village-cooperative',
  'group',
  'street-vendor',
] as const
export const villageKinds = ['desa', 'kelurahan'] as const

export const curationAspects = [
  'potential',
  'rawMaterials',
  'satelliteVillages',
  'buyers',
  'distribution',
  'legality',
] as const
export const curationResults = ['passed', 'in-progress', 'pending'] as const

export const mentoringStatuses = ['completed', 'handed-over', 'in-progress', 'none'] as const
export const mentoringAspects = [
  'quality',
  'facilities',
  'packaging',
  'labelling',
  'bpom',
  'halal',
  'barcode',
  'qris',
  'marketing',
] as const

/** A value that today's list names, or a string that a newer catalogue may bring. */
export type OpenEnum<T extends string> = T | (string & {})

/** `value` when it is one of `values`, else `fallback`: how a view treats an open enum. */
export function known<T extends string, F extends string>(
  values: readonly T[],
  value: string | undefined,
  fallback: F,
): T | F {
  return values.includes(value as T) ? (value as T) : fallback
}
