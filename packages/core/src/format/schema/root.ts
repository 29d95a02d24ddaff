import * as z from 'zod/mini'
import { IsoInstant } from '../../model/schema/date.ts'
import { Contact } from '../../model/schema/producer.ts'
import { LocalizedText } from '../../model/schema/text.ts'
import { isProductUrl } from '../product-url.ts'
import { spec } from '../spec.ts'
import { Table } from './table.ts'

const count = z.int().check(z.gte(0))
const Counts = z.record(z.string(), count)
const Matrix = z.record(z.string(), Counts)

/** The programme's figures, counted by the writer from the rows. */
export const CatalogCounts = z.looseObject({
  products: count,
  regencies: count,
  villages: count,
  by: z.looseObject({
    regency: Counts,
    category: Counts,
    mentoring: Counts,
    certificate: Counts,
    payment: Counts,
    halal: z.optional(Counts),
    availability: z.optional(Counts),
    programme: z.optional(Counts),
    /** Steps of curation with their results: `potential:passed`. */
    curation: z.optional(Counts),
  }),
  /** Regency × category. */
  matrix: z.optional(Matrix),
  /** Regency × value, of the facets that are counted so; a facet of very many values is left out. */
  byRegency: z.optional(z.record(z.string(), Matrix)),
})
export type CatalogCounts = z.infer<typeof CatalogCounts>

/** What a catalogue says of itself: the root without its rows, counts and signatures. */
export const CatalogAbout = z.looseObject({
  /** Name of the catalogue, the same in every revision: `ntt-contoh`. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  title: LocalizedText,
  publisher: z.string().check(z.minLength(1)),
  contact: z.optional(Contact),
  licence: z.string(),
  /** BCP 47 tags of the languages its texts come in; the first is the main one. */
  languages: z.array(z.string()).check(z.minLength(1)),
  sample: z.optional(z.boolean()),
  /** Rises with every publication: max(previous + 1, Unix seconds). */
  revision: z.int().check(z.gte(0)),
  generatedAt: IsoInstant,
  /** When older data was published anew by a rollback: `generatedAt` is that of the data. */
  restoredAt: z.optional(IsoInstant),
  /** From then on products show with their date, and payment codes do not. */
  staleAfter: z.optional(IsoInstant),
  /** Page of a product, `{id}` standing for the product's id; absolute, or relative to the root. */
  productUrl: z.optional(z.string().check(z.refine(isProductUrl, 'not an address with {id}'))),
})
export type CatalogAbout = z.infer<typeof CatalogAbout>

/** A publishing key, vouched for by an offline key until `expires`. All three in base64url. */
export const DelegatedKey = z.looseObject({
  /** Raw P-256 point of the publishing key. */
  key: z.string(),
  expires: IsoInstant,
  /** Raw P-256 point of the offline key that signed the delegation. */
  by: z.string(),
  signature: z.string(),
})
export type DelegatedKey = z.infer<typeof DelegatedKey>

export const RootSignature = z.looseObject({ key: z.string(), signature: z.string() })
export type RootSignature = z.infer<typeof RootSignature>

/** The root of a catalogue, `catalog.json`. Unknown fields are kept. */
export const Root = z.looseObject({
  spec: z.literal(spec),
  ...CatalogAbout.shape,
  counts: CatalogCounts,
  search: z.optional(z.looseObject({ analyzer: z.string() })),
  tables: z.looseObject({
    products: Table,
    villages: Table,
    categories: z.optional(Table),
    terms: z.optional(Table),
    facets: z.optional(Table),
  }),
  keys: z.optional(z.array(DelegatedKey)),
  signatures: z.optional(z.array(RootSignature)),
})
export type Root = z.infer<typeof Root>
