// Our dialogs and those of the page around them, and what stands at the edges of a window.
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { card, cardsShown, HostSite, script, settled, style } from './host-site.ts'

const site = new HostSite()
beforeAll(() => site.open())
afterAll(() => site.close())

/** What comes at once on a quiet machine comes late on one that does other work besides. */
const soon = { timeout: 15_000 }
const long = '<p style="height: 4000px">Berita desa.</p>'
const ways = (page: Page) => page.locator('ovop-product-card dialog')

async function openWays(page: Page): Promise<void> {
  await page.locator('ovop-product-card [part=button]').first().click()
  await ways(page).locator('[part=way]').first().waitFor()
}

describe('Escape takes the topmost alone', () => {
  it('where the page has a box of its own that closes by a listener on the document', async () => {
    const { page } = await site.goTo({
      body: `${script}<div id="kotak" role="dialog"><input value="Pesan saya">${card}</div>
        <script>document.addEventListener('keydown', (e) => { if (e.key === 'Escape') kotak.hidden = true })</script>`,
    })
    await cardsShown(page)
    await openWays(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => ways(page).count(), soon).toBe(0)
    expect(await page.locator('#kotak input').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#kotak').isVisible()).toBe(false)
  })

  it.each([
    ['dialog', '<button onclick="luar.showModal()">Buka</button><dialog id="luar">', '</dialog>', ':modal'],
    [
      'popover',
      '<button popovertarget="luar">Buka</button><div id="luar" popover>',
      '</div>',
      ':popover-open',
    ],
  ])(
    'where the card stands in a native %s, and the focus goes back to its button',
    async (_, start, end, open) => {
      const { page } = await site.goTo({ body: `${script}${start}${card}${end}` })
      await page.getByText('Buka').last().click()
      await cardsShown(page)
      await openWays(page)
      await page.keyboard.press('Escape')
      await expect.poll(() => ways(page).count(), soon).toBe(0)
      expect(await page.locator(`#luar${open}`).isVisible()).toBe(true)
      const focused = page.locator('ovop-product-card [part=button]:focus')
      await expect.poll(() => focused.count(), soon).toBe(1)
    },
  )
})

describe('behind an open dialog', () => {
  it('the page keeps its place while the wheel turns over the dialog and around it', async () => {
    const { page } = await site.goTo({ body: `${script}${card}${long}` }, { width: 900, height: 700 })
    await cardsShown(page)
    await openWays(page)
    const box = (await ways(page).boundingBox())!
    for (const [x, y] of [
      [box.x + box.width / 2, box.y + 20],
      [box.x + box.width / 2, box.y + box.height / 2],
      [10, 400],
    ] as const) {
      await page.mouse.move(x, y)
      await page.mouse.wheel(0, 600)
      await page.mouse.wheel(0, 600)
      await settled(page)
    }
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })
})

describe('at 400 %', () => {
  const window = { width: 320, height: 256 }

  it('all of the dialog can be reached and seen, and nothing goes sideways', async () => {
    const { page } = await site.goTo({ body: `${script}${card}` }, window)
    await cardsShown(page)
    await openWays(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(window.width)
    for (const part of await ways(page).locator('a, button, summary').all()) {
      if (!(await part.isVisible())) continue
      await part.focus()
      const { seen, sideways } = await part.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        const root = element.getRootNode() as ShadowRoot
        const above = root.elementFromPoint((left + right) / 2, (top + Math.min(bottom, innerHeight)) / 2)
        return {
          seen: above !== null && (element.contains(above) || above.contains(element)),
          sideways: left < 0 || right > innerWidth,
        }
      })
      expect({ seen, sideways }, (await part.textContent())?.trim()).toEqual({ seen: true, sideways: false })
    }
  })

  it('a floating badge leaves most of the window to the page', async () => {
    const { page } = await site.goTo(
      {
        body: `${script}<ovop-buy-badge variant="floating"><a href="/produk">Produk</a></ovop-buy-badge>${long}`,
      },
      window,
    )
    const box = (await page.locator('ovop-buy-badge [part=button]').boundingBox())!
    expect(box.height * box.width).toBeLessThan((window.height * window.width) / 4)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(window.width)
  })
})

describe('on a telephone with a notch', () => {
  it.each([
    ['upright', { width: 390, height: 844 }, { top: 47, bottom: 34, left: 0, right: 0 }],
    ['lying', { width: 844, height: 390 }, { top: 0, bottom: 21, left: 44, right: 44 }],
  ])('nothing to press lies under it or under the indicator: %s', async (_, viewport, insets) => {
    const { page } = await site.visit(
      {
        head: `${style}<meta name="viewport" content="width=device-width, viewport-fit=cover">`,
        body: `${script}<ovop-buy-badge variant="floating"><a href="/produk">Produk</a></ovop-buy-badge>${card}${long}`,
      },
      { viewport, hasTouch: true, isMobile: true },
    )
    const devtools = await page.context().newCDPSession(page)
    const { top, bottom, left, right } = insets
    await devtools.send('Emulation.setSafeAreaInsetsOverride', {
      insets: { top, topMax: top, bottom, bottomMax: bottom, left, leftMax: left, right, rightMax: right },
    })
    await cardsShown(page)
    await settled(page)
    const clear = async (selector: string) => {
      for (const part of await page.locator(selector).all()) {
        const box = await part.boundingBox()
        if (!box) continue
        expect(box.x, selector).toBeGreaterThanOrEqual(left)
        expect(box.x + box.width, selector).toBeLessThanOrEqual(viewport.width - right)
        expect(box.y + box.height, selector).toBeLessThanOrEqual(viewport.height - bottom)
        expect(box.y, selector).toBeGreaterThanOrEqual(top)
      }
    }
    await clear('ovop-buy-badge [part=button]')
    await openWays(page)
    await clear('ovop-product-card dialog .close')
    await ways(page).locator('[part=way]').last().scrollIntoViewIfNeeded()
    await settled(page)
    expect((await ways(page).locator('[part=way]').last().boundingBox())!.x).toBeGreaterThanOrEqual(left)
  })
})
