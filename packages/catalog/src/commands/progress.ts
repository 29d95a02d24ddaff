import colors from 'picocolors'

/** One line on a terminal that says what is being done, over the one before it; nothing in a log. */
export function progress(): ((step: string) => void) | undefined {
  const { stderr } = process
  if (!stderr.isTTY) return undefined
  return (step) => stderr.write(`\r\x1b[K${colors.dim(`… ${step}`)}\n\x1b[1A`)
}
