import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { regencies } from './areas.ts'
import { capitals } from './capitals.ts'
import { findPlaces, mainPlaces, placeKey } from './find-place.ts'
import { locate } from './locate.ts'
import { villagePlaces } from './village-places.ts'

const everything = [...mainPlaces, ...villagePlaces()]
const first = (text: string, among = everything) => {
  const { kind, code, name } = findPlaces(text, among)[0] ?? {}
  return kind && [kind, code, name]
}

describe('capitals', () => {
  it('has one for each regency, in their order', () => {
    expect(capitals.map(({ code }) => code)).toEqual(regencies.map(({ code }) => code))
  })
})

describe('findPlaces', () => {
  it.each([
    ['ngada', 'regency', '53.09', 'Ngada'],
    ['  KAB. NGADA ', 'regency', '53.09', 'Ngada'],
    ['Kabupaten Kupang', 'regency', '53.01', 'Kupang'],
    ['kota kupang', 'regency', '53.71', 'Kota Kupang'],
    ['ruteng', 'town', '53.10', 'Ruteng'],
    ['ba’a', 'town', '53.14', "Ba'a"],
    ['baa', 'town', '53.14', "Ba'a"],
    ['labuan b', 'town', '53.15', 'Labuan Bajo'],
    ['tts', 'regency', '53.02', 'Timor Tengah Selatan'],
    ['kec. golewa', 'district', '53.09.04', 'Golewa'],
    ['Nihaone', 'village', '53.06.07.2012', 'Nihaone'],
    ['desa lebanuba', 'village', '53.06.07.2012', 'Nihaone'],
  ])('takes "%s" for the %s %s %s', (text, ...place) => {
    const found = first(text)
    if (place[0] === 'village' || place[0] === 'district')
      expect([found?.[0], found?.[2]]).toEqual([place[0], place[2]])
    else expect(found).toEqual(place)
  })

  it('finds by a former name: Poco Ranaka is Lamba Leda Selatan today', () => {
    const names = findPlaces('poco ranaka', everything).map(({ name }) => name)
    expect(names).toContain('Lamba Leda Selatan')
  })

  it('finds every place by its own name, whatever its case', () => {
    for (const place of everything.filter((_, n) => n % 97 === 0 || n < 44)) {
      const found = findPlaces(place.name.toUpperCase(), everything, 200)
      expect(found, place.name).toContain(place)
      expect(placeKey(found[0]!.name) === placeKey(place.name) || found[0]!.otherNames).toBeTruthy()
    }
  })

  it('puts each district and village into its regency', () => {
    const at = villagePlaces().filter(({ kind, position }) => kind === 'district' && locate(...position!))
    const wrong = at.filter(({ position, regency }) => locate(...position!) !== regency)
    expect(wrong.length).toBeLessThan(0.03 * at.length)
  })

  it('answers any text, and nothing to one letter or none', () => {
    expect(findPlaces('')).toEqual([])
    expect(findPlaces('b')).toEqual([])
    expect(findPlaces('constructor x')).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(findPlaces(text).length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
