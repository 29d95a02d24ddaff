import * as z from 'zod/mini'
import { openEnum } from './open-enum.ts'

export const certificateKinds = [
  'bpom',
  'pirt',
  'halal',
  'gi',
  'sni',
  'organic',
  'tkdn',
  'trademark',
] as const

/** Day in ISO 8601: `2026-06-01`. */
export const IsoDate = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** Moment in ISO 8601, UTC: `2026-06-01T08:00:00Z`. A pattern of our own: zod's is larger and also knows offsets. */
export const IsoInstant = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/))

/**
 * A permit or certificate as the producer states it. The numbers carry no check digit, so a well-formed one
 * proves nothing: only `verified` says that somebody looked it up, who, and when.
 */
export const Certificate = z.looseObject({
  kind: openEnum(certificateKinds),
  number: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  /** Only for TKDN (domestic content): 0–100. */
  percent: z.optional(z.number().check(z.gte(0), z.lte(100))),
  issued: z.optional(IsoDate),
  expires: z.optional(IsoDate),
  verified: z.optional(
    z.looseObject({ by: z.string().check(z.minLength(1)), at: IsoDate, source: z.optional(z.string()) }),
  ),
})
export type Certificate = z.infer<typeof Certificate>
