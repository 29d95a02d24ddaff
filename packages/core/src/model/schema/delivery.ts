import * as z from 'zod/mini'
import { deliveryKinds } from '../vocabulary.ts'
import { openEnum } from './open-enum.ts'
import { LocalizedText } from './text.ts'

/** How a product comes to whoever ordered it. What is not said is asked of the seller. */
export const Delivery = z.looseObject({
  kinds: z.array(openEnum(deliveryKinds)),
  /** Where it is sent to: "seluruh Flores". */
  area: z.optional(LocalizedText),
  note: z.optional(LocalizedText),
})
export type Delivery = z.infer<typeof Delivery>
