import { type Box, boxOf, type Polygon } from '../src/polygon.ts'
import { type Multipolygon, readCountries } from './inputs.ts'
import { applyCommands, type Collection, collection, polygonsOf } from './mapshaper.ts'
import { areaOf } from './planar.ts'

/** The lesser Sunda islands from Sumbawa to Wetar. */
export const window: Box = [117.5, -12, 127.5, -6.5]

const leastHole = 3
const leastPart = 0.1

export interface Island {
  polygon: Polygon
  box: Box
  /** km² */
  area: number
}

function toIslands(land: Collection): Island[] {
  return land.features
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .map(([outer, ...holes]) => ({
      polygon: [outer!, ...holes.filter((hole) => areaOf(hole) >= leastHole)],
      box: boxOf(outer!),
      area: areaOf(outer!),
    }))
    .filter((island) => island.area >= leastPart)
}

// Mapshaper writes features only where there are properties.
const country = (geometry: Multipolygon, code: string) =>
  collection([{ geometry, properties: { country: code } }])

/** Islands of Indonesia and land of Timor-Leste in the window, without specks. */
export async function readCoast(): Promise<{ indonesia: Island[]; timorLeste: Island[] }> {
  const { IDN, TLS } = readCountries(['IDN', 'TLS'])
  // The Indonesia polygon covers Oecusse, Timor-Leste's enclave, so Timor-Leste is erased from it.
  const output = await applyCommands(
    `-i idn.json tls.json combine-files -clip bbox=${window} target=* ` +
      '-erase target=idn source=tls -o target=idn idn-land.json -o target=tls tls-land.json',
    { 'idn.json': country(IDN, 'IDN'), 'tls.json': country(TLS, 'TLS') },
  )
  return {
    indonesia: toIslands(output('idn-land.json') as Collection),
    timorLeste: toIslands(output('tls-land.json') as Collection),
  }
}
