/** Why a catalogue is not published. */
export type PublishingReason =
  /** What is published is another catalogue, or none at all. */
  | 'other-catalogue'
  /** What is published has the same revision or a higher one. */
  | 'not-newer'
  /** What is published is not what this folder published last: somebody else did. */
  | 'unknown-revision'
  /** Somebody else published while this was under way. */
  | 'conflict'
  /** Embeds that name the key of the published catalogue would refuse the new one. */
  | 'key-lost'
  /** The published catalogue says that a publishing key is revoked, and the new one does not. */
  | 'revocation-lost'
  /** The host cannot say whether somebody else published meanwhile. */
  | 'no-conditions'
  /** The catalogue, or a root that is to be kept, is not whole. */
  | 'damaged'

/** A catalogue that is not published; what was published before stands. The message says the way out. */
export class PublishingError extends Error {
  override readonly name = 'PublishingError'
  readonly reason: PublishingReason

  constructor(reason: PublishingReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

export function conflict(target: string): PublishingError {
  return new PublishingError(
    'conflict',
    `${target}: katalog lain diterbitkan di sana sementara ini berjalan, dan tidak ditimpa; cari tahu siapa yang menerbitkan, lalu bangun dan terbitkan lagi`,
  )
}
