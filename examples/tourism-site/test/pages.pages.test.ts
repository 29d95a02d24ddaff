import { type BuiltSite, openBuiltSite, pageFindings } from '@ovop-ntt/testing/built-site.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** What comes at once on a quiet machine comes late on one that does other work besides. */
const soon = { timeout: 15_000 }

let site: BuiltSite
beforeAll(async () => {
  site = await openBuiltSite(new URL('../dist/', import.meta.url))
})
afterAll(() => site.close())

it('list and product page are whole without any script', async () => {
  const { page } = await site.open('/', { javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const coffee = page.getByRole('link', { name: 'Bajawa arabica coffee' })
  expect(await coffee.count()).toBeGreaterThan(0)
  await coffee.first().click()
  expect(new URL(page.url()).pathname).toBe('/produce/53.09-kopi-arabika-bajawa/')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/Bajawa arabica coffee/)
  expect(await page.locator('a[href^="https://wa.me/"], a[href^="mailto:"]').count()).toBeGreaterThan(0)
})

it('the map comes when it is near, and all is clean to axe', async () => {
  const { page, errors } = await site.open('/', { viewport: { width: 360, height: 800 } })
  const map = page.locator('ovop-village-map')
  expect(await map.locator('[part~=region]').count()).toBe(0)
  await map.scrollIntoViewIfNeeded()
  await expect.poll(() => map.locator('[part~=region]').count(), soon).toBeGreaterThan(0)
  expect(await pageFindings(page)).toEqual([])
  await page.goto(new URL('/produce/53.09-kopi-arabika-bajawa/', page.url()).href)
  expect(await pageFindings(page)).toEqual([])
  expect(errors).toEqual([])
})
