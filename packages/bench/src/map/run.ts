// pnpm bench:map [--visits 3] [--pictures <folder>] [engine…]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromiumArgs, chromiumPath } from '@ovop-ntt/testing/chromium.ts'
import { type Browser, chromium } from 'playwright'
import { type BrotliServer, brotli, serveBrotli } from '../serve-brotli.ts'
import { type Column, markdownTable } from '../table.ts'
import { type EngineName, engines, pageOf } from './engine-pages.ts'
import { slowVisit, type Visit, visit } from './visit.ts'

interface Measured {
  readonly name: EngineName
  readonly server: BrotliServer
  readonly visits: Visit[]
  readonly slow: Pick<Visit, 'map' | 'villages'>[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { visits: { type: 'string', default: '3' }, pictures: { type: 'string' } },
})
const all = (Object.keys(engines) as EngineName[]).filter((name) => name !== 'card')
const chosen = all.filter((name) => positionals.length === 0 || positionals.includes(name))

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
const middle = ({ visits }: Measured, of: keyof Visit) => median(visits.map((one) => one[of] ?? Number.NaN))
const slowMiddle = ({ slow }: Measured, of: 'map' | 'villages') => median(slow.map((one) => one[of]))

/** What the first visit loaded, in brotli, the page itself left out. */
function bytes({ server }: Measured) {
  const loaded = [...new Set(server.requests)].map((path) => path.slice(1)).filter((path) => path !== '')
  const sum = (paths: string[]) => paths.reduce((total, path) => total + server.size(path), 0)
  const isData = (path: string) => /^(basemap|villages|indonesia)/.test(path)
  return {
    code: sum(loaded.filter((path) => !isData(path))),
    data: sum(loaded.filter(isData)),
    all: sum(loaded),
  }
}

async function measure(browser: Browser, engine: Measured, round: number): Promise<void> {
  const { name, server } = engine
  process.stderr.write(`round ${round + 1}: ${engines[name].name} (${name})\n`)
  const picture =
    values.pictures !== undefined && round === 0 ? join(values.pictures, `${name}.png`) : undefined
  engine.visits.push(await visit(browser, server.url, picture))
  engine.slow.push(await slowVisit(browser, server.url))
}

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  // Software all the way: what WebGL draws is drawn by the processor, too.
  args: [...chromiumArgs, '--enable-unsafe-swiftshader'],
})
const measured: Measured[] = []
try {
  for (const name of chosen) {
    process.stderr.write(`bundling ${name}\n`)
    const { files } = await pageOf(name)
    const server = await serveBrotli((path) => files.get(path))
    // Compressing the largest takes seconds: no visit is to wait for it.
    for (const path of files.keys()) await fetch(new URL(path, server.url))
    server.requests.length = 0
    measured.push({ name, server, visits: [], slow: [] })
  }
  // Engine after engine, again and again: what else the machine does falls on all alike.
  for (let round = 0; round < Number(values.visits); round++)
    for (const engine of measured) await measure(browser, engine, round)
} finally {
  await browser.close()
  await Promise.all(measured.map(({ server }) => server.close()))
}

const card = await pageOf('card')
const cardBytes = card.modules.reduce((sum, path) => sum + brotli(card.files.get(path)!).length, 0)

const kB = (size: number) => (size / 1000).toFixed(1)
const ms = (time: number) => (Number.isNaN(time) ? '–' : time.toFixed(time < 100 ? 1 : 0))
const title: Column<Measured> = ['engine', ({ name }) => engines[name].name]
const panning: Column<Measured>[] = [
  ['pan: ms a frame', (engine) => ms(middle(engine, 'frame'))],
  ['main thread', (engine) => ms(middle(engine, 'task'))],
  ['scripts', (engine) => ms(middle(engine, 'script'))],
]
const compared = measured.filter(({ name }) => name !== 'indonesia')
console.log(`\n3,442 villages, 22 regions; medians of ${values.visits} visits\n`)
const sizes = compared
  .filter(({ name }) => name !== 'nothing')
  .flatMap((engine) => {
    const { code, data } = bytes(engine)
    const alone = { name: engines[engine.name].name, code, data }
    const onTop = { name: `${alone.name}, where there is a card`, code: code - cardBytes, data }
    return engine.name === 'ovop' ? [alone, onTop] : [alone]
  })
const leaflet = sizes.find(({ name }) => name === engines.markercluster.name)
const toLeaflet = (size: number, theirs: number | undefined) => (theirs ? (size / theirs).toFixed(2) : '–')
console.log(
  markdownTable(sizes, [
    ['engine', ({ name }) => name],
    ['JS + CSS, kB', ({ code }) => kB(code)],
    ['map + villages, kB', ({ data }) => kB(data)],
    ['all, kB', ({ code, data }) => kB(code + data)],
    ['all, × Leaflet', ({ code, data }) => toLeaflet(code + data, leaflet && leaflet.code + leaflet.data)],
    ['JS + CSS, × Leaflet', ({ code }) => toLeaflet(code, leaflet?.code)],
  ]),
)
console.log(
  `\n${markdownTable(compared, [
    title,
    ['map drawn, ms', (engine) => ms(middle(engine, 'map'))],
    ['villages drawn, ms', (engine) => ms(middle(engine, 'villages'))],
    ['main thread until then', (engine) => ms(middle(engine, 'untilDrawn'))],
    ['slow 4G: map', (engine) => ms(slowMiddle(engine, 'map'))],
    ['slow 4G: villages', (engine) => ms(slowMiddle(engine, 'villages'))],
    ...panning,
  ])}`,
)
const large = measured.filter(({ name }) => name === 'indonesia')
if (large.length > 0)
  console.log(
    `\n84,000 points all over Indonesia\n\n${markdownTable(large, [
      title,
      ['drawn after they were given, ms', (engine) => ms(middle(engine, 'given'))],
      ...panning,
      ['longest frame', (engine) => ms(middle(engine, 'longest'))],
    ])}`,
  )
