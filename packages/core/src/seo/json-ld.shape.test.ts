import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { madeUpQris, makeProduct } from '../../fixtures/index.ts'
import { hostileProduct, labelledProducts } from '../../fixtures/telling-products.ts'
import { honey } from '../../test/honey.ts'
import type { Product } from '../model/schema/product.ts'
import { toJsonLd } from './json-ld.ts'

// The shape of schema.org 29 as far as a product uses it, written down apart from what writes it: unknown types and
// properties, empty texts and values of another kind are refused.
const Text = z.string().check(z.regex(/\S/))
const Address = z.string().check(z.regex(/^https:\/\/\S+$/))
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const oneOf = (...names: string[]) => z.enum(names.map((name) => `https://schema.org/${name}`))
const Gtin = z.string().check(z.regex(/^(\d{8}|\d{12,14})$/))

const PropertyValue = z.strictObject({ '@type': z.literal('PropertyValue'), propertyID: Text, value: Text })
const area = <T extends z.ZodMiniType>(around: T) =>
  z.strictObject({
    '@type': z.literal('AdministrativeArea'),
    name: Text,
    identifier: PropertyValue,
    containedInPlace: z.optional(around),
  })
const Village = area(area(area(area(z.never()))))
const Organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: Text,
  identifier: z.optional(PropertyValue),
  location: z.optional(Village),
})
const Offer = z.strictObject({
  '@type': z.literal('Offer'),
  name: z.optional(Text),
  price: z.int().check(z.nonnegative()),
  priceCurrency: z.literal('IDR'),
  availability: z.optional(oneOf('InStock', 'MadeToOrder', 'LimitedAvailability', 'OutOfStock')),
  itemCondition: oneOf('NewCondition'),
  url: Address,
  sku: z.optional(Text),
  gtin: z.optional(Gtin),
  eligibleQuantity: z.optional(
    z.strictObject({
      '@type': z.literal('QuantitativeValue'),
      value: z.number().check(z.positive()),
      unitCode: z.optional(z.string().check(z.regex(/^[A-Z0-9]{2,3}$/))),
      unitText: z.optional(Text),
    }),
  ),
  seller: Organization,
})
const Certification = z.strictObject({
  '@type': z.literal('Certification'),
  name: Text,
  description: Text,
  certificationIdentification: z.optional(Text),
  issuedBy: z.optional(Organization),
  datePublished: z.optional(Day),
  expires: z.optional(Day),
  auditDate: z.optional(Day),
  certificationStatus: z.optional(oneOf('CertificationActive', 'CertificationInactive')),
})
const Document = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Product'),
  '@id': Address,
  name: Text,
  url: Address,
  productID: Text,
  sku: Text,
  category: Text,
  description: z.optional(Text),
  image: z.optional(z.array(Address).check(z.minLength(1))),
  gtin: z.optional(Gtin),
  hasGS1DigitalLink: z.optional(Address),
  keywords: z.optional(Text),
  award: z.optional(Text),
  countryOfOrigin: z.strictObject({ '@type': z.literal('Country'), name: z.literal('ID') }),
  manufacturer: Organization,
  hasCertification: z.optional(z.array(Certification).check(z.minLength(1))),
  offers: z.optional(z.array(Offer).check(z.minLength(1))),
})

const verified = { by: 'Dinas PMD', at: '2026-05-02' }
const products: [string, Product][] = [
  honey,
  hostileProduct,
  ...labelledProducts,
  ...Array.from({ length: 44 }, (_, n) => makeProduct(n)),
  makeProduct(50, {
    id: '53.07-segala',
    tags: ['tenun', 'pewarna alam'],
    grade: { scheme: 'kemenperin-ovop', stars: 4, year: 2025 },
    sample: true,
    qris: { payload: madeUpQris.payload },
    certificates: [
      { kind: 'gi', number: 'ID G 000 000 014', issued: '2017-04-26', verified },
      { kind: 'sni', number: 'SNI 3140-3:2021' },
      { kind: 'tkdn', percent: 98.5 },
      { kind: 'organic', number: 'ID-BIO 01', expires: '2026-01-01', verified },
      { kind: 'bundled', number: '1' },
    ],
    packs: [
      {},
      { price: 0 },
      { price: 1, gtin: '96385074', container: 'kotak', netContent: { value: 2, unit: 'bundle' } },
    ],
  }),
].map((product) => [product.id, product])

it.each(products)('the data of %s has the shape of schema.org, in both languages', (id, product) => {
  for (const language of ['id', 'en']) {
    const url = `https://desa.example/produk/${id}`
    const document = toJsonLd(product, { url, base: 'https://data.example/katalog/', language })
    const read = Document.safeParse(JSON.parse(JSON.stringify(document)))
    expect(read.error?.issues ?? []).toEqual([])
  }
})

it('the shape refuses what is not of schema.org', () => {
  const document = toJsonLd(honey, { url: 'https://desa.example/produk/madu' })
  for (const wrong of [
    { colour: 'gold' },
    { '@type': 'Thing' },
    { name: ' ' },
    { offers: [] },
    { gtin: 8996 },
  ]) {
    expect(Document.safeParse({ ...document, ...wrong }).success).toBe(false)
  }
})
