import type { Parsed } from '../result.ts'
import { fail, ok, written } from './parsed.ts'
import { areaCodeForm, villageKindOf } from './village-kind.ts'

/** An area's code in the Ministry of Home Affairs' list. */
export interface AreaCode {
  /** Code with dots: `53`, `53.09`, `53.09.06`, `53.09.06.2009`. */
  readonly code: string
  readonly level: 'province' | 'regency' | 'district' | 'village'
  /** Kind of village, by the first digit of its part of the code: 1 kelurahan, 2 desa. */
  readonly villageKind?: 'desa' | 'kelurahan'
}

export interface AreaCodeProblem {
  /**
   * `form`: not a code of digits, with or without dots. `length`: no level has so many digits. `scheme-unknown`:
   * four bare digits, which mean one regency to Kemendagri and another to the statistics office (BPS).
   * `part`: a part that cannot be, such as district 00 or a village part that starts with neither 1 nor 2.
   */
  readonly code: 'form' | 'length' | 'scheme-unknown' | 'part'
}

const levels = ['province', 'regency', 'district', 'village'] as const

/**
 * Reads a Kemendagri area code of any level, with dots (`53.09.06.2009`) or without (`5309062009`, `530906`).
 * Four bare digits are refused unless `scheme` says whose they are: 5301 is Kabupaten Kupang to Kemendagri and
 * Sumba Barat to BPS. Ten bare digits are read as Kemendagri's; whoever cannot be sure compares the name too.
 * Well-formed only: whether the area exists is for the list to say.
 *
 * Source: Kepmendagri 300.2.2-2430/2025.
 * @example parseAreaCode('5309062009')
 * // { ok: true, value: { code: '53.09.06.2009', level: 'village', villageKind: 'desa' } }
 */
export function parseAreaCode(
  text: string,
  options: { scheme?: 'kemendagri' } = {},
): Parsed<AreaCode, AreaCodeProblem> {
  const code = written(text)
  const [, province, regency, district, village] =
    /^(\d\d)(?:\.(\d\d)(?:\.(\d\d)(?:\.(\d{4}))?)?)?$/.exec(code) ??
    /^(\d\d)(\d\d)?(\d\d)?(\d{4})?$/.exec(code) ??
    []
  if (province === undefined) return fail(/^\d+(\.\d+)*$/.test(code) ? 'length' : 'form')
  // Eight bare digits fit the second pattern's parts, but no level.
  if (village !== undefined && district === undefined) return fail('length')
  if (/^\d{4}$/.test(code) && options.scheme !== 'kemendagri') return fail('scheme-unknown')
  if (!areaCodeForm.test(code)) return fail('part')
  const parts = [province, regency, district, village].filter((part) => part !== undefined)
  const villageKind = villageKindOf(code)
  return ok({
    code: parts.join('.'),
    level: levels[parts.length - 1]!,
    ...(villageKind && { villageKind }),
  })
}

/**
 * The code in writing: with dots, or `plain` as OpenSID and other registers store it.
 * @example formatAreaCode(area, 'plain') // '5309062009'
 */
export function formatAreaCode({ code }: AreaCode, form: 'dotted' | 'plain' = 'dotted'): string {
  return form === 'plain' ? code.replaceAll('.', '') : code
}

/**
 * The area around an area: a village's district, … ; `undefined` for a province.
 * @example parentAreaCode({ code: '53.09', level: 'regency' }) // { code: '53', level: 'province' }
 */
export function parentAreaCode({ code }: AreaCode): AreaCode | undefined {
  const parts = code.split('.').slice(0, -1)
  const level = levels[parts.length - 1]
  return level && { code: parts.join('.'), level }
}
