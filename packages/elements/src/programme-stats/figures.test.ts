import { countProducts } from '@ovop-ntt/core/format'
import { makeProduct } from '@ovop-ntt/fixtures/products.ts'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { figuresFrom, shares } from './figures.ts'
import { figuresCsv } from './figures-csv.ts'
import { statsMessages } from './stats.messages.ts'

const products = Array.from({ length: 44 }, (_, n) =>
  makeProduct(n, {
    mentoring: { status: n < 3 ? 'completed' : n < 7 ? 'handed-over' : 'none' },
    certificates:
      n < 2 ? [{ kind: 'halal' }] : n < 6 ? [{ kind: 'halal', number: 'ID53110000000010126' }] : [],
    curation: { legality: n < 5 ? 'pending' : 'passed', potential: 'passed' },
  }),
)
const counts = countProducts(products)
const figures = figuresFrom({ counts })
const csv = (of = figures, language = 'id') =>
  figuresCsv(of, { messages: statsMessages.in(language), language }).split('\r\n')

describe('the figures of a catalogue', () => {
  it('are those of the programme, from what is done to what is not begun', () => {
    expect([figures.products, figures.villages, figures.regencies]).toEqual([44, 44, 22])
    expect(figures.groups.mentoring).toEqual([
      { value: 'completed', count: 3 },
      { value: 'handed-over', count: 4 },
      { value: 'none', count: 37 },
    ])
    expect(figures.curation).toEqual([
      { aspect: 'potential', results: [{ value: 'passed', count: 44 }] },
      {
        aspect: 'legality',
        results: [
          { value: 'passed', count: 39 },
          { value: 'pending', count: 5 },
        ],
      },
    ])
  })

  it('count as halal what a filter finds: products with the certificate’s number', () => {
    expect(figures.groups.certified).toEqual([{ value: 'halal', count: 4 }])
    const stated = figures.rows.reduce((sum, { by }) => sum + (by.certified?.halal ?? 0), 0)
    expect(stated).toBe(4)
  })

  it('have a row for each of the 22 regencies, and their sums are those of the whole', () => {
    expect(figures.rows).toHaveLength(22)
    for (const group of figures.rowGroups)
      for (const { value, count } of figures.groups[group] ?? [])
        expect(figures.rows.reduce((sum, { by }) => sum + (by[group]?.[value] ?? 0), 0)).toBe(count)
  })

  it('show regencies without products, where a catalogue is of more than one', () => {
    const few = figuresFrom({ counts: countProducts(products.slice(0, 3)) })
    expect(few.rows.filter((row) => row.products === 0)).toHaveLength(19)
    expect(figuresFrom({ counts: countProducts(products.slice(0, 1)) }).rows).toEqual([])
  })

  it('of one regency are of that alone', () => {
    const one = figuresFrom({ counts }, '53.01')
    expect(one.products).toBe(2)
    expect(one.villages).toBeUndefined()
    expect(one.groups.mentoring).toEqual([
      { value: 'completed', count: 1 },
      { value: 'none', count: 1 },
    ])
    expect([one.rows, one.curation]).toEqual([[], []])
  })

  it('of an older catalogue are what it counts', () => {
    const { matrix: _, byRegency: __, by, ...rest } = counts
    const { curation: ___, halal: ____, ...older } = by
    const old = figuresFrom({ counts: { ...rest, by: older } as typeof counts })
    expect(old.groups.mentoring).toEqual(figures.groups.mentoring)
    expect(old.curation).toEqual([])
    expect([old.rows.length, old.rowGroups]).toEqual([22, []])
    expect(figuresFrom({ counts: { ...rest, by: older } as typeof counts }, '53.01').groups).toEqual({})
  })

  it('tell of products of whose mentoring nothing is said', () => {
    const silent = [...products.slice(0, 2), makeProduct(3, { mentoring: undefined })]
    expect(figuresFrom({ counts: countProducts(silent) }).groups.mentoring?.at(-1)).toEqual({
      value: '',
      count: 1,
    })
  })
})

it('a part of a bar is seen however small it is, and no bar is wider than its place', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }), (parts) => {
      const whole = parts.reduce((sum, count) => sum + count, 0)
      const widths = shares(parts, whole)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(100.0001)
      parts.forEach((count, index) => {
        expect(widths[index]! > 0).toBe(count > 0)
      })
    }),
  )
})

describe('the table that is saved', () => {
  it('has a line for each regency, and the sums with the curation in the last', () => {
    const lines = csv()
    expect(lines).toHaveLength(25)
    expect(lines[0]).toMatch(/^Kabupaten\/kota;Produk;Pendampingan selesai;Pendampingan diserahkan;/)
    expect(lines.find((line) => line.startsWith('Kota Kupang'))).toMatch(/^Kota Kupang;2;/)
    expect(lines[23]).toMatch(/^Jumlah;44;3;4;37;.*;44;39;5$/)
    expect(new Set(lines.slice(0, -1).map((line) => line.split(';').length)).size).toBe(1)
  })

  it('separates as spreadsheets of the language do', async () => {
    await statsMessages.load('en')
    expect(csv(figures, 'en')[0]).toMatch(/^Regency or city,Products,Mentoring completed,/)
  })

  it('lets no word of a catalogue become a formula', () => {
    const hostile = makeProduct(1, { category: '=HYPERLINK("https://x.example";"a")' })
    const [head] = csv(figuresFrom({ counts: countProducts([products[0]!, hostile]) }))
    expect(head).toContain(`"'=HYPERLINK(""https://x.example"";""a"")"`)
  })

  it('of one regency has all it counts in one line', () => {
    expect(csv(figuresFrom({ counts }, '53.01'))[1]).toMatch(/^Jumlah;2;1;1;/)
  })
})
