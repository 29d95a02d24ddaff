import { basemap as standard } from '@ovop-ntt/geo/basemap-standard'
import { villagePoints } from '@ovop-ntt/geo/villages'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { classOf, classText, countClasses } from './choropleth.ts'
import { clusterIndex } from './clusters.ts'
import { drawBasemap } from './draw-basemap.ts'
import { type LabelWish, placeLabels, toolbar } from './labels.ts'
import { sceneOf } from './map-scene.ts'
import type { PlacedVillage } from './map-state.ts'
import { distance, kilometresText } from './nearest.ts'
import { project } from './projection.ts'
import { between, fitBox, toScreen, toWorld, visibleBox, zoomTo } from './viewport.ts'

const view = { center: project([121, -8.8]), zoom: 8, width: 800, height: 500 }

describe('a view', () => {
  it('shows a whole box, with room around it', () => {
    const box = [...project([119, -8]), ...project([125, -11])] as const
    const [left, top, right, bottom] = visibleBox(fitBox(view, box, 20))
    expect(left).toBeLessThan(box[0])
    expect(top).toBeLessThan(box[1])
    expect(right).toBeGreaterThan(box[2])
    expect(bottom).toBeGreaterThan(box[3])
  })

  it('keeps what lies under the pointer there while it zooms', () => {
    const at = [120, 333] as const
    const [x, y] = toScreen(zoomTo(view, 10.4, at), toWorld(view, at))
    expect(x).toBeCloseTo(at[0], 6)
    expect(y).toBeCloseTo(at[1], 6)
  })

  it('flies from here to there and nowhere else', () => {
    const to = { ...view, center: project([124, -9]), zoom: 10 }
    expect(between(view, to, 0).center[0]).toBeCloseTo(view.center[0], 12)
    expect(between(view, to, 1)).toEqual(to)
  })
})

describe('colours', () => {
  it('class counts by quantiles; equal counts share a class, none has its own', () => {
    expect(countClasses([0, 1, 1, 2, 8])).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
      { from: 8, to: 8 },
    ])
    const classes = countClasses([1, 2, 3, 4, 5, 6, 7, 1000])
    expect(classes.map(classText)).toEqual(['1–2', '3–4', '5–6', '7–1000'])
    expect([0, 1, 4, 1000].map((count) => classOf(count, classes))).toEqual([0, 1, 2, 4])
    expect(countClasses([])).toEqual([])
  })
})

describe('names', () => {
  it('never touch each other, an obstacle or the edge', () => {
    const box = { x: fc.integer({ min: -50, max: 850 }), y: fc.integer({ min: -50, max: 550 }) }
    const wish = fc.record<LabelWish>({
      ...box,
      name: fc.string(),
      width: fc.integer({ min: 10, max: 120 }),
      height: fc.constant(16),
      priority: fc.integer(),
      reach: fc.constantFrom(-1, 0, 40, Infinity),
      mayLead: fc.boolean(),
    })
    const obstacle = fc.record({ ...box, width: fc.constant(36), height: fc.constant(36) })
    fc.assert(
      fc.property(
        fc.array(wish, { maxLength: 30 }),
        fc.array(obstacle, { maxLength: 10 }),
        (wishes, obstacles) => {
          const placed = placeLabels(wishes, obstacles, view)
          const all = [...obstacles, ...placed]
          for (const label of placed) {
            for (const other of all.filter((one) => one !== label)) {
              const apart =
                Math.abs(label.x - other.x) * 2 >= label.width + other.width ||
                Math.abs(label.y - other.y) * 2 >= label.height + other.height
              expect(apart).toBe(true)
            }
            const across = (middle: number, size: number, end: number) =>
              [0, end].some((edge) => Math.abs(middle - edge) < size / 2)
            expect(
              across(label.x, label.width, view.width) || across(label.y, label.height, view.height),
            ).toBe(false)
          }
        },
      ),
    )
  })
})

