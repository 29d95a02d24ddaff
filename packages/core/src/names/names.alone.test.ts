import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { makeProduct } from '../../fixtures/products.ts'
import { registerLocale } from '../languages/dictionary.ts'
import * as vocabulary from '../model/vocabulary.ts'
import { cardNames } from './card-names.ts'
import { cardEn, channelsEn, othersEn, unitsEn } from './en.ts'
import { cardId, channelsId, type Names, othersId, unitsId } from './id.ts'
import { names } from './names.ts'
import { packText } from './pack-text.ts'
import { permitNumber } from './permit-number.ts'
import { districtName, placeText, regencyName, villageName } from './places.ts'

const id: Names = { ...cardId, ...othersId, channels: channelsId }
const en: Names = { ...cardEn, ...othersEn, channels: channelsEn }

/** Which vocabulary the names of a group are for. */
const groups = {
  categories: vocabulary.categories,
  origins: vocabulary.origins,
  programmes: vocabulary.programmes,
  certificates: vocabulary.certificateKinds,
  certificateLabels: vocabulary.certificateKinds,
  certificateStates: vocabulary.certificateStates,
  halal: vocabulary.halalStatuses,
  payments: vocabulary.paymentKinds,
  paymentLabels: vocabulary.paymentKinds,
  accepts: vocabulary.paymentKinds,
  availability: vocabulary.availabilities,
  delivery: vocabulary.deliveryKinds,
  channels: vocabulary.channelKinds,
  producerKinds: vocabulary.producerKinds,
  mentoring: vocabulary.mentoringStatuses,
  mentoringStates: vocabulary.mentoringStatuses,
  mentoringAspects: vocabulary.mentoringAspects,
  curationAspects: vocabulary.curationAspects,
  curationResults: vocabulary.curationResults,
  villageKinds: vocabulary.villageKinds,
} as const

describe.each([
  ['Indonesian', id],
  ['English', en],
])('the names in %s', (_, words) => {
  it.each(Object.keys(groups) as (keyof typeof groups)[])('name every value of %s, each once', (group) => {
    expect(Object.keys(words[group]).sort()).toEqual([...groups[group]].sort())
    const texts = Object.values(words[group])
    for (const text of texts) expect(text).toMatch(/\S/)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

it('every vocabulary that people read has names', () => {
  // Pictures are shown, not named; units have names where they have no symbol.
  const unnamed = ['pictureSubjects', 'units']
  const lists = Object.entries(vocabulary).filter(
    ([name, list]) => Array.isArray(list) && !unnamed.includes(name),
  )
  const named: readonly unknown[] = Object.values(groups)
  for (const [name, list] of lists) expect(named.includes(list), name).toBe(true)
  const symbols = ['g', 'kg', 'ml', 'l', 'cm', 'm']
  const counted = vocabulary.units.filter((unit) => !symbols.includes(unit))
  expect(Object.keys(unitsId)).toEqual(counted)
  expect(Object.keys(unitsEn)).toEqual(counted)
})

describe('a pack', () => {
  /** Number and unit do not part at the end of a line. */
  const whole = (text: string) => text.replace(/(\d) /g, '$1\u00a0')
  const grams = { value: 200, unit: 'g' }
  it.each([
    [{ container: 'bungkus', netContent: grams }, 'bungkus 200 g', '200 g pack'],
    [{ container: 'Botol', netContent: { value: 1.5, unit: 'l' } }, 'Botol 1,5 l', '1.5 l bottle'],
    [{ container: 'toples' }, 'toples', 'jar'],
    [{ netContent: grams }, '200 g', '200 g'],
    [{ container: 'lembar', netContent: { value: 1, unit: 'sheet' } }, '1 lembar', '1 sheet'],
    [{ container: 'helai', netContent: { value: 1, unit: 'sheet' } }, '1 lembar', '1 sheet'],
    [{ container: 'lembar' }, 'lembar', 'sheet'],
    [{ container: 'pcs', netContent: { value: 1, unit: 'piece' } }, '1 buah', '1 piece'],
    [{ container: 'set', netContent: { value: 1, unit: 'set' } }, '1 set', '1 set'],
    [
      { container: 'bungkus', netContent: { value: 10, unit: 'piece' } },
      'bungkus 10 buah',
      'pack of 10 pieces',
    ],
    [{ container: 'kg', netContent: { value: 1, unit: 'kg' } }, '1 kg', '1 kg'],
    [{ container: 'noken', netContent: grams }, 'noken 200 g', 'noken 200 g'],
    [{}, '', ''],
  ])('%j', (pack, indonesian, english) => {
    expect(packText(pack, 'id')).toBe(whole(indonesian))
    expect(packText(pack, 'en')).toBe(whole(english))
  })

  it('of a word that is known has no Indonesian word in English', () => {
    const words = Object.keys(en.packs).filter((word) => !Object.values(en.packs).includes(word))
    const unit = fc.constantFrom(...vocabulary.units)
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.integer({ min: 1, max: 999 }),
        unit,
        (container, value, unit) => {
          const text = packText({ container, netContent: { value, unit } }, 'en')
          expect(text.split(/\s/)).not.toContain(container)
          expect(text).not.toMatch(/\b(lembar|buah)\b/)
          expect(text).toContain(String(value))
        },
      ),
    )
  })

  it('keeps a word that nobody knows, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (container) => {
        fc.pre(container.trim() !== '' && !Object.hasOwn(en.packs, container.trim().toLowerCase()))
        expect(packText({ container }, 'en')).toBe(container)
      }),
    )
  })
})

