import {
  type Origin,
  type Parsed,
  type PayableQrisProblem,
  type Product,
  payableQris,
  type Qris,
} from '@ovop-ntt/core'

export type TrustedQrisProblem = { code: PayableQrisProblem['code'] | 'untrusted' | 'stale' }

/** Whether a catalogue, or the page itself (no origin), may be believed about where money goes. */
export function isTrusted(origin: Pick<Origin, 'trust' | 'stale'> | undefined): boolean {
  return !origin || (origin.trust === 'signed' && !origin.stale)
}

/** The code that may be drawn: undamaged, in the right name, and from where it may be believed. */
export function trustedQris(
  product: Product,
  origin: Pick<Origin, 'trust' | 'stale'> | undefined,
): Parsed<Qris, TrustedQrisProblem> {
  const code = payableQris(product)
  if (!code.ok || isTrusted(origin)) return code
  return { ok: false, problem: { code: origin?.stale ? 'stale' : 'untrusted' } }
}
