import {
  type Channel,
  hasPresetAmount,
  isMobile,
  matchQris,
  type Product,
  parsePhone,
  parseQris,
  parseSeason,
} from '@ovop-ntt/core'
import { deliveryWords, meaningOf, paymentWords, yesNoWords } from '../read/columns/words.ts'
import { readLink } from './link-address.ts'
import { present } from './present.ts'
import type { Cells, RowReader } from './row-reader.ts'

/** Whether a cell for a number holds any of one: what does not is a word about it, and no number is lost with it. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text)
}

/** Months; `undefined` for all year. */
export function checkSeason(row: RowReader): number[] | undefined {
  const text = row.text('season')
  if (text === '') return undefined
  const months = parseSeason(text)
  if (months.ok) return months.value.length > 0 ? months.value : undefined
  row.report('season', 'season-unreadable')
  return undefined
}

export function checkPayments(row: RowReader): Product['payments'] {
  const payments = new Set<Product['payments'][number]>()
  for (const text of row.list('payments', /[;,/]/)) {
    const payment = meaningOf(paymentWords, text)
    if (payment) payments.add(payment)
    else row.report('payments', 'unknown-payment', text)
  }
  return [...payments]
}

/** How a product comes to its buyer: picked up, by courier, to where, with a note. */
export function checkDelivery(row: RowReader): Product['delivery'] {
  const kinds = new Set<NonNullable<Product['delivery']>['kinds'][number]>()
  for (const text of row.list('delivery', /[;,/]/)) {
    const kind = meaningOf(deliveryWords, text)
    if (kind) kinds.add(kind)
    else row.report('delivery', 'unknown-delivery', text)
  }
  const area = row.text('deliveryArea') || undefined
  const note = row.text('deliveryNote') || undefined
  return kinds.size > 0 || area || note ? present({ area, kinds: [...kinds], note }) : undefined
}

/** A payload leads money: it is taken only whole, static, and in the name of the one who sells. */
export function checkQris(row: Cells, producer: string): Product['qris'] {
  const payload = row.text('qris')
  if (payload === '') return undefined
  const qris = parseQris(payload)
  if (!qris.ok) {
    const { code, tag = '' } = qris.problem
    if (code === 'wrong-crc') row.report('qris', 'qris-crc')
    else row.report('qris', 'qris-form', [code, tag].join(' ').trim())
    return undefined
  }
  if (qris.value.method === 'dynamic') row.report('qris', 'qris-dynamic')
  else if (hasPresetAmount(qris.value)) {
    const tags = qris.value.fields.map(({ tag }) => tag).filter((tag) => tag >= '54' && tag <= '57')
    row.report('qris', 'qris-preset', tags.join(', '))
  }
  const [merchantName, nmid] = [row.text('qrisName') || undefined, row.text('qrisNmid') || undefined]
  const match = matchQris(qris.value, { merchantName: merchantName ?? producer, nmid })
  if (!match.ok) {
    if (match.reason === 'nmid') row.report('qris', 'qris-nmid', qris.value.nmid ?? 'tidak ada')
    else if (producer !== '') row.report('qris', 'qris-mismatch', qris.value.merchantName)
  }
  return present({ merchantName, nmid, payload })
}

/** Whether the owner of a number agreed to its publication: the row's word counts before the publisher's. */
export function hasConsent(row: RowReader, contactsAgreed: boolean): boolean {
  const word = row.word('contactConsent', yesNoWords)
  return word === undefined ? contactsAgreed && row.text('contactConsent') === '' : word === 'yes'
}

/** Ways to buy. A phone number, also one inside a WhatsApp link, comes along only with `consent`. */
export function checkChannels(row: RowReader, consent: boolean): Channel[] {
  const phones = (['whatsapp', 'whatsappCatalog', 'phone'] as const).flatMap((field) =>
    phoneChannel(row, field, consent),
  )
  const links = (['website', 'marketplace', 'inaproc'] as const).flatMap((kind) =>
    linkChannels(row, kind, consent),
  )
  const outlets = row.list('outlet').map((name): Channel => ({ kind: 'outlet', name }))
  return [...phones, ...links, ...kopdesChannels(row), ...outlets]
}

const phoneKinds = { whatsapp: 'whatsapp', whatsappCatalog: 'whatsapp-catalog', phone: 'phone' } as const
/** The one address of a catalogue that Meta documents; `wa.me/p/…` is of a single product, and of nobody's promise. */
const catalogAddress = /^(?:https?:\/\/)?wa\.me\/c\//i

/**
 * A number without the name of its owner: `0812-0000-0301 (Ibu Ana)`, `Pak Yos: 0812…`. Words stand apart from the
 * digits; a letter among them is a slip in the number.
 */
function withoutOwner(text: string): string {
  return text
    .replace(/\s*\([^()\d]*\)\s*$/, '')
    .replace(/^\p{L}{2}[\p{L}.' ]*?[:\s]\s*(?=[+(\d])/u, '')
    .replace(/\s+\p{L}[\p{L}.]+(?:\s[\p{L}.' ]*)?$/u, '')
}

function phoneChannel(row: RowReader, field: keyof typeof phoneKinds, consent: boolean): Channel[] {
  const text = row.text(field)
  if (text === '') return []
  const phone = parsePhone(withoutOwner(text.replace(catalogAddress, '+')))
  if (!hasDigit(text)) row.report(field, 'number-missing')
  else if (!phone.ok || (field !== 'phone' && !isMobile(phone.value))) row.report(field, 'phone-form')
  else if (consent) return [{ kind: phoneKinds[field], phone: phone.value }]
  else row.report(field, 'contact-withheld')
  return []
}

/** A village co-operative that sells: by its name, or by its site. */
function kopdesChannels(row: RowReader): Channel[] {
  const text = row.text('kopdes')
  if (text === '') return []
  if (!/\w\.\w/.test(text) || /\s/.test(text)) return [{ kind: 'kopdes', name: text }]
  const link = readLink(text)
  if ('url' in link) return [{ kind: 'kopdes', url: link.url.href }]
  row.report('kopdes', link.code, 'detail' in link ? link.detail : undefined)
  return []
}

const whatsAppHosts = /^(?:.+\.)?(?:wa\.me|whatsapp\.com|wa\.link)$/

/** Whether an address leads to a person's phone. */
export function isContactLink({ protocol, hostname }: URL): boolean {
  return protocol === 'tel:' || whatsAppHosts.test(hostname)
}

function linkChannels(
  row: RowReader,
  kind: 'website' | 'marketplace' | 'inaproc',
  consent: boolean,
): Channel[] {
  return row.list(kind).flatMap((text): Channel[] => {
    const link = readLink(text)
    if ('code' in link) {
      row.report(kind, link.code, 'detail' in link ? link.detail : undefined)
      return []
    }
    const { url } = link
    if (!isContactLink(url)) return [{ kind, url: url.href }]
    else if (!consent) row.report(kind, 'contact-withheld')
    else {
      const phone = parsePhone(text)
      return [phone.ok ? { kind: 'whatsapp', phone: phone.value } : { kind: 'website', url: url.href }]
    }
    return []
  })
}
