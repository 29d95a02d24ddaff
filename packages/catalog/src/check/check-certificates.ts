import { type Certificate, type HalalStatus, type PermitKind, parsePermit } from '@ovop-ntt/core'
import { foldWord } from '../read/columns/fold.ts'
import { certificateStateWords, halalWords, meaningOf } from '../read/columns/words.ts'
import { hasDigit } from './check-buying.ts'
import { present } from './present.ts'
import type { RowReader } from './row-reader.ts'

/** What people write in place of a number they do not have. */
const withoutNumber = new Set(['tidak ada', 'belum', 'belum ada', 'tidak', 'proses', 'dalam proses'])

/** Whom a permit names or until when it holds, behind its number: the number says the year itself. */
const remark = /\s*\((?:a\.?\s?n\.?|atas nama|berlaku|s\/d|exp)[^()]*\)$/i

const numbered = ['bpom', 'pirt', 'gi', 'sni'] as const

/** Permits and certificates of a row, and its halal status. */
export function checkCertificates(row: RowReader): {
  certificates: Certificate[]
  halal: HalalStatus | undefined
} {
  const certificates: Certificate[] = []
  for (const kind of numbered) {
    const number = permitNumber(row, kind)
    if (number !== undefined) certificates.push({ kind, number })
  }
  const halal = checkHalal(row)
  if (halal.number !== undefined) {
    const state = row.word('halalState', certificateStateWords)
    certificates.push(present({ kind: 'halal', number: halal.number, state }))
  }
  const tkdn = permitNumber(row, 'tkdn')
  if (tkdn !== undefined) certificates.push({ kind: 'tkdn', percent: Number(tkdn) })
  return { certificates, halal: halal.status }
}

/** Number of a permit in its normal form; `undefined` for none or a malformed one, which is reported. */
export function permitNumber(row: RowReader, kind: Exclude<PermitKind, 'halal'>): string | undefined {
  const text = row.text(kind)
  if (text === '' || withoutNumber.has(foldWord(text))) return undefined
  if (!hasDigit(text)) {
    row.report(kind, 'number-missing')
    return undefined
  }
  return readPermit(row, kind, text)
}

/** A word or a number. `Ya` without a number is taken, but says no more than nothing: only a number certifies. */
function checkHalal(row: RowReader): { status?: HalalStatus; number?: string } {
  const text = row.text('halal')
  if (text === '') return {}
  const status = meaningOf(halalWords, text)
  if (status) return { status }
  // What says that a product is not halal is said in many words, and never left out.
  if (/\b(?:non|tidak|bukan|tdk)[ -]?halal|\bharam\b|\bbabi\b/i.test(text)) return { status: 'non-halal' }
  if (!hasDigit(text)) {
    row.report('halal', 'number-missing')
    return { status: 'unknown' }
  }
  const number = readPermit(row, 'halal', text)
  return number === undefined ? {} : { status: 'certified', number }
}

function readPermit(row: RowReader, kind: PermitKind, text: string): string | undefined {
  const permit = parsePermit(kind, text.replace(remark, ''))
  if (permit.ok) return permit.value.number
  const { code } = permit.problem
  // Cannot be: all kinds are the parser's own.
  if (code !== 'unknown-kind') row.report(kind, code)
  return undefined
}
