import * as z from 'zod/mini'

/** A value that today's list names, or a string that a newer catalogue may bring. */
export type OpenEnum<T extends string> = T | (string & {})

/**
 * A string with known values. Unknown values pass: an embed pasted today must read a catalogue written in
 * five years. Views show what they do not know as `other`; see {@link known}.
 */
export function openEnum<const T extends readonly string[]>(values: T) {
  return z.union([z.enum(values), z.string().check(z.maxLength(64))]) as unknown as z.ZodMiniType<
    OpenEnum<T[number]>,
    OpenEnum<T[number]>
  >
}

/** `value` when it is one of `values`, else `fallback`: how a view treats an open enum. */
export function known<T extends string, F extends string>(
  values: readonly T[],
  value: string | undefined,
  fallback: F,
): T | F {
  return values.includes(value as T) ? (value as T) : fallback
}
