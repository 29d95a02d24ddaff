import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Product } from '@ovop-ntt/core/model'
import { makeProduct, makeVillage } from '@ovop-ntt/fixtures'
import { check } from '@placemarkio/check-geojson'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { Package } from 'datapackage'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { expect, test, vi } from 'vitest'
import { catalogFolder } from '../../../test/catalog-folder.ts'
import { cutLetters } from '../../../test/cut-letters.ts'
import { run } from '../../../test/run-ovop.ts'
import { dataFile } from '../../../test/sheet-of.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { readCsv } from '../../read/sheet/csv.ts'
import { build } from '../../write/build.ts'
import { DraftFile } from './draft-file.ts'
import { exportCatalogue } from './export-catalogue.ts'
import { SitemapFiles } from './sitemap.ts'

vi.setConfig({ testTimeout: 60_000 })

const address = 'https://produk.example/katalog/catalog.json'

async function sample(): Promise<string> {
  const folder = temporaryFolder()
  await build([dataFile('contoh-produk-ovop.csv')], {
    out: folder,
    publisher: dataFile('publisher.json'),
    villages: dataFile('contoh-desa.csv'),
    contactsAgreed: true,
    sample: true,
    time: new Date('2026-10-01T00:00:00Z'),
  })
  return folder
}

const read = (folder: string, name: string) => readFileSync(join(folder, 'data', name), 'utf8')
const linesOf = (folder: string, name: string) => read(folder, name).trimEnd().split('\n')

test('the sample becomes tables that its Data Package describes, cell by cell', async () => {
  const folder = await sample()
  expect(await exportCatalogue(folder, { address })).toMatchObject({ products: 44, notes: [] })
  expect(readdirSync(join(folder, 'data')).sort()).toEqual([
    'BACA-SAYA.md',
    'datapackage.json',
    'dcat.jsonld',
    'desa.csv',
    'desa.geojson',
    'kemasan.csv',
    'produk.csv',
    'produk.geojson',
    'produk.ndjson',
    'sitemap.xml',
    'skema',
  ])
  const descriptor = JSON.parse(read(folder, 'datapackage.json'))
  expect(descriptor.title).toContain('contoh')
  expect(descriptor.licenses.map(({ name }: { name: string }) => name)).toEqual([
    expect.any(String),
    'ODbL-1.0',
  ])
  const described = await Package.load(descriptor, { basePath: join(folder, 'data'), strict: true })
  expect(described.errors).toEqual([])
  const rows: Record<string, Record<string, unknown>[]> = {}
  for (const name of ['produk', 'kemasan', 'desa']) {
    // Casts each cell to its type, and holds keys and relations.
    rows[name] = await described.getResource(name).read({ keyed: true, relations: name === 'kemasan' })
  }
  expect(rows.produk).toHaveLength(44)
  expect(rows.produk!.find(({ id }) => id === '53.09-kopi-arabika-bajawa')).toMatchObject({
    nama: 'Kopi arabika Bajawa',
    kategori: 'minuman',
    kabupaten: 'Kabupaten Ngada',
    contoh: true,
    alamat: expect.stringContaining('53.09-kopi-arabika-bajawa'),
  })
  expect(rows.kemasan!.length).toBeGreaterThanOrEqual(44)
})

test('maps are GeoJSON, with approximate points flagged and made-up products labelled', async () => {
  const folder = await sample()
  await exportCatalogue(folder, { address })
  const products = check(read(folder, 'produk.geojson')) as unknown as {
    contoh: boolean
    features: { id: string; geometry: { coordinates: number[] }; properties: object }[]
  }
  const villages = check(read(folder, 'desa.geojson')) as unknown as typeof products
  expect(products.contoh).toBe(true)
  expect(products.features).toHaveLength(44)
  const coffee = products.features.find(({ id }) => id === '53.09-kopi-arabika-bajawa')!
  expect(coffee.geometry.coordinates[0]).toBeGreaterThan(118)
  expect(coffee.geometry.coordinates[1]).toBeLessThan(-8)
  expect(coffee.properties).toMatchObject({ contoh: true, titik_perkiraan: expect.any(Boolean) })
  expect(villages.features.every(({ properties }) => 'produk' in properties)).toBe(true)
})

test('NDJSON holds products of the model, without phones, contacts and payment codes', async () => {
  const folder = await sample()
  await exportCatalogue(folder, { address })
  const catalogue = readFileSync(join(folder, 'catalog.json'), 'utf8')
  expect(catalogue).toMatch(/\+62812/)
  const products = linesOf(folder, 'produk.ndjson').map((line) => Product.parse(JSON.parse(line)))
  expect(products).toHaveLength(44)
  for (const name of readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:csv|json|ndjson|geojson|xml|md)$/.test(name))
      expect(read(folder, name)).not.toMatch(/\+62\d{6}|00020101021/)
  }
})

test('the JSON Schemas beside the data hold it, by a validator that is not ours', async () => {
  const folder = await sample()
  await exportCatalogue(folder, { address })
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const [isProduct, isVillage] = ['produk', 'desa'].map((name) =>
    ajv.compile(JSON.parse(read(folder, `skema/${name}.json`))),
  )
  const products = linesOf(folder, 'produk.ndjson').map((line) => JSON.parse(line))
  for (const product of products) expect([product.id, isProduct!(product)]).toEqual([product.id, true])
  const { tables } = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'))
  expect(tables.villages.inline.length).toBeGreaterThan(44)
  for (const village of tables.villages.inline) expect([village.code, isVillage!(village)]).toContain(true)
  const [coffee] = products
  for (const wrong of [
    { ...coffee, id: 'kopi' },
    { ...coffee, packs: [{ price: 'murah' }] },
    { id: coffee.id },
  ]) {
    expect(isProduct!(wrong)).toBe(false)
  }
})

