import { createRequire } from 'node:module'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { formatQris, matchQris, parseQris, type Qris, type QrisProblem } from './qris.ts'

/** Made-up merchants: no acquirer issued these, and no payment reaches anyone. */
const payloads = [
  '00020101021126680016ID.CO.CONTOH.WWW01189360000000000000010215CONTOH0000000010303UMI51440014ID.CO.QRIS.WWW0215ID10000000000010303UMI5204549953033605802ID5925KELOMPOK MADU CONTOH OELF6006KUPANG61058536162070703A016304D867',
  '00020101021126680016ID.CO.CONTOH.WWW01189360000000000000020215CONTOH0000000020303UMI51440014ID.CO.QRIS.WWW0215ID10000000000020303UMI5204594953033605802ID5925KELOMPOK TENUN CONTOH SIK6005SIKKA61058615262070703A01630438F8',
  '00020101021126680016ID.CO.CONTOH.WWW01189360000000000000030215CONTOH0000000030303UMI51440014ID.CO.QRIS.WWW0215ID10000000000030303UMI5204549953033605802ID5920KOPERASI CONTOH NITA6005SIKKA61058615262070703A0163044452',
  '00020101021126680016ID.CO.CONTOH.WWW01189360000000000000040215CONTOH0000000040303UMI51440014ID.CO.QRIS.WWW0215ID10000000000040303UMI5204549953033605802ID5925KELOMPOK TANI CONTOH BAJA6005NGADA61058641162070703A016304173A',
  '00020101021126680016ID.CO.CONTOH.WWW01189360000000000000050215CONTOH0000000050303UMI51440014ID.CO.QRIS.WWW0215ID10000000000050303UMI5204549953033605802ID5920BUMDES CONTOH KOLANG6015MANGGARAI BARAT61058675762070703A01630470C6',
  '00020101021126680016ID.CO.CONTOH.WWW01189360000000000000060215CONTOH0000000060303UMI51440014ID.CO.QRIS.WWW0215ID10000000000060303UMI5204549953033605802ID5918UMKM CONTOH OEBUFU6011KOTA KUPANG61058511162070703A0163040912',
] as const
const [honey] = payloads

type Field = readonly [tag: string, value: string]
const base: readonly Field[] = [
  ['00', '01'],
  ['01', '11'],
  ['26', '0007A.B.WWW'],
  ['52', '5499'],
  ['53', '360'],
  ['58', 'ID'],
  ['59', 'WARUNG CONTOH'],
  ['60', 'KUPANG'],
]
/** A payload with a right checksum, whatever its fields. */
const payloadOf = (fields: readonly Field[]) =>
  formatQris({ fields: fields.map(([tag, value]) => ({ tag, value, offset: 0 })) })
const changed = (tag: string, value: string) =>
  payloadOf(base.map((field) => (field[0] === tag ? [tag, value] : field)))
const added = (...fields: Field[]) => payloadOf([...base, ...fields])

/** Fields of a code as an issuer may write it, with amount, tip and other writing where there is any. */
const codeFields: fc.Arbitrary<Field[]> = (() => {
  const text = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...'ABCDEFXYZabc 0123456789.-/&'), minLength: 1, maxLength })
  const nested = (tag: string, value: string) => tag + String([...value].length).padStart(2, '0') + value
  const rupiah = fc.integer({ min: 1, max: 10_000_000 }).map(String)
  return fc
    .record({
      name: text(25),
      city: text(15),
      postalCode: fc.option(text(10)),
      account: text(60),
      bill: fc.option(text(25)),
      amount: fc.option(rupiah),
      tip: fc.constantFrom<Field[]>(
        [],
        [['55', '01']],
        [
          ['55', '02'],
          ['56', '1500'],
        ],
        [
          ['55', '03'],
          ['57', '2.5'],
        ],
      ),
      local: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 })),
    })
    .map(({ name, city, postalCode, account, bill, amount, tip, local }) => [
      ['00', '01'],
      ['01', '11'],
      ['26', nested('00', account)],
      ['52', '5499'],
      ['53', '360'],
      ...(amount === null ? [] : [['54', amount] as const]),
      ...tip,
      ['58', 'ID'],
      ['59', name],
      ['60', city],
      ...(postalCode === null ? [] : [['61', postalCode] as const]),
      ...(bill === null ? [] : [['62', nested('01', bill)] as const]),
      ...(local === null ? [] : [['64', local] as const]),
    ])
})()

