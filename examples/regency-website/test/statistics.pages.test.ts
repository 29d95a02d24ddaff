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

async function open(...[options]: Parameters<typeof browser.newContext>) {
  const { page, errors } = await visitDemo(browser, options)
  await page.goto(new URL('statistik/', server.url).href)
  const mentoring = page.locator('ovop-programme-stats [part=mentoring]')
  return { page, errors, mentoring }
}

describe('the page of the programme’s figures', () => {
  it('shows the 44 products with their mentoring, and leads to those of a figure', async () => {
    const { page, errors, mentoring } = await open()
    await expect.poll(() => mentoring.getByRole('link').allTextContents(), soon).toHaveLength(3)
    expect(
      (await mentoring.getByRole('link').allTextContents()).map((text) => Number.parseInt(text, 10)),
    ).toEqual([3, 4, 37])
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

  it.each([
    [1280, { colorScheme: 'light' }, 'whole'],
    [360, { colorScheme: 'dark' }, 'whole'],
    [1280, { forcedColors: 'active' }, 'other scheme'],
  ] as const)('is clean to axe and never wider than the screen at %i, %o', async (width, scheme, look) => {
    const { page, mentoring } = await open({ viewport: { width, height: 800 }, ...scheme })
    await expect.poll(() => mentoring.isVisible(), soon).toBe(true)
    // What forced colours do to the host's own footer is not the element's.
    const found = (await axeFindings(page, { look })).filter((finding) => finding.includes('ovop-'))
    expect(found).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
