import { madeUpQris, makeProduct } from '@ovop-ntt/fixtures'
import { expect, it } from 'vitest'
import { qrisMessagesIn, refusalText } from './qris.messages.ts'
import { trustedQris } from './trusted-qris.ts'

const product = makeProduct(1, {
  producer: { name: madeUpQris.merchantName },
  qris: { payload: madeUpQris.payload },
})
const signed = { trust: 'signed', stale: false } as const

it('draws from a signed catalogue, and from a product that the page vouches for, but not from what comes from nowhere', () => {
  expect(trustedQris({ product, origin: signed }).ok).toBe(true)
  expect(trustedQris({ product, vouched: true }).ok).toBe(true)
  expect(trustedQris({ product })).toMatchObject({ problem: { code: 'untrusted' } })
  const unsigned = { trust: 'unsigned', stale: false } as const
  expect(trustedQris({ product, origin: unsigned, vouched: true }).ok).toBe(false)
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
  const read = trustedQris({ product: shown as typeof product, origin })
  expect(read).toMatchObject({ ok: false, problem: { code } })
  const texts = ['id', 'en'].map((language) => refusalText(code, qrisMessagesIn(language)))
  expect(new Set(texts).size).toBe(2)
})
