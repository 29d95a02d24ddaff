// A grid that is live: how it answers, also where the line is gone.
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { asked, HostSite, script, timePasses, widgets, withOwnClock } from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const grid = (attributes = '') =>
  `<ovop-product-grid ${attributes}><a href="/produk">Semua produk</a></ovop-product-grid>`
const firstScript = '<script src="/ovop/ovop-grid.js" data-lang="id" async></script>'

const soon = { timeout: 20_000 }

const live = (page: Page) =>
  page.locator('ovop-product-grid:not([server-rendered]) .cards:not(.waiting)').first()
const cardsOf = (page: Page) => page.locator('ovop-product-grid .cards:not(.waiting) article')
const countOf = (page: Page) => page.locator('ovop-product-grid [part=count]')
const searchOf = (page: Page) => page.locator('ovop-product-grid [part=search]')

/** Chunks that look for words. */
const searching = readdirSync(new URL('../dist/', import.meta.url))
  .filter((file) => /^search-(?!pages)/.test(file))
  .map((file) => `/ovop/${file}`)

/** Acts on the grid, and counts the frames until another number of products stands there. */
const framesUntilAnswered = (page: Page, selector: string, value?: string) =>
  page.evaluate(
    async ([selector, value]) => {
      const root = document.querySelector('ovop-product-grid')!.shadowRoot!
      const said = () => root.querySelector('[part=count]')?.textContent
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const target = root.querySelector<HTMLElement>(selector!)!
      const before = said()
      await frame()
      if (target instanceof HTMLSelectElement) {
        target.value = value!
        target.dispatchEvent(new Event('change'))
      } else target.click()
      let frames = 0
      while (said() === before && frames < 600) {
        await frame()
        frames += 1
      }
      return frames
    },
    [selector, value] as const,
  )

describe('a live grid', () => {
  it('answers each choice before the next frame is drawn, once its data is there', async () => {
    const { page, errors } = await site.goTo({ body: script + grid('limit="44"') })
    await live(page).waitFor(soon)
    const acts: [what: string, selector: string, value?: string][] = [
      ['a chip', 'label.chip input[value=qris]'],
      ['a second', 'label.chip input[value=halal]'],
      ['a choice taken away', 'button.remove'],
      ['a regency', '[name=kabupaten]', '53.09'],
      ['all choices taken away', 'button.plain'],
      ['a category', '[name=kategori]', 'beverage'],
    ]
    for (const [what, selector, value] of acts)
      expect(await framesUntilAnswered(page, selector, value), what).toBeLessThanOrEqual(1)
    expect(errors).toEqual([])
  })

  it('shows as many cards as were asked for while its code was on its way', async () => {
    site.answers.set(widgets, () => ({ status: 503 }))
    onTestFinished(() => void site.answers.delete(widgets))
    const { page, warnings } = await site.visit({ body: firstScript + grid('limit="6"') }, {}, withOwnClock)
    await cardsOf(page).first().waitFor(soon)
    await timePasses(page, () => warnings.join()).toContain('[ovop]')
    const more = page.locator('ovop-product-grid [part=more]')
    await more.click()
    await more.click()
    await expect.poll(() => cardsOf(page).count(), soon).toBe(18)
    site.answers.delete(widgets)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await live(page).waitFor(soon)
    expect(await cardsOf(page).count()).toBe(18)
    await page.locator('ovop-product-grid label.chip input[value=qris]').click()
    await expect.poll(() => cardsOf(page).count(), soon).toBe(6)
  })

  it('finds words on a line that is gone, of which nobody had typed one before', async () => {
    const { page, requests } = await site.visit({ body: script + grid() })
    await live(page).waitFor(soon)
    expect(searching).toHaveLength(2)
    await expect.poll(() => searching.filter((path) => asked(requests, path)), soon).toEqual(searching)
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await searchOf(page).fill('kopi')
    await expect.poll(() => countOf(page).textContent(), soon).toMatch(/^\d produk/)
    expect(await page.locator('ovop-product-grid [part=message]').count()).toBe(0)
  })

  it('says that it cannot look for words where that code does not come, and does once it is tried again', async () => {
    for (const path of searching) site.answers.set(path, () => ({ status: 503 }))
    onTestFinished(() => site.answers.clear())
    const { page, errors } = await site.visit({ body: script + grid() })
    await live(page).waitFor(soon)
    await searchOf(page).fill('kopi')
    await page.locator('ovop-product-grid [part=message]').waitFor(soon)
    expect(await searchOf(page).inputValue()).toBe('kopi')
    site.answers.clear()
    await page.locator('ovop-product-grid .nothing button').click()
    await expect.poll(() => countOf(page).textContent(), soon).toMatch(/^\d produk/)
    expect(await page.locator('ovop-product-grid [part=message]').count()).toBe(0)
    expect(errors.filter((text) => !/Failed to load resource/.test(text))).toEqual([])
  })
})
