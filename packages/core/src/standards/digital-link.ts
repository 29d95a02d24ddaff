import type { Parsed } from '../result.ts'
import { type GtinProblem, parseGtin, toGtin14 } from './gtin.ts'
import { fail, ok } from './parsed.ts'

/** What a GS1 Digital Link of a product names. */
export interface DigitalLink {
  readonly gtin: string
  /** Consumer product variant, AI 22. */
  readonly variant?: string
  /** Batch or lot, AI 10. */
  readonly lot?: string
  /** Serial number, AI 21. */
  readonly serial?: string
}

export interface DigitalLinkProblem {
  readonly code: GtinProblem['code'] | 'address' | 'no-gtin' | 'qualifier' | 'value'
}

/** Key qualifiers of a GTIN in their only order. */
const qualifiers = [
  ['22', 'variant'],
  ['10', 'lot'],
  ['21', 'serial'],
] as const

/** One to twenty characters of GS1's character set 82 (from % to ? it has all of ASCII), but not `.` or `..`, which address a folder in any encoding. */
const value = /^(?!\.\.?$)[!"%-?A-Z_a-z]{1,20}$/

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** `part` percent-decoded, or `undefined` where its escapes are no text. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

function parseWebAddress(address: string): URL | undefined {
  if (typeof address !== 'string' || address.length > 2048 || !URL.canParse(address)) return undefined
  const url = new URL(address)
  return /^https?:$/.test(url.protocol) ? url : undefined
}

/**
 * Address of a product at a resolver: `<base>/01/<GTIN-14>[/22/…][/10/…][/21/…]`.
 *
 * Source: GS1 Digital Link Standard: URI Syntax, section 4.
 * @param base where the resolver is, with or without a path: `https://id.gs1.org`
 * @example
 * formatDigitalLink({ gtin: '6291041500213', lot: 'A/1' }, 'https://id.gs1.org')
 * // { ok: true, value: 'https://id.gs1.org/01/06291041500213/10/A%2F1' }
 */
export function formatDigitalLink(link: DigitalLink, base: string): Parsed<string, DigitalLinkProblem> {
  const url = parseWebAddress(base)
  if (!url || url.search || url.hash) return fail('address')
  const gtin = parseGtin(link.gtin)
  if (!gtin.ok) return gtin
  let address = `${url.href.replace(/\/+$/, '')}/01/${toGtin14(gtin.value)}`
  for (const [identifier, name] of qualifiers) {
    const given = link[name]
    if (given === undefined) continue
    if (!value.test(given)) return fail('value')
    address += `/${identifier}/${encode(given)}`
  }
  return ok(address)
}

/**
 * Reads the address of a GS1 Digital Link with a GTIN, uncompressed, at any host. The query is not read.
 *
 * Source: GS1 Digital Link Standard: URI Syntax, section 4.
 * @returns the GTIN with 14 digits, and the qualifiers the path has
 * @example
 * parseDigitalLink('https://id.gs1.org/01/06291041500213/10/A%2F1')
 * // { ok: true, value: { gtin: '06291041500213', lot: 'A/1' } }
 */
export function parseDigitalLink(address: string): Parsed<DigitalLink, DigitalLinkProblem> {
  const url = parseWebAddress(address)
  if (!url) return fail('address')
  const [, key = '', rest = ''] = /\/01\/(\d{8,14})(?=\/|$)\/?(.*)/.exec(url.pathname) ?? []
  if (!key) return fail('no-gtin')
  const gtin = parseGtin(key)
  if (!gtin.ok) return gtin

  const found: { variant?: string; lot?: string; serial?: string } = {}
  const parts = rest.split('/')
  for (const [identifier, name] of qualifiers) {
    if (parts[0] !== identifier) continue
    const text = decode(parts[1] ?? '')
    if (text === undefined || !value.test(text)) return fail('value')
    found[name] = text
    parts.splice(0, 2)
  }
  // A slash at the end leaves one empty part.
  if (parts.join('/')) return fail('qualifier')
  return ok({ gtin: toGtin14(gtin.value), ...found })
}
