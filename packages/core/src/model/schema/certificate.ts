import * as z from 'zod/mini'
import { certificateKinds, certificateStates } from '../vocabulary.ts'
import { IsoDate } from './date.ts'
import { openEnum } from './open-enum.ts'

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
  /** As the issuer says; absent: nothing is known against it. */
  state: z.optional(openEnum(certificateStates)),
  verified: z.optional(
    z.looseObject({ by: z.string().check(z.minLength(1)), at: IsoDate, source: z.optional(z.string()) }),
  ),
})
export type Certificate = z.infer<typeof Certificate>
