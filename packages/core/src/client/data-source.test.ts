import { serveFiles, startServer } from '@ovop-ntt/testing'
import { expect, it, onTestFinished } from 'vitest'
import { makeCatalog } from '../../fixtures/index.ts'
import { parseRoot } from '../format/read/read-root.ts'
import type { CatalogSummary } from './answers.ts'
import { createClient } from './client.ts'
import { dataSourceOf } from './data-source.ts'
import { originOf } from './origin.ts'

const ngada = {
  id: 'kab-ngada',
  publisher: 'Dinas PMD Kabupaten Ngada',
  licence: 'CC-BY-4.0',
  revision: 7,
  generatedAt: '2026-11-12T01:02:03Z',
  key: 'B',
  products: 2,
}

async function summaryWith(more: object): Promise<CatalogSummary> {
  const { files } = await makeCatalog(1, { about: { publisher: 'Dinas PMD Provinsi NTT', ...more } })
  return parseRoot(files.get('catalog.json')!, 'catalog.json') as unknown as CatalogSummary
}

it('a product of a merged catalogue is of the regency that registers its id, merged by the publisher', async () => {
  const summary = await summaryWith({ sources: { '53.09': ngada } })
  const source = {
    publisher: 'Dinas PMD Kabupaten Ngada',
    generatedAt: '2026-11-12T01:02:03Z',
    mergedBy: 'Dinas PMD Provinsi NTT',
  }
  expect(dataSourceOf(summary, '53.09-kopi-arabika-bajawa')).toEqual(source)
  expect(dataSourceOf(summary, '53.09')).toEqual(source)
  expect(dataSourceOf(summary, '53.07-tenun-ikat-sikka')).toBeUndefined()
})

it('a product of another catalogue is its publisher’s', async () => {
  expect(dataSourceOf(await summaryWith({ generatedAt: '2026-11-01T00:00:00Z' }), '53.09-x')).toEqual({
    publisher: 'Dinas PMD Provinsi NTT',
    generatedAt: '2026-11-01T00:00:00Z',
  })
})

it.each([
  ['no object', 7],
  ['a list', ['53.09']],
  ['a code without an object', { '53.09': 'Dinas' }],
  ['a publisher that is no text', { '53.09': { ...ngada, publisher: {} } }],
  ['an empty publisher', { '53.09': { ...ngada, publisher: '' } }],
  ['a date that is none', { '53.09': { ...ngada, generatedAt: 'kemarin' } }],
])('what is malformed says nothing, and takes nothing down: %s', async (_what, sources) => {
  const summary = await summaryWith({ sources })
  const expected = typeof sources === 'number' ? { publisher: 'Dinas PMD Provinsi NTT' } : undefined
  const found = dataSourceOf(summary, '53.09-kopi')
  if (expected) expect(found).toMatchObject(expected)
  else expect(found).toBeUndefined()
})

it('a product knows what its own catalogue says of itself, whichever clients a page has', async () => {
  const { files } = await makeCatalog(2, { about: { publisher: 'Dinas PMD Kabupaten Sikka' } })
  const server = await startServer(serveFiles(files))
  onTestFinished(() => server.close())
  const client = createClient({ catalog: `${server.url}catalog.json` })
  const product = await client.product('53.01-produk-0')
  const { items } = await client.page()
  const summary = await client.summary()
  for (const one of [product, ...items]) {
    expect(originOf(one)?.summary()).toEqual(summary)
    expect(dataSourceOf(originOf(one)!.summary(), one.id)?.publisher).toBe('Dinas PMD Kabupaten Sikka')
  }
  // A copy is its maker's own.
  for (const copy of [{ ...product }, structuredClone(product), new Proxy(product, {})])
    expect(originOf(copy)).toBeUndefined()
  // As frameworks do that wrap whatever is read of an object.
  const deep = new Proxy(product, { get: (target, name) => Object(Reflect.get(target, name)) })
  expect(originOf(deep)).toBeUndefined()
  expect(Object.getOwnPropertySymbols(product)).toEqual([])
})
