import { SignatureError } from '../errors/signature-error.ts'
import type { Root } from '../format/root.ts'
import type { ClientOptions, RevisionStore } from './options.ts'

/**
 * How far a catalogue may be trusted: `signed` under a key that the embed names, or `unsigned`, because none
 * was named or the page is on plain http, where browsers have no WebCrypto. A catalogue that fails its check is
 * never given out: reading it throws.
 */
export type Trust = 'signed' | 'unsigned'

/**
 * @throws SignatureError when the catalogue is not the one the embed asks for, or not signed as it should be
 */
export async function checkTrust(root: Root, address: string, options: ClientOptions): Promise<Trust> {
  const { catalogKey, catalogId } = options
  if (catalogId && root.id !== catalogId) throw new SignatureError(address, 'wrong-catalog')
  const keys = catalogKey?.split(/\s+/).filter(Boolean) ?? []
  if (keys.length === 0 || !globalThis.crypto?.subtle) return 'unsigned'
  // Loaded only where a key is configured: most embeds of the first weeks have none.
  const { verifyRoot } = await import('../trust/verify-root.ts')
  const reason = await verifyRoot(root, keys)
  if (reason) throw new SignatureError(address, reason)
  const revisions = options.revisions ?? browserRevisions
  const name = `${root.id} ${keys[0]}`
  const highest = revisions.get(name) ?? 0
  if (root.revision < highest) throw new SignatureError(address, 'older-revision')
  revisions.set(name, root.revision)
  return 'signed'
}

const seen = new Map<string, number>()

/** Kept in `localStorage` where a page has one that works, and for the life of the page in any case. */
const browserRevisions: RevisionStore = {
  get(catalog) {
    return Math.max(seen.get(catalog) ?? 0, Number(storage()?.getItem(`ovop-revision ${catalog}`)) || 0)
  },
  set(catalog, revision) {
    seen.set(catalog, revision)
    try {
      storage()?.setItem(`ovop-revision ${catalog}`, String(revision))
    } catch {
      // Full, or forbidden to this page: the memory above serves.
    }
  },
}

/** Reading the property itself throws in a sandboxed frame. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** Whether the data is past its `staleAfter`: shown with its date, and without payment codes. */
export function isStale(root: Pick<Root, 'staleAfter'>, now = Date.now()): boolean {
  return root.staleAfter !== undefined && now > Date.parse(root.staleAfter)
}
