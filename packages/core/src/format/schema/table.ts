import * as z from 'zod/mini'

/** Counts by value, by field: `{ payment: { qris: 12 } }`. */
export const Facets = z.record(z.string(), z.record(z.string(), z.int().check(z.gte(0))))
export type Facets = z.infer<typeof Facets>

/** A page in its parent: `[firstKey, pageName, rows, facets?]`. */
export type Entry = [firstKey: string, pageName: string, rows: number, facets?: Facets]
export const Entry = z.tuple(
  [z.string(), z.string().check(z.regex(/^[0-9a-f]{32}$/)), z.int(), z.optional(Facets)],
  z.unknown(),
) as unknown as z.ZodMiniType<Entry, Entry>

const rows = z.int().check(z.gte(0))

/** All rows in the root itself. */
export interface InlineTable {
  rows: number
  inline: unknown[]
}

/** Rows in pages: `top` names the highest pages; `depth` is how many pages lie between the root and a row. */
export interface PagedTable {
  rows: number
  depth: number
  top: Entry[]
}

export type Table = InlineTable | PagedTable
export const Table: z.ZodMiniType<Table> = z.union([
  z.looseObject({ rows, inline: z.array(z.unknown()) }),
  z.looseObject({ rows, depth: z.int().check(z.gte(1)), top: z.array(Entry) }),
])
