import { feature } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { regencies, regencyByCode } from './areas.ts'
import { basemap as detail } from './basemap-detail.ts'
import { basemap as standard } from './basemap-standard.ts'
import { basemap as tiny } from './basemap-tiny.ts'
import { createLocate, locate } from './locate.ts'
import { contains, type Polygon } from './polygon.ts'
import { villagePoints } from './villages.ts'

// Towns from gazetteers, not from the data that the map is made of.
const towns: [string, number, number, string][] = [
  ['Oelamasi', 123.86, -10.1, '53.01'],
  ['Soe', 124.283, -9.861, '53.02'],
  ['Kefamenanu', 124.479, -9.446, '53.03'],
  ['Atambua', 124.895, -9.106, '53.04'],
  ['Kalabahi', 124.53, -8.215, '53.05'],
  ['Larantuka', 122.975, -8.34, '53.06'],
  ['Maumere', 122.212, -8.63, '53.07'],
  ['Ende', 121.655, -8.84, '53.08'],
  ['Bajawa', 120.971, -8.785, '53.09'],
  ['Ruteng', 120.472, -8.613, '53.10'],
  ['Waingapu', 120.264, -9.663, '53.11'],
  ['Waikabubak', 119.413, -9.636, '53.12'],
  ['Lewoleba', 123.42, -8.375, '53.13'],
  ["Ba'a", 123.06, -10.735, '53.14'],
  ['Labuan Bajo', 119.889, -8.5, '53.15'],
  ['Mbay', 121.271, -8.56, '53.16'],
  ['Waibakul', 119.68, -9.58, '53.17'],
  ['Tambolaka', 119.244, -9.415, '53.18'],
  ['Borong', 120.615, -8.81, '53.19'],
  ['Seba', 121.845, -10.49, '53.20'],
  ['Betun', 124.941, -9.57, '53.21'],
  ['Kupang', 123.607, -10.178, '53.71'],
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
  it.each(towns)('%s lies in its regency', (_, longitude, latitude, code) => {
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
