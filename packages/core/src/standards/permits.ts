import type { Parsed } from '../result.ts'
import { fail, ok, written } from './parsed.ts'

export const permitKinds = ['bpom', 'pirt', 'halal', 'nib', 'gi', 'sni', 'tkdn'] as const
export type PermitKind = (typeof permitKinds)[number]

/** What a number itself tells, where its layout is published; the rest of the digits is left alone. */
export interface PermitSays {
  /** BPOM: what was assessed. */
  readonly group?: 'food' | 'traditional-medicine' | 'supplement' | 'cosmetic'
  /** BPOM: `licensed` is made here under a foreign owner's licence. Cosmetics do not say. */
  readonly origin?: 'domestic' | 'imported' | 'licensed'
  /** P-IRT, first digit. */
  readonly packaging?: (typeof packagings)[number]
  /** P-IRT, last two digits: the year in which it runs out. */
  readonly expiryYear?: number
  /** SNI: year of the standard, not of a certificate. */
  readonly year?: number
  /** TKDN: domestic content in percent. */
  readonly percent?: number
}

/** A well-formed number. No number of these has a check digit: whether it was ever issued only the office knows. */
export interface Permit {
  readonly kind: PermitKind
  /** Normal form, for storage and comparison: `200530200000030`. */
  readonly number: string
  /** NIB as it is commonly printed: `2005302000000-30`. */
  readonly display: string
  readonly says: PermitSays
}

export interface PermitProblem {
  /**
   * `…-form`: another kind of writing altogether. `…-length`: the right writing with a wrong count of digits.
   * `pirt-packaging`: the first digit is not 1–8. `halal-decree`: the number of the fatwa's decree (KH…) in place of
   * the certificate's. `halal-month`: the last four digits are no month and year. `tkdn-range`: beyond 0–100.
   */
  readonly code:
    | 'unknown-kind'
    | 'bpom-form'
    | 'bpom-length'
    | 'pirt-form'
    | 'pirt-length'
    | 'pirt-packaging'
    | 'halal-form'
    | 'halal-length'
    | 'halal-decree'
    | 'halal-month'
    | 'nib-form'
    | 'nib-length'
    | 'gi-form'
    | 'sni-form'
    | 'tkdn-form'
    | 'tkdn-range'
}

type Read = Parsed<Omit<Permit, 'kind'>, PermitProblem>

const packagings = ['glass', 'plastic', 'paper', 'can', 'foil', 'other', 'composite', 'combination'] as const

const permit = (number: string, display: string, says: PermitSays = {}): Read => ok({ number, display, says })

/** Upper case, without the blanks, dots, dashes and signs that people put between the parts. */
const bare = (text: string) => text.toUpperCase().replace(/[\s.:/\p{Pd}]/gu, '')

/** Letters of a BPOM number, and how many digits follow. */
const bpomForms: readonly (readonly [RegExp, number | readonly number[], PermitSays['group'] & string])[] = [
  [/^M[DL]$/, [12, 15], 'food'],
  [/^(B?T[RIL]|HT|FF)$/, 9, 'traditional-medicine'],
  [/^S[DIL]$/, 9, 'supplement'],
  [/^N[A-E]$/, 11, 'cosmetic'],
]

function bpomOrigin(letters: string): PermitSays['origin'] {
  if (/^(MD|B?TR|SD)$/.test(letters)) return 'domestic'
  if (/^(ML|B?TI|SI)$/.test(letters)) return 'imported'
  return /^(B?TL|SL)$/.test(letters) ? 'licensed' : undefined
}

function parseBpom(text: string): Read {
  const [, letters = '', digits = ''] =
    /^(?:BPOM|POM)?(?:RI)?(?:NO)?([A-Z]{2,3})(\d+)$/.exec(bare(text)) ?? []
  const form = bpomForms.find(([pattern]) => pattern.test(letters))
  if (!form) return fail('bpom-form')
  if (![form[1]].flat().includes(digits.length)) return fail('bpom-length')
  const origin = bpomOrigin(letters)
  return permit(letters + digits, `${letters} ${digits}`, { group: form[2], ...(origin && { origin }) })
}

function parsePirt(text: string): Read {
  const digits = bare(text).replace(/^(SPP)?(PIRT)?(NO)?/, '')
  if (!/^\d+$/.test(digits)) return fail('pirt-form')
  if (digits.length !== 15) return fail('pirt-length')
  const packaging = packagings[Number(digits[0]) - 1]
  if (!packaging) return fail('pirt-packaging')
  const expiryYear = 2000 + Number(digits.slice(13))
  return permit(digits, `${digits.slice(0, 13)}-${digits.slice(13)}`, { packaging, expiryYear })
}

