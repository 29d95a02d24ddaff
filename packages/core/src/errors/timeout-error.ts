import { hasErrorName } from './named-error.ts'

/** The answer did not come whole in time, retries included. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
  readonly code = 'timeout'
  constructor(
    readonly address: string,
    options?: ErrorOptions,
  ) {
    super(`${address} did not answer in time`, options)
  }
}

export const isTimeoutError = (error: unknown): error is TimeoutError => hasErrorName(error, 'TimeoutError')
