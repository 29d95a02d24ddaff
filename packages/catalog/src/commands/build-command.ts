import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import colors from 'picocolors'
import { writeServerFiles } from '../publish/hosting/server-files.ts'
import { type BuildResult, build } from '../write/build.ts'
import { summarizeColumns } from './columns-option.ts'
import { untilInterrupted } from './interruption.ts'
import { progress } from './progress.ts'
import { publicationTime } from './publication-time.ts'
import { isJsonOnOutput, type ReportTarget, tellFindings } from './report.ts'
import { addCatalogueOptions, addSheetOptions, type SheetFlags } from './sheet-options.ts'
import { summarizeCheck, summarizeCounts, summarizePublisher, summarizeWritten } from './summary.ts'

export interface BuildFlags extends SheetFlags {
  out: string
  publisher?: string
  key?: string
  staleAfter?: number
  allowRemovals?: boolean
}

export function addBuildCommand(program: Command): void {
  const command = program
    .command('build')
    .summary('periksa tabel produk dan tulis menjadi katalog')
    .description(
      'Periksa setiap baris (Excel, CSV, JSON, NDJSON, lapak OpenSID, atau alamat tabel yang dipublikasikan) dan tulis katalog ke sebuah folder. Bila ada baris yang salah, tidak ada yang ditulis. Agar tampil di web: ovop publish.\nCheck product sheets and write them as a catalogue, which ovop publish puts on the web.',
    )
    .argument('<berkas...>', 'tabel produk: berkas atau alamat https, boleh beberapa')
    .option('-k, --key <berkas>', 'kunci terbit dari ovop keys; tanpa ini katalog tidak bertanda tangan')
  addSheetOptions(addCatalogueOptions(command)).action(run)
}

async function run(files: string[], flags: BuildFlags): Promise<void> {
  const { result, out } = await buildAndTell(files, flags)
  for (const note of result.notes ?? []) process.stderr.write(`${colors.yellow('peringatan')}: ${note}\n`)
  if (result.root) {
    out.write(summarizeCounts(result.root.counts))
    await writeServerFiles(flags.out, basename(resolve(flags.out)))
    out.write(summarizeWritten(flags.out, result.root, result.filesWritten ?? 0))
  } else {
    process.stderr.write(`${colors.red('tidak ditulis')}: ${whyNot(result)}\n`)
    process.exitCode = 1
  }
}

/**
 * Builds what the options say, or with `dryRun` only checks it, and tells what came of the sheets.
 * @returns the result, and where the rest of what is said goes
 */
export async function buildAndTell(
  files: string[],
  { report = [], map: columns, staleAfter, ...options }: BuildFlags,
  dryRun = false,
): Promise<{ result: BuildResult; out: NodeJS.WriteStream }> {
  const time = publicationTime()
  const result = await untilInterrupted((signal) =>
    build(files, {
      ...options,
      staleAfterDays: staleAfter,
      columns,
      time,
      dryRun,
      onProgress: progress(),
      signal,
    }),
  )
  return { result, out: await tellResult(result, report, time) }
}

/**
 * Tells what came of the sheets, in reports and on the terminal.
 * @returns where the rest of what is said goes: JSON is alone on standard output, so that a program can read it
 */
async function tellResult(
  result: BuildResult,
  report: readonly ReportTarget[],
  time: Date,
): Promise<NodeJS.WriteStream> {
  await tellFindings(result, report, time)
  const out = isJsonOnOutput(report) ? process.stderr : process.stdout
  out.write(summarizeColumns(result.columns))
  out.write(summarizePublisher(result.publisher))
  out.write(summarizeCheck(result.counts))
  for (const sentence of result.advice) out.write(`${colors.yellow('saran')}: ${sentence}\n`)
  return out
}

/** Why sheets do not become a catalogue. */
export function whyNot({ counts }: BuildResult): string {
  return counts.products === 0 ? 'tidak ada baris yang baik' : 'perbaiki baris di atas, atau pakai --skip-bad'
}
