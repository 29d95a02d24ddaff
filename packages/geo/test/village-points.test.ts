import { describe, expect, it } from 'vitest'
import type { Island } from '../scripts/coast.ts'
import { matchVillages, placeOnIslands, withoutLost } from '../scripts/village-points.ts'
import { boxOf, type Point, type Ring } from '../src/polygon.ts'

function square(west: number, south: number, size: number): Island {
  const [east, north] = [west + size, south + size]
  const ring: Ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { polygon: [ring], box: boxOf(ring), area: 5 }
}

const village = (code: string, point: Point) => ({ code, name: `Desa ${code}`, point })

/** Lembata, and the volcano Batutara 48 km off its coast. */
const [lembata, batutara] = [square(123.3, -8.5, 0.5), square(123.57, -7.8, 0.03)]
const lists = [
  village('53.13.06.2001', [123.6, -8.2]),
  village('53.13.06.2002', [123.7, -8.3]),
  village('53.13.06.2021', [123.5874, -7.7914]),
]
const named = (populated: boolean) => [{ point: [123.585, -7.79] as Point, populated }]
const lostOf = (points: typeof lists, populated = false) =>
  withoutLost(placeOnIslands(points, [lembata, batutara]).placed, named(populated)).lost.map(
    ({ code }) => code,
  )

describe('a village whose point cannot be its own', () => {
  it('is one alone on an uninhabited island, far from all others', () => {
    expect(lostOf(lists)).toEqual(['53.13.06.2021'])
  })

  it('is none where people live, where it is not alone, or where it is near', () => {
    expect(lostOf(lists, true)).toEqual([])
    expect(lostOf([...lists, village('53.13.06.2022', [123.59, -7.78])])).toEqual([])
    expect(lostOf([...lists, village('53.13.06.2023', [123.59, -8.01])])).toEqual([])
  })

  it('is one in open water; one just off the coast goes to the shore', () => {
    expect(lostOf([...lists.slice(0, 2), village('53.13.06.2024', [123.6, -7.93])])).toEqual([
      '53.13.06.2024',
    ])
    expect(lostOf([...lists.slice(0, 2), village('53.13.06.2024', [123.6, -7.99])])).toEqual([])
  })

  it('takes the middle of its district, and says that this is approximate', () => {
    const { kept } = withoutLost(placeOnIslands(lists, [lembata, batutara]).placed, named(false))
    const names = { regencies: [], districts: [], villages: lists.map(({ code, name }) => ({ code, name })) }
    const { point, approximate } = matchVillages(names, kept).at(-1)!
    expect(approximate).toBe(true)
    expect(point[0]).toBeCloseTo(123.65, 6)
    expect(point[1]).toBeCloseTo(-8.25, 6)
  })
})
