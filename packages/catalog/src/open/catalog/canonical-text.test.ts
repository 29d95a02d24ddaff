import { expect, test } from 'vitest'
import { canonicalText, whyNoText } from './canonical-text.ts'

test.each([
  ['a text of its own', 'Kopi \ud83d', 'memuat huruf yang terpotong'],
  ['the second half alone', { name: '\ude00' }, 'memuat huruf yang terpotong (name)'],
  [
    'within a list',
    { packs: [{}, { container: 'a\ud83d' }] },
    'memuat huruf yang terpotong (packs.1.container)',
  ],
  ['the first of several', { a: ['😀', '\ud83d'], b: '\ud83d' }, 'memuat huruf yang terpotong (a.1)'],
  ['the name of a field', { place: { '\ud83d': 1 } }, 'memuat huruf yang terpotong (place.\ufffd)'],
])('where half a letter stands is said: %s', (_, value, reason) => {
  expect(canonicalText(value)).toBeUndefined()
  expect(whyNoText(value)).toBe(reason)
})

test('nesting without end is told too, and ends nothing', () => {
  let deep: unknown = 'a'
  for (let i = 0; i < 200_000; i += 1) deep = [deep]
  expect(canonicalText(deep)).toBeUndefined()
  expect(whyNoText(deep)).toBe('tersarang terlalu dalam')
})
