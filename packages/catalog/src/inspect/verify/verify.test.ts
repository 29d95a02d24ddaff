import { hash } from 'node:crypto'
import { readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  canonicalBytes,
  type Entry,
  type PagedTable,
  pagePath,
  parseRoot,
  type Root,
  rootBytes,
  type TableName,
} from '@ovop-ntt/core/format'
import { delegateKey, newKeyPair, signRoot } from '@ovop-ntt/core/trust'
import { describe, expect, test, vi } from 'vitest'
import { put } from '../../../test/catalog-folder.ts'
import { cutLetters } from '../../../test/cut-letters.ts'
import { madeProducts, publishMade } from '../../../test/made-products.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { serve } from '../../commands/serve/serve.ts'
import { SourceError } from '../../open/catalog/index.ts'
import { verify } from './verify.ts'

async function published(count = 400): Promise<string> {
  const folder = temporaryFolder()
  await publishMade(folder, madeProducts(count))
  return folder
}

vi.setConfig({ testTimeout: 60_000 })

const rootOf = (folder: string) => parseRoot(readFileSync(join(folder, 'catalog.json')), 'catalog.json')
const putRoot = (folder: string, root: Root) => put(folder, 'catalog.json', rootBytes(root))
const readItems = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, pagePath(name)), 'utf8')) as unknown[]

function putPage(folder: string, items: unknown[]): string {
  const bytes = canonicalBytes(items)
  const name = hash('sha256', bytes).slice(0, 32)
  put(folder, pagePath(name), bytes)
  return name
}

// biome-ignore lint/suspicious/noExplicitAny: rows of any table, to be spoilt
type Rows = any[]

/** Changes the first leaf of a table as a careless publisher would: names are right, all else is left as it was. */
function changeLeaf(folder: string, table: TableName, change: (rows: Rows) => unknown[]): void {
  const root = rootOf(folder)
  const { top, depth } = root.tables[table] as PagedTable
  const rename = (entry: Entry, level: number): Entry => {
    const items = readItems(folder, entry[1])
    const changed = level === 1 ? change(items) : [rename(items[0] as Entry, level - 1), ...items.slice(1)]
    return [entry[0], putPage(folder, changed), ...entry.slice(2)] as Entry
  }
  const tables = {
    ...root.tables,
    [table]: { ...root.tables[table], top: [rename(top[0]!, depth), ...top.slice(1)] },
  }
  putRoot(folder, { ...root, tables })
}

const messages = async (folder: string) => {
  const { problems } = await verify(folder)
  return problems.map(({ place, message }) => `${place}: ${message}`).join('\n')
}

test('a catalogue as it was published is whole: small, large, and with stubs', async () => {
  for (const count of [3, 400]) {
    const folder = await published(count)
    expect(await verify(folder)).toMatchObject({ count: 0, problems: [] })
    await publishMade(folder, madeProducts(count).slice(1))
    const { problems, notes, root } = await verify(folder)
    expect(problems).toEqual([])
    expect(notes.map(({ message }) => message)).toEqual(['tidak bertanda tangan'])
    expect(root.counts.products).toBe(count - 1)
  }
})

test.each<TableName>(['products', 'villages', 'terms'])(
  'a text cut within a letter, in %s',
  async (table) => {
    const folder = await published()
    const root = rootOf(folder)
    const paged = root.tables[table] as PagedTable
    const cut = (entry: Entry, level: number): Entry => {
      const items = readItems(folder, entry[1])
      const changed = level === 1 ? items : [cut(items[0] as Entry, level - 1), ...items.slice(1)]
      const json = JSON.stringify(changed)
      const bytes = Buffer.from(level === 1 ? json.replace(/("name":"|^\[\["n",")/, '$1\\ud83d') : json)
      const name = hash('sha256', bytes).slice(0, 32)
      put(folder, pagePath(name), bytes)
      return [entry[0], name, ...entry.slice(2)] as Entry
    }
    const top = [cut(paged.top[0]!, paged.depth), ...paged.top.slice(1)]
    putRoot(folder, { ...root, tables: { ...root.tables, [table]: { ...paged, top } } })
    expect(await messages(folder)).toMatch(
      new RegExp(`^${table} pages/.* baris ke-1: memuat huruf yang terpotong \\((?:name|1)\\)$`, 'm'),
    )
  },
)

