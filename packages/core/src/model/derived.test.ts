import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeProduct } from '../../fixtures/index.ts'
import { summarize } from './derived.ts'
import { Product, ProductSummary } from './schema/product.ts'

it.each(Object.keys(ProductSummary.shape))('a summary carries the field %s of its schema', (field) => {
  const product: Record<string, unknown> = { ...makeProduct(1) }
  product[field] ??= 'a value of its own'
  expect(summarize(product as Product)).toHaveProperty(field)
})

it('a summary carries no other field, the first picture only, and of mentoring the status', () => {
  const mentoring = { status: 'completed', by: 'Dinas Koperasi', aspects: ['halal'] }
  const images = [{ src: 'https://desa.example/1.webp' }, { src: 'https://desa.example/2.webp' }]
  const summary = summarize({
    ...makeProduct(1),
    images,
    mentoring,
    story: 'Panjang',
    ownField: 1,
  } as Product)
  expect(Object.keys(summary).filter((name) => !(name in ProductSummary.shape))).toEqual([])
  expect(summary.images).toEqual(images.slice(0, 1))
  expect(summary.mentoring).toEqual({ status: 'completed' })
})

it('has its fields in the order of canonical JSON', () => {
  const names = Object.keys(summarize(makeProduct(1)))
  expect(names).toEqual(names.toSorted())
})

it('the description of the format names the fields that a summary lacks', () => {
  const format = readFileSync(new URL('../../../../docs/catalogue-format.md', import.meta.url), 'utf8')
  const [, sentence = ''] =
    format.match(/A summary is\s+the product without ([\s\S]*?), with its first picture/) ?? []
  const lacking = Object.keys(Product.shape).filter((name) => !(name in ProductSummary.shape))
  expect([...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(lacking.sort())
})
