import type { Parsed } from '../result.ts'

/** The two outcomes of a parser of this folder. */
export const ok = <T>(value: T): Parsed<T, never> => ({ ok: true, value })
export const fail = <const C extends string>(code: C): Parsed<never, { code: C }> => ({
  ok: false,
  problem: { code },
})

/**
 * `text` without outer blanks, or `''` for what no writing of a standard looks like: a value that is not a string
 * (callers without types), or a text longer than any of them.
 */
export function written(text: unknown): string {
  return typeof text === 'string' && text.length <= 200 ? text.trim() : ''
}
