import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Product } from '@ovop-ntt/core'
import { type InlineTable, type PagedTable, parseRoot, rootBytes } from '@ovop-ntt/core/format'
import { expect, test } from 'vitest'
import { coffee, dataFile, type RowTexts, sampleRows } from '../../test/sheet-of.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { csvLine } from '../read/sheet/csv.ts'
import { type BuildOptions, type BuildResult, build } from './build.ts'
import { IdBookError } from './ids/id-file.ts'
import { PublisherError } from './publisher/publisher.ts'
import { PublishError } from './write-error.ts'

const time = new Date('2026-10-01T00:00:00Z')
const sampleFile = dataFile('contoh-produk-ovop.csv')

function buildInto(out: string, files: string[] = [sampleFile], options: Partial<BuildOptions> = {}) {
  return build(files, {
    out,
    publisher: dataFile('publisher.json'),
    villages: dataFile('contoh-desa.csv'),
    contactsAgreed: true,
    sample: true,
    time,
    ...options,
  })
}

function writeRows(folder: string, rows: readonly RowTexts[], name = 'produk.csv'): string {
  const titles = Object.keys(Object.assign({}, ...rows))
  const path = join(folder, name)
  const lines = [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))]
  writeFileSync(path, lines.map(csvLine).join(''))
  return path
}

const rootOf = (out: string) => parseRoot(readFileSync(join(out, 'catalog.json')), 'catalog.json')
/** Products of a small catalogue. */
const productsOf = ({ root }: BuildResult) => (root!.tables.products as InlineTable).inline as Product[]
const plain = ({ foto: _, ...row }: RowTexts) => row
const nameless = ({ id: _, foto: __, ...row }: RowTexts) => row

/** Many rows with texts that nothing else has, so that the catalogue is too large to stand in its root. */
const manyRows = (count: number): RowTexts[] =>
  Array.from({ length: count }, (_, i) => ({
    ...plain(coffee),
    id: `53.09-kopi-${i}`,
    cerita: `Kopi ${i}. `.repeat(40),
  }))

test('the sample becomes a small catalogue: one root, and the pictures beside it', async () => {
  const out = temporaryFolder()
  const { root, problems } = await buildInto(out)
  expect(problems).toEqual([])
  expect(rootOf(out)).toEqual(root)
  expect(root).toMatchObject({
    id: 'ntt-contoh',
    sample: true,
    languages: ['id', 'en'],
    revision: 1790812800,
  })
  expect(root!.counts).toMatchObject({ products: 44, regencies: 22, villages: 44 })
  expect(readdirSync(out).sort()).toEqual(['catalog.json', 'images'])
  const images = readdirSync(join(out, 'images'))
  // One of each product, and a second one of twelve.
  expect(images).toHaveLength(56)
  for (const image of images) {
    const bytes = readFileSync(join(out, 'images', image))
    expect(image).toBe(`${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.svg`)
  }
  expect(JSON.stringify(root)).toContain(`"src":"images/${images[0]}"`)
})

test('the same input gives the same bytes', async () => {
  const [a, b] = [temporaryFolder(), temporaryFolder()]
  await buildInto(a)
  await buildInto(b)
  expect(readFileSync(join(a, 'catalog.json'))).toEqual(readFileSync(join(b, 'catalog.json')))
})

test('a large catalogue stands in pages, each under the name of its content', async () => {
  const [out, input] = [temporaryFolder(), temporaryFolder()]
  const { root } = await buildInto(out, [writeRows(input, manyRows(200))])
  expect(root!.tables.products).not.toHaveProperty('inline')
  const pages = readdirSync(join(out, 'pages'), { recursive: true, withFileTypes: true }).filter((f) =>
    f.isFile(),
  )
  expect(pages.length).toBeGreaterThan(10)
  for (const page of pages) {
    const hash = createHash('sha256')
      .update(readFileSync(join(page.parentPath, page.name)))
      .digest('hex')
    expect(join(page.parentPath, page.name)).toBe(
      join(out, 'pages', hash.slice(0, 2), `${hash.slice(2, 32)}.json`),
    )
  }
})

