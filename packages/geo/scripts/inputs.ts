import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { Point, Polygon } from '../src/polygon.ts'

const require = createRequire(new URL('./inputs/package.json', import.meta.url))

if (!existsSync(new URL('./inputs/node_modules', import.meta.url))) {
  console.error('The inputs are not there yet. In packages/geo, run:\n  npm install --prefix scripts/inputs')
  process.exit(1)
}

/** Imports a package from scripts/inputs, which is no part of the workspace. */
export const importInput = (name: string) => import(pathToFileURL(require.resolve(name)).href)

const readJson = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8'))

export interface Multipolygon {
  type: 'MultiPolygon'
  coordinates: Polygon[]
}

/** Land of a country, by ISO 3166-1 alpha-3 code. */
export function readCountries<T extends string>(codes: readonly T[]): Record<T, Multipolygon> {
  const map = readJson('@geo-maps/countries-land-250m/map.geo.json')
  return Object.fromEntries(
    codes.map((code) => [
      code,
      map.features.find((feature: { properties: { A3: string } }) => feature.properties.A3 === code).geometry,
    ]),
  ) as Record<T, Multipolygon>
}

export interface VillageRow {
  code: string
  name: string
}

/** Village positions of geografis, all of Indonesia, with names of an older list. */
export function readVillagePoints(): (VillageRow & { district: string; point: Point })[] {
  type Row = { code: string; district: string; village: string; longitude: number; latitude: number }
  return readJson('geografis/data/json/data.json').map((row: Row) => ({
    code: row.code,
    name: row.village,
    district: row.district,
    point: [row.longitude, row.latitude],
  }))
}

export interface AreaNames {
  regencies: VillageRow[]
  districts: VillageRow[]
  villages: VillageRow[]
}

/** Codes and names of NTT in idn-area-data (Kepmendagri 300.2.2-2430/2025), sorted by code. */
export async function readAreaNames(): Promise<AreaNames> {
  const data = await importInput('idn-area-data')
  const ofNtt = (rows: VillageRow[]) =>
    rows
      .filter((row) => row.code.startsWith('53.'))
      .map(({ code, name }) => ({ code, name }))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    regencies: ofNtt(await data.getRegencies({ transform: true })),
    districts: ofNtt(await data.getDistricts({ transform: true })),
    villages: ofNtt(await data.getVillages({ transform: true })),
  }
}

export interface IslandRow {
  name: string
  regency: string
  populated: boolean
  point: Point
}

/** `09°15'24.99" S 123°59'37.00" E` → [123.99361, -9.25694]. */
export function parseDms(text: string): Point {
  const [latitude, longitude] = [...text.matchAll(/(\d+)°(\d+)'([\d.]+)"\s*([NSEW])/g)].map(
    ([, degrees, minutes, seconds, side]) =>
      (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600) *
      (side === 'S' || side === 'W' ? -1 : 1),
  )
  if (latitude === undefined || longitude === undefined) throw new Error(`Not a position: ${text}`)
  return [longitude, latitude]
}

/** Named islands of idn-area-data, all of Indonesia; the few that belong to no regency are left out. */
export async function readIslands(): Promise<IslandRow[]> {
  type Row = { name: string; regencyCode: string | null; isPopulated: boolean; coordinate: string }
  const rows: Row[] = await (await importInput('idn-area-data')).getIslands({ transform: true })
  return rows
    .filter((row) => row.regencyCode)
    .map((row) => ({
      name: row.name,
      regency: row.regencyCode!,
      populated: row.isPopulated,
      point: parseDms(row.coordinate),
    }))
}
