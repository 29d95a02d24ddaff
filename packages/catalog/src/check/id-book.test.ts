import { ProductId } from '@ovop-ntt/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdBook, slug } from './id-book.ts'

const free = () => false
const claim = (name: string, producer = 'Koperasi') => ({
  name,
  producer,
  village: '53.09.06.2009',
  villageName: 'Beiwali',
})
const idsOf = (book: IdBook, ...claims: ReturnType<typeof claim>[]) =>
  book.give(claims, free).map(({ id }) => id)

test('a slug keeps letters, drops apostrophes and accents', () => {
  expect(slug("Se’i Sapi  “Ti'i” Café!")).toBe('sei-sapi-tii-cafe')
})

test('an id is made of regency, name and village', () => {
  expect(idsOf(new IdBook(), claim('Kopi bubuk'))).toEqual(['53.09-kopi-bubuk-beiwali'])
})

test('whatever the name, ids are well-formed, at most 50 characters, and no two are equal', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 20 }),
      (names) => {
        const ids = idsOf(new IdBook(), ...names.map((name, i) => claim(name, `Produsen ${i}`)))
        for (const id of ids) expect(ProductId.safeParse(id).success, id).toBe(true)
        expect(new Set(ids).size).toBe(names.length)
      },
    ),
  )
})

test('the same rows get the same ids, and keep them in any order later', () => {
  const claims = ['a', 'b', 'c'].map((name) => claim('Kopi', name))
  const book = new IdBook()
  const ids = idsOf(book, ...claims)
  expect(ids).toEqual(['53.09-kopi-beiwali', '53.09-kopi-beiwali-2', '53.09-kopi-beiwali-3'])
  expect(idsOf(new IdBook(), ...claims)).toEqual(ids)
  expect(idsOf(new IdBook(book.entries), ...claims.toReversed())).toEqual(ids.toReversed())
})

test('ids of other products are never given', () => {
  const book = new IdBook()
  const given = book.give([claim('Kopi')], (id) => id === '53.09-kopi-beiwali')
  expect(given).toEqual([{ id: '53.09-kopi-beiwali-2' }])
})

test('two new names beside one that is gone are two new products: a guess would swap embeds', () => {
  const book = new IdBook()
  const [former] = idsOf(book, claim('Kopi'))
  const ids = idsOf(book, claim('Teh'), claim('Madu'))
  expect(ids).not.toContain(former)
  expect(book.entries).toHaveLength(3)
})
