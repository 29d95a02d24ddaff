import { describe, expect, it } from 'vitest'
import { payableQris } from '../buy/payable-qris.ts'
import { waysToBuy } from '../buy/ways-to-buy.ts'
import { checkProduct, checkVillage } from '../checks/index.ts'
import { createClient } from '../client/client.ts'
import { originOf } from '../client/origin.ts'
import {
  fakeFetch,
  type MakeCatalogOptions,
  makeCatalog,
  makeProduct,
  makeVillage,
  sampleProducts,
} from './index.ts'

it('sample products and villages are valid, labelled as samples, and of different ids', () => {
  for (const product of sampleProducts) {
    expect(checkProduct(product)).toMatchObject({ success: true })
    expect(product.sample).toBe(true)
  }
  expect(new Set(sampleProducts.map(({ id }) => id)).size).toBe(sampleProducts.length)
  expect(checkVillage(makeVillage())).toMatchObject({ success: true })
  expect(payableQris(makeProduct()).ok).toBe(true)
})

it('a product takes what a test gives, and keeps the rest', () => {
  const { name, ...rest } = makeProduct({ name: 'Kopi' })
  const { name: _, ...others } = makeProduct()
  expect(name).toBe('Kopi')
  expect(rest).toEqual(others)
})

async function served(options: MakeCatalogOptions = {}) {
  const catalog = await makeCatalog(options)
  const fetch = fakeFetch(catalog)
  const { address, catalogKey } = catalog
  const client = createClient({ catalog: address, catalogKey, fetch, retry: 0, maxAge: 0, cache: false })
  return { catalog, fetch, client }
}

describe('a made catalogue', () => {
  it('is read by the client as a real one is: products, lists, search, villages, figures', async () => {
    const { client } = await served()
    const [first] = sampleProducts
    expect(await client.product(first!.id)).toEqual(first)
    expect((await client.page()).items).toHaveLength(sampleProducts.length)
    expect((await client.search('tenun')).items.map(({ id }) => id)).toEqual(['53.01-tenun-ikat-contoh'])
    expect(await client.villages()).toEqual([makeVillage()])
    expect((await client.summary()).counts.products).toBe(sampleProducts.length)
  })

  it('is signed where asked for, so that a payment code is offered', async () => {
    const { client } = await served({ signed: true })
    const product = await client.product(makeProduct().id)
    expect(originOf(product)).toMatchObject({ trust: 'signed', stale: false })
    const trusted = originOf(product)?.trust === 'signed'
    expect(waysToBuy(product, { language: 'id', trusted }).map(({ kind }) => kind)).toContain('qris')
  })

  it('refuses more than stands in a root', async () => {
    const many = Array.from({ length: 400 }, (_, n) => makeProduct({ id: `53.01-produk-${n}` }))
    await expect(makeCatalog({ products: many })).rejects.toThrow(RangeError)
  })
})

describe('a fake fetch', () => {
  it.each([
    ['offline', 'transport'],
    [404, 'http'],
    [503, 'http'],
  ] as const)('fails with %s when told to, and answers again', async (fault, code) => {
    const { client, fetch } = await served()
    fetch.fail(fault)
    await expect(client.summary()).rejects.toMatchObject({ code })
    fetch.fail()
    expect((await client.summary()).publisher).toBe('Penerbit contoh')
  })

  it('is as slow as a test wants it, and can be given up meanwhile', async () => {
    const { client, fetch, catalog } = await served()
    const { promise, resolve } = Promise.withResolvers<void>()
    fetch.waitFor(promise)
    const asked = client.summary()
    await expect(client.summary({ signal: AbortSignal.abort(new Error('left')) })).rejects.toThrow('left')
    await expect(Promise.race([asked, Promise.resolve('waiting')])).resolves.toBe('waiting')
    resolve()
    expect((await asked).title).toBe('Katalog contoh')
    expect(fetch.requests).toEqual([catalog.address])
  })

  it('serves a newer catalogue as after a publication', async () => {
    const { client, fetch } = await served()
    await client.summary()
    let told = 0
    client.on('update', () => {
      told += 1
    })
    fetch.serve(
      await makeCatalog({ products: [makeProduct({ name: 'Baru' })], about: { revision: 1_767_225_601 } }),
    )
    expect((await client.product(makeProduct().id)).name).toBe('Baru')
    expect(told).toBe(1)
  })

  it('reaches nothing else', async () => {
    const { fetch } = await served()
    await expect(fetch('https://produk.example/')).rejects.toThrow(TypeError)
  })
})
