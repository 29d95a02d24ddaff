import { expect, test } from 'vitest'
import { rowList } from './row-list.ts'

test('rows are named in stretches, each once', () => {
  expect(rowList([7])).toBe('1 baris: 7')
  expect(rowList([4, 2, 3, 3, 9])).toBe('4 baris: 2–4, 9')
  expect(rowList(Array.from({ length: 100 }, (_, i) => 2 * i))).toMatch(/^100 baris: 0, 2, .*, 78, …$/)
})
