/**
 * JSON in the one canonical form of RFC 8785 (JCS): no spaces, object keys sorted by UTF-16 code units,
 * numbers and strings as ECMAScript writes them. Equal values have equal bytes, so they can be hashed and signed.
 * @throws TypeError for what JSON cannot hold: `NaN`, infinities, functions, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, field]) => `${canonicalJson(name)}:${canonicalJson(field)}`).join()}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`)
  const json = JSON.stringify(value)
  if (json === undefined) throw new TypeError(`${typeof value} has no JSON form`)
  // JSON.stringify escapes a lone surrogate; JCS forbids it, since it has no UTF-8 form.
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new TypeError('lone surrogate in a string')
  return json
}

/** {@link canonicalJson} in UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(value))
}
