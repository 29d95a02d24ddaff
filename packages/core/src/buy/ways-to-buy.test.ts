import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { honey } from '../../test/honey.ts'
import type { Channel } from '../model/schema/channel.ts'
import type { Product } from '../model/schema/product.ts'
import { formatQris, parseQris } from '../standards/qris.ts'
import { payableQris } from './payable-qris.ts'
import { isUnavailable, supplyOf } from './supply.ts'
import { type WaysToBuyOptions, type WayToBuy, waysToAsk, waysToBuy } from './ways-to-buy.ts'

const june = new Date('2026-06-10T00:00:00Z')
const contact = {
  name: 'Dinas Contoh',
  whatsapp: '+6281200000909',
  phone: '+62380821234',
  email: 'dinas@contoh.example',
}

const plain: Product = { ...honey, payments: [], qris: undefined, channels: [] }
const ways = (product: Product, options: Partial<WaysToBuyOptions> = {}) =>
  waysToBuy(product, { language: 'id', now: june, ...options })
const withChannels = (...channels: Channel[]) => ways({ ...plain, channels })
const kinds = (list: WayToBuy[]) => list.map(({ kind }) => kind)
const chatText = (way: WayToBuy | undefined) => new URL(way?.href ?? '').searchParams.get('text')
const phone = '+6281200000101'

