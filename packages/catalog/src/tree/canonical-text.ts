import { canonicalJson } from '@ovop-ntt/core/format'

/** Canonical JSON of what was read; `undefined` where it has none, as for a text cut within a letter. */
export function canonicalText(value: unknown): string | undefined {
  try {
    return canonicalJson(value)
  } catch {
    return undefined
  }
}
