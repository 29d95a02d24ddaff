import { expect, test } from 'vitest'
import { averageColour } from './average-colour.ts'
import { smallest, srcset } from './photo-view.ts'

test('a picture without a hash, or with a broken one, has no colour; another has its average', () => {
  for (const none of [undefined, '', 'A', 'AA==', '%']) expect(averageColour(none)).toBeUndefined()
  expect(averageColour('H/gBBYAWTPO6uTNfdZWnnB77sob2')).toMatch(/^rgb\(\d+ \d+ \d+\)$/)
})

test('sizes are candidates by width; no address can add one', () => {
  const sources = [
    { src: 'https://a.example/1,2.webp', width: 320 },
    { src: 'https://a.example/b.webp', width: 640 },
  ]
  const image = { src: 'https://a.example/c.jpg', sources }
  expect(srcset(image)).toBe('https://a.example/1%2C2.webp 320w, https://a.example/b.webp 640w')
  expect(smallest(image)).toBe('https://a.example/1,2.webp')
  expect([srcset({ src: 'a' }), smallest({ src: 'a' })]).toEqual([undefined, 'a'])
})
