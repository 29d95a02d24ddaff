/** An offline key's word that a publishing key of its catalogue is not to be believed any more. All in base64url. */
export interface Revocation {
  /** Raw P-256 point of the publishing key. */
  key: string
  /** Raw P-256 point of the offline key that says so. */
  by: string
  signature: string
}

/** More than a catalogue ever has; a hostile root must not make a phone check a million signatures. */
const mostRead = 16

/** What a root says of revoked keys; what is malformed is left out, since no catalogue is refused for it. */
export function statedRevocations(root: object): Revocation[] {
  const { revocations } = root as { revocations?: unknown }
  if (!Array.isArray(revocations)) return []
  const isWhole = (one: unknown): one is Revocation =>
    one instanceof Object &&
    (['key', 'by', 'signature'] as const).every((field) => typeof (one as Revocation)[field] === 'string')
  return revocations.slice(0, mostRead).filter(isWhole)
}
