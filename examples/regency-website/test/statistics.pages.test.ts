import { axeFindings } from '@ovop-ntt/testing/axe-findings.ts'
import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser } from 'playwright'
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

async function open(...[options]: Parameters<typeof browser.newContext>) {
  const { page, errors } = await visitDemo(browser, options)
  await page.goto(new URL('statistik/', server.url).href)
  const mentoring = page.locator('ovop-programme-stats [part=mentoring]')
  return { page, errors, mentoring }
}

describe('the page of the programme’s figures', () => {
  it('shows the 44 products with their mentoring, clean to axe, and leads to those of a figure', async () => {
    const { page, errors, mentoring } = await open({ viewport: { width: 1280, height: 800 } })
    await expect.poll(() => mentoring.getByRole('link').allTextContents(), soon).toHaveLength(3)
    expect(
      (await mentoring.getByRole('link').allTextContents()).map((text) => Number.parseInt(text, 10)),
    ).toEqual([3, 4, 37])
    for (const [width, colorScheme, forcedColors, look] of [
      [1280, 'light', 'none', 'whole'],
      [1280, 'light', 'active', 'other scheme'],
      [360, 'dark', 'none', 'whole'],
    ] as const) {
      const way = `${width} px, ${colorScheme}, forced colours: ${forcedColors}`
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, forcedColors })
      expect(await mentoring.isVisible(), way).toBe(true)
      // What forced colours do to the host's own footer is not the element's.
      const found = (await axeFindings(page, { look })).filter((finding) => finding.includes('ovop-'))
      expect(found, way).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, way).toBeLessThanOrEqual(width)
    }
    await page.getByRole('link', { name: 'KKPD' }).click()
    await expect
      .poll(() => page.locator('ovop-product-grid [part=count]').textContent(), soon)
      .toBe('4 produk')
    expect(errors).toEqual([])
  })

  it('is a link to all products without JavaScript', async () => {
    const { page } = await open({ javaScriptEnabled: false })
    expect(await page.getByRole('link', { name: 'Lihat semua produk desa' }).isVisible()).toBe(true)
  })
})