describe('waysToBuy', () => {
  it.each<[string, Partial<Product>]>([
    ['out of season', { season: [1] }],
    ['sold out', { packs: [{ availability: 'out-of-stock' }] }],
  ])('asks for what is %s, and orders nothing', (_, change) => {
    const product: Product = {
      ...honey,
      ...change,
      channels: [
        { kind: 'whatsapp', phone },
        { kind: 'marketplace', name: 'Pasar Contoh', url: 'https://pasar.contoh.example/madu' },
      ],
    }
    expect(isUnavailable(product, june)).toBe(true)
    const labels = (language: string) => ways(product, { language }).map(({ label }) => label)
    expect(labels('id').slice(0, 2)).toEqual(['Tanya penjual lewat WhatsApp', 'Lihat di Pasar Contoh'])
    expect(labels('en').slice(0, 2)).toEqual(['Ask the seller by WhatsApp', 'See at Pasar Contoh'])
  })

  it('orders what there is: chat, shops, outlets, phone, payment, and last the publisher', () => {
    const product: Product = {
      ...honey,
      channels: [
        { kind: 'phone', phone },
        { kind: 'outlet', name: 'NTT Mart (contoh) Kupang' },
        { kind: 'website', url: 'https://madu.contoh.example/' },
        { kind: 'marketplace', name: 'Pasar Contoh', url: 'https://pasar.contoh.example/madu' },
        { kind: 'whatsapp', phone },
      ],
    }
    expect(ways(product, { contact, trusted: true })).toEqual([
      {
        kind: 'whatsapp',
        label: 'Pesan lewat WhatsApp',
        href: expect.stringMatching(/^https:\/\/wa\.me\/6281200000101\?text=/),
      },
      { kind: 'marketplace', label: 'Beli di Pasar Contoh', href: 'https://pasar.contoh.example/madu' },
      { kind: 'website', label: 'Buka madu.contoh.example', href: 'https://madu.contoh.example/' },
      { kind: 'outlet', label: 'NTT Mart (contoh) Kupang' },
      { kind: 'phone', label: 'Telepon penjual', note: '0812-0000-0101', href: 'tel:+6281200000101' },
      {
        kind: 'qris',
        label: 'Bayar dengan QRIS',
        note: 'Atas nama KELOMPOK MADU CONTOH OELF. Cocokkan nama ini sebelum membayar.',
      },
      {
        kind: 'kkpd',
        label: 'Menerima KKPD',
        note: 'Kartu Kredit Pemerintah Daerah, menurut penjual; mungkin lewat QRIS, tanyakan. NIB 0000000000001',
      },
      {
        kind: 'publisher',
        label: 'Tanya Dinas Contoh',
        href: expect.stringMatching(/^https:\/\/wa\.me\/6281200000909/),
      },
    ])
  })

  it('says it in English too', () => {
    const english = ways(
      { ...honey, channels: [{ kind: 'whatsapp', phone }] },
      { language: 'en-GB', contact },
    )
    expect(english.map(({ label }) => label)).toEqual([
      'Order by WhatsApp',
      'Accepts KKPD',
      'Ask Dinas Contoh',
    ])
    expect(chatText(english[0])).toBe(
      'Hello, I would like to buy Amfoang forest honey (500 ml bottle, IDR 95,000) from Oelfatu, Kupang Regency. Do you have it?',
    )
  })

  it('writes the order into the chat: product, pack, village and page', () => {
    const options = { pageUrl: 'https://desa.example/produk?id=madu&x=1#atas' }
    const [way] = ways({ ...plain, channels: [{ kind: 'whatsapp', phone }] }, options)
    expect(chatText(way)).toBe(
      'Halo, saya ingin membeli Madu hutan Amfoang (botol 500 ml, Rp 95.000) dari Oelfatu, Kabupaten Kupang. Apakah masih ada?\nhttps://desa.example/produk?id=madu&x=1#atas',
    )
  })

  it('leaves out a page that is unsafe or very long', () => {
    const product: Product = { ...plain, channels: [{ kind: 'whatsapp', phone }] }
    for (const pageUrl of [
      'http://desa.example/',
      'javascript:alert(1)',
      `https://desa.example/${'x'.repeat(500)}`,
    ]) {
      expect(chatText(ways(product, { pageUrl })[0])).toMatch(/masih ada\?$/)
    }
  })

  it('marks what is made up', () => {
    const product: Product = { ...honey, sample: true, channels: [{ kind: 'whatsapp', phone }] }
    const list = ways(product, { trusted: true })
    expect(chatText(list[0])).toContain('Madu hutan Amfoang (contoh)')
    expect(list.find(({ kind }) => kind === 'qris')?.label).toBe('Bayar dengan QRIS (contoh)')
  })

  describe('links', () => {
    it('never leave unencrypted or by another scheme', () => {
      expect(
        withChannels(
          { kind: 'website', url: 'http://madu.contoh.example/' },
          { kind: 'website', url: 'HTTP://madu.contoh.example/' },
          { kind: 'marketplace', url: 'javascript:alert(1)' },
          { kind: 'marketplace', url: 'https://user:secret@pasar.example/' },
          { kind: 'website', url: 'tel:+6281200000101' },
          { kind: 'website' },
          { kind: 'whatsapp', phone: '0812' },
          { kind: 'whatsapp' },
          { kind: 'phone', phone: '+62812,123#' },
          { kind: 'telegram', url: 'https://t.example/' },
        ),
      ).toEqual([])
    })

    it('open a map at an outlet’s position, else by its address', () => {
      const position = { longitude: 123.5801, latitude: -10.17 }
      expect(
        withChannels(
          { kind: 'outlet', name: 'A', position },
          {
            kind: 'outlet',
            name: 'B',
            position: { longitude: 1e-7, latitude: -8.5, approximate: true },
            address: 'Jl. Contoh 1',
          },
          { kind: 'outlet', name: 'C', address: 'Jl. Contoh 2 & 3' },
          { kind: 'outlet' },
        ),
      ).toEqual([
        { kind: 'outlet', label: 'A', href: 'geo:-10.17,123.5801?q=-10.17,123.5801' },
        { kind: 'outlet', label: 'B', note: 'Jl. Contoh 1 · letak perkiraan', href: 'geo:-8.5,0?q=-8.5,0' },
        {
          kind: 'outlet',
          label: 'C',
          note: 'Jl. Contoh 2 & 3',
          href: 'geo:0,0?q=Jl.%20Contoh%202%20%26%203',
        },
        { kind: 'outlet', label: 'Gerai' },
      ])
    })

    it('lead to a WhatsApp catalogue, a village co-operative and INAPROC, each only where it can', () => {
      const url = 'https://toko.contoh.example/kopi'
      expect(
        withChannels(
          { kind: 'inaproc', url },
          { kind: 'kopdes', name: 'Kopdes Merah Putih Oelfatu' },
          { kind: 'kopdes', url: 'https://oelfatu.contoh.example/' },
          { kind: 'whatsapp-catalog', phone },
          { kind: 'whatsapp-catalog', url },
          { kind: 'inaproc', phone },
        ),
      ).toEqual([
        { kind: 'whatsapp-catalog', label: 'Lihat katalog WhatsApp', href: 'https://wa.me/c/6281200000101' },
        { kind: 'kopdes', label: 'Kopdes Merah Putih Oelfatu' },
        { kind: 'kopdes', label: 'Koperasi Desa Merah Putih', href: 'https://oelfatu.contoh.example/' },
        { kind: 'inaproc', label: 'Beli lewat INAPROC', href: url },
      ])
    })

    it('appear once', () => {
      expect(withChannels({ kind: 'whatsapp', phone }, { kind: 'whatsapp', phone })).toHaveLength(1)
    })

    it('are of four kinds whatever the data', () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(
          'javascript:alert(1)',
          'http://a.example',
          'https://a.example',
          'data:text/html,x',
          '+6281200000101',
          'a@b.example',
        ),
        fc.webUrl(),
      )
      const channel = fc.record(
        {
          kind: fc.constantFrom('whatsapp', 'website', 'marketplace', 'outlet', 'phone', 'x'),
          name: text,
          phone: text,
          url: text,
          address: text,
          position: fc.record({
            longitude: fc.double({ min: -180, max: 180, noNaN: true }),
            latitude: fc.double({ min: -90, max: 90, noNaN: true }),
          }),
        },
        { requiredKeys: ['kind'] },
      )
      const person = fc.record({ name: text, phone: text, whatsapp: text, email: text, url: text })
      fc.assert(
        fc.property(
          fc.array(channel),
          person,
          person,
          text,
          text,
          (channels, ours, theirs, name, pageUrl) => {
            const product: Product = {
              ...honey,
              name,
              channels,
              producer: { name, contactConsent: true, contact: theirs },
            }
            for (const { href, label } of ways(product, { contact: ours, pageUrl, trusted: true })) {
              expect(label).not.toBe('')
              if (href !== undefined) expect(new URL(href).protocol).toMatch(/^(https|tel|mailto|geo):$/)
            }
          },
        ),
        { numRuns: 500 },
      )
    })
  })

  it('takes no harm from half a letter, as a cut through an emoji leaves, in whatever text', () => {
    const half = 'a\ud83d'
    const theirs = { name: half, email: `${half}@contoh.example` }
    const cut: Product = {
      ...plain,
      name: half,
      producer: { name: half, contactConsent: true, contact: theirs },
      channels: [{ kind: 'outlet', name: half, address: half }],
    }
    expect(ways(cut).map(({ href }) => href)).toEqual(['geo:0,0?q=a'])
    expect(ways(cut, { contact })[1]?.href).toContain('wa.me')
  })

  it('keeps labels on one line and free of signs that turn text around', () => {
    const [way] = withChannels({ kind: 'outlet', name: ' Kios\n\u202Egnp.exe\u0000 Desa ' })
    expect(way?.label).toBe('Kios gnp.exe Desa')
  })

  describe('the producer’s own contact', () => {
    const producer = { ...honey.producer, contact: { whatsapp: phone, phone, email: 'madu@contoh.example' } }

    it('is given only with consent', () => {
      expect(ways({ ...plain, producer })).toEqual([])
      expect(ways({ ...plain, producer: { ...producer, contactConsent: false } })).toEqual([])
      expect(kinds(ways({ ...plain, producer: { ...producer, contactConsent: true } }))).toEqual([
        'whatsapp',
        'phone',
        'email',
      ])
    })

    it('cannot smuggle recipients or headers into a mail', () => {
      for (const email of [
        'a@b.example?bcc=c@d.example',
        'a@b.example,c@d.example',
        'a@b.example&x',
        'a,c@d.example',
        'a b@c.example',
      ]) {
        const contact = { email }
        expect(ways({ ...plain, producer: { ...honey.producer, contact, contactConsent: true } })).toEqual([])
      }
    })
  })

  describe('QRIS', () => {
    const qrisOf = (product: Product, options: Partial<WaysToBuyOptions> = { trusted: true }) =>
      ways(product, options).filter(({ kind }) => kind === 'qris')
    const qris = honey.qris!

    it('is offered only from a trusted source', () => {
      expect(qrisOf(honey)).toHaveLength(1)
      expect(qrisOf(honey, {})).toEqual([])
      expect(qrisOf(honey, { trusted: 'yes' as never })).toEqual([])
    })

    it('is offered only undamaged and in the merchant’s name', () => {
      expect(qrisOf({ ...honey, qris: { payload: qris.payload.replace('D867', 'D868') } })).toEqual([])
      expect(qrisOf({ ...honey, producer: { name: 'Kelompok Lain' } })).toEqual([])
      expect(
        qrisOf({
          ...honey,
          producer: { name: 'Kelompok Lain' },
          qris: { ...qris, merchantName: 'Kelompok Madu Contoh Oelfatu' },
        }),
      ).toHaveLength(1)
      expect(qrisOf({ ...honey, qris: { ...qris, nmid: 'ID1000000000001' } })).toHaveLength(1)
      expect(qrisOf({ ...honey, qris: { ...qris, nmid: 'ID1000000000002' } })).toEqual([])
    })

    it('is not offered when the code was for one payment only', () => {
      const fields = [
        ['00', '01'],
        ['01', '12'],
        ['26', '0007A.B.WWW'],
        ['52', '5499'],
        ['53', '360'],
        ['58', 'ID'],
        ['59', 'KELOMPOK MADU CONTOH OELF'],
        ['60', 'KUPANG'],
      ] as const
      const payload = (method: string) =>
        formatQris({
          fields: fields.map(([tag, value]) => ({ tag, value: tag === '01' ? method : value, offset: 0 })),
        })
      expect(qrisOf({ ...honey, qris: { payload: payload('11') } })).toHaveLength(1)
      expect(qrisOf({ ...honey, qris: { payload: payload('12') } })).toEqual([])
    })
  })

  it('names no NIB where there is none', () => {
    const [way] = ways({ ...plain, payments: ['kkpd'], producer: { name: 'X' } })
    expect(way?.note).toBe('Kartu Kredit Pemerintah Daerah, menurut penjual')
  })

  describe('the publisher', () => {
    it.each([
      [contact, /^https:\/\/wa\.me\/6281200000909\?text=Halo/],
      [{ ...contact, whatsapp: undefined }, /^tel:\+62380821234$/],
      [{ email: 'dinas@contoh.example' }, /^mailto:dinas@contoh\.example$/],
      [{ url: 'https://dinas.contoh.example/' }, /^https:\/\/dinas\.contoh\.example\/$/],
    ])('is there whatever the way to reach it: %j', (given, href) => {
      expect(ways(plain, { contact: given as typeof contact })).toEqual([
        expect.objectContaining({
          kind: 'publisher',
          label: expect.stringMatching(/^Tanya /),
          href: expect.stringMatching(href),
        }),
      ])
    })

    it('is at least named', () => {
      expect(ways(plain, { contact: { name: 'Dinas Contoh', url: 'http://dinas.example/' } })).toEqual([
        { kind: 'publisher', label: 'Tanya Dinas Contoh' },
      ])
    })
  })

  describe('supply', () => {
    const seasonal: Product = {
      ...plain,
      season: [4, 5, 6, 7],
      channels: [
        { kind: 'whatsapp', phone },
        { kind: 'outlet', name: 'A' },
      ],
    }
    const september = new Date('2026-09-10T00:00:00Z')

    it('says on the first way when a product out of season comes, and asks so', () => {
      const list = ways(seasonal, { now: september })
      expect(list[0]?.note).toBe('Di luar musim, ada lagi bulan April')
      expect(chatText(list[0])).toContain('Kapan ada lagi?')
      expect(list[1]).not.toHaveProperty('note')
      expect(ways(seasonal, { now: september, language: 'en' })[0]?.note).toBe('Out of season, back in April')
      expect(ways(seasonal)[0]?.note).toBe('Musim April–Juli')
    })

    it('says what is made to order or out of stock', () => {
      const stocked = (availability: string): Product => ({
        ...seasonal,
        packs: [{ price: 1000, availability }],
      })
      expect(ways(stocked('made-to-order'))[0]?.note).toBe('Dibuat setelah dipesan · Musim April–Juli')
      expect(ways(stocked('out-of-stock'))[0]?.note).toBe('Stok habis')
      expect(chatText(ways(stocked('out-of-stock'))[0])).toContain('Kapan ada lagi?')
      expect(ways(stocked('beyond-today'))[0]?.note).toBe('Musim April–Juli')
    })

    it('keeps the note that the first way has', () => {
      const product: Product = { ...seasonal, channels: [{ kind: 'phone', phone }] }
      expect(ways(product, { now: september })[0]?.note).toBe(
        'Di luar musim, ada lagi bulan April · 0812-0000-0101',
      )
    })
  })
})