test('a page that a power cut left empty is written again', async () => {
  const [out, input] = [temporaryFolder(), temporaryFolder()]
  const { root } = await buildInto(out, [writeRows(input, manyRows(150))])
  const { products } = root!.tables
  const name = 'top' in products ? (products as PagedTable).top[0]![1] : ''
  const page = join(out, 'pages', name.slice(0, 2), `${name.slice(2)}.json`)
  const bytes = readFileSync(page)
  writeFileSync(page, '')
  await buildInto(out, [join(input, 'produk.csv')])
  expect(readFileSync(page)).toEqual(bytes)
})

test('a publication raises the revision and keeps the former root', async () => {
  const out = temporaryFolder()
  const first = await buildInto(out)
  const bytes = readFileSync(join(out, 'catalog.json'))
  const second = await buildInto(out)
  expect(second.root!.revision).toBe(first.root!.revision + 1)
  expect(readFileSync(join(out, 'roots', `${first.root!.revision}.json`))).toEqual(bytes)
})

test('a catalogue runs out: after 90 days, on the day its publisher says, or after as many days as asked', async () => {
  const folder = temporaryFolder()
  const publisher = (more: object) => {
    const path = join(folder, 'penerbit.json')
    writeFileSync(
      path,
      JSON.stringify({ ...JSON.parse(readFileSync(dataFile('publisher.json'), 'utf8')), ...more }),
    )
    return path
  }
  const dateOf = async (options: Partial<BuildOptions>) =>
    (await buildInto(temporaryFolder(), undefined, options)).root!.staleAfter
  expect(await dateOf({})).toBe('2026-12-30T00:00:00.000Z')
  expect(await dateOf({ staleAfterDays: 7 })).toBe('2026-10-08T00:00:00.000Z')
  const said = { staleAfter: '2026-11-01T00:00:00Z' }
  expect(await dateOf({ publisher: publisher(said) })).toBe('2026-11-01T00:00:00Z')
  expect(await dateOf({ publisher: publisher(said), staleAfterDays: 7 })).toBe('2026-10-08T00:00:00.000Z')
  for (const staleAfter of ['besok', '2026-12-01', '2026-09-30T00:00:00Z']) {
    const built = dateOf({ publisher: publisher({ staleAfter }) })
    await expect(built).rejects.toThrow(PublisherError)
    await expect(built).rejects.toThrow(/penerbit\.json(:\d+)?: staleAfter: /)
  }
})

test('a revision that runs ahead of its own date is not counted on from', async () => {
  const out = temporaryFolder()
  const { root } = await buildInto(out)
  writeFileSync(join(out, 'catalog.json'), rootBytes({ ...root!, revision: Number.MAX_SAFE_INTEGER }))
  const next = await buildInto(out, undefined, { time: new Date('2026-10-02T00:00:00Z') })
  expect(next.root!.revision).toBe(1790899200)
  expect(existsSync(join(out, 'roots', `${Number.MAX_SAFE_INTEGER}.json`))).toBe(true)
})

test('with a bad row nothing is published, and what was there stays', async () => {
  const [out, input] = [temporaryFolder(), temporaryFolder()]
  const file = writeRows(input, [plain(coffee), { ...plain(sampleRows[0]!), harga: 'murah' }])
  const { root, counts, problems } = await buildInto(out, [file])
  expect(root).toBeUndefined()
  expect(counts).toMatchObject({ rows: 2, products: 1, bad: 1 })
  expect(problems).toMatchObject([{ file, row: 3, column: 'harga', code: 'price-unreadable' }])
  expect(readdirSync(out)).toEqual([])
})

test('skip-bad publishes the good rows and still reports the bad one', async () => {
  const [out, input] = [temporaryFolder(), temporaryFolder()]
  const file = writeRows(input, [plain(coffee), { ...plain(sampleRows[0]!), harga: 'murah' }])
  const { root, problems } = await buildInto(out, [file], { skipBad: true })
  expect(root!.counts.products).toBe(1)
  expect(problems).toHaveLength(1)
})

