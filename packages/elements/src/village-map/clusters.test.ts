import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { clusterIndex, isOneSpot, type Placed } from './clusters.ts'
import { boxAround } from './projection.ts'
import { worldSize } from './viewport.ts'

const points = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 200,
  })
  .map((all): Placed[] => all.map((world, n) => ({ code: `53.09.01.${n}`, world })))

describe('clusters', () => {
  it('hold every point once, at any zoom', () => {
    fc.assert(
      fc.property(points, fc.double({ min: -2, max: 20, noNaN: true }), (items, zoom) => {
        const found = clusterIndex(items)(zoom).flatMap((cluster) => cluster.items)
        expect(found.map(({ code }) => code).sort()).toEqual(items.map(({ code }) => code).sort())
      }),
    )
  })

  it('are no wider than twice the radius, and begin farther apart than it', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 11 }), (items, zoom) => {
        const reach = (44 / worldSize(zoom)) * (1 + 1e-9)
        const clusters = clusterIndex(items)(zoom)
        for (const cluster of clusters) {
          const [left, top, right, bottom] = boxAround(cluster.items.map(({ world }) => world))!
          expect(Math.max(right - left, bottom - top)).toBeLessThanOrEqual(2 * reach)
        }
        for (const [n, a] of clusters.entries())
          for (const b of clusters.slice(n + 1)) {
            const [p, q] = [a.items[0]!.world, b.items[0]!.world]
            expect(Math.hypot(p[0] - q[0], p[1] - q[1]) * (1 + 1e-9)).toBeGreaterThan(44 / worldSize(zoom))
          }
      }),
    )
  })

  it('keep to one regency each', () => {
    const items = ['53.09.01.2001', '53.16.01.2001', '53.09.01.2002'].map((code) => ({
      code,
      world: [0.5, 0.5] as const,
    }))
    const codes = clusterIndex(items)(3).map((cluster) => cluster.items.map(({ code }) => code))
    expect(codes).toEqual([['53.09.01.2001', '53.09.01.2002'], ['53.16.01.2001']])
  })

  it('fall apart when near, all but those on one spot', () => {
    const items = [
      { code: '53.09.01.2001', world: [0.5, 0.5] },
      { code: '53.09.01.2002', world: [0.5, 0.5] },
      { code: '53.09.01.2003', world: [0.5001, 0.5] },
    ] as const
    expect(clusterIndex(items)(3).map((cluster) => cluster.items.length)).toEqual([3])
    const near = clusterIndex(items)(13)
    expect(near.map((cluster) => cluster.items.length)).toEqual([2, 1])
    expect(isOneSpot(boxAround(near[0]!.items.map(({ world }) => world))!)).toBe(true)
  })
})
