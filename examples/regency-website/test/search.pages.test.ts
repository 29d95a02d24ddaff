import { axeFindings } from '@ovop-ntt/testing/axe-findings.ts'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoServer, openBrowser, serveDemo, visitDemo } from './demo-visit.ts'

let server: DemoServer
let browser: Browser
beforeAll(async () => {
  server = await serveDemo()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

/** What comes at once on a quiet machine comes late on one that does other work besides. */
const soon = { timeout: 15_000 }

async function open(path: string, ...[options]: Parameters<typeof browser.newContext>) {
  const { page, errors } = await visitDemo(browser, options)
  await page.goto(new URL(path, server.url).href)
  const count = page.locator('ovop-product-grid [part=count]')
  return { page, errors, count, box: page.getByRole('searchbox') }
}

/** The search page, with what moves on it noted from its beginning. */
async function visitDrawn() {
  const { page } = await visitDemo(browser, {})
  await page.addInitScript(() => {
    const shifts = globalThis as unknown as { shift: number }
    shifts.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(new URL('cari/', server.url).href)
  return { page, count: page.locator('ovop-product-grid [part=count]') }
}

describe('the search page of the demo', () => {
  it('finds the sellers that take the government card by its word, and keeps that in the address', async () => {
    const { page, errors, count, box } = await open('cari/')
    await expect.poll(() => count.textContent(), soon).toBe('44 produk')
    await box.fill('kkpd')
    await expect.poll(() => count.textContent(), soon).toBe('4 produk')
    expect(new URL(page.url()).search).toBe('?q=kkpd')
    await page.reload()
    await expect.poll(() => count.textContent(), soon).toBe('4 produk')
    expect(errors).toEqual([])
  })

  it('finds what a town’s regency makes', async () => {
    const { page, count, box } = await open('cari/')
    await expect.poll(() => count.textContent(), soon).toBe('44 produk')
    await box.fill('ruteng')
    await expect.poll(() => count.textContent(), soon).toBe('2 produk')
    const places = await page.locator('ovop-product-grid [part=place]:visible').allTextContents()
    expect(places.every((place) => place.includes('Manggarai'))).toBe(true)
  })

  it('says whether a product is halal within two presses, and who says so', async () => {
    const { page, count } = await open('cari/?q=bajawa')
    await expect.poll(() => count.textContent(), soon).not.toBe('44 produk')
    await page.getByRole('link', { name: 'Kopi arabika Bajawa' }).first().click()
    const permits = page.locator('ovop-product-detail [part=permits]')
    await expect.poll(() => permits.textContent(), soon).toContain('Sertifikat halal')
    expect(await permits.textContent()).toContain('Menurut produsen, belum diperiksa')
    expect(new URL(page.url()).hash).toBe('#produk=53.09-kopi-arabika-bajawa')
    await page.goBack()
    await expect.poll(() => page.locator('ovop-product-detail').count(), soon).toBe(0)
  })

  it('is reached from the box on the list of products', async () => {
    const { page, count, box } = await open('produk/')
    await box.fill('madu')
    await box.press('Enter')
    await page.waitForURL('**/cari/?q=madu')
    await expect.poll(() => count.textContent(), soon).toMatch(/^[1-9] produk$/)
  })

  it('is a list of links and a form that is sent without JavaScript', async () => {
    const { page, box } = await open('cari/', { javaScriptEnabled: false })
    const link = page.locator('main').getByRole('link', { name: 'Kopi arabika Bajawa', exact: true })
    expect(await link.isVisible()).toBe(true)
    await box.fill('kopi')
    await page.getByRole('combobox', { name: 'Kabupaten' }).selectOption('53.09')
    await page.getByRole('button', { name: 'Cari' }).click()
    await page.waitForURL('**/cari/?q=kopi&**kabupaten=53.09**')
  })

  it('stands whole before its script has read anything, and nothing moves when it has', async () => {
    const { page, count } = await visitDrawn()
    await expect.poll(() => count.textContent(), soon).toBe('44 produk')
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.1)
  })

  it.each([
    [1280, 'light'],
    [360, 'dark'],
  ] as const)('is clean to axe and never wider than the screen at %i, %s', async (width, colorScheme) => {
    const { page, count } = await open('cari/', { viewport: { width, height: 800 }, colorScheme })
    await expect.poll(() => count.textContent(), soon).toBe('44 produk')
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
