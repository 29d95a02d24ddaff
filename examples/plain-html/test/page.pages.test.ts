import { openBuiltSite, pageFindings } from '@ovop-ntt/testing/built-site.ts'
import { expect, it, onTestFinished } from 'vitest'

/** What comes at once on a quiet machine comes late on one that does other work besides. */
const soon = { timeout: 15_000 }
const dist = new URL('../dist/', import.meta.url)

it('a page opened by a double click shows its card, grid and map from the folder beside it', async () => {
  const site = await openBuiltSite(dist)
  onTestFinished(() => site.close())
  const { page, errors } = await site.open(new URL('index.html', dist).href, {
    viewport: { width: 360, height: 800 },
  })
  const card = page.locator('ovop-product-card[product="53.09-kopi-arabika-bajawa"]')
  await expect.poll(() => card.locator('[part=name]').first().textContent(), soon).toMatch(/Bajawa/)
  // Pictures lie beside the catalogue, on the disk too.
  await card.scrollIntoViewIfNeeded()
  const picture = card.locator('img').first()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), soon)
    .toBeGreaterThan(0)
  const grid = page.locator('ovop-product-grid')
  await expect.poll(() => grid.locator('[part=name]').count(), soon).toBe(4)
  const map = page.locator('ovop-village-map')
  await map.scrollIntoViewIfNeeded()
  await expect.poll(() => map.locator('[part~=region]').count(), soon).toBeGreaterThan(0)
  expect(errors).toEqual([])
  // Last: axe asks for the style sheets by itself, which a page from a disk may not.
  expect(await pageFindings(page)).toEqual([])
})
