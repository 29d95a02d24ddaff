import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import { expect, it } from 'vitest'
import { sorted } from './sorting.ts'

it.each(['id', 'id_ID', 'en-US', ''])('names are sorted on a page whose language is %j', (language) => {
  const [madu, kopi] = ['Madu', 'Kopi'].map((name, n) => makeProduct(n, { name: { id: name } }))
  expect(sorted([madu!, kopi!], 'name', language)).toEqual([kopi, madu])
})
