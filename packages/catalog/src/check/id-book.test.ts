import { ProductId } from '@ovop-ntt/core/model'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { IdBook } from './id-book.ts'
import { MemoryIdList } from './id-list.ts'

const free = () => false
const claim = (name: string, producer = 'Koperasi') => ({
  name,
  producer,
  village: '53.09.06.2009',
  villageName: 'Beiwali',
})
type Claim = ReturnType<typeof claim>

function give(list: MemoryIdList, claims: readonly Claim[], isTaken: (id: string) => boolean = free) {
  const book = new IdBook(list)
  for (const one of claims) book.note(one)
  return claims.map((one) => book.give(one, isTaken))
}

const idsOf = (list: MemoryIdList, ...claims: Claim[]) => give(list, claims).map(({ id }) => id)

test('an id is made of regency, name and village', () => {
  expect(idsOf(new MemoryIdList(), claim('Kopi bubuk'))).toEqual(['53.09-kopi-bubuk-beiwali'])
})

test('whatever the name, ids are well-formed, at most 50 characters, and no two are equal', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 20 }),
      (names) => {
        const ids = idsOf(new MemoryIdList(), ...names.map((name, i) => claim(name, `Produsen ${i}`)))
        for (const id of ids) expect(ProductId.safeParse(id).success, id).toBe(true)
        expect(new Set(ids).size).toBe(names.length)
      },
    ),
  )
})

test('the same rows get the same ids, and keep them in any order later', () => {
  const claims = ['a', 'b', 'c'].map((name) => claim('Kopi', name))
  const list = new MemoryIdList()
  const ids = idsOf(list, ...claims)
  expect(ids).toEqual(['53.09-kopi-beiwali', '53.09-kopi-beiwali-2', '53.09-kopi-beiwali-3'])
  expect(idsOf(new MemoryIdList(), ...claims)).toEqual(ids)
  expect(idsOf(list, ...claims.toReversed())).toEqual(ids.toReversed())
})

test('rows of one product share their id', () => {
  const list = new MemoryIdList()
  const ids = idsOf(list, claim('Kopi'), claim('Teh'), claim('Kopi'))
  expect(ids[2]).toBe(ids[0])
  expect(list.entries()).toHaveLength(2)
})

test('ids of other products are never given', () => {
  const given = give(new MemoryIdList(), [claim('Kopi')], (id) => id === '53.09-kopi-beiwali')
  expect(given).toEqual([{ id: '53.09-kopi-beiwali-2' }])
})

test('one new name beside one that is gone is the same product, in each of its rows', () => {
  const list = new MemoryIdList()
  const [id] = idsOf(list, claim('Kopi'))
  const renamed = { id, formerName: 'Kopi' }
  expect(give(list, [claim('Kopi Bajawa'), claim('Kopi Bajawa')])).toEqual([renamed, renamed])
  expect(list.entries()).toEqual([
    { id, name: 'Kopi Bajawa', village: '53.09.06.2009', producer: 'Koperasi' },
  ])
})

test('two new names beside one that is gone are two new products: a guess would swap embeds', () => {
  const list = new MemoryIdList()
  const [former] = idsOf(list, claim('Kopi'))
  const ids = idsOf(list, claim('Teh'), claim('Madu'))
  expect(ids).not.toContain(former)
  expect(list.entries()).toHaveLength(3)
})

test('one new name beside two that are gone is a new product', () => {
  const list = new MemoryIdList()
  const former = idsOf(list, claim('Kopi'), claim('Teh'))
  expect(former).not.toContain(idsOf(list, claim('Madu'))[0])
})

test('whatever comes and goes, a product that stays keeps its id, and no two share one', () => {
  const some = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-c]{1,2}$/), fc.constantFrom('x', 'y')), {
    selector: String,
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), (years) => {
      const list = new MemoryIdList()
      let last = new Map<string, string>()
      for (const year of years) {
        const given = give(
          list,
          year.map(([name, producer]) => claim(name, producer)),
        )
        const now = new Map(year.map((key, i) => [String(key), given[i]!.id]))
        expect(new Set(now.values()).size).toBe(year.length)
        for (const [key, id] of last) if (now.has(key)) expect(now.get(key)).toBe(id)
        last = now
      }
    }),
  )
})
