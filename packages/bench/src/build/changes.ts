// pnpm bench:changes [rows…]: what a changed price costs, in catalogues that `bench:build` left
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from '@ovop-ntt/core/format'
import { generateProduct } from '../generate/generate-product.ts'
import { markdownTable } from '../table.ts'
import { ensureCatalogue, placeOf } from './build-catalogue.ts'
import { pagesOfPrice, type ReadFile, rareValues } from './change-cost.ts'

interface Spread {
  readonly rows: number
  readonly of: string
  readonly sizes: readonly number[]
}

const counts = process.argv.slice(2).map(Number)
const sampled = 3000

/** Pages of entries are asked for again and again. */
function cachedReads(folder: string): ReadFile {
  const files = new Map<string, Uint8Array>()
  return (path) => {
    const bytes = files.get(path) ?? readFileSync(join(folder, path))
    if (files.size > 3000) files.clear()
    files.set(path, bytes)
    return bytes
  }
}

async function measure(rows: number): Promise<Spread[]> {
  const plan = { rows, format: 'csv' } as const
  const { out } = placeOf(plan)
  await ensureCatalogue(plan)
  const read = cachedReads(out)
  const root = JSON.parse(new TextDecoder().decode(read('catalog.json'))) as Root
  const step = Math.max(1, Math.floor(rows / sampled))
  const sample = Array.from({ length: Math.floor(rows / step) }, (_, i) => generateProduct(i * step))
  const costs = sample.map((product) => ({
    rare: rareValues(root.counts, product).length,
    pages: pagesOfPrice(root, product, read).size,
  }))
  const of = (name: string, holds: (rare: number) => boolean): Spread => ({
    rows,
    of: name,
    sizes: costs
      .filter(({ rare }) => holds(rare))
      .map(({ pages }) => pages)
      .sort((a, b) => a - b),
  })
  return [of('any product', () => true), of('with a rare value', (rare) => rare > 0)]
}

const spreads: Spread[] = []
for (const rows of counts.length > 0 ? counts : [3442, 100_000, 1_000_000])
  spreads.push(...(await measure(rows)))

const at = ({ sizes }: Spread, part: number) =>
  sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * part))] ?? '–'
console.log(
  `\nNew page files after one changed price\n\n${markdownTable(spreads, [
    ['rows', ({ rows }) => rows],
    ['of', ({ of }) => of],
    ['products', ({ sizes }) => sizes.length],
    ['median', (spread) => at(spread, 0.5)],
    ['90 %', (spread) => at(spread, 0.9)],
    ['95 %', (spread) => at(spread, 0.95)],
    ['most', (spread) => at(spread, 1)],
    ['≤ 10', ({ sizes }) => `${((100 * sizes.filter((n) => n <= 10).length) / sizes.length).toFixed(1)} %`],
  ])}`,
)
