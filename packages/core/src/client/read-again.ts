import type { CatalogReader } from './catalog-reader.ts'
import type { Attempt, CatalogSession } from './catalog-session.ts'

/** Milliseconds until a revision of which pages were gone is tried again: they may be on their way to the server. */
const lackingTime = 60_000

/**
 * Under what to read again where a page is gone since the root was read: the new root; where that is the same, the root
 * before it, if the keys still vouch for that. The last attempt may lack pages.
 */
export async function attemptsAfter(
  session: CatalogSession,
  error: Error,
  reader: CatalogReader,
  signal: AbortSignal | undefined,
): Promise<Attempt[]> {
  const fresh = await session.open(signal, true)
  const again = { reader: fresh, mayLack: true }
  const { revision } = fresh.root
  const { before } = session
  if (!before || revision !== reader.root.revision) return [again]
  const older = { ...before, isWithdrawn: before.isWithdrawn || !(await isVouchedFor(before, session)) }
  const onRead = () => {
    // Newer data that came meanwhile stays.
    if ((session.reader?.root.revision ?? 0) > revision) return
    session.lacking = { revision, until: Date.now() + lackingTime }
    session.fallBack(older, error)
  }
  return [{ reader: older, mayLack: false, onRead }, again]
}

/** Asked before anything is read of older data: what its key no longer vouches for must not pass for signed. */
async function isVouchedFor(reader: CatalogReader, { options }: CatalogSession): Promise<boolean> {
  try {
    const { isVouchedFor } = await import('./vouched-for.ts')
    return await isVouchedFor(reader, options)
  } catch {
    return false
  }
}