test('an empty sheet never replaces a catalogue', async () => {
  const [out, input] = [temporaryFolder(), temporaryFolder()]
  await buildInto(out)
  const bytes = readFileSync(join(out, 'catalog.json'))
  writeFileSync(join(input, 'kosong.csv'), 'nama,kategori,produsen\n')
  expect((await buildInto(out, [join(input, 'kosong.csv')], { skipBad: true })).root).toBeUndefined()
  expect(readFileSync(join(out, 'catalog.json'))).toEqual(bytes)
})

test('a publication that breaks off leaves the former catalogue whole', async () => {
  const [out, input] = [temporaryFolder(), temporaryFolder()]
  await buildInto(out)
  const bytes = readFileSync(join(out, 'catalog.json'))
  // A file where the folder of pages should be: writing pages fails half way, as on a full disk.
  writeFileSync(join(out, 'pages'), '')
  await expect(buildInto(out, [writeRows(input, manyRows(200))])).rejects.toThrow()
  expect(readFileSync(join(out, 'catalog.json'))).toEqual(bytes)
  expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('whoever reads while a publication is under way has the old catalogue or the new one, whole', async () => {
  const [out, input] = [temporaryFolder(), temporaryFolder()]
  await buildInto(out, [writeRows(input, manyRows(100), 'lama.csv')])
  let done = false
  const seen = new Set<number>()
  const reading = (async () => {
    while (!done) {
      const { tables, counts } = rootOf(out)
      seen.add(counts.products)
      if (!('top' in tables.products)) throw new Error('a root without pages')
      for (const [, name] of tables.products.top) {
        JSON.parse(readFileSync(join(out, 'pages', name.slice(0, 2), `${name.slice(2)}.json`), 'utf8'))
      }
      await new Promise((next) => setImmediate(next))
    }
  })()
  await buildInto(out, [writeRows(input, manyRows(300), 'baru.csv')])
  done = true
  await reading
  expect(seen).toContain(100)
  expect(rootOf(out).counts.products).toBe(300)
})

test('a folder of another catalogue, or of no catalogue, is left alone', async () => {
  const [out, other] = [temporaryFolder(), temporaryFolder()]
  writeFileSync(join(out, 'catalog.json'), '{"spec":"lain"}')
  await expect(buildInto(out)).rejects.toThrow(PublishError)
  const publisher = JSON.parse(readFileSync(dataFile('publisher.json'), 'utf8'))
  writeFileSync(join(other, 'p.json'), JSON.stringify({ ...publisher, id: 'lain' }))
  await buildInto(other)
  await expect(buildInto(other, undefined, { publisher: join(other, 'p.json') })).rejects.toThrow(
    'ntt-contoh',
  )
})

test('a publisher’s file that misses something says what', async () => {
  const folder = temporaryFolder()
  const publisher = join(folder, 'penerbit.json')
  writeFileSync(publisher, '{"id":"ntt"}')
  const failure = buildInto(join(folder, 'out'), undefined, { publisher })
  await expect(failure).rejects.toThrow(PublisherError)
  await expect(failure).rejects.toThrow(`${publisher}:1: title`)
})

test('without a list of villages all villages of NTT are known', async () => {
  const { root } = await buildInto(temporaryFolder(), undefined, { villages: undefined })
  expect(root!.counts.villages).toBe(44)
  expect(root!.tables.villages.rows).toBe(89)
})

test('rows without an id keep the one they got, also under a new name', async () => {
  const [out, input] = [temporaryFolder(), temporaryFolder()]
  const first = await buildInto(out, [writeRows(input, [nameless(coffee)])])
  const id = '53.09-kopi-arabika-bajawa-beiwali'
  expect(productsOf(first).map(({ id }) => id)).toEqual([id])
  expect(readFileSync(join(input, 'ids.csv'), 'utf8')).toContain(id)
  const renamed = { ...nameless(coffee), nama: 'Kopi Bajawa pilihan' }
  const second = await buildInto(out, [writeRows(input, [renamed])])
  expect(productsOf(second).map(({ id }) => id)).toEqual([id])
  expect(second.problems).toMatchObject([{ code: 'id-kept', severity: 'warning' }])
  const third = await buildInto(out, [
    writeRows(input, [renamed, { ...renamed, nama: 'Kopi bubuk', gtin: '' }]),
  ])
  expect(productsOf(third).map(({ id }) => id)).toEqual([id, '53.09-kopi-bubuk-beiwali'])
  expect(third.problems).toEqual([])
})

test('a damaged list of ids stops the build: new ids would break pages out there', async () => {
  const input = temporaryFolder()
  const file = writeRows(input, [nameless(coffee)])
  writeFileSync(join(input, 'ids.csv'), 'id,nama\nx,y\n')
  await expect(buildInto(join(input, 'out'), [file])).rejects.toThrow(IdBookError)
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>'

test.each([
  ['photo-missing', 'tidak-ada.svg'],
  ['photo-outside', '../rahasia.svg'],
  ['photo-outside', '/etc/hostname'],
  ['photo-outside', 'keluar.svg'],
  ['photo-unreadable', 'teks.svg'],
  ['photo-unsafe', 'skrip.svg'],
])('%s: %s', async (code, foto) => {
  const folder = temporaryFolder()
  const input = join(folder, 'input')
  mkdirSync(input)
  writeFileSync(join(folder, 'rahasia.svg'), svg)
  symlinkSync(join(folder, 'rahasia.svg'), join(input, 'keluar.svg'))
  writeFileSync(join(input, 'teks.svg'), 'bukan gambar')
  writeFileSync(join(input, 'skrip.svg'), svg.replace('></svg>', '><script>alert(1)</script></svg>'))
  const { problems } = await buildInto(join(folder, 'out'), [writeRows(input, [{ ...coffee, foto }])])
  expect(problems).toMatchObject([{ code, column: 'foto', row: 2 }])
})

test('a FIFO in place of a photo is told, not waited for', async () => {
  const input = temporaryFolder()
  execFileSync('mkfifo', [join(input, 'kopi.jpg')])
  const file = writeRows(input, [{ ...coffee, foto: 'kopi.jpg' }])
  const { problems } = await buildInto(join(input, 'out'), [file])
  expect(problems).toMatchObject([{ code: 'photo-unreadable', row: 2 }])
})

test('what is published of a drawing is what was written anew', async () => {
  const input = temporaryFolder()
  writeFileSync(join(input, 'a.svg'), svg.replace('></svg>', ' data-note="rahasia"><!-- x --><g/></svg>'))
  const file = writeRows(input, [{ ...coffee, foto: 'a.svg' }])
  const out = join(input, 'out')
  const [product] = productsOf(await buildInto(out, [file]))
  expect(readFileSync(join(out, product!.images[0]!.src), 'utf8')).toBe(svg.replace('></svg>', '><g/></svg>'))
})

test('each picture comes with its size, its description in both languages and its credit', async () => {
  const input = temporaryFolder()
  cpSync(dataFile('foto'), join(input, 'foto'), { recursive: true })
  const rows = [
    { ...coffee, foto_alt: 'Cangkir;Buah kopi', foto_alt_en: 'Cup', kredit_foto: 'Juru foto contoh' },
  ]
  const products = productsOf(await buildInto(join(input, 'out'), [writeRows(input, rows)]))
  expect(products[0]!.images).toMatchObject([
    {
      src: expect.stringMatching(/^images\/[0-9a-f]{32}\.svg$/),
      width: 640,
      height: 480,
      alt: { id: 'Cangkir', en: 'Cup' },
      credit: 'Juru foto contoh',
    },
    { alt: 'Buah kopi', credit: 'Juru foto contoh' },
  ])
  expect(existsSync(join(input, 'out', products[0]!.images[0]!.src))).toBe(true)
})
