import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { type Command, CommanderError } from 'commander'
import colors from 'picocolors'
import { exitCodeOf } from './commands/exit-codes.ts'
import { createProgram } from './commands/program.ts'

// Pages are drawn from what is in memory, and leave much garbage: there the engine's own way is the faster one.
const isOfRows = !['pages', 'serve'].includes(process.argv[2] ?? '')
// Else the engine lets garbage lie for as long as the machine has memory, and a build of a million rows takes twice as
// much. Read anew at each collection, so it is not too late here.
if (isOfRows) setFlagsFromString('--heap-growing-percent=20')
// New objects stay within the few MB that the start took, and so in the processor's cache: the engine would let them
// spread over 128 MB, touched anew again and again: more than 100 MB of memory and some 5 % of a build's time.
if (isOfRows) setFlagsFromString('--semi-space-growth-factor=1')

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

// Whoever reads the output may have read enough: `ovop list katalog | head`.
for (const output of [process.stdout, process.stderr])
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })

const program = createProgram(version)
throwOnWrongUse(program)

try {
  await program.parseAsync()
} catch (error) {
  // A person reads this: what went wrong and where, not the stack. Wrong use was explained by the parser.
  if (!(error instanceof CommanderError)) process.stderr.write(`${colors.red('ovop')}: ${explain(error)}\n`)
  process.exitCode = exitCodeOf(error)
}

/** So that wrong use has an exit code of its own. */
function throwOnWrongUse(command: Command): void {
  command.exitOverride()
  for (const inner of command.commands) throwOnWrongUse(inner)
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'ENOENT') return `${path}: berkas tidak ada`
  if (code === 'EEXIST') return `${path}: sudah ada, dan tidak ditimpa; pilih nama lain`
  if (code === 'EISDIR') return `${path ?? 'salah satu masukan'}: ini folder, bukan berkas`
  if (code === 'EACCES' || code === 'EPERM') return `${path}: tidak boleh dibuka; periksa izin berkas`
  if (code === 'EADDRINUSE') return `port ${port} sedang dipakai; pilih port lain, atau jalankan tanpa --port`
  return error.message
}
