import { Provenance } from './schema/provenance.ts'

/** By code of the regency that registers the ids: `53.09`. */
export type Sources = Record<string, Provenance>

/** Where the products of a merged catalogue come from, by regency; what is malformed is left out: readers need none. */
export function sourcesOf(root: object): Sources {
  const { sources } = root as { sources?: unknown }
  if (!(sources instanceof Object)) return {}
  return Object.fromEntries(
    Object.entries(sources).flatMap(([prefix, value]) => {
      const parsed = Provenance.safeParse(value)
      return parsed.success ? [[prefix, parsed.data]] : []
    }),
  )
}

/** Publishing keys, in base64url of the raw point, by code of the regency that revoked them. */
export type RevokedBySource = Record<string, readonly string[]>

/**
 * What the regencies of a merged catalogue ever revoked, by one of its roots or several together: those that are merged, and
 * those that left it (`formerlyRevoked`).
 */
export function revokedBySource(...roots: readonly object[]): RevokedBySource {
  const revoked: Record<string, readonly string[]> = {}
  const add = (prefix: string, keys: unknown) => {
    if (!Array.isArray(keys)) return
    const known = keys.filter((key): key is string => typeof key === 'string')
    if (known.length > 0) revoked[prefix] = [...new Set([...(revoked[prefix] ?? []), ...known])].sort()
  }
  for (const root of roots) {
    const { formerlyRevoked } = root as { formerlyRevoked?: unknown }
    if (formerlyRevoked instanceof Object)
      for (const [prefix, keys] of Object.entries(formerlyRevoked)) add(prefix, keys)
    for (const [prefix, source] of Object.entries(sourcesOf(root))) add(prefix, source.revoked)
  }
  return revoked
}
