import type { Product, Village } from '@ovop-ntt/core'

/**
 * A product as one row tells it. Rows with the same id, name, village and producer but another net content are
 * parts of one product: see {@link joinParts}.
 */
export interface ProductPart {
  product: Product
  /** Where the row stands. */
  place: { file: string; sheet?: string | undefined; row: number }
  /** Villages that the product names. */
  villages: readonly Village[]
}
