// pnpm bench:commands [rows…] [--only verify,publish,diff,merge]: what the other commands of `ovop` take, on catalogues
// that `bench:build` left
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseRoot, rootBytes } from '@ovop-ntt/core/format'
import { ensureCatalogue, ovop, placeOf } from '../build/build-catalogue.ts'
import { measuredRun, type Run } from '../build/measured-run.ts'
import { generateProduct } from '../generate/generate-product.ts'
import { formatNumber, markdownTable } from '../table.ts'
import { withChangedPrice } from './changed-price.ts'
import { linkPages, placesOf } from './places.ts'
import { regencyCatalogue } from './regency.ts'

interface Measured {
  readonly rows: number
  readonly command: string
  readonly run: Run
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: 'verify,publish,diff,merge' } },
})
const counts = positionals.length > 0 ? positionals.map(Number) : [3442, 100_000, 1_000_000]
const only = new Set(values.only.split(','))
const measured: Measured[] = []

async function measure(rows: number, command: string, ...args: string[]): Promise<void> {
  const run = await measuredRun([ovop, ...args])
  measured.push({ rows, command, run })
  const [cpu, peak] = [run.cpuSeconds, run.peakMiB].map(formatNumber)
  process.stderr.write(`${formatNumber(rows)} rows, ${command}: ${cpu} CPU s, ${peak} MiB\n`)
}

/** The catalogue with one price changed, as a folder of its own. */
async function revise(catalogue: string, revised: string, rows: number): Promise<void> {
  await linkPages(catalogue, revised)
  const root = parseRoot(await readFile(join(catalogue, 'catalog.json')), catalogue)
  const next = withChangedPrice(
    root,
    generateProduct(Math.floor(rows / 2)),
    (path) => readFileSync(join(catalogue, path)),
    (path, bytes) => {
      mkdirSync(dirname(join(revised, path)), { recursive: true })
      writeFileSync(join(revised, path), bytes)
    },
  )
  await writeFile(join(revised, 'catalog.json'), rootBytes(next))
}

async function measureOne(rows: number): Promise<void> {
  const plan = { rows, format: 'csv' } as const
  const { out } = placeOf(plan)
  const { folder, published, revised } = placesOf(rows)
  await ensureCatalogue(plan)
  await rm(folder, { recursive: true, force: true })
  if (only.has('verify')) await measure(rows, 'verify', 'verify', out)
  if (only.has('diff') || only.has('publish')) await revise(out, revised, rows)
  if (only.has('diff')) await measure(rows, 'diff, one price changed', 'diff', out, revised)
  if (only.has('publish')) {
    await measure(rows, 'publish, to a new folder', 'publish', out, published)
    await measure(rows, 'publish, one price changed', 'publish', revised, published, '--replace', 'latest')
  }
  await rm(published, { recursive: true, force: true })
  await rm(revised, { recursive: true, force: true })
}

async function measureMerge(rows: number): Promise<void> {
  const { folder, merged } = placesOf(rows)
  const named = [
    await regencyCatalogue(join(folder, 'large'), '53.09', rows),
    await regencyCatalogue(join(folder, 'small'), '53.07', 44),
  ]
  const publisher = join(folder, 'publisher.json')
  const about = { id: 'ntt', title: 'Gabungan', publisher: 'Penerbit rekaan', licence: 'CC0-1.0' }
  await writeFile(publisher, JSON.stringify(about))
  const args = ['merge', ...named, '--publisher', publisher, '--out', merged]
  await measure(rows, 'merge, with another of 44', ...args)
  await measure(rows, 'merge, again', ...args)
  await rm(folder, { recursive: true, force: true })
}

for (const rows of counts) {
  if (['verify', 'publish', 'diff'].some((command) => only.has(command))) await measureOne(rows)
  if (only.has('merge')) await measureMerge(rows)
}
console.log(
  `\n${markdownTable(measured, [
    ['rows', ({ rows }) => rows],
    ['command', ({ command }) => command],
    ['CPU s', ({ run }) => run.cpuSeconds],
    ['peak MiB', ({ run }) => Math.round(run.peakMiB)],
    ['s', ({ run }) => run.seconds],
  ])}`,
)
