import { isLinkAddress } from '../model/address.ts'
import type { Channel } from '../model/channel.ts'
import { mainPack } from '../model/derived.ts'
import type { Contact } from '../model/producer.ts'
import type { Product } from '../model/product.ts'
import { localized } from '../model/text.ts'
import { localeOf } from '../standards/locale.ts'
import { formatRupiah } from '../standards/money.ts'
import { formatNetContent } from '../standards/net-content.ts'
import { formatPhone, whatsAppLink } from '../standards/phone.ts'
import { matchQris, parseQris } from '../standards/qris.ts'
import { formatSeason } from '../standards/season.ts'
import { type Supply, supplyOf } from './supply.ts'
import { type Words, words } from './words.ts'

/** One thing a buyer can do. Without `href` it is something to know. */
export interface WayToBuy {
  kind: 'whatsapp' | 'marketplace' | 'website' | 'outlet' | 'phone' | 'email' | 'qris' | 'kkpd' | 'publisher'
  /** Plain text, as all of these. */
  label: string
  note?: string
  /** `https:` (WhatsApp: `https://wa.me/…`), `tel:`, `mailto:` or `geo:`, nothing else. */
  href?: string
}

export interface WaysToBuyOptions {
  /** BCP 47 tag; English for `en…`, else Indonesian. */
  language: string
  /** The publisher's contact: offered last, so that there is always someone to ask. */
  contact?: Contact | undefined
  /** Page of the product, put into messages so that the seller sees what is meant. */
  pageUrl?: string | undefined
  /** Decides about the season. Default: the current time. */
  now?: Date | undefined
  /**
   * Whether the product comes from a signed catalogue or from the page's own code. Only then is a payment
   * code offered. Default: `false`.
   */
  trusted?: boolean | undefined
}

interface Order {
  words: Words
  /** The message that a chat opens with. */
  message: string
}

/** Text from a catalogue on one line, without signs that hide or turn text, and of bearable length. */
const tidy = (text: string) =>
  [...text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()].slice(0, 80).join('').trim()

const isPhone = (phone: string | undefined): phone is string => /^\+[1-9]\d{6,14}$/.test(phone ?? '')

/** `way`, with its link only where that is of a kind that may leave: a page without encryption may not. */
function withLink(way: WayToBuy, href: string | undefined): WayToBuy {
  return href && isLinkAddress(href) && !/^http:/i.test(href) ? { ...way, href } : way
}

/** Order text: product, pack and price, village and regency, page. */
function messageOf(product: Product, supply: Supply, { language, pageUrl }: WaysToBuyOptions): string {
  const say = words[localeOf(language)]
  const pack = mainPack(product)
  const size = [pack?.container, pack?.netContent && formatNetContent(pack.netContent, language)]
  const details = [size.filter(Boolean).join(' '), pack?.price && formatRupiah(pack.price, language)]
  const packText = details.filter(Boolean).join(', ')
  const name = tidy(localized(product.name, language)) + (product.sample ? ` (${say.sample})` : '')
  const text = supply.state === 'out-of-season' || supply.state === 'out-of-stock' ? say.askWhen : say.order
  const message = text(
    packText ? `${name} (${tidy(packText)})` : name,
    tidy(`${product.place.village}, ${product.place.regency}`),
  )
  const page = withLink({ kind: 'website', label: '' }, pageUrl).href
  // A chat's address has to stay short enough to be followed.
  return page && page.length <= 500 ? `${message}\n${page}` : message
}

function supplyNote(supply: Supply, language: string): string | undefined {
  const say = words[localeOf(language)]
  if (supply.state === 'out-of-season') return say.again(formatSeason([supply.again], language))
  if (supply.state === 'made-to-order') return say.madeToOrder
  return supply.state === 'out-of-stock' ? say.outOfStock : undefined
}

const named = (label: string, name: string | undefined): string => (name ? `${label}: ${name}` : label)

function whatsAppWay(
  phone: string | undefined,
  name: string | undefined,
  { words, message }: Order,
): WayToBuy[] {
  if (!isPhone(phone)) return []
  return [withLink({ kind: 'whatsapp', label: named(words.whatsapp, name) }, whatsAppLink(phone, message))]
}

function phoneWay(phone: string | undefined, name: string | undefined, { words }: Order): WayToBuy[] {
  if (!isPhone(phone)) return []
  return [
    withLink({ kind: 'phone', label: named(words.phone, name), note: formatPhone(phone) }, `tel:${phone}`),
  ]
}

function pageWay(
  kind: 'marketplace' | 'website',
  url: string | undefined,
  name: string | undefined,
  order: Order,
) {
  const way = withLink({ kind, label: '' }, url)
  if (!way.href?.startsWith('https:')) return []
  const host = new URL(way.href).hostname.replace(/^www\./, '')
  return [{ ...way, label: order.words[kind](name || host) }]
}

function emailAddress(email: string | undefined): string | undefined {
  const [, user, host] = /^([^\s@?&,]+)@([^\s@?&,]+)$/.exec(email ?? '') ?? []
  return user && host && `mailto:${encodeURIComponent(user)}@${encodeURIComponent(host)}`
}

/** Where a map opens: at the outlet's position, else with its address typed in; `undefined` with neither. */
function mapAddress({ position, address }: Channel): string | undefined {
  const query = address && encodeURIComponent(tidy(address).replace(/\p{Cs}/gu, ''))
  if (!position) return query && `geo:0,0?q=${query}`
  const point = [position.latitude, position.longitude].map((degrees) => String(+degrees.toFixed(6))).join()
  return `geo:${point}?q=${point}`
}

