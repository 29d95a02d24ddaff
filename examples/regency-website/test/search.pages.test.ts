import { axeFindings } from '@ovop-ntt/testing/axe-findings.ts'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoServer, serveDemo, visitDemo } from './demo-visit.ts'

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

const grid = (page: Page) => ({
  page,
  count: page.locator('ovop-product-grid [part=count]'),
  box: page.getByRole('searchbox'),
})

/** The search page, with what moves on it noted from its beginning. */
async function visitDrawn() {
  const { page, errors } = await visitDemo(browser, { viewport: { width: 1280, height: 800 } })
  await page.addInitScript(() => {
    const shifts = globalThis as unknown as { shift: number }
    shifts.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(new URL('cari/', server.url).href)
  return { ...grid(page), errors }
}

describe('the search page of the demo', () => {
  it('stands whole before its script reads, clean to axe on a desk and a dark phone, and finds sellers by a word and what a town’s regency makes', async () => {
    const { page, errors, count, box } = await visitDrawn()
    await expect.poll(() => count.textContent(), soon).toBe('44 produk')
    const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)
    expect(shift, 'what has moved').toBeLessThan(0.1)
    for (const [colorScheme, width] of [
      ['dark', 360],
      ['light', 1280],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      expect(await axeFindings(page), `${width} px, ${colorScheme}`).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `${width} px, ${colorScheme}`).toBeLessThanOrEqual(width)
    }

    await box.fill('kkpd')
    await expect.poll(() => count.textContent(), soon).toBe('4 produk')
    expect(new URL(page.url()).search, 'the address has the word').toBe('?q=kkpd')
    await page.reload()
    await expect.poll(() => count.textContent(), soon).toBe('4 produk')

    await box.fill('ruteng')
    await expect.poll(() => count.textContent(), soon).toBe('2 produk')
    const places = await page.locator('ovop-product-grid [part=place]:visible').allTextContents()
    expect(
      places.every((place) => place.includes('Manggarai')),
      places.join(),
    ).toBe(true)
    expect(errors).toEqual([])
  })

  it('is reached from the box on the list, and says whether a product is halal within two presses, and who says so', async () => {
    const { page, errors } = await visitDemo(browser)
    await page.goto(new URL('produk/', server.url).href)
    const { count, box } = grid(page)
    await box.fill('bajawa')
    await box.press('Enter')
    await page.waitForURL('**/cari/?q=bajawa')
    await expect.poll(() => count.textContent(), soon).toMatch(/^[1-9] produk$/)

    await page.getByRole('link', { name: 'Kopi arabika Bajawa' }).first().click()
    const permits = page.locator('ovop-product-detail [part=permits]')
    await expect.poll(() => permits.textContent(), soon).toContain('Sertifikat halal')
    expect(await permits.textContent()).toContain('Menurut produsen, belum diperiksa')
    expect(new URL(page.url()).hash).toBe('#produk=53.09-kopi-arabika-bajawa')
    await page.goBack()
    await expect.poll(() => page.locator('ovop-product-detail').count(), soon).toBe(0)
    expect(errors).toEqual([])
  })

  it('is a list of links and a form that is sent without JavaScript', async () => {
    const { page } = await visitDemo(browser, { javaScriptEnabled: false })
    await page.goto(new URL('cari/', server.url).href)
    const link = page.locator('main').getByRole('link', { name: 'Kopi arabika Bajawa', exact: true })
    expect(await link.isVisible()).toBe(true)
    await page.getByRole('searchbox').fill('kopi')
    await page.getByRole('combobox', { name: 'Kabupaten' }).selectOption('53.09')
    await page.getByRole('button', { name: 'Cari' }).click()
    await page.waitForURL('**/cari/?q=kopi&**kabupaten=53.09**')
  })
})
