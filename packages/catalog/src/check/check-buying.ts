import {
  type Channel,
  hasPresetAmount,
  isMobile,
  matchQris,
  type Pack,
  type Product,
  parseGtin,
  parseNetContent,
  parsePhone,
  parseQris,
  parseRupiah,
  parseSeason,
} from '@ovop-ntt/core'
import {
  availabilityWords,
  deliveryWords,
  meaningOf,
  paymentWords,
  yesNoWords,
} from '../read/columns/words.ts'
import { checkDay } from './check-day.ts'
import { readLink } from './link-address.ts'
import { present } from './present.ts'
import type { Cells, RowReader } from './row-reader.ts'

export const gtinCodes = {
  'not-digits': 'gtin-form',
  length: 'gtin-length',
  'check-digit': 'gtin-check',
} as const

/** How the product is sold: one pack a row. */
export function checkPack(row: RowReader, time?: Date): Pack[] {
  const container = row.text('container')
  // "Kemasan: 250 gr" says what is in it.
  const inContainer =
    row.text('netContent') === '' && hasDigit(container) ? parseNetContent(container) : undefined
  const contentInContainer = inContainer?.ok ? inContainer.value : undefined
  const pack = present({
    availability: availability(row),
    availabilityDate: checkDay(row, 'availabilityDate', time),
    container: contentInContainer ? undefined : container || undefined,
    gtin: gtin(row),
    netContent: contentInContainer ?? netContent(row),
    price: price(row),
    sku: row.text('sku') || undefined,
  })
  return Object.keys(pack).length > 0 ? [pack] : []
}

/** A word for it, or how many there are: an office's `Stok`. What says that there is none is never left out. */
function availability(row: RowReader): Pack['availability'] {
  const text = row.text('availability')
  const [, count] = /^(\d{1,6})(?:\s*[a-z]+)?$/i.exec(text) ?? []
  if (count !== undefined) return Number(count) > 0 ? 'in-stock' : 'out-of-stock'
  if (/\b(?:habis|kosong)\b/i.test(text)) return 'out-of-stock'
  return row.word('availability', availabilityWords)
}

/** Rupiah. Nothing is sold for less: `15` is written in thousands. */
const leastPrice = 100

function price(row: RowReader): number | undefined {
  const text = row.text('price')
  if (text === '') return undefined
  // 250 would pass for Rp 250, and is 250,000.
  if (/ribu|juta|\b000\b/i.test(row.titleOf('price'))) {
    row.report('price', 'price-scale')
    return undefined
  }
  const amount = parseRupiah(text.replace(/\s*rupiah\.?$/i, ''))
  if (amount.ok && amount.value >= leastPrice && amount.value <= 1e10) return amount.value
  row.report(
    'price',
    amount.ok && amount.value >= 1 && amount.value < leastPrice ? 'price-low' : 'price-unreadable',
  )
  return undefined
}

function netContent(row: RowReader): Pack['netContent'] {
  const text = row.text('netContent')
  if (text === '') return undefined
  // A column `Berat (gr)` holds bare numbers.
  const [, unit] =
    /\(\s*(?:dalam )?(mg|gr?|gram|kg|ml|l|ltr|liter|cm|m|lembar|buah|pcs)\.?\s*\)\s*$/i.exec(
      row.titleOf('netContent'),
    ) ?? []
  const content = parseNetContent(unit && /^[\d.,]+$/.test(text) ? `${text} ${unit}` : text)
  if (content.ok) return content.value
  row.report('netContent', hasDigit(text) ? 'net-content-unreadable' : 'number-missing')
  return undefined
}

function gtin(row: RowReader): string | undefined {
  const text = row.text('gtin')
  if (text === '') return undefined
  const number = parseGtin(text)
  if (number.ok) return number.value
  row.report('gtin', hasDigit(text) ? gtinCodes[number.problem.code] : 'number-missing')
  return undefined
}

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

function phoneChannel(row: RowReader, field: keyof typeof phoneKinds, consent: boolean): Channel[] {
  const text = row.text(field)
  if (text === '') return []
  const phone = parsePhone(text.replace(catalogAddress, '+'))
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
