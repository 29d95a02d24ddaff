import * as z from 'zod/mini'
import type { OpenEnum } from '../vocabulary.ts'

/**
 * A string with known values. Unknown values pass: an embed pasted today must read a catalogue written in
 * five years. Views show what they do not know as `other`; see `known`.
 */
export function openEnum<const T extends readonly string[]>(values: T) {
  return z.union([z.enum(values), z.string().check(z.maxLength(64))]) as unknown as z.ZodMiniType<
    OpenEnum<T[number]>,
    OpenEnum<T[number]>
  >
}
