import { hasErrorName } from './named-error.ts'

/** What came is not what it should be: not JSON, an unknown `spec`, a product without a name. `path` names the place. */
export class DataError extends Error {
  override readonly name = 'DataError'
  readonly code = 'data'
  constructor(
    readonly address: string,
    /** Where in the document: `products.53.09-kopi.packs.0.price`; `''` for the whole. */
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${address}${path && ` at ${path}`}: ${reason}`, options)
  }
}

export const isDataError = (error: unknown): error is DataError => hasErrorName(error, 'DataError')
