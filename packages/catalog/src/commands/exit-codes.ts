import { CommanderError } from 'commander'
import { InterruptedError } from './interruption.ts'

/** What the command ends with, for scripts. Stable. */
export const exitCodes = {
  done: 0,
  /** Problems in the data kept something back. */
  problems: 1,
  /** An option or an argument that there is not, or one is missing. */
  usage: 2,
  /** Something could not be read, written or reached. */
  failed: 3,
} as const

/** The code for an error that ended the command; interruptions have those of shells, 130 and 143. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof InterruptedError) return error.exitCode
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  return exitCodes.failed
}
