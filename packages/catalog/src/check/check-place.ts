import { type Place, parseAreaCode, regencyOf, type Village } from '@ovop-ntt/core'
import type { Regency } from '@ovop-ntt/geo'
import { regencyByName } from '../villages/regency-name.ts'
import type { VillageIndex } from '../villages/village-index.ts'
import { foldAreaName } from '../villages/village-name.ts'
import type { RowReader } from './row-reader.ts'

/** Where a product is made. */
export interface CheckedPlace {
  village: string
  place: Place
  satelliteVillages?: string[] | undefined
  /** The village and its satellites. */
  villages: Village[]
}

/** Place of a row, by code and names. The names that are published are the list's. */
export function checkPlace(row: RowReader, index: VillageIndex): CheckedPlace | undefined {
  const regency = checkRegencyName(row)
  const village = row.text('villageCode')
    ? villageByCode(row, regency, index)
    : villageByName(row, regency, index)
  const satellites = checkSatellites(row, index)
  if (!village) return undefined
  const { code, name, district } = village
  return {
    village: code,
    place: { village: name, district, regency: village.regency },
    satelliteVillages: satellites.length > 0 ? satellites : undefined,
    villages: [village, ...satellites.flatMap((satellite) => index.get(satellite) ?? [])],
  }
}

function checkRegencyName(row: RowReader): Regency | undefined {
  const name = row.text('regency')
  const regency = name === '' ? undefined : regencyByName(name)
  if (name !== '' && !regency)
    row.report('regency', 'unknown-village', `kabupaten "${name}" tidak ada di NTT`)
  return regency
}

function villageByCode(
  row: RowReader,
  regency: Regency | undefined,
  index: VillageIndex,
): Village | undefined {
  const area = parseAreaCode(row.text('villageCode'))
  if (!area.ok || area.value.villageKind === undefined) {
    row.report('villageCode', 'village-code-form')
    return undefined
  }
  const { code } = area.value
  const listed = index.get(code)
  if (!listed) {
    row.report('villageCode', 'unknown-village-code')
    return undefined
  }
  compareName(row, 'village', listed.name)
  compareName(row, 'district', listed.district)
  if (regency && regency.code !== regencyOf(code)) {
    row.report('regency', 'village-mismatch', `${code} ada di ${listed.regency}`)
  }
  return listed
}

function compareName(row: RowReader, field: 'village' | 'district', official: string): void {
  const name = row.text(field)
  if (name !== '' && foldAreaName(name) !== foldAreaName(official)) {
    row.report(field, 'village-mismatch', `kode itu milik ${official}`)
  }
}

function villageByName(
  row: RowReader,
  regency: Regency | undefined,
  index: VillageIndex,
): Village | undefined {
  const village = row.text('village')
  if (village === '') {
    row.required('villageCode')
    return undefined
  }
  const found = index.find({ village, district: row.text('district'), regencyCode: regency?.code })
  if (found.length === 1) return found[0]
  if (found.length === 0)
    row.report('village', 'unknown-village', 'menurut nama desa, kecamatan, dan kabupaten')
  else
    row.report(
      'village',
      'ambiguous-village',
      found.map(({ district }) => `Kecamatan ${district}`).join(', '),
    )
  return undefined
}

function checkSatellites(row: RowReader, index: VillageIndex): string[] {
  const codes = new Set<string>()
  for (const text of row.list('satellites', /[;,]/)) {
    const area = parseAreaCode(text)
    if (!area.ok || area.value.level !== 'village') row.report('satellites', 'village-code-form')
    else if (!index.get(area.value.code)) {
      row.report('satellites', 'unknown-village-code')
    } else codes.add(area.value.code)
  }
  return [...codes]
}
