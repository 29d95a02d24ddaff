import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, it } from 'vitest'
import { leastUsed } from './keep.ts'

it('makes room by what was used least lately, and no more than is needed', () => {
  const use = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.nat(1000))
  fc.assert(
    fc.property(fc.array(use, { maxLength: 30 }), fc.nat(1500), (list, maxBytes) => {
      const uses = new Map(list.map((one, i) => [`https://a.example/${i}`, one]))
      const gone = leastUsed(uses, maxBytes)
      const sum = (addresses: Iterable<string>) =>
        [...addresses].reduce((total, address) => total + (uses.get(address)?.[0] ?? 0), 0)
      const stays = [...uses.keys()].filter((address) => !gone.includes(address))
      expect(sum(stays)).toBeLessThanOrEqual(maxBytes)
      expect(sum(stays) + sum(gone.slice(-1)) > maxBytes || gone.length === 0).toBe(true)
      const usedAt = (address: string) => uses.get(address)?.[1] ?? 0
      for (const left of stays) for (const out of gone) expect(usedAt(out)).toBeLessThanOrEqual(usedAt(left))
    }),
  )
})
