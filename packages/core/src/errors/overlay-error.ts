import { hasErrorName } from './named-error.ts'

/** The host's own price and stock of a product could not be had or used: the catalogue's own values stand. */
export class OverlayError extends Error {
  override readonly name = 'OverlayError'
  readonly code = 'overlay'
  constructor(
    /** Whose price and stock. */
    readonly by: string,
    /** Of the product. */
    readonly id: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`price and stock of ${id} by ${by}: ${reason}`, options)
  }
}

export const isOverlayError = (error: unknown): error is OverlayError => hasErrorName(error, 'OverlayError')
