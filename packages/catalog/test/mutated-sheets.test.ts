import * as fc from '@ovop-ntt/testing/properties.ts'
import { expect, test } from 'vitest'
import { Checker } from '../src/check/checker.ts'
import type { Problem } from '../src/read/problems/problem.ts'
import { isBlankRow, type Sheet, type SheetRow } from '../src/read/sheet/sheet.ts'
import { knownVillages } from '../src/read/villages/known-villages.ts'

const titles = [
  'No',
  'Nama Produk',
  'Kategori',
  'Desa',
  'Kecamatan',
  'Kabupaten',
  'Produsen',
  'Harga',
  'Netto',
  'No HP',
]
const good = [
  '1',
  'Kopi',
  'minuman',
  'Beiwali',
  'Bajawa',
  'Ngada',
  'UMKM Mawar',
  '25000',
  '250 g',
  '0812-0000-0301',
]
const odd = fc.constantFrom(
  ...[
    '',
    ' ',
    '-',
    'sda',
    'idem',
    '"',
    '-"-',
    'Jumlah',
    'TOTAL',
    'Mengetahui',
    'NIP. 19750101 200003 1 001',
    '1',
    '2',
  ],
  ...[
    'Nama Produk',
    'Produsen',
    'Harga',
    'Kategori',
    'Desa',
    '15',
    '25.000',
    '81200000301.0',
    'belum ada',
    '0',
    'N/A',
  ],
  ...[
    '1. Kopi\n2. Madu',
    'Se\ufffdi',
    '\u202ex',
    '<b>',
    '=1',
    'CONTOH: kopi',
    'Bajawa, 17 Agustus 2026',
    '1 kg',
  ],
)
const mutatedRow = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.nat(9), odd).map(([at, text]) => good.with(at, text)) },
  { weight: 2, arbitrary: fc.nat(500).map((n) => good.with(1, `Kopi ${n}`)) },
  { weight: 1, arbitrary: fc.constant(titles) },
  { weight: 1, arbitrary: fc.shuffledSubarray(titles, { minLength: 4 }) },
  { weight: 1, arbitrary: fc.constant(titles.map((_, i) => `${i + 1}`)) },
  { weight: 1, arbitrary: fc.array(odd, { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant([]) },
)
const table = fc.tuple(
  fc.array(fc.array(odd, { maxLength: 2 }), { maxLength: 3 }),
  fc.array(mutatedRow, { maxLength: 12 }),
)

/** Which rows came out, and which were named by an error or as no data. */
function fatesOf(rows: readonly SheetRow[]) {
  const problems: Problem[] = []
  const sheet: Sheet = { file: 'mutasi.csv', rows }
  const checker = new Checker({
    villages,
    contactsAgreed: true,
    onProblem: (problem) => problems.push(problem),
  })
  const published = [...checker.partsOf([sheet])].map(({ place }) => place.row)
  const codesAt = (isMeant: (problem: Problem) => boolean) =>
    new Set(problems.filter(isMeant).map(({ row }) => row))
  const notData = new Set(['not-data', 'example-row'])
  return {
    published,
    refused: codesAt(({ severity }) => severity === 'error'),
    other: codesAt(({ code }) => notData.has(code)),
    columns: checker.columns,
    counts: checker.counts,
  }
}

const villages = [...knownVillages()].filter(({ code }) => code.startsWith('53.09.06'))

test('each row that is not empty is exactly one of published, refused and no data', () => {
  fc.assert(
    fc.property(table, ([above, below]) => {
      const rows = [...above, titles, ...below].map((cells, i): SheetRow => ({ number: i + 1, cells }))
      const { published, refused, other, columns, counts } = fatesOf(rows)
      const headers = new Set(columns.map(({ row }) => row))
      const first = Math.min(...headers)
      expect(new Set(published).size).toBe(published.length)
      expect(counts.rows).toBe(counts.good + counts.bad + counts.skipped)
      for (const row of rows) {
        if (isBlankRow(row) || row.number <= first) continue
        const fates = [
          published.includes(row.number),
          refused.has(row.number) && !headers.has(row.number),
          other.has(row.number),
        ]
        expect([row.number, fates.filter(Boolean).length]).toEqual([row.number, 1])
      }
    }),
    { numRuns: process.env.OVOP_LONG ? 1000 : 150 },
  )
}, 600_000)
