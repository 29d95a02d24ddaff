import { basemap as standard } from '@ovop-ntt/geo/basemap-standard'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { drawBasemap } from './draw-basemap.ts'
import { BasemapError, checkTopology } from './foreign-basemap.ts'
import { inBox, project } from './projection.ts'

/** Two squares side by side, in degrees: the arc between them is shared. */
const squares = () => ({
  type: 'Topology',
  objects: {
    regencies: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '01', properties: { name: 'Kabupaten Barat' }, arcs: [[0, 1]] },
        { type: 'MultiPolygon', id: '02', properties: { name: 'Timur' }, arcs: [[[2, -1]]] },
      ],
    },
  },
  arcs: [
    [
      [1, 1],
      [1, 0],
    ],
    [
      [1, 0],
      [0, 0],
      [0, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [2, 1],
      [2, 0],
      [1, 0],
    ],
  ],
})

const draw = (json: unknown) => drawBasemap(checkTopology(json))

describe('the base map of NTT', () => {
  const map = drawBasemap(standard)

  it('has 22 areas, each named inside its own box', () => {
    expect(map.regions).toHaveLength(22)
    for (const { world, box } of map.regions) expect(inBox(box, world)).toBe(true)
    const ngada = map.regions.find(({ code }) => code === '53.09')
    expect(ngada?.name).toBe('Ngada')
    expect(inBox(ngada!.box, project([120.971, -8.785]))).toBe(true)
  })

  it('is drawn with numbers and letters of path data, nothing else', () => {
    const paths = [map.borders, map.coast, map.context, ...map.regions.map(({ path }) => path)]
    for (const path of paths) expect(path).toMatch(/^[MLQZ\d .-]+$/)
  })

  it('passes the check for base maps from anywhere', () => {
    expect(() => checkTopology(JSON.parse(JSON.stringify(standard)))).not.toThrow()
  })
})

describe('another base map', () => {
  it('is drawn: names without "Kabupaten", what two areas share as a border, the rest as coast', () => {
    const { regions, borders, coast } = draw(squares())
    expect(regions.map(({ code, name }) => [code, name])).toEqual([
      ['01', 'Barat'],
      ['02', 'Timur'],
    ])
    expect(borders.match(/M/g)).toHaveLength(1)
    expect(coast.match(/M/g)).toHaveLength(2)
  })

  it('is cut where its texts are long, and they stay text', () => {
    const json = squares()
    json.objects.regencies.geometries[0]!.properties.name = `<img src=x onerror=alert(1)>${'x'.repeat(500)}`
    const [region] = draw(json).regions
    expect(region!.name.length).toBeLessThanOrEqual(80)
    expect(region!.path).toMatch(/^[MLQZ\d .-]+$/)
  })

  const spoilt: [string, (json: ReturnType<typeof squares> & Record<string, unknown>) => unknown][] = [
    ['null', () => null],
    ['a list', () => []],
    ['GeoJSON', () => ({ type: 'FeatureCollection', features: [] })],
    ['no objects', ({ objects: _, ...rest }) => rest],
    ['no areas', (json) => ({ ...json, objects: {} })],
    ['an arc that is no list', (json) => ({ ...json, arcs: ['x'] })],
    ['a point of one number', (json) => ({ ...json, arcs: [[[1], [2, 2]], ...json.arcs] })],
    [
      'a point of texts',
      (json) => ({
        ...json,
        arcs: [
          [
            ['1', '1'],
            [2, 2],
          ],
          ...json.arcs,
        ],
      }),
    ],
    [
      'metres instead of degrees',
      (json) => ({ ...json, arcs: json.arcs.map((arc) => arc.map(([x, y]) => [x! * 1e6, y! * 1e6])) }),
    ],
    ['a transform of texts', (json) => ({ ...json, transform: { scale: ['1', 1], translate: [0, 0] } })],
    [
      'an arc number out of range',
      (json) => ({ ...json, objects: { regencies: { type: 'Polygon', arcs: [[7]] } } }),
    ],
    ['a negative one', (json) => ({ ...json, objects: { regencies: { type: 'Polygon', arcs: [[-9]] } } })],
    ['a fraction', (json) => ({ ...json, objects: { regencies: { type: 'Polygon', arcs: [[0.5]] } } })],
    [
      'rings of the wrong depth',
      (json) => ({ ...json, objects: { regencies: { type: 'Polygon', arcs: [0] } } }),
    ],
    ['an empty ring', (json) => ({ ...json, objects: { regencies: { type: 'Polygon', arcs: [[]] } } })],
    ['lines only', (json) => ({ ...json, objects: { regencies: { type: 'LineString', arcs: [0] } } })],
    [
      'one arc named a million times',
      (json) => ({ ...json, objects: { regencies: { type: 'Polygon', arcs: [Array(600_000).fill(0)] } } }),
    ],
    [
      'collections in collections',
      (json) => ({ ...json, objects: { a: { geometries: [{ geometries: [{ geometries: [] }] }] } } }),
    ],
  ]
  it.each(spoilt)('is refused: %s', (_, spoil) => {
    expect(() => draw(spoil(squares()))).toThrow(BasemapError)
  })

  it('is refused or drawn, whatever JSON it is, and never breaks the map', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        const objects = { regencies: json }
        for (const whole of [
          json,
          { type: 'Topology', objects, arcs: squares().arcs },
          { ...squares(), arcs: json },
        ]) {
          try {
            draw(whole)
          } catch (error) {
            expect(error).toBeInstanceOf(BasemapError)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
