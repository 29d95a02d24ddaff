/**
 * Order of keys in a table: by their UTF-8 bytes, which is the order of code points. Differs from `<` on
 * strings only where a character lies beyond the Basic Multilingual Plane.
 */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  let i = 0
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i += 1
  // Back to the start of a surrogate pair that differs in its second half.
  if (i > 0 && isHighSurrogate(a.charCodeAt(i - 1))) i -= 1
  return (a.codePointAt(i) ?? -1) - (b.codePointAt(i) ?? -1)
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00

/** {@link compareKeys} of keys in UTF-8. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  let i = 0
  while (i < length && a[i] === b[i]) i += 1
  return (a[i] ?? -1) - (b[i] ?? -1)
}
