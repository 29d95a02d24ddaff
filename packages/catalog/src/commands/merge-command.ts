import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import colors from 'picocolors'
import { type Merged, type MergedSource, merge } from '../write/merge/merge.ts'
import { countText } from './amounts.ts'
import { untilInterrupted } from './interruption.ts'
import { publicationTime } from './publication-time.ts'
import { staleAfterOption } from './stale-after-option.ts'
import { summarizeCounts, summarizeWritten } from './summary.ts'

interface MergeFlags {
  out: string
  publisher: string
  key?: string
  staleAfter?: number
  from?: string
  strict?: boolean
  changed?: string[]
  without?: string[]
  pictureHost?: string[]
  allowRemovals?: boolean
}

/** Written, but not all that was named. */
const partly = 3

export function addMergeCommand(program: Command): void {
  program
    .command('merge')
    .summary('gabung katalog kabupaten menjadi satu')
    .description(
      'Gabung katalog bertanda tangan dari kabupaten: 53.09=<folder atau alamat>#<kunci>. Yang ditolak disebut, dan bagiannya yang terakhir tetap dipakai.\nMerge signed catalogues of regencies into one.',
    )
    .argument('[katalog...]', '<kode kabupaten>=<folder atau alamat>#<catalog-key>')
    .requiredOption('-o, --out <folder>', 'folder katalog gabungan')
    .requiredOption('-p, --publisher <json>', 'berkas penerbit katalog gabungan')
    .option('-k, --key <berkas>', 'kunci terbit dari ovop keys; tanpa ini katalog tidak bertanda tangan')
    .option('--from <berkas>', 'berkas berisi daftar katalog, satu di setiap baris')
    .option('--strict', 'jangan tulis apa pun bila ada katalog yang ditolak')
    .option('--changed <kode...>', 'katalog kabupaten ini boleh berganti id')
    .option('--without <kode...>', 'kabupaten ini keluar: produknya yang pernah digabung turun')
    .option(
      '--picture-host <host...>',
      'gambar di host ini boleh tampil dari tempatnya; yang lain tidak ikut',
    )
    .addOption(staleAfterOption())
    .option('--allow-removals', 'tulis walau lebih dari seperlima produk hilang')
    .addHelpText(
      'after',
      '\nKode akhir: 0 semua tergabung, 3 ditulis tetapi ada yang ditolak, 1 tidak ditulis.',
    )
    .action(run)
}

async function run(
  catalogues: string[],
  { from, pictureHost, staleAfter, ...flags }: MergeFlags,
): Promise<void> {
  const listed =
    from === undefined
      ? []
      : (await readFile(from, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '')
  const merged = await untilInterrupted((signal) =>
    merge([...catalogues, ...listed], {
      ...flags,
      pictureHosts: pictureHost,
      staleAfterDays: staleAfter,
      time: publicationTime(),
      signal,
      onProgress: process.stderr.isTTY
        ? (step) => process.stderr.write(`${colors.dim(`… ${step}`)}\n`)
        : undefined,
    }),
  )
  for (const source of merged.sources) tell(source)
  for (const note of merged.notes) process.stderr.write(`${colors.yellow('peringatan')}: ${note}\n`)
  process.exitCode = conclude(merged, flags)
}

/** Notes of a catalogue that are printed. */
const told = 20

function tell({ prefix, place, provenance, refused, notes, left }: MergedSource): void {
  const warn = (note: string) =>
    process.stderr.write(`${prefix} ${place}: ${colors.yellow('peringatan')}: ${note}\n`)
  for (const note of notes.slice(0, told)) warn(note)
  if (left > told) warn(`… dan ${countText(left - told)} lagi yang tidak ikut`)
  if (refused) {
    const kept = provenance
      ? `tetap memakai revisi ${provenance.revision}`
      : 'belum pernah tergabung, jadi tidak ada'
    process.stderr.write(
      `${prefix} ${place}: ${colors.red('ditolak')}: ${refused.message} [${refused.reason}]; ${kept}\n`,
    )
  } else if (provenance) {
    process.stdout.write(`${prefix} ${place}: ${provenance.products} produk, revisi ${provenance.revision}\n`)
  }
}

function conclude({ root, sources }: Merged, { out, strict }: MergeFlags): number {
  if (!root) {
    process.stderr.write(
      `${colors.red('tidak ditulis')}: ${strict ? 'perbaiki yang ditolak di atas, atau jalankan tanpa --strict' : 'tidak ada katalog yang dapat digabung'}\n`,
    )
    return 1
  }
  process.stdout.write(summarizeCounts(root.counts))
  process.stdout.write(summarizeWritten(out, root))
  return sources.some(({ refused }) => refused) ? partly : 0
}