describe('the province', () => {
  const basemap = drawBasemap(standard)
  const points = [...villagePoints()]
  /** Villages with products, two a regency, the one far from the other. */
  const placed = basemap.regions.flatMap(({ code }) => {
    const own = points.filter(([village]) => village.startsWith(code))
    return [own[own.length >> 2]!, own[own.length >> 1]!].map(([village, { longitude, latitude }]) => ({
      code: village,
      name: village,
      world: project([longitude, latitude]),
      products: 1,
    }))
  })

  const namesOn = (width: number, height: number) => {
    const { labels } = sceneOf({
      view: fitBox({ width, height }, basemap.box, 24, toolbar),
      around: 256,
      regions: basemap.regions,
      countOf: () => 2,
      towns: [],
      index: clusterIndex(placed as unknown as PlacedVillage[]),
      chosen: undefined,
      // As wide as the system's font is at 12 px.
      measure: (text) => text.length * 6.8,
    })
    const names = new Set(labels.map(({ name }) => name))
    const lines = labels.map(({ line }) => (line ? Math.hypot(...line) : 0))
    return { lines, named: names.size, missing: basemap.regions.filter(({ name }) => !names.has(name)) }
  }

  it.each([
    [760, 440],
    [860, 480],
    [1160, 560],
  ])('has the names of all 22 areas, on a stage of %i × %i', (width, height) => {
    expect(namesOn(width, height).missing.map(({ name }) => name)).toEqual([])
  })

  it.each([
    [860, 480],
    [1160, 560],
  ])('has its names near their areas, on a stage of %i × %i', (width, height) => {
    expect(Math.max(...namesOn(width, height).lines)).toBeLessThan(60)
  })

  it('has at least half of the names on a phone', () => {
    expect(namesOn(326, 264).named).toBeGreaterThanOrEqual(11)
  })
})

describe('a name whose place is taken', () => {
  const wish = { name: 'Manggarai Timur', x: 400, y: 250, width: 120, height: 16, priority: 1 }
  const taken = [{ x: 400, y: 250, width: 20, height: 80 }]
  const at = (reach: number) => placeLabels([{ ...wish, reach }], taken, view).map(({ x, y }) => [x, y])

  it('stands beside it where its area is wide enough', () => {
    expect(at(120)).toEqual([[472, 250]])
  })

  it('is left out where it would stand on the area next to its own', () => {
    expect(at(60)).toEqual([])
  })

  it('stands farther off where a line may lead to it, and the line crosses no other name', () => {
    const led = (obstacles: typeof taken) =>
      placeLabels([{ ...wish, reach: 60, mayLead: true }], obstacles, view).map(({ x, y, lead }) => ({
        x,
        y,
        lead,
      }))
    expect(led(taken)).toEqual([{ x: 476, y: 250, lead: 16 }])
    const [fence] = [{ x: 430, y: 250, width: 30, height: 200 }]
    expect(led([...taken, fence])).toEqual([{ x: 324, y: 250, lead: 16 }])
  })

  it('is left out on a phone where its line would cross a good part of the map', () => {
    const wall = [{ x: 180, y: 130, width: 150, height: 140 }]
    const led = (width: number) =>
      placeLabels([{ ...wish, x: 180, y: 130, reach: 60, mayLead: true }], wall, { width, height: 400 })
    expect(led(326)).toEqual([])
    expect(led(900).map(({ lead }) => lead)).toEqual([expect.any(Number)])
  })
})

describe('distances', () => {
  it('are those of the great circle: Kupang to Bajawa some 330 km', () => {
    expect(distance([123.607, -10.178], [120.971, -8.785])).toBeCloseTo(328, -1)
    expect(distance([121, -8], [121, -8])).toBe(0)
  })

  it('are told to 100 m when near, with the decimal sign of the language', () => {
    expect(kilometresText(0.84, 'id')).toBe('0,8 km')
    expect(kilometresText(0.84, 'en')).toBe('0.8 km')
    expect(kilometresText(12.6, 'id')).toBe('13 km')
  })
})
