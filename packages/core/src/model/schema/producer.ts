import * as z from 'zod/mini'
import { producerKinds } from '../vocabulary.ts'
import { LinkAddress } from './address.ts'
import { openEnum } from './open-enum.ts'
import { LocalizedText } from './text.ts'

/** Ways to reach a person or an office. Phones in E.164 (`+6281200000101`). */
export const Contact = z.looseObject({
  name: z.optional(z.string()),
  phone: z.optional(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))),
  whatsapp: z.optional(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))),
  email: z.optional(z.string().check(z.regex(/^[^\s@?&]+@[^\s@?&]+$/))),
  url: z.optional(LinkAddress),
})
export type Contact = z.infer<typeof Contact>

/** Who makes the product. */
export const Producer = z.looseObject({
  name: z.string().check(z.minLength(1)),
  kind: z.optional(openEnum(producerKinds)),
  /** Business number (Nomor Induk Berusaha, PP 24/2018): 13 digits without a check digit. */
  nib: z.optional(z.string().check(z.regex(/^\d{13}$/))),
  /** Business fields by Indonesia's classification (KBLI 2020, Peraturan BPS 2/2020): five digits each. */
  kbli: z.optional(z.array(z.string().check(z.regex(/^\d{5}$/)))),
  /** Who they are and how they work, in their words. Their portrait is a picture of the product that shows the `maker`. */
  story: z.optional(LocalizedText),
  /** The owner agreed that `contact` is published (personal data law, UU 27/2022). Without it there is none. */
  contactConsent: z.optional(z.boolean()),
  contact: z.optional(Contact),
})
export type Producer = z.infer<typeof Producer>
