import { Product } from '@ovop-ntt/core/model'
import { expect, it } from 'vitest'
import { fieldName, hasName } from './field-names.ts'

it('every field of a product has a name that a data officer knows', () => {
  expect(Object.keys(Product.shape).filter((field) => !hasName(field))).toEqual([])
  expect(fieldName('name')).toBe('nama')
  expect(fieldName('packs')).toBe('harga dan kemasan')
})

it('a field of a version to come is called as the model calls it', () => {
  expect(fieldName('constructor')).toBe('constructor')
})
