import { readerLimits } from '../format/limits.ts'
import type { CatalogReader } from './catalog-reader.ts'
import type { CatalogSession } from './catalog-session.ts'
import { readBytes } from './fetch-bytes.ts'

/**
 * Opens what an earlier visit kept, under the same checks as what is served, while the server is being asked. When
 * its answer is newer, the session's listeners hear of it.
 * @param served what the server gives, or why it gives nothing
 */
export async function openKept(
  session: CatalogSession,
  copy: Response,
  served: Promise<CatalogReader>,
  signal: AbortSignal,
): Promise<CatalogReader> {
  let reader: CatalogReader
  try {
    reader = await session.openBytes(await readBytes(copy, session.address, readerLimits.rootBytes), 'cached')
  } catch {
    // Older than what was seen since, or under a key that has run out.
    return served
  }
  signal.throwIfAborted()
  // The server may have been quicker in the meantime.
  if (session.reader) return session.reader
  session.accept(reader)
  served.catch((error) => void session.fallBack(reader, error))
  return reader
}
