/**
 * Derives packages/geo/data from open data. Run by hand, since its inputs are large:
 *   npm install --prefix scripts/inputs
 *   pnpm --filter @ovop-ntt/geo build:data
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { details, drawBaseMap } from './base-map.ts'
import { splitIsland } from './cells.ts'
import { readCoast, window } from './coast.ts'
import { readAreaNames, readIslands, readVillagePoints } from './inputs.ts'
import { assignIslands } from './island-regencies.ts'
import { boundsTable, dotTable, nameTable, otherNameTable, villageTable } from './tables.ts'
import { matchVillages, placeOnIslands, withoutLost } from './village-points.ts'

const isNtt = (code: string) => code.startsWith('53.')
const [west, south, east, north] = window

const { indonesia, timorLeste } = await readCoast()
const names = await readAreaNames()
const islands = await readIslands()
const rows = readVillagePoints().filter(({ point: [x, y] }) => x > west && x < east && y > south && y < north)
const { placed: all, snapped } = placeOnIslands(rows, indonesia)
const { kept: placed, lost } = withoutLost(all, islands)
const villages = matchVillages(
  names,
  placed.filter(({ code }) => isNtt(code)),
)

const assigned = assignIslands(indonesia, placed, islands)
const ofNtt = assigned.filter(({ sites }) => sites.some(({ regency }) => isNtt(regency)))
const neighbours = assigned.filter((row) => !ofNtt.includes(row)).map(({ island }) => island)
const pieces = (await Promise.all(ofNtt.map(({ island, sites }) => splitIsland(island, sites)))).flat()

const files: Record<string, unknown> = {
  'bounds.json': boundsTable(pieces),
  'islands.json': dotTable(islands, indonesia),
  'other-names.json': otherNameTable(names, rows),
  'village-names.json': nameTable(names),
  'villages.json': villageTable(villages),
}
for (const [name, detail] of Object.entries(details)) {
  files[`basemap-${name}.json`] = await drawBaseMap(
    pieces,
    [...neighbours, ...timorLeste],
    names.regencies,
    detail,
  )
}

const folder = new URL('../data/', import.meta.url)
mkdirSync(folder, { recursive: true })
const sums = Object.keys(files)
  .sort()
  .map((name) => {
    const text = `${JSON.stringify(files[name])}\n`
    writeFileSync(new URL(name, folder), text)
    console.log(`${name}: ${text.length} bytes, ${gzipSync(text).length} gzip`)
    return `${createHash('sha256').update(text).digest('hex')}  ${name}\n`
  })
writeFileSync(new URL('SHA256SUMS', folder), sums.join(''))
console.log(`${ofNtt.length} islands in ${pieces.length} pieces, ${neighbours.length} islands around them`)
console.log(
  `${villages.length} villages: ${snapped.filter(({ code }) => isNtt(code)).length} points moved to the shore, ` +
    `${villages.filter(({ approximate }) => approximate).length} approximate`,
)
for (const { code, name, point } of lost.filter((row) => isNtt(row.code)))
  console.log(
    `${code} ${name}: no village can be at ${point.map((v) => v.toFixed(4))}, its district's middle is taken`,
  )
