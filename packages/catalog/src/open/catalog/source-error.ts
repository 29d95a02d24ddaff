/** A catalogue that cannot be read; the message names file or address, and what is wrong. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly place: string
  /** What is wrong there. */
  readonly reason: string

  constructor(place: string, message: string, options?: ErrorOptions) {
    super(`${place}: ${message}`, options)
    this.place = place
    this.reason = message
  }
}
