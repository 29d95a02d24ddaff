import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { makeProduct } from '../../../fixtures/index.ts'
import { compareKeys } from '../compare-keys.ts'
import { rowKey } from '../rows.ts'
import { foldedWords, isListed, listedWords } from './analyzer.ts'
import { termRows, termWords } from './term-rows.ts'

describe('the analyzer id-1', () => {
  it.each([
    ['Kopi Arabika BAJAWA', 'kopi arabika bajawa'],
    ["Se'i sapi", 'sei sapi'],
    ['Se’i, Seʼi, Se`i, Se´i, Se＇i', 'sei sei sei sei sei'],
    ['Bo"a', 'boa'],
    ['Desa “Bo"a”, 100%', 'desa boa 100'],
    ['Kué kering, crème brûlée', 'kue kering creme brulee'],
    ['gula-gula 2,5 kg (manis)', 'gula gula 2 5 kg manis'],
    ['ＫＯＰＩ ﬁne', 'kopi fine'],
    ['ti­kar', 'tikar'],
    ['İkat', 'ikat'],
    ['', ''],
    ['— / & "', ''],
    ['a'.repeat(40), 'a'.repeat(24)],
    ['𝔎opi 織り物', 'kopi 織り物'],
  ])('folds %j to %j', (text, words) => {
    expect(foldedWords(text)).toEqual(words ? words.split(' ') : [])
  })

  it('folds what it folded to itself, whichever character it is', () => {
    const unstable: string[] = []
    // Beyond the first two planes hardly a character folds: they are for the long run.
    const last = process.env.OVOP_LONG ? 0x10ffff : 0x1ffff
    for (let point = 1; point <= last; point += 1) {
      const words = foldedWords(`a${String.fromCodePoint(point)}b`)
      if (foldedWords(words.join(' ')).join(' ') !== words.join(' ')) unstable.push(point.toString(16))
    }
    expect(unstable).toEqual([])
  })

  it('lists a word once, and neither stop words nor single letters', () => {
    expect(listedWords('Kain dan kain dari desa X', 'the cloth of a village')).toEqual(['kain', 'cloth'])
  })

  it('folds what it folded to itself, in words without a slash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = foldedWords(text)
        expect(foldedWords(words.join(' '))).toEqual(words)
        expect(words.join('')).not.toMatch(/[/\s]/)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the rows of a product in `terms`', () => {
  const product = makeProduct(1, {
    name: { id: 'Kopi arabika Bajawa', en: 'Bajawa arabica coffee' },
    place: { village: 'Beja', district: 'Bajawa', regency: 'Kabupaten Ngada' },
    producer: { name: 'Kelompok Kopi Beja' },
    tags: ['kopi bubuk'],
    summary: undefined,
    story: 'Dipetik dari kebun kopi di Beja.',
  })

  it('are one for each word, under the best field that has it, in the order of their keys', () => {
    const rows = termRows(product)
    expect(rows.map(([field, word, , shared]) => `${field} ${word} ${shared}`)).toEqual([
      'n arabica 0',
      'n arabika 5',
      'n bajawa 0',
      'n coffee 0',
      'n kopi 0',
      'p beja 0',
      'p ngada 0',
      't bubuk 0',
      't dipetik 0',
      't kebun 0',
      't kelompok 2',
    ])
    expect(rows[2]).toEqual([
      'n',
      'bajawa',
      product.id,
      0,
      product.name,
      product.village,
      'Beja',
      'Bajawa',
      'Kabupaten Ngada',
      product.category,
    ])
    expect(rowKey.terms(rows[2])).toBe(`bajawa/n/${product.id}`)
  })

  it('are 24 at most, those of the name first; a reader that indexes by itself leaves none out', () => {
    const story = Array.from({ length: 60 }, (_, n) => `kata${n}`).join(' ')
    const long = { ...product, story }
    const rows = termRows(long)
    expect(rows).toHaveLength(24)
    expect(rows.filter(([field]) => field === 'n')).toHaveLength(5)
    expect(termWords(long, Number.POSITIVE_INFINITY).length).toBeGreaterThan(60)
  })

  it('come by their fields, in each by their words, and have no word twice, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.dictionary(fc.constantFrom('id', 'en', 'x'), fc.string({ maxLength: 40 })),
    )
    fc.assert(
      fc.property(text, text, fc.array(fc.string(), { maxLength: 5 }), (name, story, tags) => {
        const rows = termRows({ ...product, name, story, tags })
        const places = rows.map(([field, word]) => `${field}/${word}`)
        expect(places).toEqual([...places].sort(compareKeys))
        expect(new Set(rows.map(([, word]) => word)).size).toBe(rows.length)
        expect(rows.every(([, word]) => isListed(word))).toBe(true)
      }),
    )
  })
})
