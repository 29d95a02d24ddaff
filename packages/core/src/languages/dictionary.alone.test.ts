import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { dictionary, nameIn, registerLocale } from './dictionary.ts'
import { formatDay, formatLocale, formatPercent } from './format-locale.ts'

const id = {
  buy: 'Pesan',
  units: { piece: 'buah', sheet: 'lembar' },
  months: ['Januari', 'Februari'],
  percent: (value: number) => `${value} %`,
}
const en: typeof id = {
  buy: 'Order',
  units: { piece: 'piece', sheet: 'sheet' },
  months: ['January'],
  percent: (value) => `${value}%`,
}

describe('a dictionary', () => {
  it('speaks Indonesian where it has no other words', () => {
    const words = dictionary('part1', id, { en })
    for (const language of [undefined, '', 'id', 'id-ID', 'fr', 'english', '__proto__'])
      expect(words.in(language)).toBe(id)
  })

  it('speaks a language in all its regions, however the tag is written', () => {
    const words = dictionary('part2', id, { en })
    for (const language of ['en', 'EN', 'en-GB', 'en_us', 'en-Latn-GB'])
      expect(words.in(language).buy).toBe('Order')
    expect(words.in('en').months).toEqual(['January'])
    expect(words.in('en').percent(5)).toBe('5%')
  })

  it('falls back word by word, from the region to the language to Indonesian, also in groups', () => {
    const words = dictionary('part3', id)
    registerLocale('en', { part3: { buy: 'Order', units: { piece: 'piece' } } })
    registerLocale('en-AU', { part3: { units: { sheet: 'leaf' } } })
    expect(words.in('en-AU')).toEqual({ ...id, buy: 'Order', units: { piece: 'piece', sheet: 'leaf' } })
    expect(words.in('en')).toEqual({ ...id, buy: 'Order', units: { piece: 'piece', sheet: 'lembar' } })
    expect(id.units).toEqual({ piece: 'buah', sheet: 'lembar' })
  })

  it('keeps what was registered before, and the words that were there', () => {
    const words = dictionary('part4', id, { en })
    expect(words.in('en').buy).toBe('Order')
    registerLocale('en', { part4: { buy: 'Get' } })
    registerLocale('EN', { part4: { units: { piece: 'pc' } } })
    expect(words.in('en')).toEqual({ ...en, buy: 'Get', units: { piece: 'pc', sheet: 'sheet' } })
  })

  it('answers with the same object for the same words', () => {
    const words = dictionary('part5', id, { en })
    expect(words.in('en-GB')).toBe(words.in('en'))
  })

  it('takes a word for a word, not for what objects have of themselves', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (added, tag) => {
        const words = dictionary<Record<string, string>>('part6', { known: 'ada' })
        registerLocale(tag, { part6: added })
        const got = words.in(tag)
        expect(Object.getPrototypeOf(got)).toBe(Object.prototype)
        for (const [name, word] of Object.entries(added)) expect(got[name]).toBe(word)
      }),
    )
  })

  it('does not compile where a language of ours lacks a word', () => {
    const { buy: _, ...lacking } = en
    // @ts-expect-error: `buy` is missing
    expect(dictionary('part7', id, { en: lacking }).in('en').buy).toBe('Pesan')
  })
})

describe('words that are loaded', () => {
  it('are asked for once, when they are needed, and Indonesian until then', async () => {
    let asked = 0
    const words = dictionary('part8', id, {
      en: async () => {
        asked += 1
        return en
      },
    })
    await words.load('id')
    expect(asked).toBe(0)
    expect([words.isLoaded('id'), words.isLoaded('en-GB')]).toEqual([true, false])
    expect(words.in('en')).toBe(id)
    await Promise.all([words.load('en'), words.load('en-GB')])
    await words.load('en')
    expect(asked).toBe(1)
    expect(words.isLoaded('en')).toBe(true)
    expect(words.in('en').buy).toBe('Order')
  })

  it('are asked for again after a failure', async () => {
    let fails = true
    const words = dictionary('part9', id, {
      en: async () => (fails ? Promise.reject(new Error('offline')) : en),
    })
    await expect(words.load('en')).rejects.toThrow('offline')
    expect(words.in('en')).toBe(id)
    fails = false
    await words.load('en')
    expect(words.in('en').buy).toBe('Order')
  })

  it('leave what a page registered before them', async () => {
    const words = dictionary('part10', id, { en: async () => en })
    registerLocale('en', { part10: { buy: 'Get' } })
    await words.load('en')
    expect(words.in('en')).toEqual({ ...en, buy: 'Get' })
  })
})

it('the locale of numbers and days belongs to the language, so a new one brings its own', () => {
  expect(['id', 'en', 'en-US', undefined, 'end'].map(formatLocale)).toEqual([
    'id-ID',
    'en-GB',
    'en-GB',
    'id-ID',
    'id-ID',
  ])
  registerLocale('end', { formats: { locale: 'pt-TL' } })
  expect(formatLocale('end')).toBe('pt-TL')
})

it('a day is written as its language does', () => {
  expect(formatDay('2026-06-01', 'id')).toBe('1 Juni 2026')
  expect(formatDay('2026-06-01T23:00:00Z', 'en')).toBe('1 June 2026')
})

it('a share has a comma and a blank in Indonesian, a point and none in English', () => {
  expect(formatPercent(98.5)).toBe('98,5\u00a0%')
  expect(formatPercent(98.5, 'en')).toBe('98.5%')
})

it('a name that is not known is shown as it is, also one that every object has', () => {
  expect(nameIn({ food: 'Makanan' }, 'food')).toBe('Makanan')
  expect(nameIn({ food: 'Makanan' }, 'constructor')).toBe('constructor')
})
