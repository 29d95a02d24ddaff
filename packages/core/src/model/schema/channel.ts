import * as z from 'zod/mini'
import { channelKinds } from '../vocabulary.ts'
import { LinkAddress } from './address.ts'
import { openEnum } from './open-enum.ts'
import { Position } from './place.ts'

/**
 * Where the product can be bought. `phone` (E.164) with `whatsapp`, `whatsapp-catalog` (`https://wa.me/c/<number>`) and
 * `phone`; `url` with `website`, `marketplace` and `inaproc` (the national catalogue of procurement); an `outlet` and a
 * `kopdes` (Koperasi Desa Merah Putih) have a name and perhaps an address, a position or a `url`.
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
