// pnpm bench:cards [--cards 1,100] [--profiles slow,fast] [--runs 21] [contender…]
import { parseArgs } from 'node:util'
import { chromiumArgs, chromiumPath } from '@ovop-ntt/testing/chromium.ts'
import { type Browser, chromium } from 'playwright'
import { type Measured, median, race } from '../race.ts'
import { type Column, markdownTable } from '../table.ts'
import { type Contender, contenders, filesOf } from './card-pages.ts'
import { ratioInterval } from './ratio-interval.ts'
import { type CardVisit, type Profile, profiles, visitCards } from './visit.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cards: { type: 'string', default: '1,100' },
    profiles: { type: 'string', default: 'slow,fast' },
    runs: { type: 'string', default: '21' },
  },
})
const chosen = (Object.keys(contenders) as Contender[]).filter(
  (name) => positionals.length === 0 || positionals.includes(name),
)
const chosenProfiles = values.profiles.split(',').filter((name): name is Profile => name in profiles)

type Page = Measured<Contender, CardVisit>

const middle = ({ visits }: Page, of: keyof CardVisit) => median(visits.map((visit) => visit[of]))

const measure = (browser: Browser, count: number, profile: Profile) =>
  race({
    // The sample has fewer products.
    names: chosen.filter((name) => name !== 'signed' || count === 1),
    filesOf: (name) => filesOf(name, count),
    warmUp: (url) => visitCards(browser, url, count, 'fast'),
    visit: (url) => visitCards(browser, url, count, profile),
    runs: Number(values.runs),
    tell: (name, run) =>
      process.stderr.write(`${count} cards, ${profile}, run ${run}: ${contenders[name]}\n`),
  })

const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
try {
  for (const count of values.cards.split(',').map(Number))
    for (const profile of chosenProfiles) print(count, profile, await measure(browser, count, profile))
} finally {
  await browser.close()
}

function print(count: number, profile: Profile, measured: readonly Page[]): void {
  const byHand = measured.find(({ name }) => name === 'element')
  const of = (visits: readonly CardVisit[], name: 'first' | 'all') => visits.map((visit) => visit[name])
  const times = (name: 'first' | 'all') => (one: Page) => {
    if (!byHand) return '–'
    const ratio = (middle(one, name) / middle(byHand, name)).toFixed(2)
    if (one === byHand) return ratio
    const [low, high] = ratioInterval(of(one.visits, name), of(byHand.visits, name))
    return `${ratio} (${low.toFixed(2)}–${high.toFixed(2)})`
  }
  const whole = (of: keyof CardVisit) => (one: Page) => Math.round(middle(one, of))
  const inThousands =
    (of: keyof CardVisit, by = 1000) =>
    (one: Page) =>
      (middle(one, of) / by).toFixed(1)
  const all: Column<Page>[] =
    count > 1
      ? [
          ['all, ms', whole('all')],
          ['× by hand', times('all')],
        ]
      : []
  const columns: Column<Page>[] = [
    ['page', ({ name }) => contenders[name]],
    ['first card, ms', whole('first')],
    ['× by hand', times('first')],
    ...all,
    ['kB', inThousands('bytes')],
    ['requests', whole('requests')],
    ['script, ms', whole('script')],
    ['style and layout, ms', whole('layout')],
    ['heap, MB', inThousands('heap', 1_000_000)],
    ['layout shift', (one) => middle(one, 'layoutShift').toFixed(3)],
  ]
  console.log(
    `\n${count === 1 ? 'One card' : `${count} cards`}, ${profile}; medians of ${values.runs} visits, the ratio with its 95 % interval\n\n${markdownTable(measured, columns)}`,
  )
}
