import type { Command } from 'commander'
import { type InspectedTable, type Inspection, inspect, type Size } from '../inspect/inspect.ts'
import { bytesText } from './amounts.ts'
import { untilInterrupted } from './interruption.ts'

export function addInspectCommand(program: Command): void {
  program
    .command('inspect')
    .summary('ukur katalog: tabel, halaman, dan biaya bagi pengunjung')
    .description(
      'Ukur katalog: kedalaman dan ukuran tabelnya, dan berapa permintaan dan bita yang diperlukan pengunjung untuk satu kartu, satu halaman daftar, atau satu pencarian.\nMeasure a catalogue and what it costs a visitor.',
    )
    .argument('<katalog>', 'folder katalog, berkas catalog.json, atau alamatnya di web')
    .option('--json', 'hasil sebagai JSON')
    .action(run)
}

async function run(place: string, { json }: { json?: boolean }): Promise<void> {
  const inspection = await untilInterrupted((signal) => inspect(place, { signal }))
  if (!json) {
    process.stdout.write(describe(inspection))
    return
  }
  const { root, ...measured } = inspection
  const { id, revision, counts } = root
  process.stdout.write(
    `${JSON.stringify({ id, revision, products: counts.products, ...measured }, undefined, 2)}\n`,
  )
}

function describe({ root, rootSize, tables, costs }: Inspection): string {
  const lines = [
    `${root.id} revisi ${root.revision}: ${root.counts.products} produk, akar ${size(rootSize)}`,
    ...tables.map(describeTable),
    ...(costs.length > 0 ? ['kunjungan pertama:'] : []),
    ...costs.map(({ what, cost }) => `  ${what}: ${cost.requests} permintaan, ${size(cost)}`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function describeTable({ name, rows, depth, pages, leaf, total }: InspectedTable): string {
  if (depth === 0) return `  ${name}: ${rows} baris, di dalam akar`
  const levels = pages.join(' + ')
  return `  ${name}: ${rows} baris, kedalaman ${depth}, ${levels} halaman; daun ${size(leaf!)}, semua kira-kira ${size(total!)}`
}

const size = ({ bytes, brotli }: Size) => `${bytesText(bytes)} (brotli ${bytesText(brotli)})`
