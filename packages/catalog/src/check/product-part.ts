import type { Product, Village } from '@ovop-ntt/core'

/** Where a row stands. */
export interface RowPlace {
  readonly file: string
  /** Absent for a CSV file. */
  readonly sheet?: string | undefined
  /** From 1, as in the margin of a spreadsheet. */
  readonly row: number
}

/**
 * What a good row says of a product: all of it, where the product has one row; else one of its packs, with all else
 * repeated. Parts of one product share its id, name, village and producer.
 */
export interface ProductPart {
  readonly product: Product
  /** The product in canonical JSON. */
  readonly json: string
  readonly place: RowPlace
  /** The villages that the product names. */
  readonly villages: readonly Village[]
}

/** A row without an id waits until all others are known: its id must be nobody else's. */
export interface WaitingRow {
  /** Its id is empty. */
  readonly product: Product
  /** Place of its sheet in the order of the input. */
  readonly sheet: number
  readonly row: number
}

/** Holds what waits, in its order. In memory an array; a builder of a million rows brings one that writes a file. */
export interface WaitingRoom extends Iterable<WaitingRow> {
  push(row: WaitingRow): void
}
