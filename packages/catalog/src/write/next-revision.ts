import type { Root } from '@ovop-ntt/core/format'
import { isRevisionAhead } from '@ovop-ntt/core/trust'

/**
 * The revision of what is published at `time` in the place of `former`. One that runs ahead of its own date does not
 * count: readers refused it, and nothing could ever follow it.
 */
export function nextRevision(former: Root | undefined, time: Date): number {
  const last = former === undefined || isRevisionAhead(former) ? 0 : former.revision
  return Math.max(last + 1, Math.floor(time.getTime() / 1000))
}