/** The code of `honey` with one more data object. */
function withField(tag: string, value: string): string {
  const parsed = parseQris(honey.qris!.payload)
  if (!parsed.ok) throw new Error('no code')
  const fields = [...parsed.value.fields, { tag, value, offset: 0 }].sort((a, b) => (a.tag < b.tag ? -1 : 1))
  return formatQris({ fields })
}

describe('payableQris', () => {
  it.each<[string, Partial<Product>]>([
    ['none', { qris: undefined }],
    ['wrong-crc', { qris: { payload: honey.qris!.payload.replace('D867', 'D868') } }],
    ['merchant-name', { producer: { name: 'Kelompok Lain' } }],
    ['nmid', { qris: { ...honey.qris!, nmid: 'ID1000000000002' } }],
    ['preset', { qris: { payload: withField('54', '25000') } }],
    ['preset', { qris: { payload: withField('55', '01') } }],
    ['preset', { qris: { payload: withField('56', '1500') } }],
    ['preset', { qris: { payload: withField('57', '2.5') } }],
  ])('says why not: %s', (code, change) => {
    expect(payableQris({ ...honey, ...change })).toMatchObject({ ok: false, problem: { code } })
  })

  it('gives the code that may be drawn', () => {
    expect(payableQris(honey)).toMatchObject({
      ok: true,
      value: { merchantName: 'KELOMPOK MADU CONTOH OELF' },
    })
  })
})

