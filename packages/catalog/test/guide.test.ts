import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTables } from '../scripts/guide-tables.ts'

test('the data officer’s guide lists the columns and codes of today (node scripts/write-guide.ts)', () => {
  const guide = readFileSync(new URL('../../../docs/petugas-data.md', import.meta.url), 'utf8')
  expect(guide).toBe(fillTables(guide))
  expect(guide).toContain('`qris-crc`')
  expect(guide).toContain('`kode_desa`')
})
