import { makeProduct } from '@ovop-ntt/testing/products.ts'
import { describe, expect, it } from 'vitest'
import { ordersOf, sorted } from './sorting.ts'

const product = (n: number, name: string, price: number | undefined, updatedAt?: string) => ({
  ...makeProduct(n, { name, packs: price === undefined ? [] : [{ price }] }),
  updatedAt,
})

const products = [
  product(0, 'Madu', 90_000, '2026-01-02'),
  product(1, 'tenun', undefined, '2026-03-04'),
  product(2, 'Kopi', 55_000),
  product(3, 'Abon', 55_000, '2026-02-03'),
]
const namesBy = (order: Parameters<typeof sorted>[1]) => sorted(products, order, 'id').map(({ name }) => name)

describe('products in an order', () => {
  it('stand by price, those alike by name, and without a price last either way', () => {
    expect(namesBy('price')).toEqual(['Abon', 'Kopi', 'Madu', 'tenun'])
    expect(namesBy('price-down')).toEqual(['Madu', 'Abon', 'Kopi', 'tenun'])
  })

  it('stand by name as people spell, and the newest first', () => {
    expect(namesBy('name')).toEqual(['Abon', 'Kopi', 'Madu', 'tenun'])
    expect(namesBy('newest')).toEqual(['tenun', 'Abon', 'Madu', 'Kopi'])
  })

  it('have only orders that tell them apart', () => {
    expect(ordersOf(products)).toEqual(['price', 'price-down', 'name', 'newest'])
    expect(ordersOf([products[2]!, product(4, 'Jagung', 55_000)])).toEqual(['name'])
    expect(ordersOf(products.slice(0, 1))).toEqual([])
  })
})