describe('waysToAsk', () => {
  it('gives every way to reach the publisher, for whoever has not chosen a product', () => {
    const list = waysToAsk(
      { ...contact, name: 'Dinas\u202E Contoh', url: 'http://dinas.example/' },
      { language: 'id' },
    )
    expect(list.map(({ kind, label }) => [kind, label])).toEqual([
      ['whatsapp', 'Tanya Dinas Contoh'],
      ['phone', 'Telepon penjual'],
      ['email', 'Kirim email'],
    ])
    expect(chatText(list[0])).toBe('Halo, saya ingin membeli produk desa NTT. Produk apa saja yang ada?')
    expect(waysToAsk(undefined, { language: 'id' })).toEqual([])
  })
})

describe('supplyOf', () => {
  it.each([
    [[4, 5, 6, 7], '2026-03-31T15:59:59Z', { state: 'out-of-season', again: 4 }],
    [[4, 5, 6, 7], '2026-03-31T16:00:00Z', { state: 'available' }],
    [[4, 5, 6, 7], '2026-07-31T16:00:00Z', { state: 'out-of-season', again: 4 }],
    [[1, 2, 11, 12], '2026-06-01T00:00:00Z', { state: 'out-of-season', again: 11 }],
    [[12, 11, 2, 1], '2026-01-15T00:00:00Z', { state: 'available' }],
    [[], '2026-06-01T00:00:00Z', { state: 'available' }],
    [undefined, '2026-06-01T00:00:00Z', { state: 'available' }],
  ])('season %j at %s, in the calendar of NTT', (season, now, supply) => {
    expect(supplyOf({ ...plain, season }, new Date(now))).toEqual(supply)
  })
})
