import { expect, it } from 'vitest'
import { labelSize, paddingOf, parseGrid, parseMillimetres } from './grid.ts'

it('reads columns and rows', () => {
  expect(parseGrid('2x5')).toMatchObject({ columns: 2, rows: 5 })
  expect(parseGrid(' 3 × 7 ')).toMatchObject({ columns: 3, rows: 7 })
})

it.each(['', '2', '2x', 'x5', '0x5', '2x0', '-2x5', '2x5x1', '9x9', '1x99'])(
  'refuses the grid "%s"',
  (text) => {
    expect(() => parseGrid(text)).toThrow(/susunan/)
  },
)

it('refuses margins that leave no room', () => {
  expect(() => parseGrid('1x1', [100, 5])).toThrow(/paling kecil/)
  expect(() => parseGrid('2x5', [5, 5], [0, 80])).toThrow(/paling kecil/)
})

it('reads millimetres for both ways, or for across and down', () => {
  expect(parseMillimetres('5')).toEqual([5, 5])
  expect(parseMillimetres('7,2x15')).toEqual([7.2, 15])
  expect(() => parseMillimetres('5cm')).toThrow(/milimeter/)
})

it('fills the page, and never more', () => {
  for (const text of ['1x1', '2x5', '2x7', '3x7', '3x8', '4x11']) {
    const grid = parseGrid(text, [4, 7], [2, 1])
    const { width, height } = labelSize(grid)
    const across = grid.columns * width + (grid.columns - 1) * 2 + 8
    const down = grid.rows * height + (grid.rows - 1) + 14
    expect(across).toBeLessThanOrEqual(210)
    expect(down).toBeLessThanOrEqual(297)
    expect(across).toBeGreaterThan(209.8)
    expect(down).toBeGreaterThan(296.8)
  }
})

it('keeps what a label says 5 mm from the edge of the page, where office printers end', () => {
  expect(paddingOf(parseGrid('2x5', [0, 4]))).toEqual([5, 2.5])
  expect(paddingOf(parseGrid('2x5', [10, 10]))).toEqual([2.5, 2.5])
})
