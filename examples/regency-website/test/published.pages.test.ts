import { createClient, type Product, regencyOf } from '@ovop-ntt/core'
import { credentials, startS3 } from '@ovop-ntt/testing/s3-server.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { catalogueKey } from '../src/site.ts'
import { cardNames, openPublishedDemo, type PublishedDemo, priceOn, serveDemo } from './demo-visit.ts'
import { codes, priced, rootIn } from './province.ts'

// Each command is a process of its own: a dozen of them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const coffee = '53.09-kopi-arabika-bajawa'
let demo: PublishedDemo

beforeAll(async () => {
  demo = await openPublishedDemo()
})
afterAll(() => demo?.close())

const foundOn = (page: Page) => page.locator('ovop-product-grid [part=count]').textContent()

describe('a catalogue that four regencies signed, merged, signed and published', () => {
  it('is read as signed, and says of each part whose it is', async () => {
    const client = createClient({
      catalog: `${demo.server.url}katalog/catalog.json`,
      catalogKey: catalogueKey,
    })
    const summary = await client.summary()
    expect(summary).toMatchObject({ trust: 'signed', counts: { products: 8, regencies: 4 } })
    const { sources } = rootIn(demo.published)
    expect(Object.keys(sources)).toEqual(codes)
    const keys = codes.map((code) => sources[code].key)
    expect(new Set([...keys, catalogueKey]).size).toBe(5)
    expect(codes.map((code) => 'address' in sources[code])).toEqual([true, false, true, false])
  })

  it('fills the front page without an error, is searched, and puts its villages on the map', async () => {
    const { page, errors } = await demo.open('')
    const names = await cardNames(page)
    expect(names, 'every card of the front page').toHaveLength(11)
    expect(names).toContain('Kopi arabika Bajawa')
    expect(demo.server.packed(), 'answers in brotli').toBeGreaterThan(0)
    expect(errors, 'of the front page').toEqual([])

    await page.goto(new URL('cari/?q=kopi&kabupaten=53.09', demo.server.url).href)
    await expect.poll(() => foundOn(page), { timeout: 20_000 }).toBe('1 produk')
    expect(await page.locator('ovop-product-grid [part=name]:visible').first().textContent()).toContain(
      'Kopi arabika Bajawa',
    )

    await page.goto(new URL('peta/', demo.server.url).href)
    const map = page.locator('ovop-village-map').first()
    await map.locator('path.region').first().waitFor({ state: 'attached' })
    await map.locator('[data-id="53.09"]').focus()
    await page.keyboard.press('Enter')
    await map.getByRole('button', { name: /^Beiwali/ }).click()
    expect(await cardNames(page, 'ovop-village-map'), 'of the village').toEqual(['Kopi arabika Bajawa'])
  })

  it('says in a product’s dialog whose data it is and who merged it, and draws the payment code, as it does from signed catalogues alone', async () => {
    const { page } = await demo.open(`produk/${coffee}/`)
    await page.locator('ovop-qris svg').first().waitFor()
    await page
      .getByRole('button', { name: /^(Pesan|Tanya penjual tentang) Kopi arabika Bajawa$/ })
      .first()
      .click()
    expect(await page.locator('dialog .data').textContent()).toMatch(
      /^Data: Dinas PMD Kabupaten Ngada \(contoh\), \d+ \w+ \d{4}\. Digabung oleh .+\.$/,
    )
    await page.route('**/produk/**', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace(/data-catalog-key="[^"]+"/g, '')
      await route.fulfill({ response: answer, body })
    })
    await page.reload()
    await cardNames(page, '.product-side')
    expect(await page.locator('ovop-qris svg').count(), 'without a key').toBe(0)
  })

  it('comes with another price in a new revision, and with the old one again after a rollback', async () => {
    const { page, errors } = await demo.open(`produk/${coffee}/`)
    await cardNames(page, '.product-side')
    const [before, { revision: first }] = [await priceOn(page, coffee), rootIn(demo.published)]
    expect(before).toContain('Rp 55.000')

    const ngada = demo.province.products.filter(({ village }) => regencyOf(village) === '53.09')
    await demo.province.rebuild('53.09', ngada.map(dearer))
    await demo.province.merge()
    await demo.province.publish(demo.published, '--brotli', '5')
    const { revision: second } = rootIn(demo.published)
    expect(second).toBeGreaterThan(first)
    await page.reload()
    await expect.poll(() => priceOn(page, coffee), { timeout: 20_000 }).toContain('Rp 61.000')

    await demo.province.rollback()
    await demo.province.publish(demo.published, '--brotli', '5')
    const { revision: third, restored } = rootIn(demo.published)
    expect({ restored, isNewer: third > second }).toEqual({ restored: first, isNewer: true })
    await page.reload()
    await expect.poll(() => priceOn(page, coffee), { timeout: 20_000 }).toBe(before)
    expect(errors).toEqual([])
  })

  it('is read from a bucket on another host as well', async () => {
    for (const [name, value] of Object.entries(credentials)) vi.stubEnv(name, value)
    onTestFinished(() => void vi.unstubAllEnvs())
    const bucket = await startS3()
    await demo.province.publish('s3://katalog/ntt', '--endpoint', bucket.endpoint)
    const site = await serveDemo(new URL(bucket.catalog))
    onTestFinished(site.close)
    const { page, errors } = await demo.open(`produk/${coffee}/`, site)
    await cardNames(page, '.product-side')
    await page.locator('ovop-qris svg').first().waitFor()
    await page.goto(new URL('cari/?q=kopi', site.url).href)
    await expect.poll(() => foundOn(page), { timeout: 20_000 }).toMatch(/^[1-9]\d* produk$/)
    expect(site.requests.filter((path) => /^\/katalog\/.*json$/.test(path))).toEqual([])
    expect(errors).toEqual([])
  })
})

const dearer = (product: Product) => (product.id === coffee ? priced(product, 61_000) : product)
