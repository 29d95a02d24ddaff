// pnpm bench:build [rows…] [--format csv|ndjson] [--without-ids] [--once | --profile]
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { localized, type Product } from '@ovop-ntt/core'
import type { GenerateManyOptions } from '../generate/generate-products.ts'
import type { RowFormat } from '../generate/write-rows.ts'
import { formatNumber, markdownTable } from '../table.ts'
import { type BuildPlan, buildCatalogue, clear, deleteAside, placeOf, writeSheet } from './build-catalogue.ts'
import { type FolderSize, folderSize, pageFiles } from './catalogue-files.ts'
import { canPin, type Run } from './measured-run.ts'
import { type HotSpot, hotSpots } from './profile.ts'

interface Measured extends BuildPlan {
  readonly run: Run
  readonly size: FolderSize
  /** New page files after a change; absent when no change was tried. */
  readonly pricePages?: number
  readonly namePages?: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'csv' },
    'without-ids': { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
})
if (values.format !== 'csv' && values.format !== 'ndjson') throw new Error('--format is csv or ndjson')
const format: RowFormat = values.format
const withoutIds = values['without-ids']
const counts = positionals.length > 0 ? positionals.map(Number) : [3442, 100_000, 1_000_000]

type Change = NonNullable<GenerateManyOptions['change']>

const started = performance.now()
const say = (text: string) =>
  process.stderr.write(`${formatNumber((performance.now() - started) / 1000).padStart(6)} s  ${text}\n`)

/** One product's price, then another's name as well: a word more in it. */
const changePrice = (product: Product): Product => ({
  ...product,
  packs: product.packs.map((pack) => ({ ...pack, price: (pack.price ?? 0) + 500 })),
})
const changeName = (product: Product): Product => ({
  ...product,
  name: `${localized(product.name, 'id')} jagapati`,
})

/** Builds the changed rows into the same folder; how many page files there are that were not there before. */
async function newPages(plan: BuildPlan, what: string, change: Change): Promise<number> {
  const { out } = placeOf(plan)
  const before = await pageFiles(out)
  await writeSheet(plan, change)
  const { seconds } = await buildCatalogue(plan)
  const added = [...(await pageFiles(out))].filter((page) => !before.has(page)).length
  say(
    `${plan.rows} rows, one ${what} changed: ${added} new page files, rebuilt in ${formatNumber(seconds)} s`,
  )
  return added
}

async function measure(plan: BuildPlan): Promise<Measured> {
  await clear(plan)
  say(`${plan.rows} rows: writing ${format}`)
  await writeSheet(plan)
  say(`${plan.rows} rows: ovop build`)
  const run = await buildCatalogue(plan)
  say(
    `${plan.rows} rows: built, ${formatNumber(plan.rows / run.seconds)} rows/s, ${formatNumber(run.peakMiB)} MiB`,
  )
  const size = await folderSize(placeOf(plan).out)
  if (values.once) return { ...plan, run, size }
  const [dearer, renamed] = [Math.floor(plan.rows / 2), Math.floor(plan.rows / 3)]
  const withPrice: Change = (product, n) => (n === dearer ? changePrice(product) : product)
  const withName: Change = (product, n) => (n === renamed ? changeName(product) : withPrice(product, n))
  const pricePages = await newPages(plan, 'price', withPrice)
  const namePages = await newPages(plan, 'name', withName)
  return { ...plan, run, size, pricePages, namePages }
}

async function profile(plan: BuildPlan): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ovop-profile-'))
  await clear(plan)
  await writeSheet(plan)
  const { seconds } = await buildCatalogue(plan, ['--cpu-prof', `--cpu-prof-dir=${folder}`])
  const spots = await hotSpots(folder)
  await rm(folder, { recursive: true })
  const top = (by: 'self' | 'inclusive') => [...spots].sort((a, b) => b[by] - a[by]).slice(0, 30)
  console.log(`\n${plan.rows} rows in ${formatNumber(seconds)} s`)
  for (const by of ['self', 'inclusive'] as const) {
    const title = by === 'self' ? 'ms in it' : 'ms with what it calls'
    console.log(
      `\n${markdownTable<HotSpot>(top(by), [
        ['function', (spot) => spot.function],
        [title, (spot) => Math.round(spot[by])],
      ])}`,
    )
  }
}

if (values.profile) for (const rows of counts) await profile({ rows, format, withoutIds })
else {
  const measured: Measured[] = []
  for (const rows of counts) measured.push(await measure({ rows, format, withoutIds }))
  const MB = (bytes: number) => bytes / 1e6
  console.log(
    `\novop build, ${format}${withoutIds ? ' without ids' : ''}, ${canPin ? 'on one core' : `on any of ${availableParallelism()} cores`}\n\n${markdownTable(
      measured,
      [
        ['rows', ({ rows }) => rows],
        ['s', ({ run }) => run.seconds],
        ['rows/s', ({ rows, run }) => Math.round(rows / run.seconds)],
        ['rows/CPU s', ({ rows, run }) => Math.round(rows / run.cpuSeconds)],
        ['peak MiB', ({ run }) => Math.round(run.peakMiB)],
        ['files', ({ size }) => size.files],
        ['MB', ({ size }) => MB(size.bytes)],
        ['MB brotli (sample)', ({ size }) => MB(size.brotliBytes)],
        ['root, B brotli', ({ size }) => size.rootBrotliBytes],
        ['new pages: price', ({ pricePages }) => pricePages ?? '–'],
        ['new pages: name', ({ namePages }) => namePages ?? '–'],
      ],
    )}`,
  )
}
await deleteAside()
