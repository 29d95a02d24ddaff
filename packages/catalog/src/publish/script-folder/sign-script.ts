import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { open, readFile } from 'node:fs/promises'

/** A script's signature, as a server sends it along. */
export interface ScriptSignature {
  /** For the tag: `integrity="ed25519-…"`. Stays the same as long as the key does. */
  integrity: string
  /** Response headers of the script, by name. */
  headers: Record<'Unencoded-Digest' | 'Signature-Input' | 'Signature', string>
}

/**
 * Signs the bytes of a script for browsers that check `integrity="ed25519-…"`
 * (https://wicg.github.io/signature-based-sri/, over RFC 9421 and the `Unencoded-Digest` header).
 */
export function signScript(bytes: Uint8Array, key: KeyObject): ScriptSignature {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  const publicKey = Buffer.from(x ?? '', 'base64url').toString('base64')
  const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`
  const covered = `("unencoded-digest";sf);keyid="${publicKey}";tag="ed25519-integrity"`
  const base = `"unencoded-digest";sf: ${digest}\n"@signature-params": ${covered}`
  return {
    integrity: `ed25519-${publicKey}`,
    headers: {
      'Unencoded-Digest': digest,
      'Signature-Input': `ovop=${covered}`,
      Signature: `ovop=:${sign(null, Buffer.from(base), key).toString('base64')}:`,
    },
  }
}

/** The key in a PEM file; made, for its owner's eyes only, where there is none. */
export async function scriptKey(path: string): Promise<{ key: KeyObject; isNew: boolean }> {
  try {
    const file = await open(path, 'wx', 0o600)
    const { privateKey } = generateKeyPairSync('ed25519')
    await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await file.close()
    return { key: privateKey, isNew: true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = createPrivateKey(await readFile(path))
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${path}: bukan kunci Ed25519`)
  return { key, isNew: false }
}
