import type { Command } from 'commander'
import colors from 'picocolors'
import { build } from '../build/build.ts'
import type { ColumnMap } from '../columns/column-map.ts'
import { columnsOption, summarizeColumns } from './columns-option.ts'
import { untilInterrupted } from './interruption.ts'
import { progress } from './progress.ts'
import { publicationTime } from './publication-time.ts'
import { isJsonOnOutput, type ReportTarget, reportOption, tellFindings } from './report.ts'
import { summarizeCheck, summarizeCounts, summarizeWritten } from './summary.ts'

interface BuildFlags {
  out: string
  publisher: string
  villages?: string
  map?: ColumnMap
  key?: string
  sample?: boolean
  contactsAgreed?: boolean
  skipBad?: boolean
  allowRemovals?: boolean
  report?: ReportTarget[]
}

export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .summary('periksa tabel produk dan tulis menjadi katalog')
    .description(
      'Periksa setiap baris (Excel, CSV, JSON, NDJSON, lapak OpenSID, atau alamat tabel yang dipublikasikan) dan tulis katalog ke sebuah folder. Bila ada baris yang salah, tidak ada yang ditulis. Agar tampil di web: ovop publish.\nCheck product sheets and write them as a catalogue, which ovop publish puts on the web.',
    )
    .argument('<berkas...>', 'tabel produk: berkas atau alamat https, boleh beberapa')
    .requiredOption('-o, --out <folder>', 'folder katalog')
    .requiredOption(
      '-p, --publisher <json>',
      'berkas penerbit: id, title, publisher, licence, contact, productUrl',
    )
    .option(
      '-d, --villages <csv>',
      'daftar desa sendiri: code,name,district,regency,lat,lon,approximate (melengkapi dan mengganti daftar bawaan semua desa NTT)',
    )
    .option('-k, --key <berkas>', 'kunci terbit dari ovop keys; tanpa ini katalog tidak bertanda tangan')
    .addOption(columnsOption())
    .option('--sample', 'tandai katalog dan semua produk sebagai contoh')
    .option('--contacts-agreed', 'semua pemilik nomor telepon setuju nomornya diterbitkan (UU 27/2022)')
    .option('--skip-bad', 'tulis baris yang baik, laporkan yang salah')
    .option(
      '--allow-removals',
      'tulis juga bila lebih dari seperlima produk di katalog tidak ada lagi di tabel',
    )
    .addOption(reportOption())
    .action(run)
}

async function run(files: string[], { report = [], map: columns, ...options }: BuildFlags): Promise<void> {
  const time = publicationTime()
  const result = await untilInterrupted((signal) =>
    build(files, { ...options, columns, time, onProgress: progress(), signal }),
  )
  await tellFindings(result, report, time)
  const { root, counts } = result
  // JSON alone on standard output, so that a program can read it.
  const out = isJsonOnOutput(report) ? process.stderr : process.stdout
  out.write(summarizeColumns(result.columns))
  out.write(summarizeCheck(counts))
  for (const note of result.notes ?? []) process.stderr.write(`${colors.yellow('peringatan')}: ${note}\n`)
  if (root) {
    out.write(summarizeCounts(root.counts))
    out.write(summarizeWritten(options.out, root, result.filesWritten ?? 0))
  } else {
    const reason =
      counts.products === 0 ? 'tidak ada baris yang baik' : 'perbaiki baris di atas, atau pakai --skip-bad'
    process.stderr.write(`${colors.red('tidak ditulis')}: ${reason}\n`)
    process.exitCode = 1
  }
}
