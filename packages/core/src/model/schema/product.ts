import * as z from 'zod/mini'
import {
  categories,
  halalStatuses,
  origins,
  paymentKinds,
  pictureSubjects,
  programmes,
} from '../vocabulary.ts'
import { PictureAddress } from './address.ts'
import { Certificate } from './certificate.ts'
import { Channel } from './channel.ts'
import { IsoDate } from './date.ts'
import { Delivery } from './delivery.ts'
import { openEnum } from './open-enum.ts'
import { Pack } from './pack.ts'
import { Place, VillageCode } from './place.ts'
import { Producer } from './producer.ts'
import { Curation, Grade, Mentoring } from './programme.ts'
import { LocalizedText } from './text.ts'

/**
 * `<Kemendagri regency code>-<slug>`, at most 50 characters: `53.09-kopi-arabika-bajawa`. Permanent. The prefix
 * names who registered the product, not where it is made today: for that see `village`.
 */
export const ProductId = z.string().check(z.maxLength(50), z.regex(/^\d{2}\.\d{2}-[a-z0-9]+(-[a-z0-9]+)*$/))

/** The same picture in another size, `width` pixels wide. */
export const PictureSource = z.looseObject({ src: PictureAddress, width: z.int().check(z.gt(0)) })
export type PictureSource = z.infer<typeof PictureSource>

/** A picture, with its size in pixels so that the page does not jump when it arrives. */
export const ProductImage = z.looseObject({
  /** The largest, in a form that every reader knows. */
  src: PictureAddress,
  width: z.optional(z.int().check(z.gt(0))),
  height: z.optional(z.int().check(z.gt(0))),
  /** Smaller in bytes, WebP as a rule, for a reader to choose from by width; see {@link pictureAddresses}. */
  sources: z.optional(z.array(PictureSource)),
  /** What is shown until the picture is there: a ThumbHash in base64 (https://evanw.github.io/thumbhash/). */
  thumbhash: z.optional(z.string().check(z.maxLength(64), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))),
  alt: z.optional(LocalizedText),
  credit: z.optional(z.string()),
  /** The product, where absent. A maker's portrait is for the product's whole page, not for a card; see `productPictures`. */
  shows: z.optional(openEnum(pictureSubjects)),
})
export type ProductImage = z.infer<typeof ProductImage>

const summaryFields = {
  id: ProductId,
  name: LocalizedText,
  category: openEnum(categories),
  programme: z.optional(openEnum(programmes)),
  /** Kemendagri code of the village that makes it. */
  village: VillageCode,
  place: Place,
  images: z.array(ProductImage),
  packs: z.array(Pack),
  /** Months (1–12) in which it can be had; absent: all year. */
  season: z.optional(z.array(z.int().check(z.gte(1), z.lte(12)))),
  certificates: z.array(Certificate),
  /** As stated; see `halalStatus`, which believes `certified` only with a number. */
  halal: z.optional(openEnum(halalStatuses)),
  payments: z.array(openEnum(paymentKinds)),
  mentoring: z.optional(Mentoring),
  featured: z.optional(z.boolean()),
  /** Made up for demonstration: views label it "contoh". */
  sample: z.optional(z.boolean()),
  updatedAt: z.optional(IsoDate),
}

/** What a card shows: the part of a {@link Product} that stands in the list tables of a catalogue. */
export const ProductSummary = z.looseObject(summaryFields)
export type ProductSummary = z.infer<typeof ProductSummary>

/** A product of a village. Unknown fields are kept. */
export const Product = z.looseObject({
  ...summaryFields,
  summary: z.optional(LocalizedText),
  story: z.optional(LocalizedText),
  tags: z.optional(z.array(z.string())),
  origin: z.optional(openEnum(origins)),
  /** Villages that deliver raw material or do part of the work. */
  satelliteVillages: z.optional(z.array(VillageCode)),
  producer: Producer,
  channels: z.array(Channel),
  /** Static QRIS payload (EMV merchant-presented TLV). Drawn only after it parsed and matched. */
  qris: z.optional(
    z.looseObject({
      payload: z.string().check(z.maxLength(512)),
      /** Merchant name the payload must carry; the producer's name when absent. */
      merchantName: z.optional(z.string()),
      nmid: z.optional(z.string()),
    }),
  ),
  delivery: z.optional(Delivery),
  curation: z.optional(Curation),
  grade: z.optional(Grade),
})
export type Product = z.infer<typeof Product>

/** What stays of a product that moved to another id, or is gone. */
export const ProductStub = z.union([
  z.looseObject({ id: ProductId, movedTo: ProductId }),
  z.looseObject({ id: ProductId, goneAt: IsoDate }),
])
export type ProductStub = z.infer<typeof ProductStub>
