import { hasErrorName } from './named-error.ts'

/** The catalogue was read, and what was asked for is not in it. `goneAt` when it was there and was removed. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
  readonly code = 'not-found'
  constructor(
    readonly key: string,
    readonly goneAt?: string,
  ) {
    super(goneAt ? `${key} was removed from the catalogue on ${goneAt}` : `${key} is not in the catalogue`)
  }
}

export const isNotFoundError = (error: unknown): error is NotFoundError =>
  hasErrorName(error, 'NotFoundError')
