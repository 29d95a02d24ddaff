import type { Command } from 'commander'
import colors from 'picocolors'
import { importProducts } from '../write/import-products.ts'
import { summarizeColumns } from './columns-option.ts'
import { exitCodes } from './exit-codes.ts'
import { untilInterrupted } from './interruption.ts'
import { progress } from './progress.ts'
import { publicationTime } from './publication-time.ts'
import { isJsonOnOutput, tellFindings } from './report.ts'
import { addSheetOptions, type SheetFlags } from './sheet-options.ts'
import { summarizeCheck } from './summary.ts'

interface ImportFlags extends SheetFlags {
  out: string
}

export function addImportCommand(program: Command): void {
  const command = program
    .command('import')
    .summary('periksa data dari bentuk apa pun dan tulis sebagai NDJSON')
    .description(
      'Periksa Excel, CSV, JSON, NDJSON, lapak OpenSID, atau alamat tabel yang dipublikasikan, lalu tulis produknya sebagai NDJSON untuk ovop build.\nCheck products of any source and write them as NDJSON of the model.',
    )
    .argument('<masukan...>', 'berkas atau alamat https, boleh beberapa')
    .requiredOption('-o, --out <ndjson>', 'berkas hasil; foto disalin ke images/ di sebelahnya')
  addSheetOptions(command).action(run)
}

async function run(inputs: string[], { report = [], map: columns, ...options }: ImportFlags): Promise<void> {
  const time = publicationTime()
  const result = await untilInterrupted((signal) =>
    importProducts(inputs, { ...options, columns, onProgress: progress(), signal }),
  )
  await tellFindings(result, report, time)
  const { counts, written } = result
  const out = isJsonOnOutput(report) ? process.stderr : process.stdout
  out.write(summarizeColumns(result.columns))
  out.write(summarizeCheck(counts))
  if (written) {
    out.write(`${colors.green('ditulis')} ${options.out}: ${counts.products} produk\n`)
    return
  }
  const reason =
    counts.products === 0 ? 'tidak ada baris yang baik' : 'perbaiki baris di atas, atau pakai --skip-bad'
  process.stderr.write(`${colors.red('tidak ditulis')}: ${reason}\n`)
  process.exitCode = exitCodes.problems
}