describe('a place', () => {
  it.each([
    ['Kabupaten Ngada', 'Kabupaten Ngada', 'Kab. Ngada', 'Ngada Regency'],
    [
      'Kab. Timor Tengah Utara',
      'Kabupaten Timor Tengah Utara',
      'Kab. Timor Tengah Utara',
      'North Central Timor Regency',
    ],
    ['Kota Kupang', 'Kota Kupang', 'Kota Kupang', 'Kupang City'],
    ['Ngada', 'Ngada', 'Ngada', 'Ngada'],
    ['Sumba Timur', 'Sumba Timur', 'Sumba Timur', 'East Sumba'],
    ['', '', '', ''],
  ])('%s is a regency or a city', (name, full, short, english) => {
    expect(regencyName(name)).toBe(full)
    expect(regencyName(name, 'id', 'short')).toBe(short)
    expect(regencyName(name, 'en')).toBe(english)
    expect(regencyName(name, 'en', 'short')).toBe(english)
    // With the least room its kind goes, but of a city, whose name a regency may have too.
    expect(regencyName(name, 'id', 'own')).toBe(short.replace('Kab. ', ''))
    expect(regencyName(name, 'en', 'own')).toBe(english.replace(' Regency', ''))
  })

  it('is a village by its name or its code', () => {
    expect(villageName('Desa Beiwali', 'en')).toBe('Beiwali village')
    expect(villageName('Kelurahan Sikumana', 'en', '53.71.01.2003')).toBe('Sikumana urban village')
    expect(villageName('Kota Baru', 'en', '53.08.01.1001')).toBe('Kota Baru urban village')
    expect(villageName('Beiwali', 'en')).toBe('Beiwali')
    expect(villageName('Desa Beiwali', 'id')).toBe('Desa Beiwali')
  })

  it('may be a district named Kota, which is no city', () => {
    expect(districtName('Kota Komba', 'en')).toBe('Kota Komba district')
    expect(districtName('Kecamatan Bajawa', 'en')).toBe('Bajawa district')
    expect(districtName('', 'en')).toBe('')
  })

  it('is a line from the village to the regency', () => {
    const coffee = makeProduct(0, {
      village: '53.09.06.2009',
      place: { village: 'Beiwali', district: 'Bajawa', regency: 'Kabupaten Ngada' },
    })
    expect(placeText(coffee)).toBe('Beiwali, Bajawa, Kabupaten Ngada')
    expect(placeText(coffee, 'en')).toBe('Beiwali village, Bajawa district, Ngada Regency')
  })

  it('stays whatever it is in Indonesian, and is never lost in English', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(villageName(name, 'id')).toBe(name)
        expect(districtName(name, 'id')).toBe(name)
        const [own = ''] = name.trim().split(/\s+/).slice(-1)
        for (const text of [villageName(name, 'en'), regencyName(name, 'en')]) expect(text).toContain(own)
      }),
    )
  })
})

it('a share has the sign of its language', () => {
  expect(permitNumber({ kind: 'tkdn', percent: 98.5 }, 'id')).toBe('98,5\u00a0%')
  expect(permitNumber({ kind: 'tkdn', percent: 98.5 }, 'en')).toBe('98.5%')
  expect(permitNumber({ kind: 'gi', number: 'apa saja' })).toBe('apa saja')
  expect(permitNumber({ kind: 'organic' })).toBe('')
})

it('a language that a page adds is spoken, and what it lacks is said in Indonesian', () => {
  registerLocale('tet', { names: { categories: { beverage: 'Hemu' } }, formats: { locale: 'pt-TL' } })
  registerLocale('tet', { names: { availability: { 'out-of-stock': 'Hotu ona' } } })
  expect(cardNames.in('tet').availability['out-of-stock']).toBe('Hotu ona')
  expect(names.in('tet-TL').categories).toEqual({ ...id.categories, beverage: 'Hemu' })
  expect(names.in('en')).toEqual(en)
})
