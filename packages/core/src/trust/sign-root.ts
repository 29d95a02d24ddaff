import type { DelegatedKey, Root } from '../format/schema/root.ts'
import { toBase64url } from './base64url.ts'
import type { Revocation } from './revocation.ts'
import { delegationToSign, es256, revocationToSign, rootToSign } from './signed-bytes.ts'

/** A key pair as a file keeps it: the private key in JWK, with its public point beside it. */
export interface KeyPair {
  /** Base64url of the raw P-256 point: what an embed names in `catalog-key`. */
  publicKey: string
  privateKey: JsonWebKey
}

/** A new ES256 key pair. */
export async function newKeyPair(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey(es256, true, ['sign', 'verify'])
  const [point, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('jwk', pair.privateKey),
  ])
  return { publicKey: toBase64url(new Uint8Array(point)), privateKey }
}

/** Vouches for a publishing key of the catalogue `catalog` until `expires` (ISO 8601, UTC). */
export async function delegateKey(
  offline: KeyPair,
  publishing: { publicKey: string },
  { catalog, expires }: { catalog: string; expires: string },
): Promise<DelegatedKey> {
  const delegation = { key: publishing.publicKey, expires, by: offline.publicKey }
  return { ...delegation, signature: await sign(offline, delegationToSign(catalog, delegation)) }
}

/** Takes back the word for a publishing key of the catalogue `catalog`, for good. */
export async function revokeKey(
  offline: KeyPair,
  publishing: { publicKey: string },
  { catalog }: { catalog: string },
): Promise<Revocation> {
  const revocation = { key: publishing.publicKey, by: offline.publicKey }
  return { ...revocation, signature: await sign(offline, revocationToSign(catalog, revocation)) }
}

/** The root with the delegation of the publishing key and what was revoked, and signed by it. */
export async function signRoot(
  root: Root,
  publishing: KeyPair,
  delegations: readonly DelegatedKey[],
  revocations: readonly Revocation[] = [],
): Promise<Root> {
  const unsigned: Root = {
    ...root,
    keys: [...delegations],
    ...(revocations.length > 0 && { revocations: [...revocations] }),
  }
  const signature = await sign(publishing, rootToSign(unsigned))
  return { ...unsigned, signatures: [{ key: publishing.publicKey, signature }] }
}

async function sign({ privateKey }: KeyPair, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey('jwk', privateKey, es256, false, ['sign'])
  return toBase64url(new Uint8Array(await crypto.subtle.sign(es256, key, bytes)))
}