test('a text cut within a letter in a small catalogue, by table and row', async () => {
  const folder = await published(3)
  cutLetters(folder, '"Desa 1"')
  await expect(verify(folder)).rejects.toThrow(
    'catalog.json: bukan katalog yang dapat dibaca (products baris ke-2: memuat huruf yang terpotong (place.village))',
  )
})

test('an address is looked through as a folder is', async () => {
  const folder = await published()
  const served = await serve(folder, { port: 0 })
  try {
    const [here, there] = [await verify(folder), await verify(served.url)]
    expect(there).toMatchObject({ count: 0, pages: here.pages, rows: here.rows, bytes: here.bytes })
    rmSync(join(folder, 'pages'), { recursive: true })
    expect((await verify(served.url)).problems).toContainEqual({
      place: expect.stringMatching(/^products pages\//),
      message: 'halaman tidak ada',
    })
  } finally {
    await served.close()
  }
})

test('where there is no catalogue, it says so', async () => {
  await expect(verify(temporaryFolder())).rejects.toThrow(SourceError)
  await expect(verify(join(temporaryFolder(), 'tidak-ada'))).rejects.toThrow('tidak ada')
})

test('whichever byte of a picture is changed, the picture is named', async () => {
  const folder = temporaryFolder()
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>',
  )
  const path = `images/${hash('sha256', svg).slice(0, 32)}.svg`
  const [product, ...others] = madeProducts(2)
  const images = [{ src: path, width: 4, height: 3 }]
  put(folder, path, svg)
  await publishMade(folder, [{ ...product!, images }, ...others])
  expect(await messages(folder)).toBe('')
  for (let at = 0; at < svg.length; at += 1) {
    const flipped = Buffer.from(svg)
    flipped[at]! ^= 1
    put(folder, path, flipped)
    expect(await messages(folder), `byte ${at}`).toContain(path)
  }
})

test('whichever byte of a page is changed, the page is named', async () => {
  const folder = await published()
  const { top } = rootOf(folder).tables.products as PagedTable
  const path = pagePath(top[0]![1])
  const bytes = readFileSync(join(folder, path))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(join(folder, path), bytes)
  expect(await messages(folder)).toContain(`products ${path}: isinya tidak sesuai dengan namanya`)
})

describe('a page that lies under a right name is caught', () => {
  test.each<[string, TableName, (rows: Rows) => unknown[]]>([
    ['berisi', 'products', (rows) => rows.slice(0, -1)],
    ['kunci 53.09-produk-00000 sesudah 53.09-produk-00001', 'products', ([a, b, ...rest]) => [b, a, ...rest]],
    ['kunci pertama', 'products', ([first, ...rest]) => [{ ...first, id: '53.09-a' }, ...rest]],
    ['hitungan saringan', 'categories', ([first, ...rest]) => [{ ...first, payments: ['cod'] }, ...rest]],
    ['bukan produk: village', 'products', ([first, ...rest]) => [{ ...first, village: 'x' }, ...rest]],
    [
      'lebih dari 32 kB',
      'products',
      ([first, ...rest]) => [{ ...first, story: 'x'.repeat(33_000) }, ...rest],
    ],
    ['counts.by.category', 'products', ([first, ...rest]) => [{ ...first, category: 'herbal' }, ...rest]],
    [
      'tidak sesuai dengan tabel products',
      'categories',
      (rows) => rows.map((row, i) => (i === 0 ? { ...row, name: 'Lain' } : row)),
    ],
    [
      'villages 53.09-produk-',
      'villages',
      (rows) => rows.map((row) => (row.id ? { ...row, name: 'Lain' } : row)),
    ],
    [
      'terms 53.09-produk-',
      'terms',
      (rows) => rows.map((row) => [...row.slice(0, 4), 'Lain', ...row.slice(5)]),
    ],
    [
      'facets 53.09-produk-',
      'facets',
      (rows) => rows.map(([value, row]) => [value, { ...row, name: 'Lain' }]),
    ],
  ])('%s (%s)', async (message, table, change) => {
    const folder = await published()
    changeLeaf(folder, table, change)
    expect(await messages(folder)).toContain(message)
  })
})

