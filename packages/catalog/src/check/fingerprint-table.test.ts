import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { FingerprintTable, fingerprint } from './fingerprint-table.ts'

test('the table answers as a map does', () => {
  const number = fc.nat(0xffff_ffff)
  const entry = fc.tuple(
    fc.string({ maxLength: 6 }),
    fc.tuple(number, number, number, number, number, number),
  )
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 2000, size: 'max' }), fc.string(), (entries, other) => {
      const table = new FingerprintTable(6)
      for (const [text, remembered] of entries) table.set(text, remembered)
      const map = new Map<string, number[]>(entries)
      expect(table.size).toBe(map.size)
      for (const [text, remembered] of map) expect(table.get(text)).toEqual(remembered)
      expect(table.has(other)).toBe(map.has(other))
    }),
    { numRuns: 8 },
  )
})

test('texts that differ little have other fingerprints', () => {
  const texts = Array.from({ length: 100_000 }, (_, n) => `53.09-produk-${n}`)
  expect(new Set(texts.map((text) => fingerprint(text).join())).size).toBe(texts.length)
})