function parseHalal(text: string): Read {
  const number = bare(text).replace(/^(HALAL)?(NO)?/, '')
  if (/^KH/.test(number)) return fail('halal-decree')
  const digits = /^ID(\d+)$/.exec(number)?.[1]
  if (digits === undefined) return fail('halal-form')
  if (digits.length !== 17) return fail('halal-length')
  if (!/^(0[1-9]|1[0-2])/.test(digits.slice(-4))) return fail('halal-month')
  return permit(number, number)
}

function parseNib(text: string): Read {
  const digits = bare(text).replace(/^(NIB)?(NO)?/, '')
  if (!/^\d+$/.test(digits)) return fail('nib-form')
  return digits.length === 13 ? permit(digits, digits) : fail('nib-length')
}

function parseGi(text: string): Read {
  const [, first, second, third] = /^IDG(\d{3})(\d{3})(\d{3})$/.exec(bare(text)) ?? []
  if (first === undefined) return fail('gi-form')
  return permit(`IDG${first}${second}${third}`, `ID G ${first} ${second} ${third}`)
}

function parseSni(text: string): Read {
  const compact = text
    .toUpperCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, '')
  const [, adopted, standard, year] =
    /^(?:SNI)?(ISO\/IEC|ISO|IEC)?(\d{2}-\d{4}(?:\.\d+)?-(?=\d{4}$)|\d{4,5}(?:[-.]\d+)*:)(\d{4})$/.exec(
      compact,
    ) ?? []
  if (standard === undefined) return fail('sni-form')
  const number = `SNI ${adopted ? `${adopted} ` : ''}${standard}${year}`
  return permit(number, number, { year: Number(year) })
}

function parseTkdn(text: string): Read {
  const [, whole, fraction] = /^(?:TKDN)?[\s:]*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/i.exec(text) ?? []
  if (whole === undefined) return fail('tkdn-form')
  const percent = Number(`${whole}.${fraction ?? 0}`)
  if (percent > 100) return fail('tkdn-range')
  return permit(String(percent), `${String(percent).replace('.', ',')}%`, { percent })
}

const parsers: Record<PermitKind, (text: string) => Read> = {
  bpom: parseBpom,
  pirt: parsePirt,
  halal: parseHalal,
  nib: parseNib,
  gi: parseGi,
  sni: parseSni,
  tkdn: parseTkdn,
}

const isKind = (kind: unknown): kind is PermitKind => permitKinds.includes(kind as PermitKind)

/**
 * Reads the number of a permit or certificate in any common writing. A number that passes is **well-formed**, no
 * more: show it as stated by the producer, and point to {@link permitLookup}.
 *
 * - `bpom` marketing authorisation of the food and drug agency: food `MD`/`ML` with 12 digits or, since about
 *   2021, 15; traditional medicine `TR`/`TI`/`TL`/`HT`/`FF` with 9; supplements `SD`/`SI`/`SL` with 9; cosmetics
 *   `NA`–`NE` with 11.
 * - `pirt` home food industry (SPP-IRT): 15 digits (PerBPOM 22/2018). The place within is not read: no source says
 *   whose area codes it uses.
 * - `halal` certificate of BPJPH: `ID` and 17 digits, ending in month and year.
 * - `nib` business number: 13 digits (PP 24/2018). `gi` geographical indication: `ID G` and 9 digits.
 * - `sni` national standard, old (`SNI 01-3140-2001`) and new (`SNI 3140-3:2021`) style.
 * - `tkdn` domestic content in percent.
 * @example
 * parsePermit('pirt', 'P-IRT No. 2005302000000-30')
 * // number '200530200000030', display '2005302000000-30', says { packaging: 'plastic', expiryYear: 2030 }
 * parsePermit('pirt', '2005302000000-2') // { ok: false, problem: { code: 'pirt-length' } }
 */
export function parsePermit(kind: PermitKind, text: string): Parsed<Permit, PermitProblem> {
  if (!isKind(kind)) return fail('unknown-kind')
  const read = parsers[kind](written(text))
  return read.ok ? ok({ kind, ...read.value }) : read
}

const lookups: Partial<Record<string, string>> = {
  bpom: 'https://cekbpom.pom.go.id/',
  halal: 'https://bpjph.halal.go.id/search/sertifikat',
  gi: 'https://pdki-indonesia.dgip.go.id/',
  sni: 'https://akses-sni.bsn.go.id/',
  tkdn: 'https://tkdn.kemenperin.go.id/',
}

/**
 * Public page of the office where anyone can look a number up: BPOM's product search, BPJPH's search for halal
 * certificates, the intellectual property database (PDKI), BSN's texts of standards, the Ministry of Industry's TKDN list. `undefined` for kinds
 * without one: the portals of P-IRT and NIB serve those who apply.
 * @example permitLookup('bpom') // 'https://cekbpom.pom.go.id/'
 */
export function permitLookup(kind: string): string | undefined {
  return Object.hasOwn(lookups, kind) ? lookups[kind] : undefined
}
