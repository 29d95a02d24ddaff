import { isLinkAddress } from '../model/address.ts'
import { mainPack } from '../model/derived.ts'
import type { Channel } from '../model/schema/channel.ts'
import type { Pack } from '../model/schema/pack.ts'
import type { Contact } from '../model/schema/producer.ts'
import type { Product } from '../model/schema/product.ts'
import { localized } from '../model/text.ts'
import { known } from '../model/vocabulary.ts'
import { channelNames } from '../names/channel-names.ts'
import type { Names } from '../names/id.ts'
import { packText } from '../names/pack-text.ts'
import { regencyName, villageName } from '../names/places.ts'
import { formatPhone, whatsAppLink } from '../standards/phone.ts'
import { priceText } from './overlay-text.ts'
import { payableQris } from './payable-qris.ts'
import { isUnavailable } from './supply.ts'
import { supplyText } from './supply-text.ts'
import { type BuyWords, buyWords } from './words.ts'

/** One thing a buyer can do. Without `href` it is something to know. */
export interface WayToBuy {
  kind:
    | 'whatsapp'
    | 'whatsapp-catalog'
    | 'marketplace'
    | 'kopdes'
    | 'inaproc'
    | 'website'
    | 'outlet'
    | 'phone'
    | 'email'
    | 'qris'
    | 'kkpd'
    | 'publisher'
  /** Plain text, as all of these. */
  label: string
  note?: string
  /** `https:` (WhatsApp: `https://wa.me/…`), `tel:`, `mailto:` or `geo:`, nothing else. */
  href?: string
}

