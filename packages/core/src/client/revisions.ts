import type { Root } from '../format/schema/root.ts'
import type { ClientOptions, RevisionStore } from './options.ts'

/**
 * The highest revision seen of a catalogue under any of the keys that an embed names: their order, and a key that was
 * added for a change of keys, take nothing from memory. A memory that fails is as if there were none.
 */
export function highestRevision(id: string, keys: readonly string[], options: ClientOptions): number {
  const store = options.revisions ?? browserRevisions
  return Math.max(0, ...keys.map((key) => remembered(store, `${id} ${key}`)))
}

/** Remembers the revision of a root that was found signed and whole. */
export function rememberRevision(
  { id, revision }: Root,
  keys: readonly string[],
  options: ClientOptions,
): void {
  const store = options.revisions ?? browserRevisions
  for (const key of keys) {
    const name = `${id} ${key}`
    try {
      if (revision > remembered(store, name)) store.set(name, revision)
    } catch {
      // Full, forbidden, or broken: the next visit begins without.
    }
  }
}

/** Which of the keys that signed a root were said to be revoked by a root that was read before. */
export function rememberedRevocations(
  { id, signatures = [] }: Root,
  keys: readonly string[],
  options: ClientOptions,
): ReadonlySet<string> {
  const store = options.revisions ?? browserRevisions
  const isRevoked = (publishing: string) =>
    keys.some((key) => remembered(store, revokedName(id, key, publishing)) > 0)
  return new Set(signatures.map(({ key }) => key).filter(isRevoked))
}

/** Remembers that publishing keys are revoked, so that no older root of theirs, nor a new one, passes again. */
export function rememberRevocations(
  id: string,
  revoked: readonly string[],
  keys: readonly string[],
  options: ClientOptions,
): void {
  const store = options.revisions ?? browserRevisions
  for (const publishing of revoked) {
    for (const key of keys) {
      try {
        store.set(revokedName(id, key, publishing), 1)
      } catch {
        // As for revisions.
      }
    }
  }
}

const revokedName = (id: string, key: string, publishing: string) => `${id} ${key} revoked ${publishing}`

/** Seconds of the year 9999: what lies beyond was never a revision, and would block every one to come. */
const last = 253_402_300_799

function remembered(store: RevisionStore, name: string): number {
  try {
    const revision = Number(store.get(name))
    return revision > 0 && revision <= last ? revision : 0
  } catch {
    return 0
  }
}

const seen = new Map<string, number>()

/** Kept in `localStorage` where a page has one that works, and for the life of the page in any case. */
const browserRevisions: RevisionStore = {
  get(catalog) {
    const here = seen.get(catalog) ?? 0
    try {
      // In a sandboxed frame the property itself throws.
      const kept = Number(globalThis.localStorage?.getItem(`ovop-revision ${catalog}`))
      return kept > here && kept <= last ? kept : here
    } catch {
      return here
    }
  },
  set(catalog, revision) {
    seen.set(catalog, revision)
    globalThis.localStorage?.setItem(`ovop-revision ${catalog}`, String(revision))
  },
}
