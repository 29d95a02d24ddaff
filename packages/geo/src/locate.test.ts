import { feature } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { regencies, regencyByCode } from './areas.ts'
import { basemap as detail } from './basemap-detail.ts'
import { basemap as standard } from './basemap-standard.ts'
import { basemap as tiny } from './basemap-tiny.ts'
import { capitals } from './capitals.ts'
import { createLocate, locate } from './locate.ts'
import { contains, type Polygon } from './polygon.ts'
import { villagePoints } from './villages.ts'

// On the waterfront, or in the harbour.
const shores: [string, number, number, string | null][] = [
  ['Kalabahi', 124.52, -8.22, '53.05'],
  ['Seba', 121.84, -10.49, '53.20'],
  ['the sea off Oecusse', 124.36, -9.19, null],
  ['the sea off Sape on Sumbawa', 119.03, -8.56, null],
  ['Dili harbour', 125.575, -8.545, null],
]

const islands: [string, number, number, string][] = [
  ['Semau', 123.37, -10.22, '53.01'],
  ['Pantar', 124.15, -8.4, '53.05'],
  ['Pura', 124.33, -8.31, '53.05'],
  ['Adonara', 123.15, -8.33, '53.06'],
  ['Solor', 122.98, -8.47, '53.06'],
  ['Palue', 121.71, -8.33, '53.07'],
  ['Ende island', 121.525, -8.895, '53.08'],
  ['Salura', 120.196, -10.315, '53.11'],
  ['Komba (Batu Tara)', 123.585, -7.79, '53.13'],
  ['Ndao', 122.664, -10.812, '53.14'],
  ['Komodo', 119.49, -8.58, '53.15'],
  ['Rinca', 119.7, -8.7, '53.15'],
  ['Raijua', 121.58, -10.62, '53.20'],
]

const neighbours: [string, number, number][] = [
  ['Oecusse', 124.35, -9.35],
  ['Dili', 125.57, -8.58],
  ['Sumbawa (Bima)', 118.75, -8.5],
  ['Wetar', 126.3, -7.75],
  ['Liran', 125.744, -8.016],
  ['Atauro', 125.58, -8.23],
  ['Kalaotoa', 121.8, -7.39],
]

describe('locate', () => {
  it.each(capitals)('$name lies in its regency', ({ position, code }) => {
    expect(locate(...position)).toBe(code)
  })

  it.each(shores)('%s belongs to the nearest land', (_, longitude, latitude, code) => {
    expect(locate(longitude, latitude)).toBe(code)
  })

  it.each(islands)('the island %s is there', (_, longitude, latitude, code) => {
    expect(locate(longitude, latitude)).toBe(code)
  })

  it.each(neighbours)('%s is land, but no part of NTT', (_, longitude, latitude) => {
    for (const basemap of [tiny, standard, detail]) {
      expect(createLocate(basemap)(longitude, latitude)).toBeNull()
    }
    const context = feature(detail, detail.objects.context).features.flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon' ? (geometry.coordinates as Polygon[]) : [],
    )
    expect(context.some((polygon) => contains(polygon, [longitude, latitude]))).toBe(true)
  })

  it('finds no regency in the sea, far away or nowhere', () => {
    for (const [longitude, latitude] of [
      [121.5, -9.3],
      [106.8, -6.2],
      [-123.6, 10.2],
      [Number.NaN, Number.NaN],
    ] as const) {
      expect(locate(longitude, latitude)).toBeNull()
    }
  })

  it('finds each regency at its centroid, save those whose middle is sea', () => {
    const missed = regencies.filter(({ code, centroid }) => locate(...centroid) !== code)
    for (const { centroid } of missed) expect(locate(...centroid)).toBeNull()
    // Flores Timur: the strait between Adonara and Solor. Sikka: the bay of Maumere.
    expect(missed.map(({ shortName }) => shortName)).toEqual(['Flores Timur', 'Sikka'])
  })

  it('agrees with the code of nearly every village', () => {
    const wrong = [...villagePoints().values()].filter(({ code, longitude, latitude, approximate }) => {
      const found = locate(longitude, latitude)
      return !approximate && found !== null && found !== code.slice(0, 5)
    })
    expect(wrong.length).toBeLessThan(0.01 * villagePoints().size)
  })

  it('knows every regency in each detail', () => {
    for (const basemap of [tiny, standard, detail]) {
      const { geometries } = basemap.objects.regencies
      expect(geometries.map(({ id, properties }) => ({ code: id, ...properties }))).toEqual(
        regencies.map(({ code, name }) => ({ code, name })),
      )
      const at = createLocate(basemap)
      for (const { code } of regencies) {
        const village = [...villagePoints().values()].find(
          ({ code: own, longitude, latitude }) => own.startsWith(code) && at(longitude, latitude) === code,
        )
        expect(village, regencyByCode(code)?.name).toBeDefined()
      }
    }
  })
})
