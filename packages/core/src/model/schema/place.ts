import * as z from 'zod/mini'
import { villageKinds } from '../vocabulary.ts'
import { openEnum } from './open-enum.ts'

/** Kemendagri code of a regency or city: `53.09` (Kepmendagri 300.2.2-2430/2025). Never a BPS code. */
export const RegencyCode = z.string().check(z.regex(/^\d{2}\.\d{2}$/))

/** Kemendagri code of a village: `53.09.01.2001`; the last part starts with 1 for a kelurahan, 2 for a desa. */
export const VillageCode = z.string().check(z.regex(/^\d{2}\.\d{2}\.\d{2}\.[12]\d{3}$/))

/** Names of a village and the areas around it, so that a card needs no second request. */
export const Place = z.looseObject({ village: z.string(), district: z.string(), regency: z.string() })
export type Place = z.infer<typeof Place>

/** WGS 84, degrees. `approximate` marks a point derived from the district rather than surveyed. */
export const Position = z.looseObject({
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  approximate: z.optional(z.boolean()),
})
export type Position = z.infer<typeof Position>

/** A village (desa) or urban ward (kelurahan). */
export const Village = z.looseObject({
  code: VillageCode,
  name: z.string().check(z.minLength(1)),
  kind: openEnum(villageKinds),
  district: z.string(),
  regency: z.string(),
  province: z.optional(z.string()),
  position: z.optional(Position),
  /** Ten-digit code of the statistics office (BPS); differs from `code`. */
  bpsCode: z.optional(z.string().check(z.regex(/^\d{10}$/))),
})
export type Village = z.infer<typeof Village>
