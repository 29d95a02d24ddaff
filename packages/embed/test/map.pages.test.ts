import { axeFindingsInSchemes } from '@ovop-ntt/testing/axe-schemes.ts'
import { isLongRun } from '@ovop-ntt/testing/long-run.ts'
import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HostSite, product, script } from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

const map = '<ovop-village-map><a href="/desa">Daftar desa</a></ovop-village-map>'

async function visitMap(body = map, options: BrowserContextOptions = {}, policy?: string) {
  const visit = await site.visit(
    { body: `${script}<main style="font: 16px/1.5 sans-serif">${body}</main>`, ...(policy && { policy }) },
    options,
  )
  await visit.page.locator('path.region').first().waitFor({ state: 'attached' })
  await visit.page.locator('.row, .quiet').first().waitFor()
  return visit
}

const titleOf = (page: Page) => page.locator('ovop-village-map .title')
/** Class or part of what has the focus, through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return [
      active?.getAttribute('data-id') ?? active?.getAttribute('class') ?? active?.localName,
      active?.textContent?.trim(),
    ].join(' ')
  })

async function tabUntil(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  for (let times = 0; times < 40; times += 1) {
    if (wanted.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`the focus never came to ${wanted}`)
}

describe('a page with a strict policy', () => {
  it('shows a map, a village and its cards without one violation, in English where the page is, and asks nobody else', async () => {
    const origin = site.url.slice(0, -1)
    const policy = `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}; img-src ${origin}; require-trusted-types-for 'script'`
    const body = `${script}<div lang="en"><ovop-village-map></ovop-village-map></div>`
    const visit = await site.visit({ head: '', body, policy })
    const { page, requests, errors } = visit
    await page.locator('path.region').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Nearest villages' }).waitFor()
    await page.getByText('Indicative borders, not an official reference').waitFor()
    await page.locator('[data-id="53.09"]').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Beiwali/ }).click()
    await page.locator('ovop-product-card article').first().waitFor()
    expect(await visit.violations()).toEqual([])
    expect(errors).toEqual([])
    expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([])
  })
})

it('is not loaded before it comes near the window, then asks for all at once, and moves nothing when it comes', async () => {
  const visit = await site.visit(
    { body: `${script}<div style="height: 3000px"></div>${map}<p>Sesudahnya</p>` },
    { viewport: { width: 1280, height: 800 } },
  )
  const { page, requests } = visit
  const asked = (name: string) => requests.some((url) => url.includes(name))
  await page.locator('ovop-village-map .poster').waitFor()
  expect(asked('map-view'), 'its code is asked for from afar').toBe(false)
  // Its code does not come before base map and data were asked for too.
  const { promise: allAsked, resolve: answer } = Promise.withResolvers<void>()
  await page.route(/map-view/, async (route) => {
    await allAsked
    await route.continue()
  })
  await page.locator('ovop-village-map').scrollIntoViewIfNeeded()
  await expect.poll(() => asked('map-view')).toBe(true)
  await expect.poll(() => asked('basemap-standard') && asked('catalog.json')).toBe(true)
  expect(await page.locator('path.region').count(), 'areas drawn without the code').toBe(0)
  answer()
  await page.locator('path.region').first().waitFor({ state: 'attached' })
  expect((await visit.shifts()).reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02)
})

it('waits for a press where it is told to, and prints itself with its list and its credit, without its buttons', async () => {
  const { page, requests } = await site.visit({
    body: `${script}<ovop-village-map loading="button"></ovop-village-map>`,
  })
  const button = page.getByRole('button', { name: 'Tampilkan peta' })
  await button.waitFor()
  expect(requests.some((url) => url.includes('map-view'))).toBe(false)
  await button.click()
  await page.locator('path.region').first().waitFor({ state: 'attached' })
  await page.locator('.row').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.controls').isVisible(), 'buttons to zoom on paper').toBe(false)
  expect(await page.locator('.locate').isVisible(), 'the button for the nearest on paper').toBe(false)
  expect(await page.locator('.row').last().isVisible(), 'the whole list on paper').toBe(true)
  expect(await page.getByText('OpenStreetMap').isVisible(), 'the credit on paper').toBe(true)
})

describe('a journey', () => {
  it('by keyboard alone: finds Ngada, opens its cluster, opens a product, gets back', async () => {
    const { page } = await visitMap(map, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    // One area is in the tab order, arrows lead to its neighbours.
    await tabUntil(page, /^53\.\d\d /)
    await page.locator('[data-id="53.08"]').focus()
    await page.keyboard.press('ArrowLeft')
    await tabUntil(page, /^53\.09 /, 'ArrowLeft')
    await page.keyboard.press('Enter')
    await expect.poll(() => titleOf(page).textContent()).toBe('Ngada')
    // Of the clusters too; the one in the tab order is on the stage.
    await tabUntil(page, /^53\.[\d.]+ \d+$/)
    await tabUntil(page, /^53\.09\.[\d.]+ \d+$/, 'ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/^title /)
    await tabUntil(page, /^row [\s\S]*\d produk/)
    await page.keyboard.press('Enter')
    await page.locator('ovop-product-card article').first().waitFor()
    await tabUntil(page, /(Pesan|Tanya penjual)/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    // The dialog took its Escape; the next ones lead back, step by step.
    expect(await page.locator('ovop-product-card').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => titleOf(page).textContent()).toBe('Terlihat di peta')
    expect(await page.locator('.row').count()).toBe(22)
  })

  it('by touch: the page scrolls under the finger, a tap opens Ngada, its cluster, a product, and back', async () => {
    const { page } = await visitMap(`${map}<div style="height: 2000px"></div>`, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    })
    const cdp = await page.context().newCDPSession(page)
    const touch = (type: string, ...points: [number, number][]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      })
    await touch('touchStart', [150, 220])
    for (let y = 200; y >= 20; y -= 20) await touch('touchMove', [150, y])
    await touch('touchEnd')
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
    await page.evaluate(() => scrollTo(0, 0))
    const scaleOf = () => page.locator('.ground').getAttribute('transform')
    const before = await scaleOf()
    await touch('touchStart', [150, 120], [190, 120])
    for (let by = 5; by <= 40; by += 5) await touch('touchMove', [150 - by, 120], [190 + by, 120])
    await touch('touchEnd')
    await expect.poll(scaleOf).not.toBe(before)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    await page.getByRole('button', { name: 'Seluruh NTT' }).first().tap()
    await page.locator('.row', { hasText: 'Ngada' }).tap()
    await expect.poll(() => titleOf(page).textContent()).toBe('Ngada')
    await page.locator('.cluster[data-id^="53.09"]').first().tap()
    await page.locator('.row', { hasText: '1 produk' }).first().tap()
    await page.locator('ovop-product-card article').first().waitFor()
    await page
      .getByRole('button', { name: /^(Pesan|Tanya penjual)/ })
      .first()
      .tap()
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.link').tap()
    await page.locator('.link').tap()
    await expect.poll(() => titleOf(page).textContent()).toBe('Terlihat di peta')
  })
})

it('is clean to axe in every scheme of colours', async () => {
  const body = `<style>:root { color-scheme: light dark }</style><h1>Peta</h1>${map}
    <ovop-village-map product="${product}"><a href="/desa">Desa asal</a></ovop-village-map>`
  const { page } = await visitMap(body, { viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce' })
  await page.locator('.pin').waitFor()
  if (isLongRun) expect(await axeFindingsInSchemes(page)).toEqual([])
  // With the buttons to pan unfolded, and places found: more is there, and nothing less.
  await page.locator('.pad summary').first().click()
  await page.locator('.find input').first().fill('bajawa')
  await page.locator('.found .row').first().waitFor()
  expect(await axeFindingsInSchemes(page)).toEqual([])
})

describe('in any place', () => {
  const fits = async (page: Page, width: number) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width of the page').toBe(width)
    await expect
      .poll(() => page.getByText('Batas wilayah perkiraan, bukan acuan resmi').isVisible())
      .toBe(true)
    expect(await page.getByText('OpenStreetMap').isVisible(), `the credit at ${width} px`).toBe(true)
  }
  const flush = `<style>body { margin: 0 }</style>${map}`

  it('fits a page 280 px wide, with credit and "perkiraan" to be read, and the whole map stays in view when the window changes', async () => {
    const { page } = await visitMap(flush, { viewport: { width: 280, height: 900 } })
    const within = async () => {
      const stage = (await page.locator('.stage').boundingBox())!
      const boxes = await Promise.all(
        ['53.15', '53.05', '53.14'].map((code) => page.locator(`[data-id="${code}"]`).boundingBox()),
      )
      return boxes.every((box) => box!.x >= stage.x && box!.x + box!.width <= stage.x + stage.width)
    }
    await fits(page, 280)
    for (const width of [1600, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await expect.poll(within, { message: `the whole map in view at ${width} px` }).toBe(true)
      await fits(page, width)
    }
  })

  it.runIf(isLongRun).each([360, 1600])('fits a page that is opened %i px wide', async (width) => {
    const { page } = await visitMap(flush, { viewport: { width, height: 900 } })
    await fits(page, width)
  })

  it('keeps west to the left on a page that reads from right to left, and writes its amounts in their own order', async () => {
    const { page } = await visitMap(`<div dir="rtl">${map}</div>`)
    const left = async (code: string) => (await page.locator(`[data-id="${code}"]`).boundingBox())?.x ?? 0
    expect(await left('53.15')).toBeLessThan(await left('53.05'))
    const stage = await page.locator('.stage').boundingBox()
    const panel = await page.locator('.panel').boundingBox()
    expect(panel!.x).toBeLessThan(stage!.x)
    const lines = page.locator('.panel bdi')
    await lines.last().waitFor()
    const ends = await lines.evaluateAll((elements) =>
      elements.map((element) => {
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        const letters: DOMRect[] = []
        while (text.nextNode()) {
          const node = text.currentNode as Text
          for (let at = 0; at < node.length; at++) {
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, at + 1)
            if (range.toString().trim()) letters.push(range.getBoundingClientRect())
          }
        }
        return { text: element.textContent?.trim(), first: letters[0]!.left, last: letters.at(-1)!.left }
      }),
    )
    expect(ends.length).toBeGreaterThan(1)
    for (const { text, first, last } of ends) expect(first, text).toBeLessThan(last)
  })
})
