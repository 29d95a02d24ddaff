// pnpm bench:client [rows…] [--rebuild] [--each]
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type BuildPlan,
  buildCatalogue,
  clear,
  deleteAside,
  placeOf,
  writeSheet,
} from '../build/build-catalogue.ts'
import { generateProduct } from '../generate/generate-product.ts'
import { serveBrotli } from '../serve-brotli.ts'
import { markdownTable } from '../table.ts'
import { ask, askForm, type Cost, type FormCost, mostOf } from './ask.ts'
import { questionsFor, searchOn } from './questions.ts'
import { chosenSearches, drawnSearches } from './several-words.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rebuild: { type: 'boolean', default: false },
    // Tells what each search for several words cost, too.
    each: { type: 'boolean', default: false },
  },
})
const counts = positionals.length > 0 ? positionals.map(Number) : [44, 3442, 100_000, 1_000_000]
const say = (text: string) => process.stderr.write(`${text}\n`)

/** Folder of a catalogue of so many rows: one that `bench:build` left, or a new one. */
async function catalogueOf(plan: BuildPlan): Promise<string> {
  const { out } = placeOf(plan)
  if (!values.rebuild && existsSync(join(out, 'catalog.json'))) {
    say(`${plan.rows} rows: as it lies in ${out}`)
    return out
  }
  say(`${plan.rows} rows: ovop build`)
  await clear(plan)
  await writeSheet(plan)
  await buildCatalogue(plan)
  await deleteAside()
  return out
}

interface Measured {
  /** Costs by question. */
  readonly costs: Map<string, Cost>
  /** Costs of searches for several words, by how the searches were come by. */
  readonly several: Map<string, FormCost[]>
}

async function measure(rows: number): Promise<Measured> {
  const folder = await catalogueOf({ rows, format: 'csv' })
  const server = await serveBrotli((path) => readFile(join(folder, path)).catch(() => undefined))
  const products = [0.07, 0.31, 0.5, 0.73, 0.99].map((part) => generateProduct(Math.floor(part * rows)))
  const costs = new Map<string, Cost>()
  const several = new Map<string, FormCost[]>()
  try {
    for (const question of questionsFor(products)) costs.set(question.name, await ask(server, question))
    const root = { requests: 1, bytes: server.size('catalog.json') }
    costs.set('(the root)', { ...root, results: 0, costliest: '', call: root })
    const drawn = (seed: number) => drawnSearches(chosenSearches.length, rows, seed)
    for (const [name, texts] of [
      ['chosen', chosenSearches],
      ['drawn', drawn(55)],
      ['drawn again', drawn(89)],
    ] as const) {
      const found: FormCost[] = []
      for (const text of texts) found.push(await askForm(server, searchOn(text)))
      several.set(name, found)
    }
  } finally {
    await server.close()
  }
  return { costs, several }
}

const measured = new Map<number, Measured>()
for (const rows of counts) measured.set(rows, await measure(rows))

const kB = (bytes: number) => (bytes / 1000).toFixed(1)
const names = [...new Set([...measured.values()].flatMap(({ costs }) => [...costs.keys()]))]
const cost = (rows: number | undefined, name: string) => measured.get(rows ?? 0)?.costs.get(name)
const shown = (found: Cost | undefined) => (found ? `${found.requests} / ${kB(found.bytes)}` : '–')
const large = counts.filter((rows) => rows > 1000)
console.log(
  `\nRequests / kB brotli, of the costliest form of each question\n\n${markdownTable(names, [
    ['question', (name) => name],
    ...counts.map((rows) => [rows.toLocaleString('en'), (name: string) => shown(cost(rows, name))] as const),
    [
      `kB, × from ${large[0]?.toLocaleString('en')} to ${large.at(-1)?.toLocaleString('en')}`,
      (name) => {
        const [from, to] = [cost(large[0], name), cost(large.at(-1), name)]
        return from && to ? (to.bytes / from.bytes).toFixed(2) : '–'
      },
    ],
    ['costliest at the largest', (name) => cost(counts.at(-1), name)?.costliest ?? ''],
    ['fewest found', (name) => cost(counts.at(-1), name)?.results ?? ''],
    [
      'most of a call, at all sizes',
      (name) => {
        const { requests, bytes } = mostOf(counts.flatMap((rows) => cost(rows, name)?.call ?? []))
        return `${requests} / ${kB(bytes)}`
      },
    ],
  ])}`,
)

/** A line of the table of searches for several words. */
interface Searches {
  readonly rows: number
  readonly name: string
  readonly found: readonly FormCost[]
}
const searches = [...measured].flatMap(([rows, { several }]) =>
  [...several].map(([name, found]): Searches => ({ rows, name, found })),
)
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length
console.log(
  `\nSearches for two or three words, until ten results or no more\n\n${markdownTable(searches, [
    ['products', ({ rows }) => rows.toLocaleString('en')],
    ['searches', ({ name, found }) => `${found.length} ${name}`],
    ['in one call', ({ found }) => found.filter(({ calls }) => calls.length === 1).length],
    ['in two', ({ found }) => found.filter(({ calls }) => calls.length === 2).length],
    ['in more', ({ found }) => found.filter(({ calls }) => calls.length > 2).length],
    ['mean requests', ({ found }) => mean(found.map(({ requests }) => requests)).toFixed(1)],
    ['mean kB', ({ found }) => kB(mean(found.map(({ bytes }) => bytes)))],
    [
      'most of a call',
      ({ found }) => {
        const { requests, bytes } = mostOf(found.flatMap(({ calls }) => calls))
        return `${requests} / ${kB(bytes)}`
      },
    ],
  ])}`,
)
if (values.each) {
  for (const { rows, name, found } of searches)
    for (const { of, calls, requests, bytes, results } of found)
      console.log([rows, name, of, calls.length, requests, kB(bytes), results].join('\t'))
}
