import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareKeys } from './compare-keys.ts'

it('orders as the UTF-8 bytes do', () => {
  const key = fc.string({ unit: 'binary' })
  const nearKeys = fc.tuple(key, key, key).map(([start, a, b]) => [start + a, start + b] as const)
  fc.assert(
    fc.property(nearKeys, ([a, b]) => {
      expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
    { numRuns: 2000, examples: [[['\uff5e', '\ud83d\ude00']], [['😀', '😁']], [['a', '']]] },
  )
})
