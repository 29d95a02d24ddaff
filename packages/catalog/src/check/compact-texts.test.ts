import { expect, test } from 'vitest'
import { CompactTexts } from './compact-texts.ts'

test('each text stands where it was put, however many there are', () => {
  const texts = new CompactTexts()
  const put = Array.from({ length: 30_000 }, (_, n) => `53.09-${'produk'.repeat(n % 8)}-${n}`)
  const places = put.map((text) => texts.add(text))
  expect(places.map((place) => texts.get(place))).toEqual(put)
  expect(places).not.toContain(0)
})

test('what would not come back as it was is refused', () => {
  expect(() => new CompactTexts().add('kopi é')).toThrow(RangeError)
  expect(() => new CompactTexts().add('k'.repeat(256))).toThrow(RangeError)
})
