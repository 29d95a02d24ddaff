import type { Village } from '../model/schema/place.ts'
import type { Product } from '../model/schema/product.ts'
import { sampleQris } from './sample-qris.ts'

/** A village for a test, with whatever is given in place of its fields. */
export function makeVillage(change: Partial<Village> = {}): Village {
  return {
    code: '53.01.22.2003',
    name: 'Oelfatu',
    kind: 'desa',
    district: 'Amfoang Barat Laut',
    regency: 'Kabupaten Kupang',
    position: { longitude: 123.82, latitude: -9.5, approximate: true },
    ...change,
  }
}

/**
 * A product for a test: honey with two packs, a permit, a payment code and two ways to buy, marked as a sample, as valid as
 * any of a catalogue. What is given takes the place of its fields.
 * @example makeProduct({ id: '53.01-lilin', name: 'Lilin', packs: [{ price: 15_000, availability: 'out-of-stock' }] })
 */
export function makeProduct(change: Partial<Product> = {}): Product {
  const village = makeVillage()
  return {
    id: '53.01-madu-hutan-contoh',
    name: { id: 'Madu hutan contoh', en: 'Sample forest honey' },
    summary: { id: 'Madu lebah hutan, disaring.', en: 'Forest honey, strained.' },
    category: 'food',
    origin: 'land',
    programme: 'ovop',
    village: village.code,
    place: { village: village.name, district: village.district, regency: village.regency },
    producer: { name: sampleQris.merchantName, kind: 'group' },
    images: [],
    packs: [
      {
        container: 'botol',
        netContent: { value: 500, unit: 'ml' },
        price: 95_000,
        sku: 'MADU-500',
        availability: 'in-stock',
      },
      {
        container: 'botol',
        netContent: { value: 1, unit: 'l' },
        price: 180_000,
        sku: 'MADU-1000',
        availability: 'in-stock',
      },
    ],
    certificates: [{ kind: 'pirt', number: '1005301000000-30', expires: '2099-12-31' }],
    payments: ['cash', 'qris', 'kkpd'],
    channels: [
      { kind: 'whatsapp', phone: '+6281200000000' },
      { kind: 'website', url: 'https://toko.example/madu', name: 'Toko Contoh' },
    ],
    qris: { payload: sampleQris.payload, nmid: sampleQris.nmid },
    mentoring: { status: 'completed' },
    sample: true,
    updatedAt: '2026-01-01',
    ...change,
  }
}

/**
 * Products that differ in what a page has to show of them, all valid: one with everything, one that is sold out, one out of
 * season but for January, one without a price or a payment code, one that is not halal.
 */
export const sampleProducts: readonly Product[] = [
  makeProduct(),
  makeProduct({
    id: '53.01-tenun-ikat-contoh',
    name: { id: 'Tenun ikat contoh', en: 'Sample ikat cloth' },
    summary: 'Kain tenun dengan pewarna alam.',
    category: 'ikat-weaving',
    origin: 'craft',
    packs: [
      {
        netContent: { value: 1, unit: 'sheet' },
        price: 750_000,
        availability: 'out-of-stock',
        availabilityDate: '2026-01-01',
      },
    ],
    certificates: [],
    qris: undefined,
    payments: ['cash'],
  }),
  makeProduct({
    id: '53.01-jeruk-contoh',
    name: { id: 'Jeruk contoh', en: 'Sample oranges' },
    packs: [{ netContent: { value: 1, unit: 'kg' }, price: 25_000, availability: 'seasonal' }],
    season: [1],
    certificates: [],
    qris: undefined,
  }),
  makeProduct({
    id: '53.01-anyaman-contoh',
    name: 'Anyaman contoh',
    category: 'handicraft',
    packs: [],
    certificates: [],
    payments: [],
    qris: undefined,
  }),
  makeProduct({
    id: '53.01-sei-babi-contoh',
    name: { id: 'Se’i babi contoh', en: 'Sample smoked pork' },
    halal: 'non-halal',
    certificates: [],
    qris: undefined,
  }),
]
