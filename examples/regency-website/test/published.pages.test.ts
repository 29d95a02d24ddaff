import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { generateProduct } from '@ovop-ntt/bench/generate/generate-product.ts'
import { createClient, type Product, regencyOf } from '@ovop-ntt/core'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import { credentials, startS3 } from '@ovop-ntt/testing/s3-server.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { catalogueKey } from '../src/site.ts'
import { cardNames, openPublishedDemo, type PublishedDemo, priceOn, serveDemo } from './demo-visit.ts'
import { codes, priced, rootIn } from './province.ts'

// Each command is a process of its own: a dozen of them, on as many products.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

const coffee = '53.09-kopi-arabika-bajawa'
/** Beside the sample's: so many that products and words stand in pages below pages. As many as NTT has villages in the long run. */
const count = isLongRun ? 3442 : 1200

/** Made-up products of the four regencies, as they would be if each village had some. */
function generated(): Product[] {
  const products: Product[] = []
  for (let n = 0; products.length < count; n += 1) {
    const product = generateProduct(n)
    if (codes.includes(regencyOf(product.village))) products.push(product)
  }
  return products
}

let demo: PublishedDemo
const more = generated()

beforeAll(async () => {
  demo = await openPublishedDemo(more)
})
afterAll(() => demo?.close())

const pagesIn = (folder: string) =>
  readdirSync(join(folder, 'pages'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, 'pages', name))

const foundOn = (page: Page) => page.locator('ovop-product-grid [part=count]').textContent()

