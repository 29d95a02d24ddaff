/**
 * JSON in the one canonical form of RFC 8785 (JCS): no spaces, object keys sorted by UTF-16 code units,
 * numbers and strings as ECMAScript writes them. Equal values have equal bytes, so they can be hashed and signed.
 * @throws TypeError for what JSON cannot hold: `NaN`, infinities, functions, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (isInOrder(value)) {
    const json = JSON.stringify(value)
    // How it writes a lone surrogate; also found where a text has these letters, which is as well below.
    if (!json.includes('\\ud')) return json
  }
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value as Record<string, unknown>)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`)
  const json = JSON.stringify(value)
  if (json === undefined) throw new TypeError(`${typeof value} has no JSON form`)
  return json
}

/** Whether `JSON.stringify`, several times as fast, writes the same: all that is read from canonical JSON, and more. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || 'toJSON' in value) return false
  if (Array.isArray(value)) return value.every(isInOrder)
  let last = ''
  for (const name of Object.keys(value)) {
    const field = (value as Record<string, unknown>)[name]
    // Most are texts.
    if (name < last || (typeof field !== 'string' && !isInOrder(field))) return false
    last = name
  }
  return true
}

function canonicalObject(value: Record<string, unknown>): string {
  let json = ''
  for (const name of Object.keys(value).sort()) {
    const field = value[name]
    if (field !== undefined) json += `${json && ','}${quoted(name)}:${canonicalJson(field)}`
  }
  return `{${json}}`
}

/** Most strings stand in JSON as they are. */
const plain = /^[ !#-[\]-~]*$/

function quoted(text: string): string {
  if (plain.test(text)) return `"${text}"`
  // JSON.stringify escapes a lone surrogate; JCS forbids it, since it has no UTF-8 form.
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('lone surrogate in a string')
  return JSON.stringify(text)
}

/** {@link canonicalJson} in UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(value))
}
