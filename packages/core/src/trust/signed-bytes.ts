import { canonicalBytes } from '../format/canonical.ts'
import type { DelegatedKey, Root } from '../format/schema/root.ts'
import type { Revocation } from './revocation.ts'

/** ECDSA on P-256 with SHA-256: `ES256` of RFC 7518. */
export const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

/** What a publishing key signs: the canonical root without its signatures. */
export function rootToSign({ signatures: _, ...root }: Root): Uint8Array<ArrayBuffer> {
  return canonicalBytes(root)
}

/**
 * What an offline key signs to vouch for a publishing key. Names the catalogue, so that a key delegated for one
 * cannot publish another, and its purpose, so that it can never be taken for a root.
 */
export function delegationToSign(
  catalog: string,
  { key, expires }: Pick<DelegatedKey, 'key' | 'expires'>,
): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ purpose: 'ovop-catalog/1 publishing key', catalog, key, expires })
}

/** What an offline key signs to take its word for a publishing key back, of one catalogue and for good. */
export function revocationToSign(catalog: string, { key }: Pick<Revocation, 'key'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ purpose: 'ovop-catalog/1 revoked key', catalog, key })
}
