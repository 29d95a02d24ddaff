import type { Product, Village } from '@ovop-ntt/core'
import { canonicalJson } from '@ovop-ntt/core/format'
import type { About } from '../src/write/write-catalogue.ts'
import { writeCatalogue } from '../src/write/write-catalogue.ts'

export const made: About = {
  id: 'uji',
  title: 'Katalog uji',
  publisher: 'Penerbit uji',
  licence: 'CC0-1.0',
  languages: ['id'],
}

const categories = ['food', 'beverage', 'snack', 'ikat-weaving'] as const
const payments = ['cash', 'qris', 'transfer'] as const

/** Product `n` of a made-up catalogue, about 1 kB. */
export function madeProduct(n: number, more: Partial<Product> = {}): Product {
  const village = `53.09.${String((n % 7) + 1).padStart(2, '0')}.${2001 + (n % 30)}`
  return {
    id: `53.09-produk-${String(n).padStart(5, '0')}`,
    name: `Produk nomor ${n}`,
    category: categories[n % 4]!,
    village,
    place: { village: `Desa ${n % 30}`, district: `Kecamatan ${n % 7}`, regency: 'Kabupaten Ngada' },
    story: `Cerita ke-${n}. `.repeat(30),
    producer: { name: `Kelompok ${n % 90}`, kind: 'group' },
    images: [],
    packs: [
      { netContent: { value: 250, unit: 'g' }, price: 20_000 + (n % 50) * 500, availability: 'in-stock' },
    ],
    certificates: n % 9 === 0 ? [{ kind: 'pirt', number: '2065309010001-29' }] : [],
    channels: [],
    // One payment is rare enough to be listed by itself.
    payments: n % 60 === 0 ? ['kkpd', ...payments] : payments.slice(0, 1 + (n % 3)),
    ...more,
  }
}

export function madeVillage({ village, place }: Product): Village {
  return {
    code: village,
    name: place.village,
    kind: 'desa',
    district: place.district,
    regency: place.regency,
  }
}

export const madeProducts = (count: number) => Array.from({ length: count }, (_, n) => madeProduct(n))

interface PublishMadeOptions {
  time?: Date
  moves?: ReadonlyMap<string, string>
  allowRemovals?: boolean
  signal?: AbortSignal
}

/** Publishes products into a folder. */
export function publishMade(folder: string, products: Iterable<Product>, options: PublishMadeOptions = {}) {
  return writeCatalogue(folder, {
    id: made.id,
    about: () => made,
    async *parts() {
      let row = 0
      for (const product of products) {
        row += 1
        const json = canonicalJson(product)
        yield { product, json, place: { file: 'uji', row }, villages: [madeVillage(product)] }
      }
    },
    time: new Date('2026-10-01T00:00:00Z'),
    ...options,
  })
}
