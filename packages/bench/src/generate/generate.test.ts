import { checkSheets, knownVillages, readCsv } from '@ovop-ntt/catalog'
import { Product } from '@ovop-ntt/core/model'
import { expect, it } from 'vitest'
import { generateProduct } from './generate-product.ts'
import { generateProducts } from './generate-products.ts'
import { rowLines } from './write-rows.ts'

const products = [...generateProducts(600)]
const check = (csv: string) =>
  checkSheets([{ file: 'baris.csv', rows: readCsv(csv) }], { villages: knownVillages() })

it('makes products that the model takes, each under an id of its own', () => {
  for (const product of products) expect(Product.parse(product)).toEqual(product)
  expect(new Set([...generateProducts(10_000)].map(({ id }) => id)).size).toBe(10_000)
})

it('makes a product the same every time, with or without those before it, and others under another seed', () => {
  expect(generateProduct(599)).toEqual(products[599])
  expect(generateProduct(599, { seed: 2 })).not.toEqual(products[599])
})

it('gives each of the first 3,442 a village of its own', () => {
  expect(new Set([...generateProducts(3442)].map(({ village }) => village)).size).toBe(3442)
})

it('writes a sheet that checks without a problem and says what the model says', () => {
  const csv = [...rowLines({ format: 'csv', products })].join('')
  const { problems, products: read } = check(csv)
  expect(problems).toEqual([])
  const byId = new Map(read.map((product) => [product.id, product]))
  for (const product of products) expect(byId.get(product.id)).toEqual(product)
})

it('holds common and rare values for filters', () => {
  const many = [...generateProducts(20_000)]
  const share = (has: (product: Product) => boolean) => many.filter(has).length / many.length
  expect(share(({ payments }) => payments.includes('qris'))).toBeCloseTo(1 / 3, 1)
  expect(share(({ payments }) => payments.includes('kkpd'))).toBeCloseTo(1 / 700, 2)
  expect(share(({ story }) => String(story).includes('lamtoro'))).toBeCloseTo(1 / 1000, 3)
})
