import type { CellKind } from '../read/columns/columns.ts'
import type { ProblemCode } from '../read/problems/codes.ts'

/** A tag, a comment or a character reference: what a page would take for HTML. */
const markup = /<[a-z!/?]|&(?:[a-z]{2,31}|#\d{1,7}|#x[\da-f]{1,6});/i
/** Controls other than tab and line end, and the signs that turn the direction of writing or hide letters. */
const invisible = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]|\p{Cs}/u
const sixteenDigits = /(?<!\d[ .-]?)\d(?:[ .-]?\d){15}(?![ .-]?\d)/
/** Province, regency, district; day (40 more for women), month, year; serial number (Perpres 96/2018). */
const identityNumber = /(?<!\d)[1-9]\d{5}(?:0[1-9]|[12456]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}(?!\d)/
/** Tax number of 15 digits in its groups (NPWP; the one of 16 digits is caught above). */
const taxNumber = /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?!\d)/
/** A civil servant's number: birthday, month of appointment, sex, serial number (18 digits, with blanks or without). */
const servantNumber = /(?<!\d)(?:19|20)\d{6} ?(?:19|20)\d{4} ?[12] ?\d{3}(?!\d)/
/** An account number is any; the words before it tell. */
const accountNumber =
  /\b(?:no(?:mor)?\.? ?)?(?:rek(?:ening)?|bank|bri|bni|bca|btn|bsi|mandiri)\b[^\d\n]{0,24}\d(?:[ .-]?\d){7,}/i
const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i
const phoneNumber = /(?<!\d)(?:\+?62|0)[ .-]?8[1-9](?:[ .-]?\d){7,10}(?!\d)/
/** Letters that none of the above need: most cells hold nothing else, and no other search is made in them. */
const harmless = /^[ -%'-;=?-~]*$/
const scientific = /^\d([.,]\d+)?e\+\d+$/i

/**
 * What makes a cell unfit to be published, whatever its column is for: rows come from many hands and exports.
 * A spreadsheet that opens a download would run a formula; a page might show markup; an identity or card number of
 * a person (16 digits) is nobody's business (UU 27/2022).
 */
export function findHostile(text: string, kind: CellKind): ProblemCode | undefined {
  if (/^[=@]/.test(text) || (text.startsWith('+') && kind !== 'phone')) return 'formula-injection'
  // A payload is checked letter by letter when it is parsed.
  if (kind === 'payload') return undefined
  const isHarmless = harmless.test(text)
  if (!isHarmless && invisible.test(text)) return 'control-character'
  // The name of a file is not published.
  if (kind === 'file') return undefined
  // Addresses hold long numbers of other services, and a permit may have a digit too many: only an identity number
  // is one of a person there. A text has no need of any such number, a family card's (KK) or a bank card's.
  const isLong = text.length >= 16
  if (isLong && (kind === 'text' ? sixteenDigits : identityNumber).test(text)) return 'personal-number'
  if (kind === 'text' && holdsPersonalData(text)) return 'personal-data'
  if (!isHarmless && kind !== 'address' && markup.test(text)) return 'markup-in-text'
  return (kind === 'number' || kind === 'phone') && scientific.test(text) ? 'scientific-notation' : undefined
}

/** Numbers and addresses of persons that a text has no need of (UU 27/2022). */
function holdsPersonalData(text: string): boolean {
  if (text.includes('@') && mailAddress.test(text)) return true
  return (
    text.length > 8 &&
    /\d{3}/.test(text) &&
    [taxNumber, servantNumber, accountNumber].some((one) => one.test(text))
  )
}

/** Whether a text for people carries an Indonesian mobile number. */
export function holdsPhone(text: string): boolean {
  return phoneNumber.test(text)
}
