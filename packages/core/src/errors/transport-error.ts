import { hasErrorName } from './named-error.ts'

/** No answer came: offline, server down, connection cut, or forbidden by CORS or CSP. The browser does not say which. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly code = 'transport'
  constructor(
    readonly address: string,
    options?: ErrorOptions,
  ) {
    super(`No answer from ${address}: offline, server down, or not allowed (CORS, CSP)`, options)
  }
}

export const isTransportError = (error: unknown): error is TransportError =>
  hasErrorName(error, 'TransportError')