function outletWay(outlet: Channel, name: string | undefined, { words }: Order): WayToBuy {
  const notes = [outlet.address && tidy(outlet.address), outlet.position?.approximate && words.approximate]
  const note = notes.filter(Boolean).join(' · ')
  return withLink({ kind: 'outlet', label: name || words.outlet, ...(note && { note }) }, mapAddress(outlet))
}

function channelWays(channel: Channel, order: Order): WayToBuy[] {
  const name = channel.name && tidy(channel.name)
  switch (channel.kind) {
    case 'whatsapp':
      return whatsAppWay(channel.phone, name, order)
    case 'phone':
      return phoneWay(channel.phone, name, order)
    case 'marketplace':
      return pageWay('marketplace', channel.url, name, order)
    case 'website':
      return pageWay('website', channel.url, name, order)
    case 'outlet':
      return [outletWay(channel, name, order)]
    default:
      return []
  }
}

/** The producer's own contact, where its owner agreed that it is published (UU 27/2022). */
function producerWays({ contact, contactConsent }: Product['producer'], order: Order): WayToBuy[] {
  if (!contact || contactConsent !== true) return []
  const mail = emailAddress(contact.email)
  return [
    ...whatsAppWay(contact.whatsapp, undefined, order),
    ...phoneWay(contact.phone, undefined, order),
    ...pageWay('website', contact.url, undefined, order),
    ...(mail ? [withLink({ kind: 'email', label: order.words.email, note: contact.email! }, mail)] : []),
  ]
}

/** A payment code only where nobody can have slipped it in: trusted, static, undamaged, in the merchant's name. */
function qrisWay({ qris, producer, sample }: Product, words: Words): WayToBuy[] {
  if (!qris) return []
  const read = parseQris(qris.payload)
  if (!read.ok || read.value.method !== 'static') return []
  const { merchantName = producer.name, nmid } = qris
  if (!matchQris(read.value, { merchantName, nmid }).ok) return []
  const label = sample ? `${words.qris} (${words.sample})` : words.qris
  return [{ kind: 'qris', label, note: words.qrisNote(read.value.merchantName) }]
}

function kkpdWay({ payments, producer: { nib } }: Product, words: Words): WayToBuy[] {
  if (!payments.includes('kkpd')) return []
  return [{ kind: 'kkpd', label: words.kkpd, note: nib ? `${words.kkpdNote}. NIB ${nib}` : words.kkpdNote }]
}

function publisherWay(contact: Contact | undefined, { words, message }: Order): WayToBuy[] {
  if (!contact) return []
  const way: WayToBuy = { kind: 'publisher', label: words.publisher(contact.name && tidy(contact.name)) }
  const addresses = [
    isPhone(contact.whatsapp) ? whatsAppLink(contact.whatsapp, message) : undefined,
    isPhone(contact.phone) ? `tel:${contact.phone}` : undefined,
    emailAddress(contact.email),
    contact.url,
  ]
  const links = addresses.map((address) => withLink(way, address))
  return [links.find(({ href }) => href) ?? way]
}

const order: readonly WayToBuy['kind'][] = [
  'whatsapp',
  'marketplace',
  'website',
  'outlet',
  'phone',
  'email',
  'qris',
  'kkpd',
  'publisher',
]

/**
 * What a buyer can do to get a product, best first: WhatsApp with the order written, marketplace and website, outlets,
 * phone, e-mail, payment, and last the publisher's contact. The first says if the product is out of season, out of
 * stock or made to order. Every widget shows this list and nothing else, so what is unsafe is left out here:
 * links other than `https:`, `tel:`, `mailto:` and `geo:`, contacts without consent, payment codes that are
 * untrusted, damaged, or in another name.
 * @example
 * waysToBuy(product, { language: 'id', pageUrl: 'https://desa.example/madu', trusted: true })
 * // [{ kind: 'whatsapp', label: 'Pesan lewat WhatsApp', href: 'https://wa.me/62812…?text=Halo%2C%20saya…' },
 * //  { kind: 'outlet', label: 'NTT Mart (contoh) Ngada' },
 * //  { kind: 'qris', label: 'Bayar dengan QRIS', note: 'Atas nama KELOMPOK TANI CONTOH BAJA. …' }]
 */
export function waysToBuy(product: Product, options: WaysToBuyOptions): WayToBuy[] {
  const { language, contact, now = new Date(), trusted } = options
  const say = words[localeOf(language)]
  const supply = supplyOf(product, now)
  const sale: Order = { words: say, message: messageOf(product, supply, options) }
  const ways = [
    ...product.channels.flatMap((channel) => channelWays(channel, sale)),
    ...producerWays(product.producer, sale),
    ...(trusted === true ? qrisWay(product, say) : []),
    ...kkpdWay(product, say),
    ...publisherWay(contact, sale),
  ]
    .filter(({ href }, index, all) => !href || all.findIndex((other) => other.href === href) === index)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const note = supplyNote(supply, language)
  const [first, ...rest] = ways
  return note && first ? [{ ...first, note: first.note ? `${note} · ${first.note}` : note }, ...rest] : ways
}

/** Every way to reach the publisher, for a visitor who has not chosen a product yet. Safe as {@link waysToBuy} is. */
export function waysToAsk(contact: Contact | undefined, { language }: { language: string }): WayToBuy[] {
  const say = words[localeOf(language)]
  const producer = { name: '', contact, contactConsent: true } as Product['producer']
  return producerWays(producer, {
    words: { ...say, whatsapp: say.publisher(contact?.name) },
    message: say.ask,
  })
}
