import type { LocalizedText, Product, ProductImage } from '@ovop-ntt/core'
import { columns, type Field, fields } from '../read/columns/columns.ts'
import {
  categoryWords,
  originWords,
  producerKindWords,
  programmeWords,
  yesNoWords,
} from '../read/columns/words.ts'
import { type ProblemCode, problemKinds } from '../read/problems/codes.ts'
import type { PictureContent } from '../read/sheet/sheet.ts'
import type { VillageIndex } from '../read/villages/village-index.ts'
import {
  checkChannels,
  checkDelivery,
  checkPayments,
  checkQris,
  checkSeason,
  hasConsent,
} from './check-buying.ts'
import { checkCertificates, permitNumber } from './check-certificates.ts'
import { checkDay } from './check-day.ts'
import { checkPack } from './check-pack.ts'
import { checkPlace } from './check-place.ts'
import { checkCuration, checkMentoring } from './check-programme.ts'
import { holdsPhone } from './hostile-text.ts'
import { present } from './present.ts'
import type { RowReader } from './row-reader.ts'

/**
 * Finds a picture that a row names, beside the sheet's file, or takes one that stands in the sheet itself. Reading has
 * no files: whoever builds brings this.
 */
export type FindPhoto = (
  source: string,
  file: string,
  content?: PictureContent,
) => { ok: true; image: ProductImage } | { ok: false; code: ProblemCode & `photo-${string}`; detail?: string }

export interface RowOptions {
  villages: VillageIndex
  contactsAgreed?: boolean | undefined
  sample?: boolean | undefined
  findPhoto?: FindPhoto | undefined
  /** Pictures that cannot be used are left out, and keep no row back. */
  photosMayMiss?: boolean | undefined
  /** When the data is published: a day of data far beyond it is a slip. Now, where absent. */
  time?: Date | undefined
}

/**
 * The product that a row says; its id is empty where the row brings none. Whatever is wrong stands in `row.problems`;
 * with an error there is no product.
 */
export function checkRow(row: RowReader, file: string, options: RowOptions): Product | undefined {
  const consent = hasConsent(row, options.contactsAgreed ?? false)
  if (!consent) reportPhones(row)
  const producer = row.required('producer')
  const place = checkPlace(row, options.villages)
  const qris = checkQris(row, producer)
  const payments = checkPayments(row)
  if (payments.includes('qris') && !row.text('qris')) row.report('qris', 'qris-missing')
  const channels = checkChannels(row, consent)
  row.required('category')
  const category = row.word('category', categoryWords, 'unknown-category')
  const { certificates, halal } = checkCertificates(row)
  // In the order of canonical JSON, here and in all parts: what is in order is written several times as fast.
  const checked = {
    category,
    certificates,
    channels,
    curation: checkCuration(row),
    delivery: checkDelivery(row),
    halal,
    id: row.text('id'),
    images: [...checkPhotos(row, file, options), ...checkPortrait(row, file, options)],
    mentoring: checkMentoring(row),
    name: localized(row.required('name'), row.text('nameEn')),
    origin: row.word('origin', originWords),
    packs: checkPack(row, options.time),
    payments,
    place: place?.place,
    producer: present({
      contactConsent: consent && channels.some(({ phone }) => phone !== undefined) ? true : undefined,
      kbli: checkKbli(row),
      kind: row.word('producerKind', producerKindWords),
      name: producer,
      nib: permitNumber(row, 'nib'),
      story: optionalText(row, 'producerStory', 'producerStoryEn'),
    }),
    programme: row.word('programme', programmeWords),
    qris,
    sample: options.sample || undefined,
    satelliteVillages: place?.satelliteVillages,
    season: checkSeason(row),
    story: optionalText(row, 'story', 'storyEn'),
    summary: optionalText(row, 'summary', 'summaryEn'),
    tags: row.text('tags') ? row.list('tags', /[;,]/) : undefined,
    updatedAt: checkDay(row, 'updatedAt', options.time),
    village: place?.village,
  }
  return row.bad || !place || !category ? undefined : (present(checked) as Product)
}

function reportPhones(row: RowReader): void {
  for (const field of fields) {
    if (columns[field].kind === 'text' && holdsPhone(row.text(field))) row.report(field, 'phone-in-text')
  }
}

function localized(id: string, en: string): LocalizedText {
  return en === '' ? id : { en, id }
}

function optionalText(row: RowReader, field: Field, english: Field): LocalizedText | undefined {
  return optionallyLocalized(row.text(field), row.text(english))
}

function optionallyLocalized(id = '', en = ''): LocalizedText | undefined {
  if (id === '') return en === '' ? undefined : { en }
  return localized(id, en)
}

/** Five digits each; what is none is told and left out. */
function checkKbli(row: RowReader): string[] | undefined {
  const codes = row.list('kbli', /[;,/]/).filter((code) => {
    const isCode = /^\d{5}$/.test(code)
    if (!isCode) row.report('kbli', 'kbli-form')
    return isCode
  })
  return codes.length > 0 ? codes : undefined
}

/** A portrait shows a person, who has to have agreed to it. */
function checkPortrait(row: RowReader, file: string, options: RowOptions): ProductImage[] {
  if (!options.findPhoto || (row.text('portrait') === '' && row.pictures('portrait').length === 0)) return []
  if (row.word('portraitConsent', yesNoWords) !== 'yes') {
    row.report('portrait', 'portrait-withheld')
    return []
  }
  return photosOf(row, 'portrait', file, options)
    .slice(0, 1)
    .map(({ image }) => ({ ...image, shows: 'maker' }))
}

function checkPhotos(row: RowReader, file: string, options: RowOptions): ProductImage[] {
  const credit = row.text('photoCredit') || undefined
  // By place: an empty part stands for a picture without a description.
  const parts = (text: string) => text.split(';').map((part) => part.trim())
  const alts = parts(row.text('photoAlt'))
  const altsEn = parts(row.text('photoAltEn'))
  return photosOf(row, 'photo', file, options).map(({ image, at }) =>
    present({ ...image, alt: optionallyLocalized(alts[at], altsEn[at]), credit }),
  )
}

/** The pictures that a cell names or holds and that there are, each with its place among them. */
function photosOf(
  row: RowReader,
  field: 'photo' | 'portrait',
  file: string,
  { findPhoto, photosMayMiss }: RowOptions,
): { image: ProductImage; at: number }[] {
  if (!findPhoto) return []
  const pictures = row.pictures(field)
  // Beside a picture a word such as "terlampir" names no file.
  const names = row.list(field).filter((name) => pictures.length === 0 || /\.\w{3,4}$|^https?:/i.test(name))
  const all = [
    ...names.map((source) => ({ source, content: undefined })),
    ...pictures.map((content) => ({ source: 'gambar di lembar', content })),
  ]
  return all.flatMap(({ source, content }, at) => {
    const found = findPhoto(source, file, content)
    if (found.ok) return [{ image: found.image, at }]
    if (photosMayMiss) row.report(field, 'photo-left-out', `${source}: ${problemKinds[found.code].wrong}`)
    else row.report(field, found.code, found.detail)
    return []
  })
}
