import { expect, it } from 'vitest'
import { ratioInterval } from './ratio-interval.ts'

it('holds the ratio of what is measured, and is narrow where each round has the same', () => {
  const base = [900, 1100, 1000, 950, 1300, 1000, 1020]
  const [low, high] = ratioInterval(
    base.map((time) => time * 1.5),
    base,
  )
  expect([low, high]).toEqual([1.5, 1.5])
  const [from, to] = ratioInterval([1000, 1200, 1100, 1000, 1400, 1150, 1100], base)
  expect(from).toBeLessThan(1.1)
  expect(to).toBeGreaterThan(1.1)
})
