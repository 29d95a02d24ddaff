import { regencies } from '@ovop-ntt/geo'
import { villageNames } from '@ovop-ntt/geo/village-names'
import { villagePoints } from '@ovop-ntt/geo/villages'

/** The 3,442 villages of NTT with names and points: the data that every engine of the comparison shows. */
export function villages() {
  const points = villagePoints()
  const names = new Map(regencies.map(({ code, name }) => [code, name]))
  return [...villageNames().values()].map(({ code, name, district }) => {
    const { longitude, latitude, approximate } = points.get(code)!
    const position = { longitude, latitude, ...(approximate && { approximate }) }
    return { code, name, kind: 'desa', district, regency: names.get(code.slice(0, 5))!, position }
  })
}
