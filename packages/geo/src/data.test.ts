import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { province, regencies, regencyByCode } from './areas.ts'
import { basemap as tiny } from './basemap-tiny.ts'
import { regencyBounds } from './bounds.ts'
import { islandDots } from './islands.ts'
import { createLocate, locate } from './locate.ts'
import { otherNames } from './other-names.ts'
import { villageNames } from './village-names.ts'
import { villagePoints } from './villages.ts'

const folder = new URL('../data/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder))

describe('the data files', () => {
  it('are those that were built, all of them', () => {
    const sums = read('SHA256SUMS').toString().trimEnd().split('\n')
    const actual = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `${createHash('sha256').update(read(name)).digest('hex')}  ${name}`)
    expect(actual).toEqual(sums)
  })

  it.each([
    ['basemap-tiny.json', 5_000],
    ['basemap-standard.json', 11_000],
    ['basemap-detail.json', 17_000],
    ['villages.json', 20_000],
    ['village-names.json', 19_000],
    ['other-names.json', 1_000],
  ])('%s stays under %i bytes of gzip', (name, ceiling) => {
    expect(gzipSync(read(name)).length).toBeLessThanOrEqual(ceiling)
  })
})

describe('village points', () => {
  const points = [...villagePoints().values()]

  it('are there for all 3,442 villages: 3,137 desa and 305 kelurahan', () => {
    const starting = (digit: string) => points.filter(({ code }) => code[9] === digit)
    expect(points).toHaveLength(3442)
    expect(starting('2')).toHaveLength(3137)
    expect(starting('1')).toHaveLength(305)
  })

  it('have codes of NTT, sorted, each in a known regency', () => {
    const codes = points.map(({ code }) => code)
    expect(codes).toEqual(codes.toSorted())
    for (const code of codes) {
      expect(code).toMatch(/^53\.\d{2}\.\d{2}\.[12]\d{3}$/)
      expect(regencyByCode(code.slice(0, 5))).toBeDefined()
    }
    expect(new Set(codes.map((code) => code.slice(0, 8))).size).toBe(315)
  })

  it('say which are only the middle of a district', () => {
    expect(points.filter(({ approximate }) => approximate)).toHaveLength(93)
  })

  it('take the middle of the district where a point cannot be right: nobody lives on the volcano Batutara', () => {
    const { approximate, latitude } = villagePoints().get('53.13.06.2021')!
    expect(approximate).toBe(true)
    expect(latitude).toBeCloseTo(-8.25, 1)
  })

  it('lie near the box of their regency', () => {
    for (const { code, longitude, latitude } of points) {
      const [west, south, east, north] = regencyBounds[code.slice(0, 5)]!
      expect(longitude, code).toBeGreaterThan(west - 0.1)
      expect(longitude, code).toBeLessThan(east + 0.1)
      expect(latitude, code).toBeGreaterThan(south - 0.1)
      expect(latitude, code).toBeLessThan(north + 0.1)
    }
  })

  it('have a name each', () => {
    expect([...villageNames().keys()]).toEqual(points.map(({ code }) => code))
    for (const { name, district } of villageNames().values()) expect(name && district).not.toBe('')
    expect(villageNames().get('53.71.01.1001')).toEqual({
      code: '53.71.01.1001',
      name: 'Namosain',
      district: 'Alak',
    })
  })
})

describe('other names', () => {
  it('belong to villages and districts of today, and differ from their names in letters', () => {
    const today = new Map([...villageNames().values()].map(({ code, name }) => [code, name]))
    for (const { code, district } of villageNames().values()) today.set(code.slice(0, 8), district)
    const letters = (name = '') => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    for (const [code, name] of Object.entries(otherNames)) {
      expect(today.has(code), code).toBe(true)
      expect(letters(name)).not.toBe(letters(today.get(code)))
    }
    expect(otherNames).toMatchObject({ '53.06.13.2002': 'Lebanuba', '53.19.02': 'Poco Ranaka' })
  })
})

describe('bounds and dots', () => {
  it('give each regency a box that holds its centroid', () => {
    expect(Object.keys(regencyBounds)).toEqual(regencies.map(({ code }) => code))
    for (const { code, centroid } of regencies) {
      const [west, south, east, north] = regencyBounds[code]!
      expect(centroid[0] > west && centroid[0] < east && centroid[1] > south && centroid[1] < north).toBe(
        true,
      )
    }
  })

  it('stand for the eight inhabited islands that no base map draws', () => {
    expect(islandDots.map(({ name }) => name)).toEqual([
      'Pulau Batek',
      'Pulau Tikus',
      'Pulau Pangabatang',
      'Pulau Parumaan',
      'Pulau Bidadari',
      'Pulau Kanawa',
      'Pulau Kukusan',
      'Pulau Messah',
    ])
    for (const { regency, position } of islandDots) {
      expect(regency.startsWith(`${province.code}.`)).toBe(true)
      // Some stand on the shore of a larger island.
      for (const found of [locate(...position), createLocate(tiny)(...position)])
        expect([regency, null]).toContain(found)
    }
  })
})
