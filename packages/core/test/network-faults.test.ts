import { readFileSync, writeFileSync } from 'node:fs'
import { startServer } from '@ovop-ntt/testing'
import { faultCases, faultTables, newerRoot, outcomeOf, outcomes } from '@ovop-ntt/testing/network-faults.ts'
import { expect, onTestFinished, test } from 'vitest'
import { struckCatalogue } from '../fixtures/struck-catalogue.ts'
import { createClient } from '../src/client/index.ts'

/** Those that a client meets by itself; what browsers keep, pictures and code are tried in pages with the built script. */
const cases = faultCases.filter(
  ({ fault, file, visit }) =>
    outcomeOf(fault, file, visit) !== outcomes.none &&
    (file === 'root' || file === 'inner page' || file === 'leaf') &&
    (visit === 'first visit' || visit === 'page that is open'),
)
const run = cases.filter((_, n) => process.env.OVOP_LONG !== undefined || n % 10 === 3)
const made = struckCatalogue()

test.each(run)('$fault of a $file on a $visit', async ({ fault, file, visit }) => {
  const { good, struckBy, catalogKey } = await made
  const bad = struckBy(fault, file)
  let isBad = visit === 'first visit'
  const server = await startServer((...args) => (isBad ? bad : good)(...args))
  onTestFinished(() => server.close())
  const problems: Error[] = []
  let updates = 0
  const revisions = new Map<string, number>()
  const client = createClient({
    catalog: `${server.url}catalog.json`,
    catalogKey,
    revisions: {
      get: (name) => revisions.get(name),
      set: (name, revision) => void revisions.set(name, revision),
    },
    timeout: 1200,
    retry: 1,
    maxAge: 0,
    onProblem: (error) => problems.push(error),
  })
  client.on('update', () => {
    updates += 1
  })
  const filter = { regency: '53.09' }
  if (visit === 'page that is open') {
    await client.page(filter, { limit: 100 })
    isBad = true
  }
  const outcome = await client.page(filter, { limit: 100 }).then(
    async (page) => {
      expect(page.items.length).toBeGreaterThan(0)
      if (page.leftOut) return outcomes.partly(problems[0]!.name)
      const { freshness, title } = await client.summary()
      if (title === 'Katalog lama') return outcomes.old
      expect(freshness === 'offline', 'an update is told of').toBe(updates > 0)
      return freshness === 'offline' ? outcomes.last : outcomes.shown
    },
    (error: Error) => outcomes.failed(error.name),
  )
  expect(outcome).toBe(outcomeOf(fault, file, visit))
})

test('a newer catalogue of which pages are gone is told once, however often is read', async () => {
  const { good, struckBy, catalogKey } = await made
  const bad = struckBy(newerRoot, 'inner page')
  let isBad = false
  const server = await startServer((...args) => (isBad ? bad : good)(...args))
  onTestFinished(() => server.close())
  const problems: string[] = []
  const freshness: string[] = []
  const client = createClient({
    catalog: `${server.url}catalog.json`,
    catalogKey,
    revisions: { get: () => undefined, set: () => {} },
    retry: 0,
    maxAge: 0,
    onProblem: (error) => problems.push(error.name),
  })
  client.on('update', () => void client.summary().then((one) => freshness.push(one.freshness)))
  const names = async () => (await client.page({ regency: '53.09' }, { limit: 5 })).items.map(({ id }) => id)
  const before = await names()
  isBad = true
  for (let time = 0; time < 4; time += 1) expect(await names()).toEqual(before)
  expect(problems).toEqual(['HttpError'])
  await expect.poll(() => freshness.at(-1)).toBe('offline')
  expect(freshness.length).toBeLessThan(3)
})

test('the tables of outcomes in docs/network-faults.md are those of today (OVOP_WRITE=1 writes them)', () => {
  const path = new URL('../../../docs/network-faults.md', import.meta.url)
  const text = readFileSync(path, 'utf8')
  const filled = text.replace(
    /(<!-- table -->\n)[\s\S]*(<!-- end -->)/,
    (_, start, end) => `${start}\n${faultTables()}\n${end}`,
  )
  if (process.env.OVOP_WRITE) writeFileSync(path, filled)
  expect(filled).toBe(process.env.OVOP_WRITE ? filled : text)
})
