import { expect, it } from 'vitest'
import { PostingLines } from './posting-lines.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const utf8 = (value: string) => new TextEncoder().encode(value)

it('gives back what was written, also where there are more combinations of values than are kept', () => {
  const lines = new PostingLines()
  const written = Array.from({ length: 70_000 }, (_, n) => {
    lines.begin(utf8(`53.09-${n}`), { payment: [`é${n}`] })
    return lines.line().text(`["${n}"`).copy(utf8(',"x"]')).bytes.slice()
  })
  for (const n of [0, 1, 65_534, 65_535, 69_999]) {
    const { id, facets, row } = lines.read(written[n]!)
    expect([text(id), facets, text(row)]).toEqual([`53.09-${n}`, { payment: [`é${n}`] }, `["${n}","x"]`])
  }
})

it('gives one object for the same values', () => {
  const lines = new PostingLines()
  const facets = ['a', 'b'].map((id) => {
    lines.begin(utf8(id), { halal: ['certified'] })
    return lines.read(lines.line().text('{}').bytes).facets
  })
  expect(facets[0]).toBe(facets[1])
})
