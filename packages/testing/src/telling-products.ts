import type { Product } from '@ovop-ntt/core'
import { madeUpQris } from './made-up-qris.ts'
import { makeProduct } from './products.ts'

/** Markup that runs where text is taken for HTML. */
export const markup =
  '<img src=x onerror="globalThis.breached = true"><script>globalThis.breached = true</script>'

const verified = { by: 'Balai POM Kupang', at: '2026-05-01' }

/** Products with labels to be honest about; the id says what is told of each. */
export const labelledProducts: Product[] = [
  makeProduct(0, {
    id: '53.01-halal-tanpa-nomor',
    halal: 'certified',
    certificates: [{ kind: 'halal' }],
    payments: ['cash'],
  }),
  makeProduct(1, {
    id: '53.02-halal-bernomor',
    certificates: [{ kind: 'halal', number: 'ID53110000000010126' }],
    payments: ['qris', 'kkpd'],
    producer: { name: 'Kelompok 1', nib: '1234567890123' },
  }),
  makeProduct(2, {
    id: '53.03-diperiksa',
    certificates: [{ kind: 'bpom', number: 'MD224510107115', verified }],
  }),
  makeProduct(3, {
    id: '53.04-diperiksa-sebagian',
    certificates: [
      { kind: 'bpom', number: 'MD224510107115', verified },
      { kind: 'pirt', number: '100530100000030' },
    ],
  }),
  makeProduct(4, { id: '53.05-tidak-halal', halal: 'non-halal', certificates: [] }),
]

/** A product with a payment code in its producer's name. */
export const payableProduct: Product = makeProduct(1, {
  producer: { name: madeUpQris.merchantName },
  payments: ['qris'],
  qris: { payload: madeUpQris.payload },
})

/** A product whose every text is markup, and which the schema lets pass. */
export const hostileProduct: Product = makeProduct(0, {
  id: '53.01-jahat',
  name: { id: `Kopi ${markup}`, en: `Coffee ${markup}` },
  summary: markup,
  story: markup,
  place: { village: markup, district: markup, regency: markup },
  producer: { name: markup },
  packs: [{ price: 10_000, container: '<b onclick=x>botol</b>', netContent: { value: 1, unit: '<i>kg' } }],
  certificates: [
    { kind: '<u>bpom', number: markup.slice(0, 60), verified: { by: markup, at: '2026-01-01' } },
  ],
  channels: [
    { kind: 'outlet', name: markup, address: markup },
    {
      kind: 'website',
      name: markup,
      url: 'https://toko.example/"><script>globalThis.breached=true</script>',
    },
    { kind: '<s>', name: markup },
  ],
  payments: [markup.slice(0, 60), 'kkpd'],
})
