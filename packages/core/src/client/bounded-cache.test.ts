import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, it } from 'vitest'
import { BoundedCache } from './bounded-cache.ts'

const maxWeight = 100
const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const steps = fc.array(
  fc.oneof(
    fc.record({ set: keys, weight: fc.nat(120) }),
    fc.record({ get: keys }),
    fc.record({ delete: keys }),
  ),
)

it('holds what was used last, as much as its weight allows; what is heavier alone stands alone', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const cache = new BoundedCache<number>(maxWeight)
      // The plain way: a list, the least lately used first.
      let held: { key: string; value: number; weight: number }[] = []
      taken.forEach((step, value) => {
        if ('get' in step) {
          const entry = held.find(({ key }) => key === step.get)
          if (entry) held = [...held.filter((other) => other !== entry), entry]
          expect(cache.get(step.get)).toBe(entry?.value)
          return
        }
        const changed = 'set' in step ? step.set : step.delete
        held = held.filter(({ key }) => key !== changed)
        if ('set' in step) {
          held.push({ key: step.set, value, weight: step.weight })
          while (held.length > 1 && held.reduce((sum, { weight }) => sum + weight, 0) > maxWeight)
            held.shift()
          cache.set(step.set, value, step.weight)
        } else cache.delete(step.delete)
      })
      for (const key of 'abcde') {
        expect(cache.get(key)).toBe(held.find((entry) => entry.key === key)?.value)
      }
    }),
  )
})
