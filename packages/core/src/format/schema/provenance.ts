import * as z from 'zod/mini'
import { IsoInstant } from '../../model/schema/date.ts'

/** Where the products of a regency come from: an entry of `sources` in a merged root, under the regency's code. */
export const Provenance = z.looseObject({
  /** Of the catalogue merged. */
  id: z.string(),
  publisher: z.string().check(z.minLength(1)),
  licence: z.string(),
  revision: z.int(),
  generatedAt: IsoInstant,
  /** Of the catalogue merged: from then on its products show with their date and without payment codes. */
  staleAfter: z.optional(IsoInstant),
  /** Offline key under which it was signed. */
  key: z.string(),
  /** Publishing keys that it ever said are revoked, under that key: none of them is believed again, whatever it says later. */
  revoked: z.optional(z.array(z.string())),
  /** Of its root; absent for a folder on the machine that merged. */
  address: z.optional(z.string()),
  /** Products taken from it. */
  products: z.int(),
  /** Why what the source holds now was not taken: the products are those of the last time. */
  refused: z.optional(z.string()),
})
export type Provenance = z.infer<typeof Provenance>

/** What of a {@link Provenance} is shown. The rest is for who merges. */
export const ShownProvenance = z.object({
  publisher: Provenance.shape.publisher,
  generatedAt: Provenance.shape.generatedAt,
})
export type ShownProvenance = z.infer<typeof ShownProvenance>
