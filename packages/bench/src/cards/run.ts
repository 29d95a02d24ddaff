// pnpm bench:cards [--cards 1,100] [--profiles slow,fast] [--runs 21] [contender…]
import { parseArgs } from 'node:util'
import { chromiumArgs, chromiumPath } from '@ovop-ntt/testing/chromium.ts'
import { type Browser, chromium } from 'playwright'
import { serveBrotli } from '../serve-brotli.ts'
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

interface Measured {
  readonly name: Contender
  readonly visits: CardVisit[]
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
const middle = ({ visits }: Measured, of: keyof CardVisit) => median(visits.map((visit) => visit[of]))

/** Contender after contender, again and again: what else the machine does falls on all alike. */
async function race(browser: Browser, count: number, profile: Profile): Promise<Measured[]> {
  const pages = await Promise.all(
    // The sample has fewer products.
    chosen
      .filter((name) => name !== 'signed' || count === 1)
      .map(async (name) => {
        const files = await filesOf(name, count)
        const server = await serveBrotli((path) => files.get(path))
        const visits: CardVisit[] = []
        return { name, server, visits }
      }),
  )
  try {
    for (const { server } of pages) await visitCards(browser, server.url, count, 'fast')
    for (let run = 0; run < Number(values.runs); run += 1) {
      for (const { name, server, visits } of pages) {
        process.stderr.write(`${count} cards, ${profile}, run ${run + 1}: ${contenders[name]}\n`)
        visits.push(await visitCards(browser, server.url, count, profile))
      }
    }
  } finally {
    await Promise.all(pages.map(({ server }) => server.close()))
  }
  return pages
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] })
try {
  for (const count of values.cards.split(',').map(Number))
    for (const profile of chosenProfiles) print(count, profile, await race(browser, count, profile))
} finally {
  await browser.close()
}

function print(count: number, profile: Profile, measured: readonly Measured[]): void {
  const byHand = measured.find(({ name }) => name === 'element')
  const of = (visits: readonly CardVisit[], name: 'first' | 'all') => visits.map((visit) => visit[name])
  const times = (name: 'first' | 'all') => (one: Measured) => {
    if (!byHand) return '–'
    const ratio = (middle(one, name) / middle(byHand, name)).toFixed(2)
    if (one === byHand) return ratio
    const [low, high] = ratioInterval(of(one.visits, name), of(byHand.visits, name))
    return `${ratio} (${low.toFixed(2)}–${high.toFixed(2)})`
  }
  const whole = (of: keyof CardVisit) => (one: Measured) => Math.round(middle(one, of))
  const inThousands =
    (of: keyof CardVisit, by = 1000) =>
    (one: Measured) =>
      (middle(one, of) / by).toFixed(1)
  const all: Column<Measured>[] =
    count > 1
      ? [
          ['all, ms', whole('all')],
          ['× by hand', times('all')],
        ]
      : []
  const columns: Column<Measured>[] = [
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
