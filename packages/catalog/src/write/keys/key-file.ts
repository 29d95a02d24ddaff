import { chmod, open, readFile } from 'node:fs/promises'
import { DelegatedKey } from '@ovop-ntt/core/format'
import type { KeyPair, Revocation } from '@ovop-ntt/core/trust'
import * as z from 'zod/mini'
import { writeWhole } from '../write-file.ts'

/**
 * A key as a file keeps it. An offline key signs nothing but delegations and stays off the machine that publishes;
 * a publishing key signs catalogues and carries the delegations it was given.
 */
export const KeyFile = z.looseObject({
  use: z.enum(['offline', 'publishing']),
  publicKey: z.string(),
  privateKey: z.custom<JsonWebKey>((key) => key instanceof Object && 'd' in key && 'crv' in key),
  delegations: z.optional(z.array(z.looseObject({ ...DelegatedKey.shape, catalog: z.string() }))),
  /** Revocations of other publishing keys, published with every catalogue that this one signs. */
  revocations: z.optional(
    z.array(z.object({ key: z.string(), by: z.string(), signature: z.string(), catalog: z.string() })),
  ),
})
export type KeyFile = z.infer<typeof KeyFile>

/** A key file that cannot serve; the message says which, and what to do. */
export class KeyError extends Error {
  override readonly name = 'KeyError'
}

/** @throws KeyError when the file is no key file, or of the other use */
export async function readKeyFile(path: string, use: KeyFile['use']): Promise<KeyFile> {
  const text = await readFile(path, 'utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new KeyError(`${path}: bukan berkas kunci`, { cause })
  }
  const parsed = KeyFile.safeParse(json)
  if (!parsed.success) throw new KeyError(`${path}: bukan berkas kunci`, { cause: parsed.error })
  if (parsed.data.use === use) return parsed.data
  const names = { offline: 'kunci luring', publishing: 'kunci terbit' }
  throw new KeyError(`${path}: ini ${names[parsed.data.use]}, yang diperlukan ${names[use]}`)
}

/** Writes a new key for its owner's eyes only. @throws KeyError when the file is there: a key is never overwritten */
export async function writeNewKey(path: string, use: KeyFile['use'], pair: KeyPair): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(keyText({ use, ...pair }))
    await file.close()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new KeyError(`${path}: sudah ada, dan kunci tidak pernah ditimpa; pilih folder lain`)
    }
    throw error
  }
}

/** Writes a key file with one more delegation, in place of those for the same catalogue by the same key. */
export async function addDelegation(
  path: string,
  key: KeyFile,
  delegation: DelegatedKey & { catalog: string },
): Promise<void> {
  const others = (key.delegations ?? []).filter(
    ({ by, catalog }) => by !== delegation.by || catalog !== delegation.catalog,
  )
  await writeWhole(path, new TextEncoder().encode(keyText({ ...key, delegations: [...others, delegation] })))
  await chmod(path, 0o600)
}

/** Writes a key file with the revocation of another publishing key. */
export async function addRevocation(
  path: string,
  key: KeyFile,
  revocation: Revocation & { catalog: string },
): Promise<void> {
  const others = (key.revocations ?? []).filter(
    (one) => one.key !== revocation.key || one.by !== revocation.by || one.catalog !== revocation.catalog,
  )
  await writeWhole(path, new TextEncoder().encode(keyText({ ...key, revocations: [...others, revocation] })))
  await chmod(path, 0o600)
}

const keyText = (key: KeyFile) => `${JSON.stringify(key, null, 2)}\n`
