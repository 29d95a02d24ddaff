import { parseAreaCode, type Village } from '@ovop-ntt/core'
import { province } from '@ovop-ntt/geo'
import { foldWord } from '../columns/fold.ts'
import { problemKinds } from '../problems/codes.ts'
import { isBlankRow, type Sheet, type SheetRow } from '../sheet/sheet.ts'

const names = {
  code: ['code', 'kode', 'kode desa', 'kode wilayah'],
  name: ['name', 'nama', 'nama desa', 'desa'],
  district: ['district', 'kecamatan'],
  regency: ['regency', 'kabupaten'],
  latitude: ['lat', 'latitude', 'lintang'],
  longitude: ['lon', 'lng', 'longitude', 'bujur'],
  approximate: ['approximate', 'perkiraan'],
} as const

/** A list of villages that cannot be used; says where. */
export class VillageListError extends Error {
  override readonly name = 'VillageListError'
}

/**
 * Reads a list of villages: a CSV with `code, name, district, regency, lat, lon, approximate`. Unlike a list of
 * products it is the measure for others, so that one bad row stops all.
 * @throws VillageListError naming file and row
 */
export function readVillages(sheet: Sheet): Village[] {
  const rows = [...sheet.rows].filter((row) => !isBlankRow(row))
  const lost = rows.find(({ unreadable }) => unreadable)
  if (lost?.unreadable) {
    throw new VillageListError(`${sheet.file}:${lost.number}: ${problemKinds[lost.unreadable.code].wrong}`)
  }
  const [head, ...body] = rows
  const titles = head?.cells.map(foldWord) ?? []
  const column = (field: keyof typeof names) =>
    titles.findIndex((title) => (names[field] as readonly string[]).includes(title))
  const at = Object.fromEntries(
    Object.keys(names).map((field) => [field, column(field as keyof typeof names)]),
  )
  for (const field of ['code', 'name', 'district', 'regency'] as const) {
    if (at[field] === -1)
      throw new VillageListError(`${sheet.file}:${head?.number ?? 1}: kolom ${names[field][0]} tidak ada`)
  }
  const seen = new Set<string>()
  return body.map((row) => {
    const village = readVillage((field) => row.cells[at[field] ?? -1]?.trim() ?? '', sheet.file, row)
    if (seen.has(village.code))
      throw new VillageListError(`${sheet.file}:${row.number}: kode ${village.code} ganda`)
    seen.add(village.code)
    return village
  })
}

function readVillage(text: (field: keyof typeof names) => string, file: string, row: SheetRow): Village {
  const fail = (what: string) => new VillageListError(`${file}:${row.number}: ${what}`)
  const area = parseAreaCode(text('code'))
  if (!area.ok || area.value.villageKind === undefined)
    throw fail(`"${text('code')}" bukan kode desa Kemendagri`)
  for (const field of ['name', 'district', 'regency'] as const)
    if (text(field) === '') throw fail(`${field} kosong`)
  const village = {
    code: area.value.code,
    name: text('name'),
    kind: area.value.villageKind,
    district: text('district'),
    regency: text('regency'),
    ...(area.value.code.startsWith(province.code) && { province: province.name }),
  }
  if (text('latitude') === '' && text('longitude') === '') return village
  const [latitude, longitude] = [
    Number(text('latitude') || Number.NaN),
    Number(text('longitude') || Number.NaN),
  ]
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw fail('lintang atau bujur bukan derajat')
  const approximate = /^(true|ya|1)$/i.test(text('approximate'))
  return { ...village, position: { longitude, latitude, ...(approximate && { approximate }) } }
}
