import { checkRoot } from '../../checks/generated/checks.ts'
import { DataError } from '../../errors/data-error.ts'
import { canonicalJson } from '../canonical.ts'
import type { Root } from '../schema/root.ts'
import { spec } from '../spec.ts'

/** JSON in UTF-8, or a `DataError` that names `address`. */
export const parseJson = (bytes: Uint8Array, address: string): unknown => parseText(bytes, address).json

function parseText(bytes: Uint8Array, address: string): { text: string; json: unknown } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, json: JSON.parse(text) }
  } catch (cause) {
    throw new DataError(address, '', 'not JSON', { cause })
  }
}

/**
 * The root of a catalogue from its bytes.
 * @throws DataError when it is not JSON, of another spec, misses a field, or is not in canonical form
 */
export function parseRoot(bytes: Uint8Array, address: string): Root {
  const { text, json } = parseText(bytes, address)
  const found = json instanceof Object && 'spec' in json ? json.spec : undefined
  if (found !== spec)
    throw new DataError(address, 'spec', `expected ${spec}, found ${String(found).slice(0, 40)}`)
  const parsed = checkRoot(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new DataError(address, issue?.path.join('.') ?? '', issue?.message ?? 'not a catalogue', {
      cause: parsed.error,
    })
  }
  if (!isCanonical(json, text)) throw new DataError(address, '', 'not in canonical form (RFC 8785)')
  return parsed.data
}

function isCanonical(json: unknown, text: string): boolean {
  try {
    return canonicalJson(json) === text
  } catch {
    // It has no such form: half a letter stands in a text.
    return false
  }
}
