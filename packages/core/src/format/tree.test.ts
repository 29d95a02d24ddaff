import { hash } from 'node:crypto'
import * as fc from '@ovop-ntt/testing/properties.ts'
import { describe, expect, it } from 'vitest'
import { IntegrityError } from '../errors/integrity-error.ts'
import { canonicalBytes } from './canonical.ts'
import { compareKeys } from './compare-keys.ts'
import { pageName, pagePath } from './pages.ts'
import type { KeyedRow, Range } from './read/read-table.ts'
import { TreeReader } from './read/read-tree.ts'
import type { PagedTable } from './schema/table.ts'
import { TreeWriter } from './write/write-tree.ts'

interface Row {
  id: string
  text: string
  kind?: string
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const sha256 = (bytes: Uint8Array) => hash('sha256', bytes)
const keyOf = (row: unknown) => (row as Row).id

function writeTree(rows: readonly Row[]) {
  const pages = new Map<string, Uint8Array<ArrayBuffer>>()
  const writer = new TreeWriter({ sha256, write: (path, bytes) => void pages.set(path, bytes) })
  for (const row of [...rows].sort((a, b) => compareKeys(a.id, b.id))) {
    writer.add(utf8(row.id), canonicalBytes(row), row.kind === undefined ? undefined : { kind: [row.kind] })
  }
  return { table: writer.finish(), pages }
}

function readTree({ table, pages }: { table: PagedTable; pages: Map<string, Uint8Array> }) {
  const read: string[] = []
  const bad: Error[] = []
  const load = async (name: string) => {
    read.push(name)
    return JSON.parse(new TextDecoder().decode(pages.get(pagePath(name))))
  }
  return { reader: new TreeReader(table, keyOf, load, (error) => bad.push(error)), read, bad }
}

async function collect(rows: AsyncIterable<KeyedRow>): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of rows) keys.push(key)
  return keys
}

/** Rows made from a seed, so that a failing tree can be shrunk: about `size` bytes each. */
function makeRows(count: number, size: number, salt = ''): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `53.${String(i % 22).padStart(2, '0')}-${salt}${(i * 2654435761) % 1_000_003}`,
    text: 'x'.repeat((i * 7919) % (2 * size)),
  }))
}

const key = fc.stringMatching(/^[a-c.é😀-]{1,6}$/u)
const rowsOf = fc.uniqueArray(
  fc.record({ id: key, text: fc.integer({ min: 0, max: 9000 }).map((n) => 'y'.repeat(n)) }),
  { selector: ({ id }) => id, maxLength: 120 },
)

