import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, it } from 'vitest'
import { compareBytes, compareKeys } from './compare-keys.ts'

it('orders as the UTF-8 bytes do', () => {
  const key = fc.string({ unit: 'binary' })
  const nearKeys = fc.tuple(key, key, key).map(([start, a, b]) => [start + a, start + b] as const)
  fc.assert(
    fc.property(nearKeys, ([a, b]) => {
      const [one, other] = [Buffer.from(a), Buffer.from(b)]
      expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(one, other))
      expect(Math.sign(compareBytes(one, other))).toBe(Buffer.compare(one, other))
    }),
    { numRuns: 700, examples: [[['\uff5e', '\ud83d\ude00']], [['😀', '😁']], [['a', '']]] },
  )
})
