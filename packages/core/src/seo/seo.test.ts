import * as fc from '@ovop-ntt/testing/properties.ts'
import type { Product as SchemaProduct, WithContext } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import { honey } from '../../test/honey.ts'
import type { Certificate } from '../model/schema/certificate.ts'
import type { Product } from '../model/schema/product.ts'
import { jsonLdScript, toJsonLd } from './json-ld.ts'
import { toOpenGraph } from './open-graph.ts'

const url = 'https://desa.example/produk/madu'
const base = 'https://data.example/katalog/'
const now = new Date('2026-09-01T00:00:00Z')
const options = { url, base, now }
const certificationsOf = (...certificates: Certificate[]) =>
  toJsonLd({ ...honey, certificates }, options).hasCertification

describe('toJsonLd', () => {
  it('says what schema.org has words for', () => {
    const expected: WithContext<SchemaProduct> = {
      '@context': 'https://schema.org',
      '@type': 'Product',
      '@id': `${url}#product`,
      name: 'Madu hutan Amfoang',
      url,
      productID: '53.01-madu-hutan-amfoang',
      sku: '53.01-madu-hutan-amfoang',
      category: 'food',
      description: 'Madu lebah hutan, disaring tanpa dipanaskan.',
      image: ['https://data.example/katalog/foto/madu.webp'],
      gtin: '8996001600269',
      hasGS1DigitalLink: 'https://id.gs1.org/01/08996001600269',
      countryOfOrigin: { '@type': 'Country', name: 'ID' },
      manufacturer: {
        '@type': 'Organization',
        name: 'Kelompok Madu Contoh Oelfatu',
        identifier: { '@type': 'PropertyValue', propertyID: 'NIB', value: '0000000000001' },
        location: {
          '@type': 'AdministrativeArea',
          name: 'Oelfatu',
          identifier: { '@type': 'PropertyValue', propertyID: 'kemendagri', value: '53.01.22.2003' },
          containedInPlace: {
            '@type': 'AdministrativeArea',
            name: 'Amfoang Barat Laut',
            identifier: { '@type': 'PropertyValue', propertyID: 'kemendagri', value: '53.01.22' },
            containedInPlace: {
              '@type': 'AdministrativeArea',
              name: 'Kabupaten Kupang',
              identifier: { '@type': 'PropertyValue', propertyID: 'kemendagri', value: '53.01' },
              containedInPlace: {
                '@type': 'AdministrativeArea',
                name: 'Nusa Tenggara Timur',
                identifier: { '@type': 'PropertyValue', propertyID: 'kemendagri', value: '53' },
              },
            },
          },
        },
      },
      hasCertification: [
        {
          '@type': 'Certification',
          name: 'SPP-IRT (P-IRT)',
          description: 'Dinyatakan oleh produsen, belum diperiksa',
          certificationIdentification: '1005301000000-30',
          expires: '2030-12-31',
        },
        {
          '@type': 'Certification',
          name: 'Sertifikat halal',
          description: 'Diperiksa oleh Dinas PMD pada 2026-05-02',
          certificationIdentification: 'ID53110000000010125',
          issuedBy: { '@type': 'Organization', name: 'Badan Penyelenggara Jaminan Produk Halal (BPJPH)' },
          datePublished: '2025-01-15',
          auditDate: '2026-05-02',
          certificationStatus: 'https://schema.org/CertificationActive',
        },
      ],
      offers: [
        {
          '@type': 'Offer',
          name: 'botol 500 ml',
          price: 95000,
          priceCurrency: 'IDR',
          availability: 'https://schema.org/InStock',
          itemCondition: 'https://schema.org/NewCondition',
          url,
          sku: 'MADU-500',
          gtin: '8996001600269',
          eligibleQuantity: { '@type': 'QuantitativeValue', value: 500, unitCode: 'MLT' },
          seller: { '@type': 'Organization', name: 'Kelompok Madu Contoh Oelfatu' },
        },
        {
          '@type': 'Offer',
          name: 'botol 1 l',
          price: 180000,
          priceCurrency: 'IDR',
          itemCondition: 'https://schema.org/NewCondition',
          url,
          eligibleQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode: 'LTR' },
          seller: { '@type': 'Organization', name: 'Kelompok Madu Contoh Oelfatu' },
        },
      ],
    }
    expect(toJsonLd(honey, options)).toEqual(expected)
  })

  it('speaks the language asked for', () => {
    expect(toJsonLd(honey, { ...options, language: 'en' })).toMatchObject({
      name: 'Amfoang forest honey',
      description: 'Wild forest honey, strained without heating.',
    })
  })

  it('says that a sample is one', () => {
    expect(toJsonLd({ ...honey, sample: true }, options).name).toBe('Madu hutan Amfoang (contoh)')
  })

  it('leaves out what is not there', () => {
    const bare: Product = { ...honey, summary: undefined, images: [], packs: [], certificates: [] }
    const document = toJsonLd(bare, { url })
    for (const property of [
      'description',
      'image',
      'offers',
      'hasCertification',
      'gtin',
      'hasGS1DigitalLink',
    ]) {
      expect(document).not.toHaveProperty(property)
    }
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('leaves out relative pictures when the catalogue’s address is not known, and unsafe ones always', () => {
    expect(toJsonLd(honey, { url })).not.toHaveProperty('image')
    expect(toJsonLd({ ...honey, images: [{ src: 'javascript:alert(1)' }] }, options)).not.toHaveProperty(
      'image',
    )
  })

  it('publishes no contact, with consent or without', () => {
    const producer = {
      ...honey.producer,
      contactConsent: true,
      contact: { phone: '+6281200000101', email: 'madu@contoh.example' },
    }
    expect(JSON.stringify(toJsonLd({ ...honey, producer }, options))).not.toMatch(/81200000101|madu@contoh/)
  })

  it('keeps shop-internal and wrong GTINs to itself', () => {
    for (const gtin of ['2000000000015', '8996001600268']) {
      const document = toJsonLd({ ...honey, packs: [{ price: 1000, gtin }] }, options)
      expect(JSON.stringify(document)).not.toMatch(/gtin|GS1/)
    }
  })

  it('claims no stock for an availability it does not know', () => {
    expect(
      JSON.stringify(toJsonLd({ ...honey, packs: [{ price: 1, availability: 'x' }] }, options)),
    ).not.toContain('availability')
  })

  it('names a unit it does not know in words', () => {
    const packs = [{ price: 1, netContent: { value: 2, unit: 'bundle' } }]
    expect(toJsonLd({ ...honey, packs }, options).offers).toMatchObject([
      { eligibleQuantity: { value: 2, unitText: 'bundle' } },
    ])
  })

  describe('certificates', () => {
    it('are active only when somebody verified them and they have not run out', () => {
      const pirt = { kind: 'pirt', number: '1005301000000-30' }
      const verified = { by: 'Dinas PMD', at: '2026-05-02' }
      expect(JSON.stringify(certificationsOf(pirt))).not.toContain('certificationStatus')
      expect(certificationsOf({ ...pirt, verified })).toMatchObject([
        { certificationStatus: 'https://schema.org/CertificationActive' },
      ])
      expect(certificationsOf({ ...pirt, verified, expires: '2026-09-01' })).toMatchObject([
        { certificationStatus: 'https://schema.org/CertificationActive' },
      ])
      expect(certificationsOf({ ...pirt, verified, expires: '2026-08-31' })).toMatchObject([
        { certificationStatus: 'https://schema.org/CertificationInactive' },
      ])
    })

    it('are left out when ill-formed, empty, or no certificate of a product', () => {
      expect(
        certificationsOf(
          { kind: 'pirt', number: '1005301000000-3' },
          { kind: 'halal' },
          { kind: 'trademark', number: 'IDM000000001' },
          { kind: 'nib', number: '0000000000001' },
          { kind: 'constructor', number: '1' },
        ),
      ).toBeUndefined()
    })

    it('show TKDN as percent and organic labels as written', () => {
      expect(
        certificationsOf({ kind: 'tkdn', percent: 98.5 }, { kind: 'organic', number: 'ID-BIO 01' }),
      ).toMatchObject([
        { certificationIdentification: '98.5%' },
        { name: 'Organik', certificationIdentification: 'ID-BIO 01' },
      ])
    })
  })
})

describe('jsonLdScript', () => {
  it('cannot end its script, whatever a catalogue says, and reads back the same', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>', ']]>', '&lt;', '\u2028\u2029'),
    )
    fc.assert(
      fc.property(text, text, text, (name, summary, producer) => {
        const product: Product = { ...honey, name, summary, producer: { name: producer } }
        const script = jsonLdScript(product, options)
        expect(script).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(script)).toEqual(toJsonLd(product, options))
      }),
    )
  })
})

