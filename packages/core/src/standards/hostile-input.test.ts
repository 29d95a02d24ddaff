import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import type { Parsed } from '../result.ts'
import * as words from '../words/index.ts'
import * as standards from './index.ts'

const parsers: Record<string, (text: string) => Parsed<unknown>> = {
  qris: standards.parseQris,
  gtin: standards.parseGtin,
  'digital link': standards.parseDigitalLink,
  'area code': standards.parseAreaCode,
  rupiah: standards.parseRupiah,
  'net content': words.parseNetContent,
  season: words.parseSeason,
  phone: standards.parsePhone,
  ...Object.fromEntries(
    standards.permitKinds.map((kind) => [
      `permit ${kind}`,
      (text: string) => standards.parsePermit(kind, text),
    ]),
  ),
}

/** What writes texts and numbers that were read elsewhere, here whatever a catalogue may hold. Fewer, as Intl is slow. */
const formatters: Record<string, (text: string) => unknown> = {
  'a merchant': (text) => standards.matchQris({ merchantName: text }, { merchantName: text, nmid: text }),
  'a check digit': standards.gtinCheckDigit,
  'a GTIN-14': standards.toGtin14,
  'a GTIN of a shop': standards.isRestrictedGtin,
  'a digital link': (text) => standards.formatDigitalLink({ gtin: text, lot: text, serial: text }, text),
  'a parent area': (text) => standards.parentAreaCode({ code: text, level: 'village' }),
  'an area code': (text) => standards.formatAreaCode({ code: text, level: 'village' }, 'plain'),
  rupiah: (text) => standards.formatRupiah(Number(text), text),
  'a content': (text) => standards.formatNetContent({ value: Number(text), unit: text }, text),
  'a unit price': (text) =>
    standards.unitPrice({ price: Number(text), netContent: { value: Number(text), unit: text } }),
  'a season': (text) => standards.formatSeason([...text].map(Number), text),
  'a phone': standards.formatPhone,
  'a mobile phone': standards.isMobile,
  'a regency': standards.regencyOf,
  'a chat': (text) => standards.whatsAppLink(text, text),
  'a look-up page': standards.permitLookup,
}

/** Text of every sort: anything at all, and near misses made of the signs that the standards use. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-/ +%IDGMPRTSNrpkbjtgml'), maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('0', '1', '2', '6', '26', '51', '62', '63', '04', '00', 'ID'),
    maxLength: 60,
  }),
)

it.each(Object.entries(formatters))('nothing is thrown where %s is made of random texts', (_, format) => {
  for (const given of fc.sample(text, 1000)) format(given)
})

it('every function of the standards is among those tried', () => {
  const tried = new Set(['parsePermit', 'formatQris', 'monthsBetween'])
  const source = [...Object.values(parsers), ...Object.values(formatters)]
  for (const name of Object.keys(standards)) {
    const made = Reflect.get(standards, name)
    if (source.includes(made) || source.some((use) => String(use).includes(name))) tried.add(name)
  }
  const functions = Object.keys(standards).filter(
    (name) => typeof Reflect.get(standards, name) === 'function',
  )
  expect(functions.filter((name) => !tried.has(name))).toEqual([])
})

let drawn: readonly string[] | undefined
/** Drawn once for all parsers: to draw them costs more than to read them. */
const randomTexts = () => (drawn ??= fc.sample(text, 100_000))

describe.each(Object.entries(parsers))('the parser of %s', (_, parse) => {
  it('throws nothing for 100,000 random texts', () => {
    for (const given of randomTexts()) {
      const result = parse(given)
      if (!result.ok && !/^[a-z-]+$/.test(result.problem.code)) throw new Error(given)
    }
  })

  it('gives a problem for what is no text', () => {
    const values = [
      undefined,
      null,
      42,
      Number.NaN,
      true,
      {},
      [],
      ['0812-0000-0101'],
      Symbol('x'),
      () => '5301',
      10n,
    ]
    for (const value of values) expect(parse(value as never).ok).toBe(false)
  })

  it('gives a problem for a very long text, at once', () => {
    for (const unit of ['0', '1.', ' ', '-', 'a', '0.000', ',-', 'Mei,', '0812 ', '/01/', '\u{1F41F}']) {
      expect(parse(unit.repeat(1_000_000 / unit.length)).ok).toBe(false)
    }
  })
})
