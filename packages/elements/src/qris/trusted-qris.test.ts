import { madeUpQris, makeProduct } from '@ovop-ntt/testing'
import { expect, it } from 'vitest'
import { qrisMessagesIn, refusalText } from './qris.messages.ts'
import { trustedQris } from './trusted-qris.ts'

const product = makeProduct(1, {
  producer: { name: madeUpQris.merchantName },
  qris: { payload: madeUpQris.payload },
})
const signed = { trust: 'signed', stale: false } as const

it('draws from a signed catalogue, and from a product that the page gave', () => {
  expect(trustedQris(product, signed).ok).toBe(true)
  expect(trustedQris(product, undefined).ok).toBe(true)
})

it.each([
  ['an unsigned catalogue', product, { trust: 'unsigned', stale: false }, 'untrusted'],
  ['a stale catalogue', product, { trust: 'signed', stale: true }, 'stale'],
  ['a product without a code', { ...product, qris: undefined }, signed, 'none'],
  ['another merchant', { ...product, producer: { name: 'Orang lain' } }, signed, 'merchant-name'],
  [
    'a look-alike merchant',
    { ...product, producer: { name: madeUpQris.merchantName.replace('e', 'е') } },
    signed,
    'merchant-name',
  ],
  [
    'another NMID',
    { ...product, qris: { payload: madeUpQris.payload, nmid: 'ID1000000009999' } },
    signed,
    'nmid',
  ],
  [
    'a flipped character',
    { ...product, qris: { payload: madeUpQris.payload.replace('KUPANG', 'KUPANH') } },
    signed,
    'wrong-crc',
  ],
] as const)('draws nothing for %s, and says why in both languages', (_, shown, origin, code) => {
  const read = trustedQris(shown as typeof product, origin)
  expect(read).toMatchObject({ ok: false, problem: { code } })
  const texts = ['id', 'en'].map((language) => refusalText(code, qrisMessagesIn(language)))
  expect(new Set(texts).size).toBe(2)
})
