import {
  type Certificate,
  type Channel,
  type Pack,
  type PermitKind,
  type ProductImage,
  parseGtin,
  parsePermit,
  permitKinds,
} from '@ovop-ntt/core'
import { Product } from '@ovop-ntt/core/model'
import * as z from 'zod/mini'
import type { JsonPath } from '../read/records/model-record.ts'
import { checkQris, isContactLink } from './check-buying.ts'
import { gtinCodes } from './check-pack.ts'
import { checkPlace } from './check-place.ts'
import type { RowOptions } from './check-row.ts'
import { parseDay } from './dates.ts'
import { readLink } from './link-address.ts'
import type { ModelReader } from './model-reader.ts'
import { present } from './present.ts'

/** A product as it may be handed in: its id may still be given, its place is looked up, absent lists are empty. */
const Draft = z.extend(Product, {
  id: z.optional(z.string()),
  village: z.optional(z.string()),
  place: z.optional(z.unknown()),
})
type Draft = z.infer<typeof Draft>

const lists = { images: [], packs: [], certificates: [], channels: [], payments: [] }

/**
 * The product that a record of the model says; its id is empty where the record brings none. Checked as a row of a
 * sheet is. Whatever is wrong stands in `record.problems`; with an error there is no product.
 */
export function checkModel(record: ModelReader, file: string, options: RowOptions): Product | undefined {
  if (record.bad && Object.keys(record.value).length === 0) return undefined
  const parsed = Draft.safeParse({ ...lists, ...record.value })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(record, issue)
    return undefined
  }
  const draft = parsed.data
  const consent = draft.producer.contactConsent ?? options.contactsAgreed ?? false
  if (!consent) for (const path of record.phones) record.reportAt(path, 'phone-in-text')
  const place = checkPlace(record, options.villages)
  const qris = draft.qris && checkQris(record, draft.producer.name)
  if (draft.payments.includes('qris') && !draft.qris) record.reportAt(['qris'], 'qris-missing')
  const channels = draft.channels.flatMap((channel, i) => checkChannel(record, channel, i, consent))
  const checked = {
    ...draft,
    id: draft.id ?? '',
    packs: draft.packs.map((pack, i) => checkPack(record, pack, i)),
    certificates: draft.certificates.map((certificate, i) => checkCertificate(record, certificate, i)),
    producer: checkProducer(record, draft, consent, channels),
    images: draft.images.flatMap((image, i) => checkImage(record, image, i, file, options)),
    channels,
    qris,
    sample: options.sample || draft.sample,
  }
  if (draft.updatedAt !== undefined && parseDay(draft.updatedAt) === undefined) {
    record.reportAt(['updatedAt'], 'date-unreadable', draft.updatedAt)
    checked.updatedAt = undefined
  }
  return record.bad || !place ? undefined : (present({ ...checked, ...place }) as Product)
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  array: 'daftar [ … ]',
  object: 'objek { … }',
  record: 'objek { … }',
  boolean: 'true atau false',
}

function reportIssue(record: ModelReader, issue: z.core.$ZodIssue): void {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const value = path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    record.value,
  )
  if (value === undefined) record.reportAt(path, 'missing-value')
  else record.reportAt(path, 'model-field', value, expectationOf(issue))
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected
  if (issue.code === 'too_big') return `paling besar ${issue.maximum}`
  if (issue.code === 'too_small') return `paling kecil ${issue.minimum}`
  if (issue.code === 'invalid_format' && 'pattern' in issue && issue.pattern) return `bentuk ${issue.pattern}`
  if (issue.code === 'invalid_union') return 'teks, atau satu teks tiap bahasa'
  return 'isi lain'
}

function checkPack(record: ModelReader, pack: Pack, i: number): Pack {
  if (pack.gtin === undefined) return pack
  const number = parseGtin(pack.gtin)
  if (number.ok) return { ...pack, gtin: number.value }
  record.reportAt(['packs', i, 'gtin'], gtinCodes[number.problem.code], pack.gtin)
  return pack
}

const isPermitKind = (kind: string): kind is PermitKind => (permitKinds as readonly string[]).includes(kind)

function checkCertificate(record: ModelReader, certificate: Certificate, i: number): Certificate {
  const path: JsonPath = ['certificates', i]
  checkDay(record, [...path, 'issued'], certificate.issued)
  checkDay(record, [...path, 'expires'], certificate.expires)
  checkDay(record, [...path, 'verified', 'at'], certificate.verified?.at)
  const { kind, number } = certificate
  if (number === undefined || !isPermitKind(kind) || kind === 'tkdn') return certificate
  return { ...certificate, number: permitNumber(record, [...path, 'number'], kind, number) }
}

function permitNumber(record: ModelReader, path: JsonPath, kind: PermitKind, text: string): string {
  const permit = parsePermit(kind, text)
  if (permit.ok) return permit.value.number
  // Cannot be: all kinds are the parser's own.
  if (permit.problem.code !== 'unknown-kind') record.reportAt(path, permit.problem.code, text)
  return text
}

function checkProducer(
  record: ModelReader,
  { producer }: Draft,
  consent: boolean,
  channels: readonly Channel[],
): Product['producer'] {
  const { contact, contactConsent: _, nib, ...rest } = producer
  const hasContact = contact !== undefined && Object.keys(contact).length > 0
  if (hasContact && !consent) record.reportAt(['producer', 'contact'], 'contact-withheld')
  const isReached = hasContact || channels.some(({ phone }) => phone !== undefined)
  return present({
    ...rest,
    nib: nib === undefined ? undefined : permitNumber(record, ['producer', 'nib'], 'nib', nib),
    contactConsent: consent && isReached ? true : undefined,
    contact: consent && hasContact ? contact : undefined,
  }) as Product['producer']
}

/** A phone number, also one inside a WhatsApp link, comes along only with `consent`. */
function checkChannel(record: ModelReader, channel: Channel, i: number, consent: boolean): Channel[] {
  const isContact =
    channel.phone !== undefined || (channel.url !== undefined && isContactLink(new URL(channel.url)))
  const link = channel.url === undefined ? undefined : readLink(channel.url)
  if (link && 'code' in link) {
    record.reportAt(
      ['channels', i, 'url'],
      link.code,
      channel.url,
      'detail' in link ? link.detail : undefined,
    )
  }
  if (!isContact || consent) return [channel]
  record.reportAt(['channels', i], 'contact-withheld')
  return []
}

function checkImage(
  record: ModelReader,
  image: ProductImage,
  i: number,
  file: string,
  { findPhoto, photosMayMiss }: RowOptions,
): ProductImage[] {
  if (!findPhoto) return []
  const found = findPhoto(image.src, file)
  const { sources: _, thumbhash: _h, ...named } = image
  if (found.ok) return [{ ...named, ...found.image }]
  const code = photosMayMiss ? 'photo-left-out' : found.code
  record.reportAt(['images', i, 'src'], code, image.src, found.detail)
  return []
}

function checkDay(record: ModelReader, path: JsonPath, day: string | undefined): void {
  if (day !== undefined && parseDay(day) === undefined)
    record.reportAt(path, 'model-field', day, 'tanggal seperti 2026-06-01')
}
