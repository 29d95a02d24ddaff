import { expect, test } from 'vitest'
import { idsFor, slug } from './product-id.ts'

test('a slug keeps letters, drops apostrophes and accents', () => {
  expect(slug("Se’i Sapi  “Ti'i” Café!")).toBe('sei-sapi-tii-cafe')
})

test('a long name and a long village are cut alike, and leave room for a number', () => {
  const ids = idsFor({ name: 'k'.repeat(60), village: '53.09.06.2009', villageName: 'd'.repeat(60) })
  expect(ids.next().value).toBe(`53.09-${'k'.repeat(21)}-${'d'.repeat(22)}`)
  expect(ids.next().value).toBe(`53.09-${'k'.repeat(20)}-${'d'.repeat(21)}-2`)
})
