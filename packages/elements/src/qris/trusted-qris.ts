import { type Parsed, type PayableQrisProblem, payableQris, type Qris } from '@ovop-ntt/core'
import type { Payable } from './payable.ts'

export type TrustedQrisProblem = { code: PayableQrisProblem['code'] | 'untrusted' | 'stale' }

type Source = Omit<Payable, 'origin'> & {
  origin?: Pick<NonNullable<Payable['origin']>, 'trust' | 'stale'> | undefined
}

/** Whether a catalogue, or a page that vouches for its own product, may be believed about where money goes. */
export function isTrusted({ origin, vouched }: Pick<Source, 'origin' | 'vouched'>): boolean {
  return origin ? origin.trust === 'signed' && !origin.stale : vouched === true
}

/** The code that may be drawn: undamaged, in the right name, and from where it may be believed. */
export function trustedQris(source: Source): Parsed<Qris, TrustedQrisProblem> {
  const code = payableQris(source.product)
  if (!code.ok || isTrusted(source)) return code
  return { ok: false, problem: { code: source.origin?.stale ? 'stale' : 'untrusted' } }
}
