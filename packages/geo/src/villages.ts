/*! Data: geografis, idn-area-data, © OpenStreetMap contributors; ODbL-1.0 */
import data from '../data/villages.json' with { type: 'json' }

export interface VillagePoint {
  /** Kemendagri code: `53.09.01.2001`. */
  readonly code: string
  /** WGS 84 degrees, to 0.0001 (11 m). */
  readonly longitude: number
  readonly latitude: number
  /** The mean of its district's villages, for want of a position of its own. */
  readonly approximate: boolean
}

interface Table {
  /** Steps of a degree. */
  scale: number
  /** Villages by district, three numbers each: end of the code, then steps from the village before. */
  districts: Record<string, number[]>
  approximate: string[]
}

function decode({ scale, districts, approximate }: Table): Map<string, VillagePoint> {
  const points = new Map<string, VillagePoint>()
  const rough = new Set(approximate)
  let x = 0
  let y = 0
  for (const [district, numbers] of Object.entries(districts)) {
    for (let index = 0; index < numbers.length; index += 3) {
      const code = `${district}.${numbers[index]}`
      x += numbers[index + 1]!
      y += numbers[index + 2]!
      points.set(code, { code, longitude: x / scale, latitude: y / scale, approximate: rough.has(code) })
    }
  }
  return points
}

let decoded: Map<string, VillagePoint> | undefined

/** All 3,442 villages of NTT by Kemendagri code, sorted. A position in a catalogue wins over these derived ones. */
export function villagePoints(): ReadonlyMap<string, VillagePoint> {
  decoded ??= decode(data)
  return decoded
}
