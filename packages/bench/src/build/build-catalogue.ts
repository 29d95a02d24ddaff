import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type GenerateManyOptions, generateProducts } from '../generate/generate-products.ts'
import { type RowFormat, writeRows } from '../generate/write-rows.ts'
import { measuredRun, type Run } from './measured-run.ts'

/** The command as it is published, on what `pnpm build` left in `dist`. */
export const ovop = fileURLToPath(new URL('../../../catalog/bin/ovop.js', import.meta.url))

const publisher = {
  id: 'ntt-tolok-ukur',
  title: { id: 'Katalog tolok ukur', en: 'Benchmark catalogue' },
  publisher: 'Penerbit rekaan',
  licence: 'CC0-1.0',
  contact: { name: 'Penerbit rekaan', email: 'katalog@penerbit.example' },
  productUrl: 'https://katalog.penerbit.example/produk/{id}',
}

export interface BuildPlan {
  readonly rows: number
  readonly format: RowFormat
  /** The rows come without ids, and get them. */
  readonly withoutIds?: boolean
}

const place = join(tmpdir(), 'ovop-bench')
const aside = join(place, 'aside')

/** Where a made-up catalogue of so many rows lies: the rows, and beside them what was built of them. */
export function placeOf({ rows, format, withoutIds }: BuildPlan) {
  const folder = join(place, `${rows}-${format}${withoutIds ? '-without-ids' : ''}`)
  return { folder, sheet: join(folder, `rows.${format}`), out: join(folder, 'catalogue') }
}

/**
 * Puts aside what an earlier run left. It is deleted later: a file system passes over what was deleted a moment ago
 * when it makes new files, and the build that is measured would pay for that.
 */
export async function clear(plan: BuildPlan): Promise<void> {
  const { folder } = placeOf(plan)
  if (!existsSync(folder)) return
  await mkdir(aside, { recursive: true })
  await rename(folder, await mkdtemp(join(aside, 'run-')))
}

/** Deletes what was put aside. */
export const deleteAside = (): Promise<void> => rm(aside, { recursive: true, force: true })

/** Writes the rows that the next build reads. */
export async function writeSheet(plan: BuildPlan, change?: GenerateManyOptions['change']): Promise<void> {
  const { folder, sheet } = placeOf(plan)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'publisher.json'), JSON.stringify(publisher))
  await writeRows(sheet, {
    format: plan.format,
    products: generateProducts(plan.rows, change ? { change } : {}),
    withoutIds: plan.withoutIds,
  })
}

/** Builds a catalogue where no earlier run left it. */
export async function ensureCatalogue(plan: BuildPlan): Promise<void> {
  if (existsSync(join(placeOf(plan).out, 'catalog.json'))) return
  await writeSheet(plan)
  await buildCatalogue(plan)
}

/** Runs `ovop build` on the rows, into the folder where an earlier build may lie. */
export function buildCatalogue(plan: BuildPlan, nodeFlags: readonly string[] = []): Promise<Run> {
  const { folder, sheet, out } = placeOf(plan)
  const publisherFile = join(folder, 'publisher.json')
  return measuredRun(
    [ovop, 'build', sheet, '--out', out, '--publisher', publisherFile, '--sample'],
    nodeFlags,
  )
}
