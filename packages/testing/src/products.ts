import type { Product, Village } from '@ovop-ntt/core'

const categories = ['food', 'beverage', 'snack', 'herbal', 'ikat-weaving', 'spice', 'handicraft']
const regencies = Array.from({ length: 22 }, (_, i) => `53.${i < 21 ? String(i + 1).padStart(2, '0') : '71'}`)

/** A village of the made-up province of the tests; `n` chooses regency and number. */
export function makeVillage(n: number): Village {
  const regency = regencies[n % 22] as string
  const number = String(1 + Math.floor(n / 22)).padStart(3, '0')
  return {
    code: `${regency}.01.2${number}`,
    name: `Desa ${n}`,
    kind: 'desa',
    district: `Kecamatan ${regency}`,
    regency: `Kabupaten ${regency}`,
    position: { longitude: 121 + (n % 50) / 25, latitude: -8.7 },
  }
}

/** Product `n` of the tests, the same one every time; `change` overrides fields. */
export function makeProduct(n: number, change: Partial<Product> = {}): Product {
  const village = makeVillage(n)
  return {
    id: `${village.code.slice(0, 5)}-produk-${n}`,
    name: { id: `Produk ${n}`, en: `Product ${n}` },
    summary: 'Dibuat untuk pengujian.',
    category: categories[n % 7] as string,
    village: village.code,
    place: { village: village.name, district: village.district, regency: village.regency },
    producer: { name: `Kelompok ${n}`, kind: 'group' },
    images: [],
    packs: [{ price: 10_000 + n, netContent: { value: 250, unit: 'g' }, availability: 'in-stock' }],
    certificates: n % 3 === 0 ? [{ kind: 'pirt', number: '100530100000030' }] : [],
    payments: n % 40 === 0 ? ['cash', 'kkpd'] : ['cash'],
    channels: [{ kind: 'whatsapp', phone: '+6281200000000' }],
    mentoring: { status: n % 10 === 0 ? 'completed' : 'none' },
    updatedAt: '2026-06-01',
    ...change,
  }
}
