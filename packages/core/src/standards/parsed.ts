import type { Parsed } from '../result.ts'

/** The two outcomes of a parser of this folder. */
export const ok = <T>(value: T): Parsed<T, never> => ({ ok: true, value })
export const fail = <const P extends { code: string }>(problem: P): Parsed<never, P> => ({
  ok: false,
  problem,
})

/**
 * `text` without outer blanks, or `undefined` for what no writing of a standard looks like: a value that is not
 * a string (callers without types), or a text longer than any of them.
 */
export function written(text: unknown): string | undefined {
  return typeof text === 'string' && text.length <= 200 ? text.trim() : undefined
}