test('what the DCAT description says can be downloaded is there, with a licence', async () => {
  const folder = await sample()
  await exportCatalogue(folder, { address })
  const described = JSON.parse(read(folder, 'dcat.jsonld'))
  expect(described).toMatchObject({
    '@id': 'https://produk.example/katalog/data/dcat.jsonld',
    '@type': 'dcat:Dataset',
    'dct:title': { '@value': expect.stringContaining('contoh') },
    'dct:issued': { '@value': '2026-10-01T00:00:00.000Z' },
  })
  const distributions = described['dcat:distribution']
  const names = distributions.map((one: Record<string, { '@id': string }>) =>
    one['dcat:downloadURL']!['@id'].replace('https://produk.example/katalog/data/', ''),
  )
  expect(names.toSorted()).toEqual(
    ['desa.csv', 'desa.geojson', 'kemasan.csv', 'produk.csv', 'produk.geojson', 'produk.ndjson'].toSorted(),
  )
  for (const name of names) expect(existsSync(join(folder, 'data', name))).toBe(true)
  for (const one of distributions) expect(one['dct:license'].length).toBeGreaterThan(0)
  // Its terms are of vocabularies that the context names.
  const terms = JSON.stringify(described).match(/"([a-z]+):[A-Za-z]+":/g) ?? []
  for (const term of terms) expect(Object.keys(described['@context'])).toContain(term.slice(1).split(':')[0])
})

test('the sitemap lists the page of each product', async () => {
  const folder = await sample()
  await exportCatalogue(folder, { address })
  const items = await parseSitemap(createReadStream(join(folder, 'data/sitemap.xml')))
  expect(items).toHaveLength(44)
  expect(items[0]).toMatchObject({
    url: expect.stringMatching(/^https:/),
    lastmod: expect.stringContaining('2026-'),
  })
})

test('more addresses than one sitemap may hold stand in several, with an index', async () => {
  const folder = temporaryFolder()
  const drafts: DraftFile[] = []
  const create = async (name: string) => {
    const draft = await DraftFile.create(join(folder, name))
    drafts.push(draft)
    return draft
  }
  const files = new SitemapFiles(create, 'https://produk.example/data/', 20)
  for (let n = 0; n < 45; n += 1) await files.add(`https://produk.example/?a=${n}&b='<">`, '2026-11-01')
  expect(await files.end()).toEqual([])
  for (const draft of drafts) await draft.finish()
  const index = await parseSitemapIndex(createReadStream(join(folder, 'sitemap-index.xml')))
  const names = ['sitemap.xml', 'sitemap-2.xml', 'sitemap-3.xml']
  expect(index.map(({ url }) => url)).toEqual(names.map((name) => `https://produk.example/data/${name}`))
  const items = await Promise.all(names.map((name) => parseSitemap(createReadStream(join(folder, name)))))
  expect(items.map(({ length }) => length)).toEqual([20, 20, 5])
  expect(items[0]![0]!.url).toBe(`https://produk.example/?a=0&b='<">`)
})

test('a large catalogue is exported like a small one, and the same twice', async () => {
  const numbers = Array.from({ length: 400 }, (_, n) => n)
  const folder = await catalogFolder(0, {
    products: [
      ...numbers.map((n) =>
        makeProduct(n, { name: n === 7 ? '=HYPERLINK("http://jahat.example")' : `Produk ${n}` }),
      ),
      { id: '53.01-tiada', goneAt: '2026-01-01' } as never,
    ],
    villages: numbers.map(makeVillage),
  })
  const { products, villages, notes } = await exportCatalogue(folder)
  expect({ products, villages }).toEqual({ products: 400, villages: 400 })
  expect(notes).toEqual([expect.stringContaining('dcat.jsonld')])
  expect(linesOf(folder, 'produk.ndjson')).toHaveLength(400)
  const rows = readCsv(read(folder, 'produk.csv'))
  expect(rows).toHaveLength(401)
  expect(rows.find(({ cells }) => cells[0]?.endsWith('-7'))!.cells[1]).toBe(
    `'=HYPERLINK("http://jahat.example")`,
  )
  expect(check(read(folder, 'produk.geojson'))).toHaveProperty('features.length', 400)
  const before = readdirSync(join(folder, 'data')).map((name) => (name === 'skema' ? '' : read(folder, name)))
  await exportCatalogue(folder)
  expect(
    readdirSync(join(folder, 'data')).map((name) => (name === 'skema' ? '' : read(folder, name))),
  ).toEqual(before)
})

test('what was cut within a letter is left out and named, a product and a village', async () => {
  const folder = await catalogFolder(200)
  for (const text of ['"Produk 3"', '"Desa 5"']) cutLetters(folder, text)
  const { notes, products } = await exportCatalogue(folder)
  expect(notes).toContain('produk 53.04-produk-3 tidak ikut: memuat huruf yang terpotong (name.id)')
  expect(notes).toContainEqual(
    expect.stringMatching(/^desa 53\.[\d.]+ tidak ikut: memuat huruf yang terpotong \(name\)$/),
  )
  const lines = readFileSync(join(folder, 'data', 'produk.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(products)
  expect(lines.every((line) => !line.includes('\\ud83d'))).toBe(true)
})

test('the command says how much went where, and what was left out', async () => {
  const folder = await sample()
  const { out, code } = await run('export', folder, '--address', address)
  expect({ out, code }).toMatchObject({ out: expect.stringMatching(/^44 produk dan \d+ desa/), code: 0 })
  await expect(run('export', temporaryFolder())).rejects.toThrow('tidak ada katalog')
})
