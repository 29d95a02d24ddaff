import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Parsed } from '../result.ts'
import * as words from '../words/index.ts'
import * as standards from './index.ts'

// Many random cases on a busy machine: how long they take says nothing.
vi.setConfig({ testTimeout: 60_000 })

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

/** Text of every sort: anything at all, and near misses made of the signs that the standards use. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-/ +%IDGMPRTSNrpkbjtgml'), maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('0', '1', '2', '6', '26', '51', '62', '63', '04', '00', 'ID'),
    maxLength: 60,
  }),
)

describe.each(Object.entries(parsers))('the parser of %s', (_, parse) => {
  it('throws nothing for 100,000 random texts', () => {
    for (const given of fc.sample(text, { numRuns: 100_000, seed: 5301 })) {
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