test('figures of the root that are not those of its products are caught', async () => {
  const folder = await published(3)
  const root = rootOf(folder)
  putRoot(folder, { ...root, counts: { ...root.counts, products: 4 } })
  expect(await messages(folder)).toContain('catalog.json: counts.products 4, terhitung 3')
})

test('a root in another form than the canonical one is refused', async () => {
  const folder = await published(3)
  put(folder, 'catalog.json', JSON.stringify(rootOf(folder), undefined, 1))
  await expect(verify(folder)).rejects.toThrow('canonical form')
})

test('signatures are held against the key, or against themselves', async () => {
  const folder = await published(3)
  const [offline, publishing, other] = [await newKeyPair(), await newKeyPair(), await newKeyPair()]
  const delegation = await delegateKey(offline, publishing, {
    catalog: 'uji',
    expires: '2099-01-01T00:00:00Z',
  })
  expect((await verify(folder, { keys: [offline.publicKey] })).problems).toMatchObject([
    { message: 'tidak bertanda tangan' },
  ])
  const signed = await signRoot(rootOf(folder), publishing, [delegation])
  putRoot(folder, signed)
  expect(await verify(folder, { keys: [offline.publicKey] })).toMatchObject({ count: 0 })
  expect((await verify(folder)).notes[0]?.message).toContain(offline.publicKey)
  expect((await verify(folder, { keys: [other.publicKey] })).count).toBe(1)
  putRoot(folder, { ...signed, title: 'Palsu' })
  expect((await verify(folder)).problems).toMatchObject([
    { message: 'tanda tangannya tidak cocok dengan isinya' },
  ])
})

test('files that nothing names are noted, those of older roots are not', async () => {
  const folder = await published()
  await publishMade(folder, madeProducts(399))
  put(folder, 'pages/00/0000000000000000000000000000.json', '[]')
  put(folder, 'catalog.json.0ee5ff53-0e2f-4f0e-a3ea-0d6a5e8e7b0d.tmp', '')
  const { count, notes } = await verify(folder)
  expect(count).toBe(0)
  expect(notes.map(({ place }) => place).slice(1)).toEqual([
    'catalog.json.0ee5ff53-0e2f-4f0e-a3ea-0d6a5e8e7b0d.tmp',
    'pages/00/0000000000000000000000000000.json',
  ])
  unlinkSync(join(folder, 'roots', '1790812800.json'))
  expect((await verify(folder)).notes.length).toBeGreaterThan(3)
})

test('a picture that is missing, or is another, is caught', async () => {
  const folder = temporaryFolder()
  const src = `images/${'0'.repeat(32)}.svg`
  await publishMade(
    folder,
    madeProducts(2).map((product) => ({ ...product, images: [{ src }] })),
  )
  expect(await messages(folder)).toBe(`${src}: gambar tidak ada`)
  put(folder, src, '<svg/>')
  expect(await messages(folder)).toBe(`${src}: isinya tidak sesuai dengan namanya`)
})

test.each([
  [
    'a script under a prefix',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>1</s:script></s:svg>',
    'svg',
  ],
  ['a page of another kind', '<!doctype html><script>1</script>', 'jpg'],
  ['a comment that nobody would see', '<svg xmlns="http://www.w3.org/2000/svg"><!-- x --></svg>', 'svg'],
])('a picture under its right name that holds %s is caught', async (_, text, kind) => {
  const folder = temporaryFolder()
  const src = `images/${hash('sha256', text).slice(0, 32)}.${kind}`
  await publishMade(
    folder,
    madeProducts(1).map((product) => ({ ...product, images: [{ src }] })),
  )
  put(folder, src, text)
  expect(await messages(folder)).toContain(`${src}: bukan gambar saja`)
})

test('a picture that names a file elsewhere is caught, and that file not read', async () => {
  const folder = temporaryFolder()
  const images = [{ src: '../../etc/hostname' }]
  await publishMade(
    folder,
    madeProducts(1).map((product) => ({ ...product, images })),
  )
  expect(await messages(folder)).toContain('namanya bukan dari isinya')
})