describe('a catalogue of thousands of products that four regencies signed, merged, signed and published, in pages', () => {
  it('is read as signed, and says of each part whose it is', async () => {
    const client = createClient({
      catalog: `${demo.server.url}katalog/catalog.json`,
      catalogKey: catalogueKey,
    })
    const summary = await client.summary()
    expect(summary).toMatchObject({ trust: 'signed', counts: { products: count + 8, regencies: 4 } })
    const { sources } = rootIn(demo.published)
    expect(Object.keys(sources)).toEqual(codes)
    const keys = codes.map((code) => sources[code].key)
    expect(new Set([...keys, catalogueKey]).size).toBe(5)
    expect(codes.map((code) => 'address' in sources[code])).toEqual([true, false, true, false])
  })

  it('keeps its root small, and fills the front page, the payment code of a product and the map', async () => {
    const root = rootIn(demo.published)
    expect(root.counts.products).toBe(count + 8)
    expect(root.tables.products.top.length).toBeGreaterThan(1)
    expect(root.tables.products.depth, 'pages between the root and a product').toBeGreaterThan(1)
    expect(brotliCompressSync(readFileSync(join(demo.published, 'catalog.json'))).length).toBeLessThan(8192)
    const { page, errors } = await demo.open('')
    const names = await cardNames(page)
    expect(names, 'on the front page').toHaveLength(11)
    expect(names).toContain('Kopi arabika Bajawa')
    expect(demo.server.packed(), 'answers in brotli').toBeGreaterThan(0)

    await page.goto(new URL(`produk/${coffee}/`, demo.server.url).href)
    await page.locator('ovop-qris svg').first().waitFor()

    await page.goto(new URL('peta/', demo.server.url).href)
    const map = page.locator('ovop-village-map').first()
    await map.locator('path.region').first().waitFor({ state: 'attached' })
    const ngada = root.counts.by.regency['53.09'].toLocaleString('id-ID')
    await map.getByText(`${ngada} produk`).first().waitFor()
    await map.locator('[data-id="53.09"]').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => map.locator('.title').textContent()).toBe('Ngada')
    // A good many pages, one after the other where they lie below each other.
    await expect.poll(() => map.locator('.row').count(), { timeout: 90_000 }).toBeGreaterThan(50)
    await map.locator('.row').first().click()
    await map.locator('ovop-product-card article').first().waitFor()
    expect(errors).toEqual([])
  })

  it('is searched, narrowed and read on', async () => {
    const { page, errors } = await demo.open('cari/?q=kopi')
    const names = page.locator('ovop-product-grid [part=name]:visible')
    const soon = { timeout: 30_000 }
    await expect.poll(() => names.count(), soon).toBeGreaterThan(0)
    const first = await names.count()
    await page.getByRole('button', { name: 'Muat lagi' }).click()
    await expect.poll(() => names.count(), soon).toBeGreaterThan(first)
    await page.getByRole('searchbox').fill('kopi arabika bajawa')
    await expect.poll(() => names.first().textContent(), soon).toContain('Kopi arabika Bajawa')
    // At once after the field is cleared: the choice holds for what stands there now.
    await page.getByRole('searchbox').fill('')
    await page.getByLabel('Kabupaten', { exact: true }).filter({ visible: true }).selectOption('53.09')
    const ngada = rootIn(demo.published).counts.by.regency['53.09'].toLocaleString('id-ID')
    await expect.poll(() => foundOn(page), soon).toMatch(new RegExp(`${ngada} produk$`))
    // The cards that the page was written with name the sample's pictures; this catalogue took its place.
    expect(errors.filter((error) => !error.includes('/katalog/images/'))).toEqual([])
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
    // What is still fetched by the page is answered before that is closed.
    await page.unrouteAll({ behavior: 'wait' })
  })

  it('is read from a bucket on another host as well', async () => {
    for (const [name, value] of Object.entries(credentials)) vi.stubEnv(name, value)
    onTestFinished(() => void vi.unstubAllEnvs())
    const bucket = await startS3()
    await demo.province.publish('s3://katalog/ntt', '--endpoint', bucket.endpoint, '--brotli', '5')
    const site = await serveDemo(new URL(bucket.catalog))
    onTestFinished(site.close)
    const { page, errors } = await demo.open(`produk/${coffee}/`, site)
    await cardNames(page, '.product-side')
    await page.locator('ovop-qris svg').first().waitFor()
    await page.goto(new URL('cari/?q=kopi', site.url).href)
    await expect.poll(() => foundOn(page), { timeout: 20_000 }).toMatch(/^[1-9][\d.]* produk/)
    expect(site.requests.filter((path) => /^\/katalog\/.*json$/.test(path))).toEqual([])
    expect(errors).toEqual([])
  })

  it('takes another price with few new pages, and gives the old one back', async () => {
    const { page, errors } = await demo.open(`produk/${coffee}/`)
    await cardNames(page, '.product-side')
    const [before, { revision }] = [await priceOn(page, coffee), rootIn(demo.published)]
    expect(before).toContain('Rp 55.000')
    const pages = new Set(pagesIn(demo.published))
    const own = [...demo.province.products, ...more].filter(({ village }) => regencyOf(village) === '53.09')
    await demo.province.rebuild(
      '53.09',
      own.map((product) => (product.id === coffee ? priced(product, 61_000) : product)),
    )
    await demo.province.merge()
    await demo.province.publish(demo.published, '--brotli', '5')
    const { revision: second } = rootIn(demo.published)
    expect(second).toBeGreaterThan(revision)
    const fresh = pagesIn(demo.published).filter((path) => !pages.has(path))
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.length).toBeLessThanOrEqual(10)
    await page.reload()
    await expect.poll(() => priceOn(page, coffee), { timeout: 20_000 }).toContain('Rp 61.000')

    await demo.province.rollback()
    await demo.province.publish(demo.published, '--brotli', '5')
    expect(rootIn(demo.published)).toMatchObject({ restored: revision })
    expect(rootIn(demo.published).revision).toBeGreaterThan(second)
    await page.reload()
    await expect.poll(() => priceOn(page, coffee), { timeout: 20_000 }).toBe(before)
    expect(errors).toEqual([])
  })

  it('loses the cards of a page that was tampered with, politely, and no others', async () => {
    const cheap = pagesIn(demo.published).filter((path) => {
      const text = readFileSync(path, 'utf8')
      return text.includes(`"id":"${coffee}"`) && text.includes('"producer"')
    })
    expect(cheap.length).toBeGreaterThan(0)
    for (const path of cheap) {
      const spoilt = Buffer.from(readFileSync(path, 'utf8').replaceAll('"price":55000', '"price":15000'))
      writeFileSync(path, spoilt)
      writeFileSync(`${path}.br`, brotliCompressSync(spoilt))
    }
    const { page, errors } = await demo.open('')
    const card = page.locator(`ovop-product-card[product="${coffee}"]`).first()
    await expect.poll(() => card.getByRole('status').textContent(), { timeout: 20_000 }).toMatch(/\S/)
    expect(await card.getByRole('link', { name: 'Kopi arabika Bajawa' }).isVisible()).toBe(true)
    expect(await card.textContent()).not.toContain('15.000')
    const others = page.locator(`ovop-product-card:not([product^="53.09-"])`)
    const isShown = () =>
      others.evaluateAll((cards) => cards.every((one) => one.shadowRoot?.querySelector('article')))
    await expect.poll(isShown, { timeout: 20_000 }).toBe(true)
    expect(await others.count()).toBe(6)
    expect(errors).toEqual([])
  })
})
