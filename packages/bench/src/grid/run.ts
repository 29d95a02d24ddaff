// pnpm bench:grid [--products 44] [--profiles slow,fast] [--runs 7] [contender…]
import { parseArgs } from 'node:util'
import { chromiumArgs, chromiumPath } from '@ovop-ntt/testing/chromium.ts'
import { type Browser, chromium } from 'playwright'
import { ratioInterval } from '../cards/ratio-interval.ts'
import { type Profile, profiles } from '../cards/visit.ts'
import { type Measured, median, race } from '../race.ts'
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

type Page = Measured<Contender, GridVisit>

const middle = ({ visits }: Page, of: keyof GridVisit) => median(visits.map((visit) => visit[of]))

const measure = (browser: Browser, profile: Profile) =>
  race({
    names: chosen,
    filesOf: (name) => filesOf(name, count),
    warmUp: (url) => visitGrid(browser, url, count, 'fast'),
    visit: (url) => visitGrid(browser, url, count, profile),
    runs: Number(values.runs),
    tell: (name, run) =>
      process.stderr.write(`${count} products, ${profile}, run ${run}: ${contenders[name]}\n`),
  })

const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
try {
  for (const profile of chosenProfiles) print(profile, await measure(browser, profile))
} finally {
  await browser.close()
}

function print(profile: Profile, measured: readonly Page[]): void {
  const byHand = (['same', 'element'] as const)
    .map((one) => measured.find(({ name }) => name === one))
    .find((page) => page !== undefined)
  const all = ({ visits }: Page) => visits.map((visit) => visit.all)
  const times = (one: Page) => {
    if (!byHand) return '–'
    const ratio = (middle(one, 'all') / middle(byHand, 'all')).toFixed(2)
    if (one === byHand) return ratio
    const [low, high] = ratioInterval(all(one), all(byHand))
    return `${ratio} (${low.toFixed(2)}–${high.toFixed(2)})`
  }
  const whole = (of: keyof GridVisit) => (one: Page) => Math.round(middle(one, of))
  const columns: Column<Page>[] = [
    ['page', ({ name }) => contenders[name]],
    ['first card, ms', whole('first')],
    ['all, ms', whole('all')],
    ['× by hand', times],
    ['layout shift', (one) => middle(one, 'layoutShift').toFixed(3)],
    ['filter, frames', whole('frames')],
    ['filter, ms', (one) => middle(one, 'filter').toFixed(1)],
  ]
  console.log(
    `\nA grid of ${count}, ${profile}; medians of ${values.runs} visits, the ratio with its 95 % interval\n\n${markdownTable(measured, columns)}`,
  )
}
