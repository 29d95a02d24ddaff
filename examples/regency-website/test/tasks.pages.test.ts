import { openBrowser } from '@ovop-ntt/testing/open-browser.ts'
import type { Browser, Locator, Page } from 'playwright'
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

const soon = { timeout: 20_000 }

/** Somebody with a small telephone on the first page, whose taps are counted; typing into a field that was tapped is none. */
async function visitor() {
  const { page, errors } = await visitDemo(browser, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  await page.goto(server.url)
  let taps = 0
  const tap = async (place: Locator) => {
    await place.waitFor(soon)
    await place.tap()
    taps += 1
  }
  /** The end of a task: the next may take as many taps. */
  const done = async () => {
    expect(taps).toBeLessThanOrEqual(3)
    taps = 0
    expect(errors).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
  return { page, tap, done }
}

const menu = (page: Page) => page.getByText('Menu', { exact: true })
const toSearch = (page: Page) => page.getByRole('navigation').getByRole('link', { name: 'Cari' }).first()
/** The grid once its script has taken the place of what the page was written with, form and all. */
const liveGrid = (page: Page) => page.locator('ovop-product-grid:not([server-rendered])')
const chips = (page: Page) => liveGrid(page).getByRole('group', { name: 'Saring' })
const found = (page: Page) => page.locator('ovop-product-grid [part=count]')

describe('on a small telephone, within three taps', () => {
  it('one hears whether coffee of Ngada is halal and who says so, orders it by WhatsApp, and sees its code of QRIS and whose it is', async () => {
    const { page, tap, done } = await visitor()
    const card = page.locator('ovop-product-card[product="53.09-kopi-arabika-bajawa"]').first()
    await tap(card.locator('.explain'))
    await expect.poll(() => card.locator('[part=meaning]').textContent(), soon).toMatch(/halal/i)
    expect(await card.locator('[part=meaning]').isVisible()).toBe(true)
    await done()

    await tap(card.locator('[part=button]'))
    const chat = page.getByRole('dialog').locator('a[href^="https://wa.me/"]').first()
    await chat.waitFor(soon)
    expect(decodeURIComponent((await chat.getAttribute('href')) ?? '')).toContain('Kopi arabika Bajawa')
    const pay = page.getByRole('dialog').locator('summary')
    await tap(pay)
    expect(await pay.textContent()).toContain('Atas nama')
    await page.getByRole('dialog').locator('svg.code').waitFor(soon)
    await done()
  })

  it('one hears what the villages near Ruteng make, and from the first page again, who takes the government card', async () => {
    const { page, tap, done } = await visitor()
    await tap(menu(page))
    await tap(toSearch(page))
    const field = liveGrid(page).getByRole('searchbox').filter({ visible: true })
    await tap(field)
    await field.pressSequentially('ruteng')
    await expect.poll(() => found(page).textContent(), soon).toBe('2 produk')
    expect(await page.locator('ovop-product-grid [part=place]:visible').first().textContent()).toContain(
      'Manggarai',
    )
    await done()

    await page.goto(server.url)
    await tap(menu(page))
    await tap(toSearch(page))
    await tap(chips(page).getByText('Terima KKPD'))
    await expect.poll(() => found(page).textContent(), soon).toBe('4 produk')
    await done()
  })
})

describe('without a connection', () => {
  it('a press on the ways to buy says so, and the page stays', async () => {
    const { page } = await visitor()
    const card = page.locator('ovop-product-card[product="53.09-kopi-arabika-bajawa"]').first()
    await card.locator('article').waitFor(soon)
    await page.context().setOffline(true)
    const before = page.url()
    // Pressed by key: no pointer came near, so nothing of the dialog is there yet.
    await card.locator('[part=button]').evaluate((button: HTMLElement) => button.click())
    await expect
      .poll(() => card.locator('.offline').textContent(), soon)
      .toMatch(/sambungan|luring|internet/i)
    const position = await card.locator('.offline').evaluate((note) => getComputedStyle(note).position)
    expect(position, 'it stands in the window, wherever the card is').toBe('fixed')
    expect(page.url()).toBe(before)
    await page.context().setOffline(false)
    await expect.poll(() => card.locator('.offline').count(), soon).toBe(0)
    await card.locator('[part=button]').evaluate((button: HTMLElement) => button.click())
    await page.getByRole('dialog').locator('.steps').waitFor(soon)
  })
})
