import { expect, test } from 'vitest'
import { DrawnCards } from './drawn-cards.ts'

test('cards are kept by kind, and of all kinds together no more than a site may hold in memory', () => {
  const drawn = new DrawnCards(100)
  const draw = (kind: string, count: number) => {
    const cards = drawn.of(kind)
    for (let id = 0; id < count; id += 1) cards.set(`${id}`, '<article>')
  }
  draw('id', 40)
  draw('en', 40)
  expect([drawn.of('id').size, drawn.of('en').size]).toEqual([40, 40])
  // A list has 48 cards at most.
  for (let kind = 0; kind < 1000; kind += 1) draw(`id ${kind}`, 48)
  expect(drawn.size).toBeLessThan(100 + 48)
})
