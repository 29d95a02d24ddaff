import { Product } from '../src/model/schema/product.ts'

/** A made-up product with everything that standards, ways to buy and metadata read. */
export const honey: Product = Product.parse({
  id: '53.01-madu-hutan-amfoang',
  name: { id: 'Madu hutan Amfoang', en: 'Amfoang forest honey' },
  summary: {
    id: 'Madu lebah hutan, disaring tanpa dipanaskan.',
    en: 'Wild forest honey, strained without heating.',
  },
  category: 'food',
  programme: 'ovop',
  village: '53.01.22.2003',
  place: { village: 'Oelfatu', district: 'Amfoang Barat Laut', regency: 'Kabupaten Kupang' },
  producer: { name: 'Kelompok Madu Contoh Oelfatu', kind: 'group', nib: '0000000000001' },
  images: [{ src: 'foto/madu.webp', width: 1200, height: 900 }],
  packs: [
    {
      container: 'botol',
      netContent: { value: 500, unit: 'ml' },
      price: 95000,
      sku: 'MADU-500',
      gtin: '8996001600269',
      availability: 'in-stock',
    },
    { container: 'botol', netContent: { value: 1, unit: 'l' }, price: 180000, gtin: '2000000000015' },
    { container: 'jeriken' },
  ],
  certificates: [
    { kind: 'pirt', number: '1005301000000-30', expires: '2030-12-31' },
    {
      kind: 'halal',
      number: 'ID53110000000010125',
      issued: '2025-01-15',
      verified: { by: 'Dinas PMD', at: '2026-05-02' },
    },
  ],
  payments: ['cash', 'qris', 'kkpd'],
  channels: [],
  qris: {
    payload:
      '00020101021126680016ID.CO.CONTOH.WWW01189360000000000000010215CONTOH0000000010303UMI51440014ID.CO.QRIS.WWW0215ID10000000000010303UMI5204549953033605802ID5925KELOMPOK MADU CONTOH OELF6006KUPANG61058536162070703A016304D867',
  },
})
