import { facetsOf } from '../model/facets.ts'
import type { Product, ProductSummary } from '../model/schema/product.ts'
import type { LocalizedText } from '../model/schema/text.ts'
import { regencyOf } from '../standards/regency-of.ts'

/** Where a word of a product stands: in its name, in the names of its place, in its other texts. Best first. */
export type TermField = 'n' | 'p' | 't'

/**
 * A row of `terms`: a word, a product that has it, and what a list of results shows of it. Rows grow at their end
 * only.
 */
export type TermRow = [
  field: TermField,
  word: string,
  id: string,
  /** How many UTF-16 units the word has in common with the one before it among the product's words of this field. */
  shared: number,
  ...product: TermTail,
]

/** What a row of `terms` says of the product itself, the same under each of its words. */
export type TermTail = [
  name: LocalizedText,
  /** Kemendagri code. */
  village: string,
  villageName: string,
  district: string,
  regency: string,
  category: string,
  /** `1` where the product is made up for demonstration; else absent. */
  sample?: 1,
]

/** A row of `facets`: a value of a field as `payment:kkpd`, and a product that has it. */
export type FacetRow = [value: string, product: ProductSummary]

/**
 * Keys of the rows of a table. A row carries its own key, so that a page is a bare array of rows:
 * `products`: the product's id; `villages`: `/<village>/<product id>` for all products, and after them the villages by
 * their codes; `categories`: `<category>/<village>/<product id>`; `facets`: `<field>:<value>/<village>/<product id>`, so
 * that the products of an area stand together under each; `terms`: `<word>/<field>/<product id>`, so that all that is to be
 * known of a word stands together.
 */
export const rowKey = {
  products: (row: unknown) => field(row, 'id'),
  villages: (row: unknown) => field(row, 'code') ?? joined('', villageKey(row)),
  categories: (row: unknown) => joined(field(row, 'category'), villageKey(row)),
  facets: (row: unknown) => joined(field(row, 0), Array.isArray(row) ? villageKey(row[1]) : undefined),
  terms: (row: unknown) => joined(field(row, 1), field(row, 0), field(row, 2)),
} as const

export type TableName = keyof typeof rowKey

/** Key of a product among those of its village. */
export function villageKey(product: unknown): string | undefined {
  return joined(field(product, 'village'), field(product, 'id'))
}

function joined(...parts: (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('/')
}

function field(row: unknown, name: string | number): string | undefined {
  const value = row instanceof Object ? (row as Record<string | number, unknown>)[name] : undefined
  return typeof value === 'string' ? value : undefined
}

/**
 * Of `terms`, inner entries count fields and regencies: a search in one skips the others, and words that begin alike have
 * their names found without what stands between.
 */
export function termFacets(field: TermField, village: string): Record<string, string[]> {
  return { field: [field], regency: [regencyOf(village)] }
}

/** The values under which a product may stand in the table `facets`: `payment:kkpd`, `halal:certified`, … */
export function facetValues(product: ProductSummary | Product): string[] {
  return Object.entries(facetsOf(product)).flatMap(([name, values]) =>
    values.map((value) => `${name}:${value}`),
  )
}
