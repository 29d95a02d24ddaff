import { verifyRoot } from '../trust/verify-root.ts'
import type { CatalogReader } from './catalog-reader.ts'
import type { ClientOptions } from './options.ts'
import { rememberedRevocations } from './revisions.ts'
import { usableKeys } from './trust.ts'

/** Whether a root that was good when it was read still is, by the clock and the revocations that were read since. */
export async function isVouchedFor({ root, trust }: CatalogReader, options: ClientOptions): Promise<boolean> {
  if (trust !== 'signed') return true
  const keys = usableKeys(options)
  return !(await verifyRoot(root, keys, Date.now(), rememberedRevocations(root, keys, options)))
}
