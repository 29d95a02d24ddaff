/*! Data: idn-area-data; ODbL-1.0 */
import names from '../data/village-names.json' with { type: 'json' }
import points from '../data/villages.json' with { type: 'json' }

export interface VillageName {
  /** Kemendagri code: `53.09.01.2001`. */
  readonly code: string
  readonly name: string
  readonly district: string
}

function decode(): Map<string, VillageName> {
  const villages = new Map<string, VillageName>()
  const serials: Record<string, number[]> = points.districts
  for (const [code, [district = '', ...rest]] of Object.entries<string[]>(names)) {
    for (const [index, name] of rest.entries()) {
      const village = { code: `${code}.${serials[code]?.[index * 3]}`, name, district }
      villages.set(village.code, village)
    }
  }
  return villages
}

let decoded: Map<string, VillageName> | undefined

/**
 * Names of all 3,442 villages of NTT by Kemendagri code, sorted (Kepmendagri 300.2.2-2430/2025). The regency is
 * the first five characters of the code: see `regencyByCode`.
 */
export function villageNames(): ReadonlyMap<string, VillageName> {
  decoded ??= decode()
  return decoded
}
