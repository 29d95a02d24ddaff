import type { SignatureReason } from '../errors/signature-error.ts'
import type { DelegatedKey, Root } from '../format/schema/root.ts'
import { fromBase64url } from './base64url.ts'
import { statedRevocations } from './revocation.ts'
import { delegationToSign, es256, revocationToSign, rootToSign } from './signed-bytes.ts'

/**
 * Checks a root against the offline keys an embed names: one of them must have delegated a publishing key that
 * has not run out, and that key must have signed the root. What the root says of time must agree with itself, not with
 * the reader's clock: its revision with its date, and its date with the life of its key, so that no root can make
 * readers refuse all later ones.
 * @param revoked publishing keys that are known to be revoked, beside those that the root names
 * @returns why it fails, or `undefined` when it holds
 */
export async function verifyRoot(
  root: Root,
  offlineKeys: readonly string[],
  now = Date.now(),
  revoked: ReadonlySet<string> = new Set(),
): Promise<SignatureReason | undefined> {
  const signatures = root.signatures ?? []
  if (signatures.length === 0) return 'unsigned'
  const named = await revokedKeys(root, offlineKeys)
  let reason: SignatureReason = 'key-not-delegated'
  for (const { key, signature } of signatures.slice(0, maxTried)) {
    if (revoked.has(key) || named.includes(key)) {
      reason = 'key-revoked'
      continue
    }
    for (const delegation of (root.keys ?? [])
      .filter((delegated) => delegated.key === key)
      .slice(0, maxTried)) {
      if (!offlineKeys.includes(delegation.by) || !(await isDelegated(root.id, delegation))) continue
      // A date that is none counts as past.
      if (!(Date.parse(delegation.expires) > Math.max(now, signedAt(root)))) {
        reason = 'key-expired'
      } else if (await verify(key, signature, rootToSign(root))) {
        return isRevisionAhead(root) ? 'revision-ahead' : undefined
      } else {
        reason = 'wrong-signature'
      }
    }
  }
  return reason
}

/** The publishing keys that a root says are revoked, by the word of one of these offline keys. */
export async function revokedKeys(root: Root, offlineKeys: readonly string[]): Promise<string[]> {
  const stated = statedRevocations(root).filter(({ by }) => offlineKeys.includes(by))
  const held = await Promise.all(
    stated.map((one) => verify(one.by, one.signature, revocationToSign(root.id, one))),
  )
  return stated.filter((_, i) => held[i]).map(({ key }) => key)
}

/** When a root was signed, by its own word. */
const signedAt = ({ generatedAt, restoredAt }: Pick<Root, 'generatedAt' | 'restoredAt'>): number =>
  Math.max(Date.parse(generatedAt), restoredAt === undefined ? 0 : Date.parse(restoredAt))

/** A revision may be ahead of the date by so many seconds: that of several publications within one, and of a slow clock. */
const aheadAtMost = 86_400

/**
 * Whether a revision lies further ahead than its own date explains. Such a root would be the last that readers accept,
 * so they do not accept it, and whoever publishes counts on from the date.
 */
export function isRevisionAhead(root: Pick<Root, 'revision' | 'generatedAt' | 'restoredAt'>): boolean {
  return !(root.revision <= signedAt(root) / 1000 + aheadAtMost)
}

/** A hostile root must not make a phone check a million signatures. */
const maxTried = 8

function isDelegated(catalog: string, delegation: DelegatedKey): Promise<boolean> {
  return verify(delegation.by, delegation.signature, delegationToSign(catalog, delegation))
}

async function verify(key: string, signature: string, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [point, bytes] = [fromBase64url(key), fromBase64url(signature)]
  if (!point || !bytes) return false
  try {
    const publicKey = await crypto.subtle.importKey('raw', point, es256, false, ['verify'])
    return await crypto.subtle.verify(es256, publicKey, bytes, signed)
  } catch {
    return false // Not a point of the curve.
  }
}
