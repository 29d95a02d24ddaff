import colors from 'picocolors'

/** One line on a terminal that says what is being done; nothing in a log. */
export function progress(): ((step: string) => void) | undefined {
  if (!process.stderr.isTTY) return undefined
  return (step) => process.stderr.write(`${colors.dim(`… ${step}`)}\n`)
}
