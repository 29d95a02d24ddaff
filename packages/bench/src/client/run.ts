// pnpm bench:client [rows…] [--rebuild]
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BuildPlan, buildCatalogue, clear, placeOf, writeSheet } from '../build/build-catalogue.ts'
import { generateProduct } from '../generate/generate-product.ts'
import { serveBrotli } from '../serve-brotli.ts'
import { markdownTable } from '../table.ts'
import { ask, type Cost } from './ask.ts'
import { questionsFor } from './questions.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rebuild: { type: 'boolean', default: false } },
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
  return out
}

/** Costs by question. */
async function measure(rows: number): Promise<Map<string, Cost>> {
  const folder = await catalogueOf({ rows, format: 'csv' })
  const server = await serveBrotli((path) => readFile(join(folder, path)).catch(() => undefined))
  const products = [0.07, 0.31, 0.5, 0.73, 0.99].map((part) => generateProduct(Math.floor(part * rows)))
  const costs = new Map<string, Cost>()
  try {
    for (const question of questionsFor(products)) costs.set(question.name, await ask(server, question))
    costs.set('(the root)', { requests: 1, bytes: server.size('catalog.json'), results: 0, costliest: '' })
  } finally {
    await server.close()
  }
  return costs
}

const measured = new Map<number, Map<string, Cost>>()
for (const rows of counts) measured.set(rows, await measure(rows))

const names = [...new Set([...measured.values()].flatMap((costs) => [...costs.keys()]))]
const cost = (rows: number | undefined, name: string) => measured.get(rows ?? 0)?.get(name)
const shown = (found: Cost | undefined) =>
  found ? `${found.requests} / ${(found.bytes / 1000).toFixed(1)}` : '–'
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
  ])}`,
)
