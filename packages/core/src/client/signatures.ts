import { SignatureError } from '../errors/signature-error.ts'
import type { Root } from '../format/schema/root.ts'
import { verifyRoot } from '../trust/verify-root.ts'
import type { ClientOptions } from './options.ts'
import { highestRevision, rememberedRevocations } from './revisions.ts'

export { revokedKeys } from '../trust/verify-root.ts'
export { rememberRevision, rememberRevocations } from './revisions.ts'

/**
 * @param keys the offline keys that the catalogue must be signed under
 * @throws SignatureError when the catalogue is not signed as it should be
 */
export async function checkSigned(
  root: Root,
  address: string,
  keys: readonly string[],
  options: ClientOptions,
): Promise<void> {
  const reason = await verifyRoot(root, keys, Date.now(), rememberedRevocations(root, keys, options))
  if (reason) throw new SignatureError(address, reason)
  if (root.revision < highestRevision(root.id, keys, options))
    throw new SignatureError(address, 'older-revision')
}
