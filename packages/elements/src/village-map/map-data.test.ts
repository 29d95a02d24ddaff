import { createClient } from '@ovop-ntt/core'
import { makeCatalog, makeProduct, makeVillage } from '@ovop-ntt/fixtures'
import { serveFiles, startServer } from '@ovop-ntt/testing'
import { expect, it, onTestFinished } from 'vitest'
import { dataGiven } from './map-data.ts'
import { readData, readVillages } from './read-map.ts'

const { signal } = new AbortController()

async function clientOf(count: number) {
  const { files, root } = await makeCatalog(count)
  const server = await startServer(serveFiles(files))
  onTestFinished(() => server.close())
  return { client: createClient({ catalog: `${server.url}catalog.json` }), server, root }
}

it('reads a small catalogue whole, in one request, and counts each village’s products', async () => {
  const { client, server, root } = await clientOf(40)
  const data = await readData(client, {}, signal)
  expect(data.counts).toEqual(root.counts.by.regency)
  expect(data.villages.reduce((sum, { products = 0 }) => sum + products, 0)).toBe(40)
  expect(server.requests).toEqual(['/catalog.json'])
})

it('reads no product of a large catalogue before a regency is opened: its root holds the counts', async () => {
  const { client, server, root } = await clientOf(1500)
  const data = await readData(client, {}, signal)
  expect(data).toMatchObject({ villages: [], byRegency: true, counts: root.counts.by.regency })
  expect(server.requests).toEqual(['/catalog.json'])
  const { villages } = await readVillages(client, {}, '53.09', signal)
  expect(villages.every(({ code }) => code.startsWith('53.09.'))).toBe(true)
  expect(villages.reduce((sum, { products = 0 }) => sum + products, 0)).toBe(root.counts.by.regency['53.09'])
})

it('keeps to one category, by the root’s matrix', async () => {
  const { client, root } = await clientOf(1500)
  const { counts } = await readData(client, { category: 'food' }, signal)
  expect(counts['53.09']).toBe(root.counts.matrix?.['53.09']?.food ?? 0)
  const { villages } = await readVillages(client, { category: 'food' }, '53.09', signal)
  expect(villages.every(({ products }) => products)).toBe(true)
})

it('shows the village of one product alone', async () => {
  const { client } = await clientOf(40)
  const { villages } = await readData(client, { product: makeProduct(30).id }, signal)
  expect(villages.map(({ code }) => code)).toEqual([makeProduct(30).village])
})

it('takes a page’s own villages, without positions that are none', () => {
  const village = (position: unknown) => ({ ...makeVillage(1), position }) as ReturnType<typeof makeVillage>
  const positions = [
    { longitude: 121, latitude: -8 },
    { longitude: 500, latitude: 0 },
    { longitude: '1' },
    undefined,
  ]
  const { villages, counted } = dataGiven({ villages: positions.map(village) }, {})
  expect(villages.map(({ position }) => position)).toEqual([[121, -8], undefined, undefined, undefined])
  expect(counted).toBe('villages')
})

it('lists a village that only a product names', () => {
  const product = makeProduct(1)
  const { villages, counts } = dataGiven({ products: [product] }, {})
  expect(villages).toMatchObject([{ code: product.village, name: product.place.village, products: 1 }])
  expect(villages[0]?.position).toBeUndefined()
  expect(counts).toEqual({ [product.village.slice(0, 5)]: 1 })
})
