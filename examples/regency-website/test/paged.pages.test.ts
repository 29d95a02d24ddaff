import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { generateProduct } from '@ovop-ntt/bench/generate/generate-product.ts'
import { type Product, regencyOf } from '@ovop-ntt/core'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cardNames, openPublishedDemo, type PublishedDemo, priceOn } from './demo-visit.ts'
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

describe('a merged catalogue of thousands of products, in pages', () => {
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

  it('takes another price with few new pages, and gives the old one back', async () => {
    const { page } = await demo.open(`produk/${coffee}/`)
    await cardNames(page, '.product-side')
    const [before, { revision }] = [await priceOn(page, coffee), rootIn(demo.published)]
    const pages = new Set(pagesIn(demo.published))
    const own = [...demo.province.products, ...more].filter(({ village }) => regencyOf(village) === '53.09')
    await demo.province.rebuild(
      '53.09',
      own.map((product) => (product.id === coffee ? priced(product, 61_000) : product)),
    )
    await demo.province.merge()
    await demo.province.publish(demo.published, '--brotli', '5')
    const fresh = pagesIn(demo.published).filter((path) => !pages.has(path))
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.length).toBeLessThanOrEqual(10)
    await page.reload()
    await expect.poll(() => priceOn(page, coffee), { timeout: 20_000 }).toContain('Rp 61.000')

    await demo.province.rollback()
    await demo.province.publish(demo.published, '--brotli', '5')
    expect(rootIn(demo.published)).toMatchObject({ restored: revision })
    await page.reload()
    await expect.poll(() => priceOn(page, coffee), { timeout: 20_000 }).toBe(before)
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