export interface WaysToBuyOptions {
  /** BCP 47 tag: Indonesian where we have no words in it. */
  language: string
  /** The publisher's contact: offered last, so that there is always someone to ask. */
  contact?: Contact | undefined
  /** Of the product's packs the one that is wanted, for the message to the seller. Default: the main pack. */
  pack?: Pack | undefined
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

type Kind = WayToBuy['kind']

/** What is said, and the message that a chat opens with. */
interface Sale {
  say: BuyWords
  /** What places to buy are called where they have no name of their own. */
  places: Names['channels']
  message: string
}

/** The order in which ways are shown. */
const order: readonly Kind[] = [
  'whatsapp',
  'whatsapp-catalog',
  'marketplace',
  'kopdes',
  'inaproc',
  'website',
  'outlet',
  'phone',
  'email',
  'qris',
  'kkpd',
  'publisher',
]

/** Text from a catalogue on one line, without signs that hide or turn text, and of bearable length. */
const tidy = (text = '') =>
  [...text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim()].slice(0, 80).join('').trim()

const joined = (parts: readonly (string | number | false | undefined)[], separator: string) =>
  parts.filter(Boolean).join(separator)

/** `address` where it may leave: of a linkable kind, and not a page without encryption. */
const safeLink = (address: string | undefined) =>
  address && isLinkAddress(address) && !/^http:/i.test(address) ? address : undefined

function wayOf(kind: Kind, label: string, address?: string, note?: string): WayToBuy {
  const href = safeLink(address)
  return { kind, label, ...(note && { note }), ...(href && { href }) }
}

/** What the buyer wants: product, pack and price, village and regency, page. */
function messageOf(
  product: Product,
  say: BuyWords,
  { language, pageUrl, pack: wanted, now = new Date() }: WaysToBuyOptions,
): string {
  const one = wanted ?? mainPack(product)
  const pack = tidy(
    joined([packText(one, language), one?.price && priceText(one.price, product, language)], ', '),
  )
  const name = joined(
    [tidy(localized(product.name, language)), product.sample && say.sample, pack && `(${pack})`],
    ' ',
  )
  const { village, regency } = product.place
  const place = tidy(`${villageName(village, language)}, ${regencyName(regency, language)}`)
  const question = isUnavailable(product, now) ? say.when : say.have
  const page = safeLink(pageUrl)
  // A chat's address has to stay short enough to be followed.
  const last = page && page.length <= 500 ? `\n${page}` : ''
  return `${say.wish} ${name} ${say.from} ${place}. ${question}${last}`
}

/** One recipient and nothing else: no second address, no header. */
function mailAddress(email: string): string | undefined {
  const [, user, host] = /^([^\s@?&,\p{Cs}]+)@([^\s@?&,\p{Cs}]+)$/u.exec(email) ?? []
  return user && host && `mailto:${encodeURIComponent(user)}@${encodeURIComponent(host)}`
}

/** Where a map opens: at the outlet's position, else with its address typed in; `undefined` with neither. */
function mapAddress({ position, address }: Channel): string | undefined {
  if (!position) return address && `geo:0,0?q=${encodeURIComponent(tidy(address))}`
  const point = [position.latitude, position.longitude].map((degrees) => +degrees.toFixed(6)).join()
  return `geo:${point}?q=${point}`
}

/** Ways that are places: worth showing without a link. */
const places: readonly string[] = ['outlet', 'kopdes']

/** The way of a channel. */
function channelWays(channel: Channel, { say, places: placeNames, message }: Sale): WayToBuy[] {
  const { phone = '', address = '', position } = channel
  const kind = known(order, channel.kind, 'other')
  const name = tidy(channel.name)
  const isPhone = /^\+[1-9]\d{6,14}$/.test(phone)
  const page = /^https:/i.test(channel.url ?? '') ? safeLink(channel.url) : undefined
  const way = () => {
    switch (kind) {
      case 'whatsapp':
        return isPhone && wayOf(kind, joined([say[kind], name], ': '), whatsAppLink(phone, message))
      case 'whatsapp-catalog':
        return isPhone && wayOf(kind, joined([say[kind], name], ': '), `https://wa.me/c/${phone.slice(1)}`)
      case 'inaproc':
        return page && wayOf(kind, joined([say[kind], name], ': '), page)
      case 'phone':
        return isPhone && wayOf(kind, joined([say[kind], name], ': '), `tel:${phone}`, formatPhone(phone))
      case 'email':
        return wayOf(kind, say[kind], mailAddress(address), address)
      case 'marketplace':
      case 'website':
        return (
          page && wayOf(kind, `${say[kind]} ${name || new URL(page).hostname.replace(/^www\./, '')}`, page)
        )
      case 'kopdes':
      case 'outlet':
        return wayOf(
          kind,
          name || placeNames[kind],
          page || mapAddress(channel),
          joined([tidy(address), position?.approximate && say.approximate], ' · '),
        )
    }
    return undefined
  }
  const found = way()
  return found && (found.href || places.includes(kind)) ? [found] : []
}

/** All ways to reach a person or an office. */
function contactWays({ whatsapp, phone, email, url }: Contact, sale: Sale): WayToBuy[] {
  const channels: Channel[] = [
    { kind: 'whatsapp', phone: whatsapp },
    { kind: 'phone', phone },
    { kind: 'email', address: email },
    { kind: 'website', url },
  ]
  return channels.flatMap((channel) => channelWays(channel, sale))
}

/** A payment code only where nobody can have slipped it in: see {@link payableQris}. */
function qrisWays(product: Product, { say }: Sale): WayToBuy[] {
  const qris = payableQris(product)
  if (!qris.ok) return []
  const note = `${say.payee} ${qris.value.merchantName}. ${say.checkPayee}`
  return [wayOf('qris', joined([say.qris, product.sample && say.sample], ' '), undefined, note)]
}

function publisherWays(contact: Contact, sale: Sale): WayToBuy[] {
  const label = `${sale.say.ask} ${tidy(contact.name) || sale.say.publisher}`
  return [{ ...contactWays(contact, sale)[0], kind: 'publisher', label }]
}

/**
 * What a buyer can do to get a product, best first: WhatsApp with the order written or its catalogue, marketplace, village
 * co-operative, INAPROC and website, outlets, phone, e-mail, payment, and last the publisher's contact. The first says if the product is out of season, out of
 * stock or made to order; what cannot be had now is asked for, not ordered. Every widget shows this list and nothing else, so what is unsafe is left out here:
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
  const { channels, payments, producer } = product
  const words = buyWords.in(language)
  const say = isUnavailable(product, now) ? { ...words, ...words.unavailable } : words
  const sale: Sale = {
    say,
    places: channelNames.in(language).channels,
    message: messageOf(product, say, options),
  }
  // The card pays by QRIS in the apps of state banks; of a regional bank's card nobody has confirmed it.
  const byQris = payments.includes('qris') && say.kkpdByQris
  const kkpdNote = joined([joined([say.kkpdNote, byQris], '; '), producer.nib && `NIB ${producer.nib}`], '. ')
  const ways = [
    ...channels.flatMap((channel) => channelWays(channel, sale)),
    // The owner has to have agreed that the contact is published (UU 27/2022).
    ...(producer.contact && producer.contactConsent === true ? contactWays(producer.contact, sale) : []),
    ...(trusted === true ? qrisWays(product, sale) : []),
    ...(payments.includes('kkpd') ? [wayOf('kkpd', say.kkpd, undefined, kkpdNote)] : []),
    ...(contact ? publisherWays(contact, sale) : []),
  ]
    .filter(({ href }, index, all) => !href || all.findIndex((other) => other.href === href) === index)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const [first] = ways
  const note = joined([supplyText(product, language, now), first?.note], ' · ')
  return first && note ? [{ ...first, note }, ...ways.slice(1)] : ways
}

/**
 * Every way to reach the publisher, for a visitor who has not chosen a product yet. Safe as {@link waysToBuy} is.
 * @example waysToAsk(summary.contact, { language: 'id' }) // [{ kind: 'whatsapp', label: 'Tanya Dinas PMD', href: … }]
 */
export function waysToAsk(contact: Contact | undefined, { language }: { language: string }): WayToBuy[] {
  if (!contact) return []
  const say = buyWords.in(language)
  const whatsapp = `${say.ask} ${tidy(contact.name) || say.publisher}`
  return contactWays(contact, {
    say: { ...say, whatsapp },
    places: channelNames.in(language).channels,
    message: `${say.wish} ${say.anything}`,
  })
}
