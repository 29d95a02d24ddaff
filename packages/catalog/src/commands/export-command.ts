import type { Command } from 'commander'
import colors from 'picocolors'
import { exportCatalogue } from '../print/open-data/export-catalogue.ts'
import { readAddress } from './address-option.ts'
import { untilInterrupted } from './interruption.ts'

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .summary('tulis katalog sebagai data terbuka')
    .description(
      'Tulis CSV, NDJSON, GeoJSON, skema, datapackage.json, dan sitemap dari sebuah katalog, tanpa nomor telepon dan kode QRIS.\nWrite a catalogue as open data.',
    )
    .argument('<katalog>', 'folder atau alamat katalog')
    .option('-o, --out <folder>', 'folder tujuan (bawaan: data di dalam folder katalog)')
    .option(
      '--address <alamat>',
      'alamat catalog.json yang terbit, untuk sitemap dan dcat.jsonld',
      readAddress,
    )
    .action(run)
}

async function run(place: string, options: { out?: string; address?: string }): Promise<void> {
  const { out, products, villages, notes } = await untilInterrupted((signal) =>
    exportCatalogue(place, { ...options, signal, onProgress: progress() }),
  )
  for (const note of notes) process.stderr.write(`${colors.yellow('peringatan')}: ${note}\n`)
  process.stdout.write(`${products} produk dan ${villages} desa ditulis ke ${out}\n`)
}

function progress(): ((done: number, total: number) => void) | undefined {
  if (!process.stderr.isTTY) return undefined
  return (done, total) => process.stderr.write(`${colors.dim(`… ${done} dari ${total} produk`)}\r`)
}