describe('a tree of pages against a sorted array', () => {
  it('gets each row, and nothing for a key that is not there', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, key, async (rows, other) => {
        const { reader } = readTree(writeTree(rows))
        for (const row of rows) expect(await reader.get(row.id)).toEqual(row)
        expect(await reader.get(other)).toEqual(rows.find(({ id }) => id === other))
      }),
      { numRuns: 60 },
    )
  })

  it('walks any prefix, from any key on', async () => {
    const text = fc.oneof(fc.constant(undefined), fc.stringMatching(/^[a-c.é😀-]{0,3}$/u))
    await fc.assert(
      fc.asyncProperty(rowsOf, text, text, async (rows, prefix, after) => {
        const { reader, bad } = readTree(writeTree(rows))
        const sorted = rows.map(({ id }) => id).sort(compareKeys)
        const expected = sorted.filter(
          (id) => id.startsWith(prefix ?? '') && (after === undefined || compareKeys(id, after) > 0),
        )
        expect(await collect(reader.range({ prefix, after }))).toEqual(expected)
        expect(bad).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('is the same for the same rows in any order', async () => {
    const rows = makeRows(400, 700)
    const written = writeTree(rows)
    const again = writeTree([...rows].reverse())
    expect(again.table).toEqual(written.table)
    expect([...again.pages.keys()].sort()).toEqual([...written.pages.keys()].sort())
  })

  it('rewrites few pages for one row more, one less, or one changed', async () => {
    const rows = makeRows(3000, 600)
    const before = new Set(writeTree(rows).pages.keys())
    const changed = rows.map((row, i) => (i === 1234 ? { ...row, text: `${row.text}z` } : row))
    const inserted = [...rows, { id: '53.11-500000a', text: 'new' }]
    const deleted = rows.filter((_, i) => i !== 77)
    for (const after of [changed, inserted, deleted]) {
      const pages = writeTree(after)
      const added = [...pages.pages.keys()].filter((path) => !before.has(path))
      expect(added.length).toBeLessThanOrEqual(2 + 2 * pages.table.depth)
    }
  })

  it('keeps to its sizes: leaves near the target, none over 64 kB, a top of at most 32 entries', async () => {
    const { table, pages } = writeTree(makeRows(6000, 500))
    const sizes = [...pages.values()].map((bytes) => bytes.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024)
    const mean = sizes.reduce((a, b) => a + b) / sizes.length
    expect(mean).toBeGreaterThan(12 * 1024)
    expect(mean).toBeLessThan(20 * 1024)
    expect(table.top.length).toBeLessThanOrEqual(32)
    expect(table.rows).toBe(6000)
  })

  it('reads as many pages for a row as the tree is deep', async () => {
    const rows = makeRows(6000, 500)
    const { reader, read } = readTree(writeTree(rows))
    await reader.get(rows[17]?.id ?? '')
    expect(read.length).toBe(2)
  })

  it('skips subtrees whose counts say that nothing is there', async () => {
    const rows = makeRows(4000, 400).map((row, i) => ({ ...row, kind: i === 2222 ? 'rare' : 'common' }))
    const { reader, read } = readTree(writeTree(rows))
    const found: string[] = []
    const range: Range = { mayHold: (facets) => facets.kind?.rare !== undefined }
    for await (const { key: id, row } of reader.range(range)) if ((row as Row).kind === 'rare') found.push(id)
    expect(found).toEqual([rows[2222]?.id])
    expect(read.length).toBe(2)
  })
})

describe('a writer', () => {
  it('refuses rows out of order, and rows over 32 kB', () => {
    const writer = new TreeWriter({ sha256, write: () => {} })
    const add = (id: string, text = '') => writer.add(utf8(id), canonicalBytes({ id, text }))
    add('b')
    expect(() => add('a')).toThrow(RangeError)
    expect(() => add('b')).toThrow(RangeError)
    expect(() => add('c', 'x'.repeat(33_000))).toThrow(RangeError)
  })

  it('names a page by the first 128 bits of its SHA-256', async () => {
    expect(pagePath(await pageName(new TextEncoder().encode('[]')))).toBe(
      'pages/4f/53cda18c2baa0c0354bb5f9a3ecbe5.json',
    )
  })
})

describe('a reader of a page that lies', () => {
  const lying = async (page: unknown[]) => {
    const table: PagedTable = {
      rows: 3,
      depth: 1,
      top: [
        ['a', '0'.repeat(32), 1],
        ['k', '1'.repeat(32), 1],
        ['t', '2'.repeat(32), 1],
      ],
    }
    const bad: Error[] = []
    const load = async (name: string) => (name[0] === '1' ? page : [{ id: name[0] === '0' ? 'a' : 't' }])
    return { reader: new TreeReader(table, keyOf, load, (error) => bad.push(error)), bad }
  }

  it.each([
    ['keys before its range', [{ id: 'b' }]],
    ['keys of its neighbour', [{ id: 'k' }, { id: 't' }]],
    ['keys that fall', [{ id: 'm' }, { id: 'l' }]],
    ['a key twice', [{ id: 'm' }, { id: 'm' }]],
  ])('refuses %s, and goes on with the next page of a list', async (_, page) => {
    const { reader, bad } = await lying(page)
    await expect(reader.get('m')).rejects.toThrow(IntegrityError)
    expect(await collect(reader.range({}))).toEqual(['a', 't'])
    expect(bad).toHaveLength(1)
  })

  it('leaves out rows without a key', async () => {
    const load = async () => [null, { id: 'k' }, 7, { name: 'no id' }, { id: 'l' }]
    const table: PagedTable = { rows: 5, depth: 1, top: [['k', '1'.repeat(32), 5]] }
    const reader = new TreeReader(
      table,
      (row) => (row as Row | null)?.id,
      load,
      () => {},
    )
    expect(await collect(reader.range({}))).toEqual(['k', 'l'])
  })
})
