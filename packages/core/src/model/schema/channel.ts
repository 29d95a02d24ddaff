import * as z from 'zod/mini'
import { channelKinds } from '../vocabulary.ts'
import { LinkAddress } from './address.ts'
import { openEnum } from './open-enum.ts'
import { Position } from './place.ts'

/**
 * Where the product can be bought. `phone` (E.164) with `whatsapp` and `phone`; `url` with `website` and
 * `marketplace`; an `outlet` has a name and perhaps an address or a position.
 */
export const Channel = z.looseObject({
  kind: openEnum(channelKinds),
  name: z.optional(z.string()),
  phone: z.optional(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))),
  url: z.optional(LinkAddress),
  address: z.optional(z.string()),
  position: z.optional(Position),
})
export type Channel = z.infer<typeof Channel>
