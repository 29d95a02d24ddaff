import type { Village } from '@ovop-ntt/core'
import { province, regencyByCode } from '@ovop-ntt/geo'
import { villageNames } from '@ovop-ntt/geo/village-names'

/** All villages of NTT by the ministry's list (Kepmendagri 300.2.2-2430/2025), without positions. */
export function knownVillages(): Village[] {
  return Array.from(villageNames().values(), ({ code, name, district }) => ({
    code,
    name,
    kind: code[9] === '1' ? 'kelurahan' : 'desa',
    district,
    regency: regencyByCode(code.slice(0, 5))?.name ?? '',
    province: province.name,
  }))
}
