import type { Command } from 'commander'
import colors from 'picocolors'
import { type BuildFlags, buildAndTell, whyNot } from './build-command.ts'
import { exitCodes } from './exit-codes.ts'
import { addCatalogueOptions, addSheetOptions } from './sheet-options.ts'

export function addCheckCommand(program: Command): void {
  const command = program
    .command('check')
    .summary('periksa tabel produk tanpa menulis apa pun')
    .description(
      'Periksa semua yang diperiksa ovop build, dengan pilihan yang sama, tanpa menulis katalog atau ids.csv.\nCheck all that ovop build checks, and write nothing.',
    )
    .argument('<berkas...>', 'tabel produk: berkas atau alamat https, boleh beberapa')
  addSheetOptions(addCatalogueOptions(command)).action(run)
}

async function run(files: string[], flags: BuildFlags): Promise<void> {
  const { result, out } = await buildAndTell(files, flags, true)
  if (result.isFit) {
    out.write(`${colors.green('baik')}: ${result.counts.products} produk siap ditulis dengan ovop build\n`)
    return
  }
  process.stderr.write(`${colors.red('belum siap')}: ${whyNot(result)}\n`)
  process.exitCode = exitCodes.problems
}
