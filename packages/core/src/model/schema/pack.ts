import * as z from 'zod/mini'
import { availabilities, units } from '../vocabulary.ts'
import { IsoDate } from './date.ts'
import { openEnum } from './open-enum.ts'

/** What one unit of sale holds: `{ value: 500, unit: 'ml' }`. */
export const NetContent = z.looseObject({ value: z.number().check(z.gt(0)), unit: openEnum(units) })
export type NetContent = z.infer<typeof NetContent>

/** A way the product is sold: so much of it, for so much. */
export const Pack = z.looseObject({
  netContent: z.optional(NetContent),
  /** The seller's word for one unit of sale: `botol`, `bungkus`, `lembar`. */
  container: z.optional(z.string().check(z.maxLength(40))),
  /** Whole rupiah for one pack. */
  price: z.optional(z.int().check(z.gte(1), z.lte(10_000_000_000))),
  /** GTIN-8, -12, -13 or -14 with a right check digit. */
  gtin: z.optional(z.string().check(z.regex(/^(\d{8}|\d{12,14})$/))),
  sku: z.optional(z.string().check(z.maxLength(64))),
  availability: z.optional(openEnum(availabilities)),
  /** Day on which `availability` was so: stock changes, and old words about it mislead. */
  availabilityDate: z.optional(IsoDate),
})
export type Pack = z.infer<typeof Pack>
