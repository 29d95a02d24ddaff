import type { Position, Village } from '@ovop-ntt/core'
import { province, regencyByCode } from '@ovop-ntt/geo'
import { villageNames } from '@ovop-ntt/geo/village-names'
import { villagePoints } from '@ovop-ntt/geo/villages'

/**
 * All villages of NTT by the ministry's list (Kepmendagri 300.2.2-2430/2025), each with its point; a point that is
 * only the middle of its district is marked `approximate`.
 */
export function knownVillages(): Village[] {
  return Array.from(villageNames().values(), ({ code, name, district }) => {
    const position = knownPosition(code)
    return {
      code,
      name,
      kind: code[9] === '1' ? 'kelurahan' : 'desa',
      district,
      regency: regencyByCode(code.slice(0, 5))?.name ?? '',
      province: province.name,
      ...(position && { position }),
    }
  })
}

function knownPosition(code: string): Position | undefined {
  const point = villagePoints().get(code)
  if (!point) return undefined
  const { longitude, latitude, approximate } = point
  return { longitude, latitude, ...(approximate && { approximate }) }
}

/**
 * The villages of NTT and those of a publisher's own list, which counts before: its names, and its positions. A
 * village of the list without a position takes the known one, else the middle of its district, marked `approximate`.
 */
export function completeVillages(own: Iterable<Village>): Village[] {
  const villages = new Map(knownVillages().map((village) => [village.code, village]))
  for (const village of own) {
    const position = village.position ?? villages.get(village.code)?.position
    villages.set(village.code, { ...village, ...(position && { position }) })
  }
  const middles = districtMiddles(villages.values())
  return Array.from(villages.values(), (village) => {
    const position = village.position ?? middles.get(districtOf(village))
    return { ...village, ...(position && { position }) }
  })
}

const districtOf = ({ code }: Village) => code.slice(0, 8)

/** Mean of the positions that villages of a district have of their own. */
function districtMiddles(villages: Iterable<Village>): Map<string, Position> {
  const sums = new Map<string, { count: number; longitude: number; latitude: number }>()
  for (const village of villages) {
    if (!village.position || village.position.approximate) continue
    const sum = sums.get(districtOf(village)) ?? { count: 0, longitude: 0, latitude: 0 }
    const { longitude, latitude } = village.position
    sums.set(districtOf(village), {
      count: sum.count + 1,
      longitude: sum.longitude + longitude,
      latitude: sum.latitude + latitude,
    })
  }
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
  return new Map(
    Array.from(sums, ([district, { count, longitude, latitude }]) => [
      district,
      { longitude: round(longitude / count), latitude: round(latitude / count), approximate: true },
    ]),
  )
}