function read(payload: string): Qris {
  const result = parseQris(payload)
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.tag}`)
  return result.value
}
function problemOf(payload: string): QrisProblem {
  const result = parseQris(payload)
  if (result.ok) throw new Error('a problem was expected')
  return result.problem
}

describe('parseQris', () => {
  it('reads what a static code says', () => {
    expect(read(honey)).toMatchObject({
      method: 'static',
      accounts: [
        {
          tag: '26',
          guid: 'ID.CO.CONTOH.WWW',
          pan: '936000000000000001',
          merchantId: 'CONTOH000000001',
          criteria: 'UMI',
        },
        { tag: '51', guid: 'ID.CO.QRIS.WWW', merchantId: 'ID1000000000001', criteria: 'UMI' },
      ],
      nmid: 'ID1000000000001',
      criteria: 'UMI',
      mcc: '5499',
      currency: '360',
      country: 'ID',
      merchantName: 'KELOMPOK MADU CONTOH OELF',
      city: 'KUPANG',
      postalCode: '85361',
      additional: { terminalLabel: 'A01' },
    })
    expect(read(honey)).not.toHaveProperty('amount')
    expect(read(honey)).not.toHaveProperty('tip')
  })

  it('reads codes with the national account only, or with the acquirer’s only', () => {
    const national = payloadOf(
      base.map((field) =>
        field[0] === '26' ? ['51', '0014ID.CO.QRIS.WWW0215ID10000000000010303UKE'] : field,
      ),
    )
    expect(read(national)).toMatchObject({ nmid: 'ID1000000000001', criteria: 'UKE' })
    expect(read(payloadOf(base))).not.toHaveProperty('nmid')
  })

  it('reads amount and tip of a dynamic code', () => {
    const payload = payloadOf([
      ...base.map((field): Field => (field[0] === '01' ? ['01', '12'] : field)),
      ['54', '25000'],
      ['55', '02'],
      ['56', '1500'],
    ])
    expect(read(payload)).toMatchObject({
      method: 'dynamic',
      amount: 25000,
      tip: { kind: 'fixed', value: 1500 },
    })
    expect(read(added(['55', '01'])).tip).toEqual({ kind: 'prompt' })
    expect(read(added(['55', '03'], ['57', '2.5'])).tip).toEqual({ kind: 'percent', value: 2.5 })
  })

  it('takes a code without tag 01 as static', () => {
    expect(read(payloadOf(base.filter(([tag]) => tag !== '01'))).method).toBe('static')
  })

  it('counts characters for lengths and UTF-8 bytes for the checksum', () => {
    // The example of EMVCo's specification is right in every way but that it is Chinese.
    const emvco =
      '00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A'
    expect(problemOf(emvco)).toEqual({ code: 'wrong-currency', tag: '53', offset: 154 })
    expect(problemOf(`${emvco.slice(0, -4)}A13B`).code).toBe('wrong-crc')
    const language = added(['64', '0002JV0104ꦮꦫꦸꦁ'])
    expect(formatQris(read(language))).toBe(language)
  })

  it.each<[QrisProblem, string]>([
    [{ code: 'wrong-crc', tag: '63', offset: honey.length - 8 }, `${honey.slice(0, -4)}M2B3`],
    [{ code: 'wrong-crc', tag: '63', offset: honey.length - 8 }, `${honey.slice(0, -4)}d867`],
    [{ code: 'bad-tlv', offset: 0 }, 'https://example.org/'],
    [{ code: 'bad-tlv', offset: honey.length - 8 }, honey.slice(0, -1)],
    [{ code: 'missing-tag', tag: '63' }, honey.slice(0, -8)],
    [{ code: 'missing-tag', tag: '00' }, ''],
    [{ code: 'wrong-order', tag: '00' }, payloadOf([base[1]!, base[0]!, ...base.slice(2)])],
    [{ code: 'wrong-order', tag: '63' }, '0002016304ABCD5802ID'],
    [{ code: 'bad-value', tag: '63', offset: 75 }, `${payloadOf(base).slice(0, -8)}6305ABCDE`],
    [{ code: 'too-long' }, '0'.repeat(513)],
    [{ code: 'duplicate-tag', tag: '60', offset: 75 }, added(['60', 'ENDE'])],
    [{ code: 'duplicate-tag', tag: '26.00', offset: 27 }, changed('26', '0007A.B.WWW0007C.D.WWW')],
    [{ code: 'bad-tlv', tag: '26', offset: 16 }, changed('26', '0099A.B.WWW')],
    [{ code: 'missing-tag', tag: '26.00', offset: 12 }, changed('26', '0107A.B.WWW')],
    [{ code: 'missing-tag', tag: '26' }, payloadOf(base.filter(([tag]) => tag !== '26'))],
    [{ code: 'bad-tlv', tag: '62', offset: 79 }, added(['62', '0700'])],
    [{ code: 'wrong-version', tag: '00', offset: 0 }, changed('00', '02')],
    [{ code: 'wrong-method', tag: '01', offset: 6 }, changed('01', '13')],
    [{ code: 'bad-value', tag: '52', offset: 27 }, changed('52', '54A9')],
    [{ code: 'wrong-currency', tag: '53', offset: 35 }, changed('53', '840')],
    [{ code: 'wrong-country', tag: '58', offset: 42 }, changed('58', 'SG')],
    [{ code: 'too-long', tag: '59', offset: 48 }, changed('59', 'X'.repeat(26))],
    [{ code: 'too-long', tag: '60', offset: 65 }, changed('60', 'X'.repeat(16))],
    [{ code: 'too-long', tag: '61', offset: 75 }, added(['61', '85361853618'])],
    [{ code: 'bad-value', tag: '54', offset: 75 }, added(['54', '12345678901234'])],
    [{ code: 'bad-value', tag: '54', offset: 75 }, added(['54', '0'])],
    [{ code: 'bad-value', tag: '55', offset: 75 }, added(['55', '04'])],
    [{ code: 'bad-value', tag: '56', offset: 75 }, added(['56', 'x'])],
    [{ code: 'bad-value', tag: '57', offset: 75 }, added(['57', '100.00'])],
    [{ code: 'bad-character', tag: '59', offset: 48 }, changed('59', 'WARUNG СONTOH')],
    [{ code: 'not-text' }, 42 as never],
  ])('refuses with %j', (problem, payload) => {
    expect(problemOf(payload)).toEqual(problem)
  })

  it.each(['52', '53', '58', '59', '60'])('misses tag %s', (tag) => {
    expect(problemOf(payloadOf(base.filter((field) => field[0] !== tag)))).toEqual({
      code: 'missing-tag',
      tag,
    })
  })

  it('catches every single changed character, wherever it is and whatever it becomes', () => {
    const signs = [
      ...Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)),
      ...'Ёж٥１\uD83D\uFFFD',
    ]
    const passed: string[] = []
    for (const payload of payloads) {
      for (let at = 0; at < payload.length; at++) {
        for (const sign of signs) {
          const slip = payload.slice(0, at) + sign + payload.slice(at + 1)
          if (slip !== payload && parseQris(slip).ok) passed.push(slip)
        }
      }
    }
    expect(passed).toEqual([])
  })

  it('catches half a surrogate pair, which the checksum cannot tell from the sign that stands for it', () => {
    const payload = added(['64', '0002JV0104ꦮꦫ\uFFFDꦁ'])
    expect(parseQris(payload).ok).toBe(true)
    expect(problemOf(payload.replace('\uFFFD', '\uD83D'))).toMatchObject({ code: 'bad-character', tag: '64' })
  })

  it('catches one changed character of any code', () => {
    fc.assert(
      fc.property(codeFields, fc.nat(), fc.integer({ min: 0, max: 127 }), (fields, place, code) => {
        const payload = payloadOf(fields)
        const at = place % payload.length
        const slip = payload.slice(0, at) + String.fromCharCode(code) + payload.slice(at + 1)
        fc.pre(slip !== payload && slip.isWellFormed())
        expect(parseQris(slip).ok).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })

  it('catches two swapped neighbours and a lost or doubled character', () => {
    for (let at = 0; at < honey.length; at++) {
      expect(parseQris(honey.slice(0, at) + honey.slice(at + 1)).ok).toBe(false)
      expect(parseQris(honey.slice(0, at) + honey[at] + honey.slice(at)).ok).toBe(false)
      if (honey[at] === honey[at + 1] || at === honey.length - 1) continue
      const swapped = honey.slice(0, at) + honey[at + 1] + honey[at] + honey.slice(at + 2)
      expect(parseQris(swapped).ok).toBe(false)
    }
  })
})

describe('formatQris', () => {
  it.each(payloads)('gives the payload back: %s', (payload) => {
    expect(formatQris(read(payload))).toBe(payload)
  })

  it('undoes parseQris for any code', () => {
    fc.assert(
      fc.property(codeFields, (given) => {
        const payload = payloadOf(given)
        const qris = read(payload)
        expect(qris.fields.slice(0, -1).map(({ tag, value }) => [tag, value])).toEqual(given)
        expect(formatQris(qris)).toBe(payload)
        expect(read(formatQris(qris))).toEqual(qris)
      }),
      { numRuns: 700 },
    )
  })

  it('adds no amount and no tip to what the issuer wrote, whatever is set beside the fields', () => {
    for (const payload of payloads) {
      const raised: Qris = {
        ...read(payload),
        method: 'dynamic',
        amount: 99_000,
        tip: { kind: 'fixed', value: 5000 },
      }
      expect(formatQris(raised)).toBe(payload)
    }
  })

  it('computes the check value of CRC-16/CCITT-FALSE', () => {
    // 123456789 → 29B1 is the catalogue's check value; here 12-34-… is read as one object 12 with 34 characters.
    const value = '56789'.padEnd(34, '.')
    const payload = formatQris({ fields: [{ tag: '12', value, offset: 0 }] })
    expect(payload.startsWith(`1234${value}6304`)).toBe(true)
    expect(payload.slice(-4)).toBe(crcByTable(payload.slice(0, -4)))
    expect(crcByTable('123456789')).toBe('29B1')
  })
})

/** The same checksum by another road: byte-wise by table, after the published check value. */
function crcByTable(text: string): string {
  const table = Array.from({ length: 256 }, (_, byte) => {
    let entry = byte << 8
    for (let bit = 0; bit < 8; bit++) entry = (entry << 1) ^ (entry & 0x8000 ? 0x1021 : 0)
    return entry & 0xffff
  })
  let crc = 0xffff
  for (const byte of Buffer.from(text, 'utf8')) {
    crc = ((crc << 8) & 0xffff) ^ table[((crc >> 8) ^ byte) & 0xff]!
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

describe('against emv-qrcps', () => {
  const { Merchant } = createRequire(import.meta.url)('emv-qrcps')
  const text = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...'ABCXYZabc 0123456789.-/&'), minLength: 1, maxLength })

  it('reads what another implementation writes', () => {
    const merchant = fc.record({
      name: text(25),
      city: text(15),
      nmid: fc.stringMatching(/^ID[12]\d{12}$/),
      criteria: fc.constantFrom('UMI', 'UKE', 'UME', 'UBE', 'URE'),
      mcc: fc.stringMatching(/^\d{4}$/),
      terminalLabel: text(25),
      amount: fc.integer({ min: 1, max: 10_000_000 }),
    })
    fc.assert(
      fc.property(merchant, ({ name, city, nmid, criteria, mcc, terminalLabel, amount }) => {
        const account = Merchant.buildMerchantAccountInformation()
        account.setGloballyUniqueIdentifier('ID.CO.QRIS.WWW')
        account.addPaymentNetworkSpecific('02', nmid)
        account.addPaymentNetworkSpecific('03', criteria)
        const additional = Merchant.buildAdditionalDataFieldTemplate()
        additional.setTerminalLabel(terminalLabel)
        const code = Merchant.buildEMVQR()
        code.setPayloadFormatIndicator('01')
        code.setPointOfInitiationMethod('12')
        code.addMerchantAccountInformation('51', account)
        code.setMerchantCategoryCode(mcc)
        code.setTransactionCurrency('360')
        code.setTransactionAmount(String(amount))
        code.setCountryCode('ID')
        code.setMerchantName(name)
        code.setMerchantCity(city)
        code.setAdditionalDataFieldTemplate(additional)
        const payload: string = code.generatePayload()
        // It forgets the leading zeros of a checksum.
        fc.pre(/6304[0-9A-F]{4}$/.test(payload))
        const qris = read(payload)
        expect(qris).toMatchObject({
          method: 'dynamic',
          merchantName: name,
          city,
          nmid,
          criteria,
          mcc,
          amount,
        })
        expect(qris.additional).toEqual({ terminalLabel })
        expect(formatQris(qris)).toBe(payload)
      }),
    )
  })
})

describe('matchQris', () => {
  const qris = read(honey)
  const name = 'Kelompok Madu Contoh Oelfatu'

  it('matches the name as issuers write it: capitals, cut at 25', () => {
    expect(matchQris(qris, { merchantName: name })).toEqual({ ok: true })
    expect(matchQris(qris, { merchantName: '  KELOMPOK  MADU CONTOH OELFATU ' })).toEqual({ ok: true })
    expect(matchQris(qris, { merchantName: name, nmid: 'ID1000000000001' })).toEqual({ ok: true })
    expect(matchQris({ merchantName: 'A'.repeat(24) }, { merchantName: `${'a'.repeat(24)} b` })).toEqual({
      ok: true,
    })
  })

  it.each(["BU'MAMA", 'Bu’mama', 'Bu‘Mama'])('takes a curly apostrophe for a straight one: %s', (name) => {
    expect(matchQris({ merchantName: "BU'MAMA" }, { merchantName: name })).toEqual({ ok: true })
    expect(matchQris({ merchantName: 'BU`MAMA' }, { merchantName: name }).ok).toBe(false)
  })

  it.each([
    'Kelompok Madu',
    'Kelompok Madu Contoh',
    'Kelompok Madu Contoh Oel',
    'Kelompok Tani Contoh Bajawa',
    'Kelompok Madu-Contoh Oelfatu',
    'KELOMPOK MADU СONTOH OELFATU',
    'ＫELOMPOK MADU CONTOH OELFATU',
    '\u212Aelompok Madu Contoh Oelfatu',
    'Kelompok\u00A0Madu Contoh Oelfatu',
    'Kelompok Madu\u200B Contoh Oelfatu',
    '',
    '   ',
  ])('does not match %j', (merchantName) => {
    expect(matchQris(qris, { merchantName })).toEqual({ ok: false, reason: 'merchant-name' })
  })

  it('does not match a name with any one character of another script or form in it', () => {
    const foreign = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((sign) => /[^ -~]/.test(sign))
    fc.assert(
      fc.property(foreign, fc.nat({ max: 24 }), (sign, at) => {
        const merchantName = name.slice(0, at) + sign + name.slice(at + 1)
        expect(matchQris(qris, { merchantName }).ok).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })

  it('does not take dotless i and long s for I and S', () => {
    const sikka = { merchantName: 'SIKKA' }
    expect(matchQris(sikka, { merchantName: 'sikka' }).ok).toBe(true)
    expect(matchQris(sikka, { merchantName: 'sıkka' }).ok).toBe(false)
    expect(matchQris(sikka, { merchantName: 'ſikka' }).ok).toBe(false)
  })

  it('never matches by an empty name', () => {
    expect(matchQris({ merchantName: '  ' }, { merchantName: '' }).ok).toBe(false)
  })

  it('compares the NMID where one is given', () => {
    expect(matchQris(qris, { merchantName: name, nmid: 'ID1000000000002' })).toEqual({
      ok: false,
      reason: 'nmid',
    })
    expect(
      matchQris(read(payloadOf(base)), { merchantName: 'Warung Contoh', nmid: 'ID1000000000001' }),
    ).toEqual({
      ok: false,
      reason: 'nmid',
    })
  })
})
