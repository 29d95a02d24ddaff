import { readerLimits } from '../format/limits.ts'
import type { CatalogReader } from './catalog-reader.ts'
import type { CatalogSession } from './catalog-session.ts'
import { readBytes } from './fetch-bytes.ts'

/**
 * Opens what an earlier visit kept, under the same checks as what is served.
 * @throws where it is older than what was seen since, or under a key that has run out; or the server was quicker
 */
export async function openKept(
  session: CatalogSession,
  copy: Response,
  signal: AbortSignal,
): Promise<CatalogReader> {
  const bytes = await readBytes(copy, session.address, readerLimits.rootBytes)
  const reader = await session.openBytes(bytes, 'cached')
  signal.throwIfAborted()
  return session.reader ?? session.accept(reader)
}
