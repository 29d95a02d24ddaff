import { expect, test } from 'vitest'
import { check, coffee } from '../../test/sheet-of.ts'

const findPhoto = (src: string) => ({
  ok: true as const,
  image: { src: `https://foto.contoh.example/${src}` },
})

function product(change: Record<string, string>) {
  const { products, problems } = check([{ ...coffee, ...change }], { findPhoto })
  return { product: products[0], codes: problems.map(({ code }) => code) }
}

test('a village co-operative makes, sells, and is found at its site', () => {
  expect(product({ jenis_produsen: 'Koperasi Desa Merah Putih' }).product?.producer.kind).toBe(
    'village-cooperative',
  )
  expect(product({ kopdes: 'Kopdes Merah Putih Beiwali' }).product?.channels).toContainEqual({
    kind: 'kopdes',
    name: 'Kopdes Merah Putih Beiwali',
  })
  expect(product({ kopdes: 'beiwali.contoh.example/toko' }).product?.channels).toContainEqual({
    kind: 'kopdes',
    url: 'https://beiwali.contoh.example/toko',
  })
})

test.each(['https://wa.me/c/6281200000101', '0812-0000-0101', 'wa.me/c/6281200000101'])(
  'a WhatsApp catalogue is read from %s',
  (katalog_wa) => {
    const channel = { kind: 'whatsapp-catalog', phone: '+6281200000101' }
    expect(product({ katalog_wa }).product?.channels).toContainEqual(channel)
  },
)

test('the number of a WhatsApp catalogue needs its owner’s consent too', () => {
  const { whatsapp: _, ...row } = coffee
  const { products, problems } = check([{ ...row, katalog_wa: '0812-0000-0101' }], { contactsAgreed: false })
  expect(JSON.stringify(products)).not.toContain('81200000101')
  expect(problems.map(({ code }) => code)).toContain('contact-withheld')
})

test('INAPROC, KBLI, the day of the stock and the state of a halal certificate are kept', () => {
  const { product: made, codes } = product({
    ...{
      inaproc: 'https://katalog.inaproc.id/kopi',
      kbli: '10761; 47723',
      ketersediaan: '12',
      tgl_stok: '01/06/2026',
    },
    ...{ halal: 'ID53110000000010125', keadaan_halal: 'dicabut' },
  })
  expect(codes).toEqual([])
  expect(made?.producer.kbli).toEqual(['10761', '47723'])
  expect(made?.channels).toContainEqual({ kind: 'inaproc', url: 'https://katalog.inaproc.id/kopi' })
  expect(made?.packs[0]).toMatchObject({ availability: 'in-stock', availabilityDate: '2026-06-01' })
  expect(made?.certificates).toContainEqual({
    kind: 'halal',
    number: 'ID53110000000010125',
    state: 'revoked',
  })
})

test('a portrait is published only where the person agreed, and comes behind the product’s pictures', () => {
  const portrait = { foto: 'kopi.jpg', foto_pembuat: 'ibu.jpg', cerita_pembuat: 'Menanam kopi sejak 1998.' }
  const agreed = product({ ...portrait, izin_potret: 'ya' })
  expect(agreed.product?.images.map(({ src, shows }) => [src.slice(-8), shows])).toEqual([
    ['kopi.jpg', undefined],
    ['/ibu.jpg', 'maker'],
  ])
  expect(agreed.product?.producer.story).toBe('Menanam kopi sejak 1998.')
  const silent = product(portrait)
  expect(silent.product?.images).toHaveLength(1)
  expect(silent.codes).toEqual(['portrait-withheld'])
})
