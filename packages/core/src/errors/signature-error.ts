import { hasErrorName } from './named-error.ts'

/**
 * Why a catalogue is not trusted: nobody signed it, the signing key was not delegated by a key the embed
 * names, the delegation has run out or the key was revoked, the signature does not fit, its revision runs ahead of the date it was signed
 * with, another catalogue than the embed asks for, or an older revision than one already seen (a replay).
 */
export type SignatureReason =
  | 'unsigned'
  | 'key-not-delegated'
  | 'key-expired'
  | 'key-revoked'
  | 'wrong-signature'
  | 'revision-ahead'
  | 'wrong-catalog'
  | 'older-revision'

/** The catalogue is not what the embed's key vouches for. Nothing of it is shown. */
export class SignatureError extends Error {
  override readonly name = 'SignatureError'
  readonly code = 'signature'
  constructor(
    readonly address: string,
    readonly reason: SignatureReason,
  ) {
    super(`${address} is not trusted: ${reason}`)
  }
}

export const isSignatureError = (error: unknown): error is SignatureError =>
  hasErrorName(error, 'SignatureError')
