import type { Parsed } from '../result.ts'
import { fail, ok, written } from './parsed.ts'

export interface PhoneProblem {
  /** `form`: signs that no number has. `length`: too short or long. `several`: more than one number. */
  readonly code: 'form' | 'length' | 'not-indonesian' | 'several'
}

/** National numbers without the leading 0: mobile 8xx…; else an area code of two or three digits and the line. */
const mobile = /^8[1-9]\d{7,10}$/
const landline = /^[2-79]\d{6,10}$/

/** Area codes of two digits: Jakarta, Bandung, Semarang, Surabaya, Medan. All others have three. */
const areaCode = /^(?:2[124]|31|61|\d{3})/

const label = /^(?:(?:wa|whatsapp|hp|telp|tel|telepon|phone|no|nomor)\b[\s.:/]*)+/i
const whatsAppAddress = /^(?:https?:\/\/)?wa\.me\/(?:\+)?/i

/**
 * Reads an Indonesian phone number in any common writing: `0812-0000-0101`, `+62 (0)812 0000 0101`, `62812…`,
 * `(0380) 821234`, `812…` (a spreadsheet ate the zero), `WA: 0812…`, `https://wa.me/62812…`.
 *
 * Source: ITU-T E.164; areas and mobile numbers as in Indonesia's numbering plan (FTP, Permenkominfo 14/2018).
 * @returns E.164, `+6281200000101`
 * @example parsePhone('0812-0000-0101')             // { ok: true, value: '+6281200000101' }
 * @example parsePhone('0812-0000-0101 / 0813-1111') // { ok: false, problem: { code: 'several' } }
 */
export function parsePhone(text: string): Parsed<string, PhoneProblem> {
  const number = written(text).replace(whatsAppAddress, '+').replace(label, '')
  const parts = number.split(/[,;/&]|\b(?:dan|atau|or)\b/).filter((part) => /(?:\d\D*){7}/.test(part))
  if (parts.length > 1) return fail('several')
  if (!/^\+?[\d\s().\p{Pd}]+$/u.test(number)) return fail('form')
  // A last group of one digit is no group of a phone: 81200000301.0 went through a column of decimals.
  if (/^\+?\d{7,}[.,]\d{1,2}$/.test(number)) return fail('form')
  const digits = number.replace(/\D/g, '')
  const isInternational = number.startsWith('+') || digits.startsWith('00')
  const dialled = digits.replace(/^00/, '')
  if (isInternational && !dialled.startsWith('62')) return fail('not-indonesian')
  const national = dialled.replace(/^62/, '').replace(/^0/, '')
  // Without 0 or 62 before it, only a mobile number stands out from digits of any kind.
  const isBare = dialled === national
  if (!mobile.test(national) && (isBare || !landline.test(national))) return fail('length')
  return ok(`+62${national}`)
}

/** Whether an E.164 number is an Indonesian mobile number, and so may be on WhatsApp. */
export function isMobile(phone: string): boolean {
  return phone.startsWith('+62') && mobile.test(phone.slice(3))
}

/**
 * An Indonesian number as it is dialled at home, in groups; numbers of other countries stay as they are.
 *
 * Source: ITU-T E.123, national notation: an area code that is not always dialled stands in parentheses.
 * @example formatPhone('+6281200000101') // '0812-0000-0101'
 * @example formatPhone('+62380821234')   // '(0380) 821234'
 */
export function formatPhone(phone: string): string {
  if (isMobile(phone)) return `0${phone.slice(3).replace(/^(\d{3})(\d{2,4})(\d{4,5})$/, '$1-$2-$3')}`
  if (!phone.startsWith('+62')) return phone
  const national = phone.slice(3)
  const area = areaCode.exec(national)?.[0] ?? ''
  return area ? `(0${area}) ${national.slice(area.length)}` : phone
}

/**
 * Address that opens a WhatsApp chat with `text` written in it, ready to be sent.
 *
 * Source: WhatsApp, click to chat: digits only, without plus, zeros and dashes.
 * @param phone E.164
 * @example whatsAppLink('+6281200000101', 'Halo, masih ada?') // 'https://wa.me/6281200000101?text=Halo%2C%20masih%20ada%3F'
 */
export function whatsAppLink(phone: string, text?: string): string {
  const address = `https://wa.me/${phone.replace(/\D/g, '')}`
  // Half a surrogate pair, as a cut through an emoji leaves, is the one thing that cannot be encoded.
  return text ? `${address}?text=${encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))}` : address
}
