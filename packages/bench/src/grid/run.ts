// pnpm bench:grid [--products 44] [--profiles slow,fast] [--runs 7] [contender…]
import { parseArgs } from 'node:util'
import { chromiumArgs, chromiumPath } from '@ovop-ntt/testing/chromium.ts'
import { type Browser, chromium } from 'playwright'
import { type Profile, profiles } from '../cards/visit.ts'
import { serveBrotli } from '../serve-brotli.ts'
import { type Column, markdownTable } from '../table.ts'
import { type Contender, contenders, filesOf } from './grid-pages.ts'
import { type GridVisit, visitGrid } from './visit.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    products: { type: 'string', default: '44' },
    profiles: { type: 'string', default: 'slow,fast' },
    runs: { type: 'string', default: '7' },
  },
})
const count = Number(values.products)
const chosen = (Object.keys(contenders) as Contender[]).filter(
  (name) => positionals.length === 0 || positionals.includes(name),
)
const chosenProfiles = values.profiles.split(',').filter((name): name is Profile => name in profiles)

interface Measured {
  readonly name: Contender
  readonly visits: GridVisit[]
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
const middle = ({ visits }: Measured, of: keyof GridVisit) => median(visits.map((visit) => visit[of]))

/** Contender after contender, again and again: what else the machine does falls on all alike. */
async function race(browser: Browser, profile: Profile): Promise<Measured[]> {
  const pages = await Promise.all(
    chosen.map(async (name) => {
      const files = await filesOf(name, count)
      const visits: GridVisit[] = []
      return { name, server: await serveBrotli((path) => files.get(path)), visits }
    }),
  )
  try {
    for (const { server } of pages) await visitGrid(browser, server.url, count, 'fast')
    for (let run = 0; run < Number(values.runs); run += 1)
      for (const { name, server, visits } of pages) {
        process.stderr.write(`${count} products, ${profile}, run ${run + 1}: ${contenders[name]}\n`)
        visits.push(await visitGrid(browser, server.url, count, profile))
      }
  } finally {
    await Promise.all(pages.map(({ server }) => server.close()))
  }
  return pages
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
try {
  for (const profile of chosenProfiles) print(profile, await race(browser, profile))
} finally {
  await browser.close()
}

function print(profile: Profile, measured: readonly Measured[]): void {
  const byHand = measured.find(({ name }) => name === 'element')
  const times = (of: keyof GridVisit) => (one: Measured) =>
    byHand ? (middle(one, of) / middle(byHand, of)).toFixed(2) : '–'
  const whole = (of: keyof GridVisit) => (one: Measured) => Math.round(middle(one, of))
  const columns: Column<Measured>[] = [
    ['page', ({ name }) => contenders[name]],
    ['first card, ms', whole('first')],
    ['all, ms', whole('all')],
    ['× by hand', times('all')],
    ['layout shift', (one) => middle(one, 'layoutShift').toFixed(3)],
    ['filter, frames', whole('frames')],
    ['filter, ms', (one) => middle(one, 'filter').toFixed(1)],
  ]
  console.log(
    `\nA grid of ${count}, ${profile}; medians of ${values.runs} visits\n\n${markdownTable(measured, columns)}`,
  )
}
