import { hasErrorName } from './named-error.ts'

/** A page is not the one its parent named (hash), or breaks the order its parent promised. Nothing of it is shown. */
export class IntegrityError extends Error {
  override readonly name = 'IntegrityError'
  readonly code = 'integrity'
  constructor(
    readonly address: string,
    reason: string,
  ) {
    super(`${address}: ${reason}`)
  }
}

export const isIntegrityError = (error: unknown): error is IntegrityError =>
  hasErrorName(error, 'IntegrityError')
