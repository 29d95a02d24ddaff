/**
 * What a parser of ours gives back: the value, or a problem with a code that callers put into words of their
 * own language. Parsers never throw for bad input.
 */
export type Parsed<T, P extends { code: string } = { code: string }> =
  | { ok: true; value: T }
  | { ok: false; problem: P }
