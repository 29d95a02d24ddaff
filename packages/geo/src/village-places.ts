import type { Place } from './find-place.ts'
import { otherNames } from './other-names.ts'
import { villageNames } from './village-names.ts'
import { villagePoints } from './villages.ts'

function decode(): Place[] {
  const points = villagePoints()
  const districts = new Map<string, { name: string; sum: [number, number]; count: number }>()
  const place = (kind: Place['kind'], code: string, name: string, position: Place['position']): Place => ({
    kind,
    code,
    name,
    regency: code.slice(0, 5),
    position,
    ...(otherNames[code] && { otherNames: [otherNames[code]] }),
  })
  const villages = [...villageNames().values()].map(({ code, name, district }) => {
    const { longitude, latitude } = points.get(code)!
    const own = code.slice(0, 8)
    const { sum, count } = districts.get(own) ?? { sum: [0, 0], count: 0 }
    districts.set(own, { name: district, sum: [sum[0] + longitude, sum[1] + latitude], count: count + 1 })
    return place('village', code, name, [longitude, latitude])
  })
  return [
    ...[...districts].map(([code, { name, sum, count }]) =>
      place('district', code, name, [sum[0] / count, sum[1] / count]),
    ),
    ...villages,
  ]
}

let decoded: readonly Place[] | undefined

/** All districts and villages of NTT for `findPlaces`. Large: import it when somebody begins to search. */
export function villagePlaces(): readonly Place[] {
  decoded ??= decode()
  return decoded
}
