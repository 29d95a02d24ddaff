import type { Product, ProductSummary } from '../model/product.ts'

/**
 * Keys of the rows of a table. A row carries its own key, so that a page is a bare array of rows:
 * `products`: the product's id; `villages`: the village's code, then `<village>/<product id>` for each product
 * made there; `categories`: `<category>/<product id>`.
 */
export const rowKey = {
  products: (row: unknown) => field(row, 'id'),
  villages: (row: unknown) => field(row, 'code') ?? postingKey(row, 'village'),
  categories: (row: unknown) => postingKey(row, 'category'),
} as const

/** Key under which a product stands in the table of its villages or categories. */
export function postingKey(product: unknown, by: 'village' | 'category'): string | undefined {
  const [first, id] = [field(product, by), field(product, 'id')]
  return first !== undefined && id !== undefined ? `${first}/${id}` : undefined
}

function field(row: unknown, name: string): string | undefined {
  const value = row instanceof Object ? (row as Record<string, unknown>)[name] : undefined
  return typeof value === 'string' ? value : undefined
}

/** What inner entries count, so that a reader skips a subtree in which a rare filter finds nothing. */
export function facetsOf(product: ProductSummary | Product): Record<string, string[]> {
  return {
    payment: [...new Set(product.payments)],
    mentoring: product.mentoring ? [product.mentoring.status] : [],
    certificate: [...new Set(product.certificates.map(({ kind }) => kind))],
    availability: [...new Set(product.packs.flatMap(({ availability }) => availability ?? []))],
  }
}
