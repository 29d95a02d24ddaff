import { type Place, parseAreaCode, regencyOf, type Village } from '@ovop-ntt/core'
import { type Regency, regencyByBps } from '@ovop-ntt/geo'
import { agree, readPlaceText } from '../read/villages/place-text.ts'
import { nearestRegencies, regencyByName } from '../read/villages/regency-name.ts'
import {
  describeVillage,
  matchAreaName,
  type VillageIndex,
  type VillageNames,
} from '../read/villages/village-index.ts'
import type { Cells } from './row-reader.ts'

/** Where a product is made. */
export interface CheckedPlace {
  village: string
  place: Place
  satelliteVillages?: string[] | undefined
}

/** Place of a row, by code and names. The names that are published are the list's. */
export function checkPlace(row: Cells, index: VillageIndex): CheckedPlace | undefined {
  const regency = checkRegencyName(row) ?? regencyInVillage(row)
  const village = row.text('villageCode')
    ? villageByCode(row, regency, index)
    : villageByName(row, regency, index)
  const satellites = checkSatellites(row, index)
  if (!village) return undefined
  const { code, name, district } = village
  return {
    village: code,
    place: { district, regency: village.regency, village: name },
    satelliteVillages: satellites.length > 0 ? satellites : undefined,
  }
}

function checkRegencyName(row: Cells): Regency | undefined {
  const name = row.text('regency')
  const regency = name === '' ? undefined : regencyByName(name)
  if (name !== '' && !regency) {
    const near = nearestRegencies(name).map((candidate) => candidate.name)
    row.report('regency', 'unknown-village', `kabupaten "${name}" tidak ada di NTT${mostLike(near)}`)
  }
  return regency
}

function villageByCode(row: Cells, regency: Regency | undefined, index: VillageIndex): Village | undefined {
  const area = parseAreaCode(row.text('villageCode'))
  if (!area.ok || area.value.villageKind === undefined) {
    row.report('villageCode', 'village-code-form')
    return undefined
  }
  const { code } = area.value
  const listed = index.get(code)
  if (!listed) {
    row.report('villageCode', 'unknown-village-code', hintForCode(row, code, regency, index))
    return undefined
  }
  compareName(row, 'village', code, listed.name)
  compareName(row, 'district', code.slice(0, 8), listed.district)
  if (regency && regency.code !== regencyOf(code)) {
    row.report('regency', 'village-mismatch', `${code} ada di ${listed.regency}`)
  }
  return listed
}

/** What may be meant by a code that no village has. */
function hintForCode(row: Cells, code: string, regency: Regency | undefined, index: VillageIndex): string {
  const bps = regencyByBps(code.slice(0, 5).replace('.', ''))
  const isBps = regency !== undefined && bps === regency && regencyOf(code) !== regency.code
  if (isBps) return ' (tampaknya kode BPS)'
  const names = namesOf(row, regency)
  if (names.village === '') return ''
  const found = index.find(names)
  return mostLike((found.length > 0 ? found.slice(0, 5) : index.nearest(names)).map(describeVillage))
}

/** The regency that stands beside the village's name in its cell, where it has no column or none is filled. */
function regencyInVillage(row: Cells): Regency | undefined {
  const { regency } = readPlaceText(row.text('village'))
  return regency === undefined || row.text('regency') !== '' ? undefined : regencyByName(regency)
}

function namesOf(row: Cells, regency: Regency | undefined): VillageNames {
  const [village, district] = [row.text('village'), row.text('district')]
  const place = readPlaceText(village)
  const isOne =
    agree(place.district, district) &&
    (place.regency === undefined || regencyByName(place.regency)?.code === regency?.code)
  // Two columns that contradict each other name no village.
  if (!isOne) return { village, district, regencyCode: regency?.code }
  return { village: place.village, district: district || place.district || '', regencyCode: regency?.code }
}

const mostLike = (names: readonly string[]) => (names.length > 0 ? `; mungkin ${names.join(', ')}` : '')

function compareName(row: Cells, field: 'village' | 'district', code: string, official: string): void {
  const text = row.text(field)
  const name = field === 'village' ? readPlaceText(text).village : text
  const match = name === '' ? 'name' : matchAreaName(name, code, official)
  if (match === undefined) row.report(field, 'village-mismatch', `kode itu milik ${official}`)
  else if (match === 'other-name') row.report(field, 'other-name', official)
}

function villageByName(row: Cells, regency: Regency | undefined, index: VillageIndex): Village | undefined {
  const names = namesOf(row, regency)
  if (names.village === '') {
    row.required('villageCode', 'village')
    return undefined
  }
  // A regency that is not in NTT was reported; the village may be named a hundred kilometres away.
  if (row.text('regency') !== '' && !regency) return undefined
  const resolution = index.resolve(names)
  if ('village' in resolution) {
    if (resolution.by === 'other-name') row.report('village', 'other-name', resolution.village.name)
    return resolution.village
  }
  if ('ambiguous' in resolution)
    row.report('village', 'ambiguous-village', resolution.ambiguous.map(describeVillage).join(', '))
  else {
    const near = mostLike(resolution.nearest.map(describeVillage))
    row.report('village', 'unknown-village', `menurut nama desa, kecamatan, dan kabupaten${near}`)
  }
  return undefined
}

function checkSatellites(row: Cells, index: VillageIndex): string[] {
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
