import { mainPack, type Product } from '@ovop-ntt/core'

export interface Line {
  product: Product
  amount: number
}

/** What one piece costs here, in whole rupiah: as the card shows it. */
export const priceOf = (product: Product): number => mainPack(product)?.price ?? 0

export const totalOf = (basket: readonly Line[]): number =>
  basket.reduce((sum, { product, amount }) => sum + priceOf(product) * amount, 0)

export const countOf = (basket: readonly Line[]): number =>
  basket.reduce((sum, { amount }) => sum + amount, 0)

/** The basket with `change` pieces more of a product, or less; a line of none is gone. */
export function withMore(basket: readonly Line[], product: Product, change: number): Line[] {
  const known = basket.some((line) => line.product.id === product.id)
  const lines = known ? basket : [...basket, { product, amount: 0 }]
  return lines
    .map((line) => (line.product.id === product.id ? { ...line, amount: line.amount + change } : line))
    .filter(({ amount }) => amount > 0)
}
