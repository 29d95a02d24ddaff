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
