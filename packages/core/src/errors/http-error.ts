import { hasErrorName } from './named-error.ts'

/** The server answered, but not with the file: status 404, 500 and so on, after retries where they make sense. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly code = 'http'
  constructor(
    readonly address: string,
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(`${address} answered with status ${status}`, options)
  }
}

export const isHttpError = (error: unknown): error is HttpError => hasErrorName(error, 'HttpError')