describe('toOpenGraph', () => {
  it('says what a shared link shows', () => {
    expect(toOpenGraph(honey, { ...options, language: 'en' })).toEqual([
      ['og:type', 'product'],
      ['og:title', 'Amfoang forest honey'],
      ['og:description', 'Wild forest honey, strained without heating.'],
      ['og:url', url],
      ['og:locale', 'en_GB'],
      ['og:image', 'https://data.example/katalog/foto/madu.webp'],
      ['product:retailer_item_id', '53.01-madu-hutan-amfoang'],
      ['product:brand', 'Kelompok Madu Contoh Oelfatu'],
      ['product:condition', 'new'],
      ['product:availability', 'in stock'],
      ['product:price:amount', '95000'],
      ['product:price:currency', 'IDR'],
    ])
  })

  it('leaves out price and stock where there are none, and names the village for want of a summary', () => {
    const properties = Object.fromEntries(toOpenGraph({ ...honey, packs: [], summary: undefined }, { url }))
    expect(properties['og:description']).toBe('Oelfatu, Kabupaten Kupang')
    expect(properties).not.toHaveProperty('product:price:amount')
    expect(properties).not.toHaveProperty('product:price:currency')
    expect(properties).not.toHaveProperty('product:availability')
    expect(properties).not.toHaveProperty('og:image')
  })
})
