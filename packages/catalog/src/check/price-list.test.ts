import { expect, test } from 'vitest'
import { PriceList } from './price-list.ts'

test('prices come back in their order, each with its row', () => {
  const list = new PriceList()
  const given = Array.from({ length: 1000 }, (_, n) => ({ price: 1e10 - n, sheet: n % 3, row: n + 2 }))
  for (const { price, ...place } of given) list.add(price, place)
  expect(Array.from(list.prices, (price, i) => ({ price, ...list.placeOf(i) }))).toEqual(given)
})
