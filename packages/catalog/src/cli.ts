import { createRequire } from 'node:module'
import colors from 'picocolors'
import { InterruptedError } from './commands/interruption.ts'
import { createProgram } from './commands/program.ts'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

try {
  await createProgram(version).parseAsync()
} catch (error) {
  // A person reads this: what went wrong and where, not the stack.
  process.stderr.write(`${colors.red('ovop')}: ${explain(error)}\n`)
  process.exitCode = error instanceof InterruptedError ? error.exitCode : 1
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'ENOENT') return `${path}: berkas tidak ada`
  if (code === 'EISDIR') return `${path ?? 'salah satu masukan'}: ini folder, bukan berkas`
  if (code === 'EACCES' || code === 'EPERM') return `${path}: tidak boleh dibuka; periksa izin berkas`
  if (code === 'EADDRINUSE') return `port ${port} sedang dipakai; pilih port lain, atau jalankan tanpa --port`
  return error.message
}
