import { Command } from 'commander'
import colors from 'picocolors'
import { addBuildCommand } from './build-command.ts'
import { addCheckCommand } from './check-command.ts'
import { addDiffCommand } from './diff-command.ts'
import { addEmbedCommand } from './embed-command.ts'
import { addEraseCommand } from './erase-command.ts'
import { addExportCommand } from './export-command.ts'
import { helpWords } from './help-words.ts'
import { addImportCommand } from './import-command.ts'
import { addInitCommand } from './init-command.ts'
import { addInspectCommand } from './inspect-command.ts'
import { addKeysCommand } from './keys-command.ts'
import { addLabelCommand } from './label-command.ts'
import { addListCommand } from './list-command.ts'
import { addMergeCommand } from './merge-command.ts'
import { addPagesCommand } from './pages-command.ts'
import { addPublishCommand } from './publish-command.ts'
import { addRollbackCommand } from './rollback-command.ts'
import { addServeCommand } from './serve-command.ts'
import { addSignScriptCommand } from './sign-script-command.ts'
import { usageMessage } from './usage-messages.ts'
import { addVerifyCommand } from './verify-command.ts'

/** The command `ovop` with all its subcommands. */
export function createProgram(version: string): Command {
  const program = new Command('ovop')
    .description(
      'Dari tabel produk menjadi katalog OVOP NTT yang diperiksa, di server web mana pun.\nFrom a product sheet to a checked catalogue on any web server.',
    )
    .version(version, '-V, --version', 'tampilkan versi')
    .helpOption('-h, --help', 'tampilkan bantuan')
    .helpCommand('help [perintah]', 'tampilkan bantuan sebuah perintah')
    .configureHelp(helpWords)
    .showHelpAfterError('(ovop --help untuk bantuan)')
    .configureOutput({ outputError: (said, write) => write(`${colors.red('ovop')}: ${usageMessage(said)}`) })
  addInitCommand(program)
  addCheckCommand(program)
  addBuildCommand(program)
  addListCommand(program)
  addImportCommand(program)
  addExportCommand(program)
  addMergeCommand(program)
  addPagesCommand(program)
  addEmbedCommand(program)
  addSignScriptCommand(program)
  addPublishCommand(program)
  addRollbackCommand(program)
  addServeCommand(program)
  addLabelCommand(program)
  addKeysCommand(program)
  addInspectCommand(program)
  addDiffCommand(program)
  addVerifyCommand(program)
  addEraseCommand(program)
  for (const command of program.commands) command.helpOption('-h, --help', 'tampilkan bantuan')
  return program
}
